import {http, HttpResponse} from 'msw';
import {setupServer} from 'msw/node';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {fetchAnswer, readDocument} from '../../../src/publisher/sources/read-document.js';
import type {Io} from '../../../src/publisher/io/io.js';
import {fakeIo} from '../../helpers/publisher/fake-io.js';

const ADDRESS = 'https://source.example/feed.xml';
const LIMIT = 262_144;
const server = setupServer();
const io = fakeIo({fetch: (input, init) => globalThis.fetch(input, init)});

beforeAll(() => {
  server.listen({onUnhandledRequest: 'error'});
});
afterEach(() => {
  server.resetHandlers();
});
afterAll(() => {
  server.close();
});

describe('reading a document from an address', () => {
  it('says who is asking and what for', async () => {
    let headers = new Headers();
    server.use(
      http.get(ADDRESS, ({request}) => {
        headers = request.headers;
        return HttpResponse.text('words');
      }),
    );
    expect(await readDocument(ADDRESS, io)).toEqual({ok: true, value: 'words'});
    expect(headers.get('user-agent')).toContain('threat-level-feed');
    expect(headers.get('accept')).toContain('application/rss+xml');
  });

  it.each([403, 404, 500, 503])(
    'has nothing when the answer is %i, whatever its body',
    async status => {
      server.use(http.get(ADDRESS, () => HttpResponse.text('<rss></rss>', {status})));
      expect(await readDocument(ADDRESS, io)).toMatchObject({
        ok: false,
        problems: [
          {code: 'source-unreachable', path: ADDRESS, received: `status ${String(status)}`},
        ],
      });
    },
  );

  it('reports the error if there is no response', async () => {
    server.use(http.get(ADDRESS, () => HttpResponse.error()));
    expect(await readDocument(ADDRESS, io)).toMatchObject({
      problems: [{code: 'source-unreachable'}],
    });
  });

  it.each([
    [LIMIT, true],
    [LIMIT + 1, false],
  ])('reads %i bytes: %s', async (bytes, isRead) => {
    server.use(http.get(ADDRESS, () => HttpResponse.text('x'.repeat(bytes))));
    expect((await readDocument(ADDRESS, io)).ok).toBe(isRead);
  });

  it('stops at the bound when the answer never ends', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(65_536));
      },
    });
    server.use(http.get(ADDRESS, () => new HttpResponse(endless)));
    expect(await readDocument(ADDRESS, io)).toMatchObject({
      problems: [{code: 'document-too-large'}],
    });
    expect(sent).toBeLessThan(20);
  });

  it.each([
    ['https://elsewhere.example/feed.xml', false],
    ['https://source.example/moved.xml', true],
  ])('sent on to %s reads it: %s', async (target, isRead) => {
    server.use(
      http.get(ADDRESS, () => HttpResponse.redirect(target)),
      http.get(target, () => HttpResponse.text('words')),
    );
    expect((await readDocument(ADDRESS, io)).ok).toBe(isRead);
  });

  it.each([
    ['a www. that was added', 'https://www.source.example/feed.xml', true],
    ['plain http', 'http://source.example/feed.xml', false],
  ])('sent on to %s', async (_, target, isRead) => {
    server.use(
      http.get(ADDRESS, () => HttpResponse.redirect(target)),
      http.get(target, () => HttpResponse.text('words')),
    );
    expect((await readDocument(ADDRESS, io)).ok).toBe(isRead);
  });

  it('is not sent round in circles', async () => {
    let asked = 0;
    server.use(
      http.get(ADDRESS, () => {
        asked += 1;
        return HttpResponse.redirect(ADDRESS);
      }),
    );
    expect(await readDocument(ADDRESS, io)).toMatchObject({
      problems: [{received: 'more than 3 redirects'}],
    });
    expect(asked).toBe(4);
  });

  it('does not ask over plain http, where anyone on the way could answer', async () => {
    expect(await readDocument('http://source.example/feed.xml', io)).toMatchObject({
      problems: [{code: 'address-insecure'}],
    });
  });

  it('asks this machine over plain http', async () => {
    server.use(http.get('http://localhost:9/feed.xml', () => HttpResponse.text('words')));
    expect((await readDocument('http://localhost:9/feed.xml', io)).ok).toBe(true);
  });
});

describe('reading from a host that is busy', () => {
  /** Requests from a host with these responses in turn, and returns how often and at what intervals it asked. */
  async function ask(
    answers: readonly (Response | Error)[],
    changes: Partial<Io> = {},
  ): Promise<{isRead: boolean; asked: number; waits: readonly number[]}> {
    let asked = 0;
    const host = fakeIo({
      fetch: () => {
        const answer = answers[Math.min(asked, answers.length - 1)]!;
        asked += 1;
        return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer.clone());
      },
      ...changes,
    });
    const {ok: isRead} = await readDocument(ADDRESS, host);
    return {isRead, asked, waits: host.waits};
  }
  const words = new Response('words');
  const status = (code: number, headers = {}): Response =>
    new Response('', {status: code, headers});

  it('tries three times more, later each time', async () => {
    expect(await ask([status(503)])).toEqual({
      isRead: false,
      asked: 4,
      waits: [2000, 5000, 10_000],
    });
  });

  it('never all at the same moment', async () => {
    const {waits} = await ask([status(503)], {random: () => 0.999});
    expect(waits.map(Math.round)).toEqual([1001, 2502, 5005]);
  });

  it.each([403, 429, 500, 502, 503, 520])('takes what comes after %i', async code => {
    expect(await ask([status(code), words])).toMatchObject({isRead: true, asked: 2});
  });

  it('succeeds after a broken connection', async () => {
    expect(await ask([new Error('ECONNRESET'), words])).toMatchObject({isRead: true, asked: 2});
  });

  it.each([
    ['404', status(404)],
    ['410', status(410)],
    ['a name that nobody knows', new Error('getaddrinfo ENOTFOUND source.example')],
    ['a host that listens to nobody', new Error('connect ECONNREFUSED')],
  ])('does not ask again after %s', async (_, answer) => {
    expect(await ask([answer, words])).toMatchObject({isRead: false, asked: 1});
  });

  it('waits as long as Retry-After says', async () => {
    const {waits} = await ask([status(429, {'retry-after': '20'}), words]);
    expect(waits).toEqual([20_000]);
  });

  it.each(['60', 'Wed, 25 Nov 2026 18:00:00 GMT'])(
    'does not retry in this run if Retry-After is %s',
    async header => {
      expect(await ask([status(429, {'retry-after': header}), words])).toMatchObject({
        isRead: false,
        asked: 1,
      });
    },
  );

  it('does not ask again once the program is to stop', async () => {
    expect(await ask([status(503), words], {isStopped: () => true})).toMatchObject({asked: 1});
  });
});

describe('asking for what has changed', () => {
  it('sends the stored validators, and accepts a 304', async () => {
    let headers = new Headers();
    server.use(
      http.get(ADDRESS, ({request}) => {
        headers = request.headers;
        return new HttpResponse(null, {status: 304});
      }),
    );
    const validators = {url: ADDRESS, etag: '"a"', lastModified: 'Mon, 23 Nov 2026 18:00:00 GMT'};
    expect(await fetchAnswer(ADDRESS, io, {validators})).toEqual({
      ok: true,
      value: {text: undefined},
    });
    expect(headers.get('if-none-match')).toBe('"a"');
    expect(headers.get('if-modified-since')).toBe(validators.lastModified);
  });

  it('returns the validators for the next request', async () => {
    server.use(http.get(ADDRESS, () => HttpResponse.text('words', {headers: {etag: '"b"'}})));
    expect(await fetchAnswer(ADDRESS, io)).toEqual({
      ok: true,
      value: {text: 'words', url: ADDRESS, etag: '"b"'},
    });
  });
});

describe('reading a document from a file', () => {
  it('reports a missing file', async () => {
    expect(await readDocument('nowhere.xml', io)).toMatchObject({
      problems: [{code: 'file-missing', path: 'nowhere.xml'}],
    });
  });

  it('says what went wrong when it cannot be read', async () => {
    const broken = fakeIo({
      readFile: () => Promise.reject(new Error('EACCES: permission denied')),
    });
    expect(await readDocument('secret.xml', broken)).toMatchObject({
      problems: [{received: expect.stringContaining('EACCES') as unknown}],
    });
  });
});
