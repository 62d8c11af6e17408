import {http, HttpResponse} from 'msw';
import {setupServer} from 'msw/node';
import {afterAll, afterEach, beforeAll, describe, expect, it} from 'vitest';
import {readDocument} from '../../src/publisher/read-document.js';
import {fakeWorld} from '../helpers/fake-world.js';

const ADDRESS = 'https://source.example/feed.xml';
const LIMIT = 262_144;
const server = setupServer();
const world = fakeWorld({fetch: (input, init) => globalThis.fetch(input, init)});

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
    expect(await readDocument(ADDRESS, world)).toEqual({ok: true, value: 'words'});
    expect(headers.get('user-agent')).toContain('threat-level-feed');
    expect(headers.get('accept')).toContain('application/rss+xml');
  });

  it.each([403, 404, 500, 503])(
    'has nothing when the answer is %i, whatever its body',
    async status => {
      server.use(http.get(ADDRESS, () => HttpResponse.text('<rss></rss>', {status})));
      expect(await readDocument(ADDRESS, world)).toMatchObject({
        ok: false,
        problems: [
          {code: 'source-unreachable', path: ADDRESS, received: `status ${String(status)}`},
        ],
      });
    },
  );

  it('has nothing when nobody answers, and says what happened', async () => {
    server.use(http.get(ADDRESS, () => HttpResponse.error()));
    expect(await readDocument(ADDRESS, world)).toMatchObject({
      problems: [{code: 'source-unreachable'}],
    });
  });

  it.each([
    [LIMIT, true],
    [LIMIT + 1, false],
  ])('reads %i bytes: %s', async (bytes, isRead) => {
    server.use(http.get(ADDRESS, () => HttpResponse.text('x'.repeat(bytes))));
    expect((await readDocument(ADDRESS, world)).ok).toBe(isRead);
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
    expect(await readDocument(ADDRESS, world)).toMatchObject({
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
    expect((await readDocument(ADDRESS, world)).ok).toBe(isRead);
  });

  it('does not ask over plain http, where anyone on the way could answer', async () => {
    expect(await readDocument('http://source.example/feed.xml', world)).toMatchObject({
      problems: [{code: 'address-insecure'}],
    });
  });

  it('asks this machine over plain http', async () => {
    server.use(http.get('http://localhost:9/feed.xml', () => HttpResponse.text('words')));
    expect((await readDocument('http://localhost:9/feed.xml', world)).ok).toBe(true);
  });
});

describe('reading a document from a file', () => {
  it('says when there is none', async () => {
    expect(await readDocument('nowhere.xml', world)).toMatchObject({
      problems: [{code: 'file-missing', path: 'nowhere.xml'}],
    });
  });

  it('says what went wrong when it cannot be read', async () => {
    const broken = fakeWorld({
      readFile: () => Promise.reject(new Error('EACCES: permission denied')),
    });
    expect(await readDocument('secret.xml', broken)).toMatchObject({
      problems: [{received: expect.stringContaining('EACCES') as unknown}],
    });
  });
});
