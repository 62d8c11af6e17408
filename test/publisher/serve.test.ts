import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import type {Server} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {serve} from '../../src/publisher/serve.js';

let server: Server;
let address: string;

beforeEach(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'threat-level-'));
  mkdirSync(join(folder, 'locales'));
  writeFileSync(join(folder, 'feed.json'), '{}');
  writeFileSync(join(folder, 'threat-level-banner.js'), '');
  writeFileSync(join(folder, 'locales', 'cy-Dq9W2tS3.js'), '');
  ({address, server} = await serve(folder, 0));
});
afterEach(() => {
  server.close();
});

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

  it('answers 404 to what is not there', async () => {
    expect((await fetch(`${address}nothing`)).status).toBe(404);
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
