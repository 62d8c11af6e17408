/** A database for one test: in a temporary folder, without network access, not run as root. */
import {execFileSync, spawn, spawnSync, type ChildProcess} from 'node:child_process';
import {chownSync, mkdirSync} from 'node:fs';
import {join} from 'node:path';

export interface Database {
  readonly socket: string;
  readonly stop: () => Promise<void>;
}

/** Only root's `PATH` contains the folder of system programs. */
const env = {...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin`};

export function hasMariadb(): boolean {
  return ['mariadbd', 'mariadb-install-db'].every(
    program => !spawnSync(program, ['--help'], {env, stdio: 'ignore'}).error,
  );
}

/** Resolves once it accepts connections: through its socket only, as `root` without a password. */
export async function startMariadb(folder: string): Promise<Database> {
  const socket = join(folder, 'socket');
  const data = join(folder, 'data');
  mkdirSync(data, {recursive: true});
  const user = giveUpRoot(folder, data);
  execFileSync(
    'mariadb-install-db',
    ['--no-defaults', '--auth-root-authentication-method=normal', '--skip-test-db', ...user].concat(
      `--datadir=${data}`,
    ),
    {env, stdio: 'pipe'},
  );
  const server = spawn(
    'mariadbd',
    ['--no-defaults', '--skip-networking', '--innodb-flush-log-at-trx-commit=0', ...user].concat(
      `--datadir=${data}`,
      `--socket=${socket}`,
      `--pid-file=${join(folder, 'pid')}`,
    ),
    {env, stdio: ['ignore', 'ignore', 'pipe']},
  );
  await saidReady(server);
  return {socket, stop: () => stopped(server)};
}

/** MariaDB refuses to run as root. Debian's package creates this user. */
function giveUpRoot(...folders: readonly string[]): readonly string[] {
  if (process.getuid?.() !== 0) return [];
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'mysql']));
  for (const folder of folders) chownSync(folder, id('-u'), id('-g'));
  return ['--user=mysql'];
}

function saidReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    server.stderr?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (output.includes('ready for connections')) resolve();
    });
    server.once('exit', code => {
      reject(new Error(`mariadbd ended with ${String(code)}:\n${output}`));
    });
  });
}

function stopped(server: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    server.once('exit', () => {
      resolve();
    });
    server.kill();
  });
}
