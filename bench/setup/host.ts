/** A local host that delays every response equally and records the requests. */
import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import {extname, join, normalize} from 'node:path';
import {brotliCompressSync, constants} from 'node:zlib';
import {headersFor} from '../../src/publisher/hosting/headers.js';

/** The same for all baselines, and about the delay of a nearby server. */
export const LATENCY_MS = 30;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

export interface Asked {
  readonly path: string;
  readonly status: number;
}

export interface Host {
  /** With a slash at its end. */
  readonly address: string;
  /** The requests since the host started, in order. */
  readonly asked: readonly Asked[];
  /** The size of a response's body in bytes, compressed with brotli at the highest quality. */
  weigh(path: string): Promise<number>;
  /** Holds every response whose path matches, until the returned function is called. */
  hold(path: RegExp): () => void;
  /** Sets the content of a page that is not a file. */
  setPage(path: string, html: string): void;
  close(): void;
}

interface Answer {
  readonly body: Buffer;
  readonly brotli: Buffer;
  readonly etag: string;
}

interface Held {
  readonly path: RegExp;
  readonly released: Promise<void>;
}

/** Serves the folder with the headers that the product ships. A file is read anew at each request. */
export async function createHost(folder: string): Promise<Host> {
  const asked: Asked[] = [];
  const pages = new Map<string, Buffer>();
  const held = new Set<Held>();
  const compress = rememberingCompressor();

  const find = async (path: string): Promise<Answer> => {
    const body = pages.get(path) ?? (await readFile(join(folder, normalize(path))));
    return compress(body);
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const {pathname} = new URL(request.url ?? '/', 'http://host');
    await Promise.all(
      [...held].filter(each => each.path.test(pathname)).map(each => each.released),
    );
    await new Promise(resolve => setTimeout(resolve, LATENCY_MS));
    const found = await find(pathname).catch(() => undefined);
    asked.push({path: pathname, status: send(pathname, found, request, response)});
  };

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as {port: number};
  return {
    address: `http://127.0.0.1:${String(port)}/`,
    asked,
    weigh: async path => (await find(path)).brotli.length,
    hold: path => {
      const {promise, release} = gate();
      const hold = {path, released: promise};
      held.add(hold);
      return () => {
        held.delete(hold);
        release();
      };
    },
    setPage: (path, html) => {
      pages.set(path, Buffer.from(html));
    },
    close: () => {
      server.close().closeAllConnections();
    },
  };
}

/** Sends the response and returns its status. */
function send(
  path: string,
  found: Answer | undefined,
  {headers}: IncomingMessage,
  response: ServerResponse,
): number {
  const takesBrotli = /\bbr\b/.test(String(headers['accept-encoding']));
  const status = statusOf(found, headers['if-none-match']);
  response.writeHead(status, {
    ...headersFor(path),
    'Content-Type': TYPES[extname(path)] ?? 'text/plain',
    ...(found && {ETag: found.etag}),
    ...(takesBrotli && status === 200 && {'Content-Encoding': 'br'}),
  });
  response.end(status === 200 ? (takesBrotli ? found?.brotli : found?.body) : undefined);
  return status;
}

function statusOf(found: Answer | undefined, known: string | undefined): number {
  if (!found) return 404;
  return found.etag === known ? 304 : 200;
}

function rememberingCompressor(): (body: Buffer) => Answer {
  const known = new Map<string, Answer>();
  return body => {
    const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
    const before = known.get(etag);
    if (before) return before;
    const made = {body, etag, brotli: brotliOf(body)};
    known.set(etag, made);
    return made;
  };
}

/** Quality 11, which is the highest. */
export function brotliOf(body: Buffer): Buffer {
  return brotliCompressSync(body, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}});
}

function gate(): {promise: Promise<void>; release: () => void} {
  let release = (): void => undefined;
  const promise = new Promise<void>(resolve => {
    release = resolve;
  });
  return {promise, release};
}
