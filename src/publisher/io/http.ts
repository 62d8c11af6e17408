/**
 * One HTTP request, with Node's own client: `fetch` takes about 100 ms to load and to stop, most of a run in which
 * nothing is new. Redirects are not followed.
 */
import type {IncomingMessage} from 'node:http';
import {pipeline, Readable} from 'node:stream';
import type {HttpRequest, HttpResponse} from './io.js';

export async function request(
  address: string,
  {method = 'GET', headers, body, signal}: HttpRequest,
): Promise<HttpResponse> {
  const client = await (address.startsWith('https:') ? import('node:https') : import('node:http'));
  signal.throwIfAborted();
  const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
    const sent = client.request(address, {
      method,
      headers: {'accept-encoding': 'gzip', ...headers},
      // A connection that is kept for later requests would keep the program running.
      agent: false,
    });
    const destroy = (): unknown => sent.destroy(signal.reason as Error);
    signal.addEventListener('abort', destroy, {once: true});
    sent.on('response', resolve);
    sent.on('error', error => {
      reject(firstOf(error));
    });
    sent.end(body);
  });
  return toResponse(incoming);
}

/** A host with several addresses has an error for each. */
export function firstOf(error: Error): Error {
  const [first] = error instanceof AggregateError ? (error.errors as Error[]) : [];
  return first ?? error;
}

async function toResponse(incoming: IncomingMessage): Promise<HttpResponse> {
  const status = incoming.statusCode ?? 0;
  const body = Readable.toWeb(await decoded(incoming)) as ReadableStream<Uint8Array>;
  const get = (name: string): string | null => {
    const value = incoming.headers[name.toLowerCase()];
    return value === undefined ? null : [value].flat().join(', ');
  };
  return {status, ok: status >= 200 && status < 300, headers: {get}, body};
}

async function decoded(incoming: IncomingMessage): Promise<Readable> {
  if (incoming.headers['content-encoding'] !== 'gzip') return incoming;
  const {createGunzip} = await import('node:zlib');
  // The reader of the result sees every error.
  return pipeline(incoming, createGunzip(), () => undefined);
}
