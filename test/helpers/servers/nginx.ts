/** Debian's nginx, serving a folder with the rules that `init` writes. */
import {spawn, spawnSync, type ChildProcess} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {freePort} from '../browsers/free-port.js';

const PROGRAM = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx'].find(existsSync);

export interface Served {
  readonly path: string;
  readonly status: number;
  /** As sent, with headers. */
  readonly sentBytes: number;
}

export interface Nginx {
  readonly address: string;
  /** What it has served since the last call. */
  readServed(): readonly Served[];
  stop(): void;
}

/** Such as `1.22.1`; `undefined` if nginx is not installed. */
export function nginxVersion(): string | undefined {
  if (!PROGRAM) return undefined;
  const {stderr} = spawnSync(PROGRAM, ['-v'], {encoding: 'utf8'});
  return /nginx\/([\d.]+)/.exec(stderr)?.[1];
}

/** Serves the folder at `base`, with which its path on the disk ends. `lines` are added to the server block. */
export async function startNginx(
  folder: string,
  isLogging: boolean,
  {base = '/', lines = ''}: {base?: string; lines?: string} = {},
): Promise<Nginx> {
  if (!PROGRAM) throw new Error('There is no nginx on this machine.');
  const own = mkdtempSync(join(tmpdir(), 'threat-level-nginx-'));
  const port = await freePort();
  const log = join(own, 'served.log');
  writeFileSync(log, '');
  writeFileSync(join(own, 'server.conf'), configOf({folder, own, port, isLogging, base, lines}));
  const server = spawn(PROGRAM, ['-e', 'stderr', '-c', join(own, 'server.conf')], {
    stdio: 'ignore',
  });
  const address = `http://127.0.0.1:${String(port)}/`;
  await answering(address, server);
  let read = readFileSync(log, 'utf8').length;
  return {
    address,

    readServed: () => {
      const lines = readFileSync(log, 'utf8');
      const fresh = lines.slice(read);
      read = lines.length;
      return fresh.split('\n').filter(isVisitors).map(readLine);
    },
    stop: () => {
      server.kill('SIGQUIT');
      server.once('exit', () => {
        rmSync(own, {recursive: true, force: true});
      });
    },
  };
}

function configOf({
  folder,
  own,
  port,
  isLogging,
  base,
  lines,
}: {
  folder: string;
  own: string;
  port: number;
  isLogging: boolean;
  base: string;
  lines: string;
}): string {
  // Only the owner can read a folder made by mkdtemp, and nginx's workers run as another user.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    name => `${name}_temp_path ${own}/temporary;`,
  );
  const log = isLogging ? `access_log ${own}/served.log served;` : 'access_log off;';
  return `${user}
daemon off;
worker_processes auto;
pid ${own}/pid;
events {}
http {
  log_format served "$request_method $request_uri $status $bytes_sent";
  ${log}
  ${temporary.join('\n  ')}
  server {
    listen 127.0.0.1:${String(port)};
    root ${folder.slice(0, folder.length + 1 - base.length) || '/'};
    ${lines}
    include ${folder}/nginx.conf;
  }
}
`;
}

/** The tests request ETags with HEAD. */
function isVisitors(line: string): boolean {
  return line.startsWith('GET ');
}

function readLine(line: string): Served {
  const [, path = '', status, sentBytes] = line.split(' ');
  return {path, status: Number(status), sentBytes: Number(sentBytes)};
}

async function answering(url: string, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    try {
      await fetch(url);
      return;
    } catch {
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }
  throw new Error('nginx did not start.');
}
