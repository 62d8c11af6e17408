import {createServer, type RequestListener, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {gzipSync} from 'node:zlib';
import {afterEach, expect, it} from 'vitest';
import {readBounded} from '../../../src/feed/schema/read-bounded.js';
import {firstOf, request} from '../../../src/publisher/io/http.js';

let server: Server | undefined;

async function serve(listener: RequestListener): Promise<string> {
  const started = createServer(listener);
  server = started;
  await new Promise<void>(resolve => {
    started.listen(0, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${String((started.address() as AddressInfo).port)}/`;
}

afterEach(() => {
  server?.close().closeAllConnections();
  server = undefined;
});

const never = new AbortController().signal;
const read = (body: ReadableStream<Uint8Array> | null): Promise<string | undefined> =>
  readBounded(body, 1000);

it('a request gives the status, the headers in any case, and the body', async () => {
  const address = await serve((_, response) => {
    response.writeHead(203, {ETag: '"B"'}).end('Bygythiad: difrifol');
  });
  const {status, ok, headers, body} = await request(address, {signal: never});
  expect({status, ok}).toEqual({status: 203, ok: true});
  expect(headers.get('etag')).toBe('"B"');
  expect(headers.get('ETag')).toBe('"B"');
  expect(headers.get('last-modified')).toBe(null);
  expect(await read(body)).toBe('Bygythiad: difrifol');
});

it('a request sends its method, headers and body', async () => {
  const received: unknown[] = [];
  const address = await serve((incoming, response) => {
    incoming.setEncoding('utf8').on('data', text => {
      received.push(incoming.method, incoming.headers['x-test'], text);
      response.end();
    });
  });
  const options = {method: 'POST', headers: {'x-test': 'a'}, body: '{"é": 1}', signal: never};
  await request(address, options);
  expect(received).toEqual(['POST', 'a', '{"é": 1}']);
});

it('a compressed body is decompressed', async () => {
  const address = await serve((incoming, response) => {
    expect(incoming.headers['accept-encoding']).toBe('gzip');
    response.writeHead(200, {'Content-Encoding': 'gzip'}).end(gzipSync('severe'));
  });
  expect(await read((await request(address, {signal: never})).body)).toBe('severe');
});

it('a body that is not what its encoding says is an error', async () => {
  const address = await serve((_, response) => {
    response.writeHead(200, {'Content-Encoding': 'gzip'}).end('severe');
  });
  const {body} = await request(address, {signal: never});
  await expect(read(body)).rejects.toThrow('incorrect header check');
});

it('a redirect is not followed', async () => {
  const address = await serve((_, response) => {
    response.writeHead(302, {Location: '/elsewhere'}).end();
  });
  const {status, ok, headers} = await request(address, {signal: never});
  expect({status, ok}).toEqual({status: 302, ok: false});
  expect(headers.get('location')).toBe('/elsewhere');
});

it.each([
  ['before the response', () => undefined],
  [
    'within the body',
    (response: Parameters<RequestListener>[1]) => response.write('half of the bulle'),
  ],
])('a request that is aborted %s fails with the signal’s reason', async (_, begin) => {
  const ending = new AbortController();
  const reason = new DOMException('too slow', 'TimeoutError');
  const address = await serve((_incoming, response) => {
    begin(response);
    setImmediate(() => {
      ending.abort(reason);
    });
  });
  const answer = request(address, {signal: ending.signal}).then(({body}) => read(body));
  await expect(answer).rejects.toBe(reason);
});

it('a request with an aborted signal is not sent', async () => {
  const reason = new DOMException('too slow', 'TimeoutError');
  const answer = request('http://127.0.0.1:9/', {signal: AbortSignal.abort(reason)});
  await expect(answer).rejects.toBe(reason);
});

it('a host that refuses connections is named in the error', async () => {
  await expect(request('http://127.0.0.1:9/', {signal: never})).rejects.toThrow(
    'ECONNREFUSED 127.0.0.1:9',
  );
});

it('of a host with several addresses, the first error is reported', () => {
  const [v6, v4] = [new Error('connect ECONNREFUSED ::1:9'), new Error('the other')];
  expect(firstOf(new AggregateError([v6, v4]))).toBe(v6);
  expect(firstOf(v4)).toBe(v4);
});

it('a body that ends early is an error', async () => {
  const address = await serve((_, response) => {
    response.writeHead(200, {'Content-Length': '100'});
    response.write('half', () => response.destroy());
  });
  const answer = request(address, {signal: never}).then(({body}) => read(body));
  await expect(answer).rejects.toThrow('aborted');
});

it('a body that is cancelled closes the connection, even if the host keeps sending', async () => {
  const closed = new Promise(resolve => {
    void serve((incoming, response) => {
      incoming.socket.on('close', resolve);
      response.write('without an end');
    }).then(async address => {
      await (await request(address, {signal: never})).body?.cancel();
    });
  });
  await closed;
});
