import {stat} from 'node:fs/promises';
import {createServer, type Server} from 'node:http';
import sirv from 'sirv';
import {headersFor} from './headers.js';

/**
 * Serves a folder on this machine only, for looking at it, and answers once it listens.
 * Port 0 takes any free one. Rejects when there is no such folder, and when the port is taken.
 */
export async function serve(
  folder: string,
  port: number,
): Promise<{address: string; server: Server}> {
  if (!(await stat(folder)).isDirectory()) throw new Error(`${folder} is not a folder`);
  const handler = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders: (response, path) => {
      for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value);
    },
  });
  const server = createServer((request, response) => {
    handler(request, response, () => {
      response.writeHead(404).end('Not found');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const listening = server.address();
  const actual = typeof listening === 'object' && listening ? listening.port : port;
  return {address: `http://localhost:${String(actual)}/`, server};
}
