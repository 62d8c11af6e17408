import {mkdirSync, mkdtempSync, symlinkSync, writeFileSync} from 'node:fs';
import {request, type RequestOptions, type Server} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {serve} from '../../../src/publisher/commands/serve.js';

let server: Server;
let address: string;
let folder: string;

const SECRET = '{"kty":"OKP","crv":"Ed25519","d":"nWGxne","x":"11qYAY"}';
const SECRETS = [
  'threat-level-feed.yaml',
  'areas/config.yml',
  'threat-level-feed.private.jwk.json',
  'areas/my.private.jwk.json',
  '0.1.0/signing.pem',
  'key.json',
  '.threat-level-feed.cache.json',
  '.threat-level-feed.work/free/0',
  '.git/config',
  '.well-known/.secret',
  'nginx.conf',
  'feed.json~',
];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'threat-level-'));
  mkdirSync(join(folder, 'locales'));
  writeFileSync(join(folder, 'feed.json'), '{}');
  writeFileSync(join(folder, 'threat-level-banner.js'), '');
  writeFileSync(join(folder, 'locales', 'cy-Dq9W2tS3.js'), '');
  for (const path of [...SECRETS, '.well-known/acme-challenge/token']) {
    mkdirSync(join(folder, path, '..'), {recursive: true});
    writeFileSync(join(folder, path), path === 'key.json' ? SECRET : 'text');
  }
  ({address, server} = await serve(folder, 0));
});
afterEach(() => {
  server.close();
});

/** As no browser may ask: with a path and a host of its own. */
function ask(options: RequestOptions): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const {port} = new URL(address);
    request({host: '127.0.0.1', port, ...options}, answer => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .once('error', reject)
      .end();
  });
}

describe('the served folder', () => {
  it.each([
    ['feed.json', 'application/json', 'public, max-age=60, stale-if-error=86400'],
    ['threat-level-banner.js', 'text/javascript', 'public, max-age=300'],
    ['locales/cy-Dq9W2tS3.js', 'text/javascript', 'public, max-age=31536000, immutable'],
  ])('gives %s to any page, as %s', async (file, type, caching) => {
    const {headers} = await fetch(`${address}${file}`);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-type')).toContain(type);
    expect(headers.get('cache-control')).toBe(caching);
  });

  it('answers 404 for a missing file', async () => {
    expect((await fetch(`${address}nothing`)).status).toBe(404);
  });

  it.each(SECRETS)('keeps %s to itself', async path => {
    for (const written of [path, path.replaceAll('.', '%2e'), `areas/..%2f${path}`]) {
      expect({written, status: (await fetch(address + written)).status}).toEqual({
        written,
        status: 404,
      });
    }
  });

  it('gives what a certificate is renewed with', async () => {
    expect((await fetch(`${address}.well-known/acme-challenge/token`)).status).toBe(200);
  });

  it('follows no link, to a file or to a folder', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'threat-level-'));
    writeFileSync(join(elsewhere, 'page.html'), 'somebody else’s');
    symlinkSync(join(elsewhere, 'page.html'), join(folder, 'page.html'));
    symlinkSync(join(elsewhere, 'page.html'), join(folder, 'index.html'));
    symlinkSync(elsewhere, join(folder, 'folder'));
    for (const path of ['page.html', '', 'folder/page.html', 'folder/', 'page']) {
      expect({path, status: (await fetch(address + path)).status}).toEqual({path, status: 404});
    }
  });

  it.each(['bytes=3-1', 'bytes=9-', 'bytes=-0', 'bytes=a-b', 'lines=1-2'])(
    'goes on after a request for %s',
    async range => {
      const {status} = await fetch(`${address}feed.json`, {headers: {range}});
      expect(status).toBe(200);
      expect((await fetch(`${address}feed.json`)).status).toBe(200);
    },
  );

  it.each([
    ['/%', 404],
    ['/%00', 404],
    ['/../package.json', 404],
    ['//elsewhere.example/', 404],
    ['*', 404],
  ])('answers %s with %i and continues', async (path, status) => {
    expect(await ask({path})).toBe(status);
  });

  it.each([
    ['localhost', 200],
    ['LOCALHOST:8080', 200],
    ['127.0.0.1', 200],
    ['[::1]:8080', 200],
    ['rebound.example', 403],
    ['localhost.rebound.example', 403],
    ['127.0.0.1.rebound.example:8080', 403],
  ])('is given to who asks for %j: %i', async (host, status) => {
    expect(await ask({path: '/feed.json', headers: {host}})).toBe(status);
  });

  it('takes nothing', async () => {
    expect(await ask({path: '/feed.json', method: 'POST'})).toBe(405);
  });

  it('answers 304 to who has it already', async () => {
    const etag = (await fetch(`${address}feed.json`)).headers.get('etag')!;
    const again = await fetch(`${address}feed.json`, {headers: {'if-none-match': etag}});
    expect(again.status).toBe(304);
  });

  it('is refused when it is no folder', async () => {
    await expect(serve('package.json', 0)).rejects.toThrow('is not a folder');
    await expect(serve('nowhere', 0)).rejects.toThrow('ENOENT');
  });

  it('rejects when the port is taken', async () => {
    await expect(serve('.', Number(new URL(address).port))).rejects.toThrow('EADDRINUSE');
  });
});
