import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {version} from '../../src/generated/version.js';
import {headersFor} from '../../src/publisher/headers.js';
import {hostRules} from '../../src/publisher/host-rules.js';
import {nginxVersion, startNginx, type Nginx} from '../helpers/nginx.js';

const TYPES: Readonly<Record<string, string>> = {
  'feed.json': 'application/json',
  'feed.jws.json': 'application/json',
  'feed.cy.atom': 'application/atom+xml',
  'level.svg': 'image/svg+xml',
  'areas/essex.json': 'application/json',
  'threat-level-banner.js': 'application/javascript',
  'locales/cy-2r1r5hVh.js': 'application/javascript',
  'index.html': 'text/html',
  'builder/index-2r1r5hVh.css': 'text/css',
  '0.1.0/threat-level-banner.cy.js': 'application/javascript',
};
const REFUSED = ['.threat-level-feed.cache.json', 'x.private.jwk.json', 'threat-level-feed.yaml'];

describe('the headers of a file', () => {
  it.each([
    ['/feed.json', 'public, max-age=60, stale-if-error=86400'],
    ['/feed.cy.atom', 'public, max-age=60, stale-if-error=86400'],
    ['/level.svg', 'public, max-age=60, stale-if-error=86400'],
    ['/areas/essex.json', 'public, max-age=60, stale-if-error=86400'],
    ['/locales/cy-2r1r5hVh.js', 'public, max-age=31536000, immutable'],
    ['/builder/index-2r1r5hVh.css', 'public, max-age=31536000, immutable'],
    ['/0.1.0/threat-level-banner.cy.js', 'public, max-age=31536000, immutable'],
    ['/10.20.30/integrity.json', 'public, max-age=31536000, immutable'],
    ['/1.2/threat-level-banner.cy.js', 'public, max-age=300'],
    ['/integrity.json', 'public, max-age=300'],
    ['/locales/cy.js', 'public, max-age=300'],
    ['/threat-level-banner.js', 'public, max-age=300'],
    ['/my/feed.json', 'public, max-age=300'],
  ])('let %s be kept so: %s', (path, cache) => {
    expect(headersFor(path)).toMatchObject({
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': cache,
    });
  });
});

describe('the rules for hosts', () => {
  it('say for Netlify and Cloudflare Pages what the headers are', () => {
    const {_headers: rules = ''} = hostRules();
    expect(rules).toMatch(/^\/\*\n {2}Access-Control-Allow-Origin: \*\n/);
    expect(rules).toContain(
      '/feed*\n  ! Cache-Control\n  Cache-Control: public, max-age=60, stale-if-error=86400',
    );
  });

  it('let the folder of the version be kept for ever', () => {
    expect(hostRules()['_headers']).toContain(
      `/${version}/*\n  ! Cache-Control\n  Cache-Control: public, max-age=31536000, immutable`,
    );
  });

  it('keep from visitors of Apache what is not for them', () => {
    expect(hostRules()['.htaccess']).toMatch(/FilesMatch "\^\\\.\|.*\n {2}Require all denied/);
  });
});

describe.runIf(nginxVersion())('the rules in a real nginx', () => {
  let folder: string;
  let nginx: Nginx;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'threat-level-nginx-'));
    for (const path of [...Object.keys(TYPES), ...REFUSED]) {
      mkdirSync(join(folder, path, '..'), {recursive: true});
      writeFileSync(join(folder, path), 'text');
    }
    writeFileSync(join(folder, 'nginx.conf'), hostRules()['nginx.conf']!);
    nginx = await startNginx(folder, false);
  });
  afterAll(() => {
    nginx.stop();
    rmSync(folder, {recursive: true, force: true});
  });

  it.each(Object.entries(TYPES))('serve %s as %s, with its headers', async (path, type) => {
    const response = await fetch(nginx.address + path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain(type);
    for (const [name, value] of Object.entries(headersFor(`/${path}`))) {
      expect(response.headers.get(name)).toBe(value);
    }
  });

  it.each(REFUSED)('do not serve %s', async path => {
    expect((await fetch(nginx.address + path)).status).toBe(404);
  });

  it('let any page read that a file is not there', async () => {
    const response = await fetch(`${nginx.address}nowhere.json`);
    expect(response.status).toBe(404);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('let no cache keep for a year that a file is not there', async () => {
    const response = await fetch(`${nginx.address}parts/rest-2r1r5hVh.js`);
    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control')).toBe(null);
  });

  it('say how long it may be kept when nothing has changed, too', async () => {
    const first = await fetch(`${nginx.address}feed.json`);
    const again = await fetch(`${nginx.address}feed.json`, {
      headers: {'If-None-Match': first.headers.get('etag')!},
    });
    expect(again.status).toBe(304);
    expect(again.headers.get('cache-control')).toBe(headersFor('/feed.json')['Cache-Control']);
  });
});
