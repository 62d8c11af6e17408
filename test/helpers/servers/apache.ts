/** Debian's Apache, serving a folder with the rules that `init` writes. */
import {spawn} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {freePort} from '../browsers/free-port.js';

const PROGRAM = '/usr/sbin/apache2';
const MODULES = '/usr/lib/apache2/modules';

export const hasApache = existsSync(PROGRAM);
export const ALL_MODULES = ['headers', 'alias', 'rewrite', 'setenvif', 'filter', 'deflate'];

export interface Apache {
  readonly address: string;
  stop(): void;
}

export interface ApacheOptions {
  /** The site's root. */
  readonly root: string;
  /** More lines for the virtual host, such as an `Include`. */
  readonly lines?: string;
  readonly allowOverride?: string;
  readonly modules?: readonly string[];
}

/** Rejects with Apache's output if it does not start. */
export async function startApache(options: ApacheOptions): Promise<Apache> {
  const own = mkdtempSync(join(tmpdir(), 'threat-level-apache-'));
  const port = await freePort();
  const config = join(own, 'apache.conf');
  writeFileSync(config, configOf(options, own, port));
  const server = spawn(PROGRAM, ['-D', 'FOREGROUND', '-f', config], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  server.stderr.on('data', (piece: Buffer) => (output += piece.toString()));
  const address = `http://127.0.0.1:${String(port)}/`;
  while (!(await isAnswering(address))) {
    if (server.exitCode === null) continue;
    rmSync(own, {recursive: true, force: true});
    throw new Error(`Apache did not start: ${output}`);
  }
  return {
    address,
    stop: () => {
      const pid = Number(readFileSync(join(own, 'pid'), 'utf8'));
      if (pid === server.pid) server.kill('SIGTERM');
      server.once('exit', () => {
        rmSync(own, {recursive: true, force: true});
      });
    },
  };
}

async function isAnswering(address: string): Promise<boolean> {
  try {
    await fetch(address);
    return true;
  } catch {
    await new Promise(resolve => setTimeout(resolve, 20));
    return false;
  }
}

function configOf(
  {root, lines = '', allowOverride = 'None', modules = ALL_MODULES}: ApacheOptions,
  own: string,
  port: number,
): string {
  const all = ['mpm_event', 'authz_core', 'mime', 'dir', ...modules];
  return `ServerRoot ${own}
ServerName localhost
Listen 127.0.0.1:${String(port)}
PidFile ${own}/pid
DefaultRuntimeDir ${own}
Mutex file:${own}
ErrorLog ${own}/error.log
${all.map(name => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join('\n')}
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
Include /etc/apache2/mods-available/mime.conf
Include /etc/apache2/mods-available/deflate.conf
DirectoryIndex index.html
DocumentRoot ${root}
<Directory ${root}>
  Require all granted
  Options FollowSymLinks
  AllowOverride ${allowOverride}
</Directory>
${lines}
`;
}
