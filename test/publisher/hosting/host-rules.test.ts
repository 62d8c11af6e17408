import {chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {compressedCopies} from '../../../src/publisher/hosting/compressed-copies.js';
import {headersFor} from '../../../src/publisher/hosting/headers.js';
import {hostRules} from '../../../src/publisher/hosting/host-rules.js';
import {hasApache, startApache} from '../../helpers/servers/apache.js';
import {nginxVersion, startNginx} from '../../helpers/servers/nginx.js';

const SUB = '/council/banner/';
const SCRIPT = `// ${'the script '.repeat(100)}`;
const TYPES: Readonly<Record<string, string>> = {
  'feed.json': 'application/json',
  'feed.jws.json': 'application/json',
  'feed.cy.atom': 'application/atom+xml',
  'level.svg': 'image/svg+xml',
  'areas/essex.json': 'application/json',
  'threat-level-banner.js': 'application/javascript',
  'threat-level-banner.pl.js': 'application/javascript',
  'locales/cy-2r1r5hVh.js': 'application/javascript',
  'index.html': 'text/html',
  'threat-level-banner-wordpress.zip': 'application/zip',
  'NOTICE.txt': 'text/plain',
  'history.csv': 'text/csv',
  'builder/index-2r1r5hVh.css': 'text/css',
  '0.1.0/threat-level-banner.cy.js': 'application/javascript',
};
const REFUSED = [
  '.threat-level-feed.cache.json',
  '.threat-level-feed.work/free/0',
  'x.private.jwk.json',
  'areas/x.private.jwk.json',
  '0.1.0/signing.PEM',
  'builder/.env',
  'threat-level-feed.yaml',
  'feed.json~',
  'nginx.conf',
];
const TOKEN = '.well-known/acme-challenge/token';
const COPIED = [
  'threat-level-banner.js',
  'threat-level-banner.pl.js',
  'index.html',
  'NOTICE.txt',
  '0.1.0/threat-level-banner.cy.js',
];
const HSTS = 'max-age=63072000';

interface Host {
  readonly address: string;
  readonly stop: () => void;
}

async function fill(folder: string, base: string): Promise<void> {
  const texts = new Map(COPIED.map(name => [name, SCRIPT]));
  const plain = [...Object.keys(TYPES), ...REFUSED, TOKEN].filter(name => !texts.has(name));
  const all = new Map<string, string | Uint8Array>([
    ...plain.map(name => [name, 'text '.repeat(100)] as const),
    ...texts,
    ...(await compressedCopies(texts)),
    ...Object.entries(hostRules('any', {base, versions: ['0.1.0'], folder})),
  ]);
  for (const [name, content] of all) {
    mkdirSync(join(folder, name, '..'), {recursive: true});
    writeFileSync(join(folder, name), content);
  }
}

const nginx =
  (base: string) =>
  (folder: string): Promise<Host> =>
    startNginx(folder, false, {base, lines: `add_header Strict-Transport-Security "${HSTS}";`});
const strict = `Header always set Strict-Transport-Security "${HSTS}"`;
const apacheByConfig = (folder: string, root: string): Promise<Host> =>
  startApache({root, lines: `${strict}\nInclude ${folder}/apache.conf`});
const apacheByHtaccess = (_folder: string, root: string): Promise<Host> =>
  startApache({root, lines: strict, allowOverride: 'FileInfo'});

// Skipped, with these names, where the program is not installed.
describe.each([
  {name: 'nginx', base: '/', isHere: nginxVersion(), start: nginx('/')},
  {name: 'nginx in a subfolder', base: SUB, isHere: nginxVersion(), start: nginx(SUB)},
  {name: 'Apache by its config', base: '/', isHere: hasApache, start: apacheByConfig},
  {
    name: 'Apache by .htaccess in a subfolder',
    base: SUB,
    isHere: hasApache,
    start: apacheByHtaccess,
  },
])('the rules in a real $name', ({base, isHere, start}) => {
  const real = describe.runIf(isHere);
  real('server', () => {
    let root: string;
    let host: Host;
    const ask = (path: string, headers: Record<string, string> = {'Accept-Encoding': 'identity'}) =>
      fetch(host.address + base.slice(1) + path, {headers});

    beforeAll(async () => {
      root = mkdtempSync(join(tmpdir(), 'threat-level-host-'));
      chmodSync(root, 0o755);
      const folder = join(root, base).replace(/\/$/, '');
      await fill(folder, base);
      host = await start(folder, root);
    });
    afterAll(() => {
      host.stop();
      rmSync(root, {recursive: true, force: true});
    });

    it.each(Object.entries(TYPES))('serves %s as %s, with its headers', async (path, type) => {
      const response = await ask(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toContain(type);
      expect(response.headers.get('content-encoding')).toBe(null);
      for (const [name, value] of Object.entries(headersFor(`/${path}`))) {
        expect({name, value: response.headers.get(name)}).toEqual({name, value});
      }
    });

    it('leaves the operator’s own headers alone', async () => {
      for (const path of ['feed.json', 'threat-level-banner.js']) {
        expect((await ask(path)).headers.get('strict-transport-security')).toBe(HSTS);
      }
    });

    it.each(REFUSED)('does not serve %s', async path => {
      expect((await ask(path)).status).toBe(404);
    });

    it('serves what a certificate is renewed with', async () => {
      expect((await ask(TOKEN)).status).toBe(200);
    });

    // nginx compresses them on request, and Apache where its own configuration says so.
    it.each(['feed.json', 'feed.cy.atom'])(
      'has caches keep compressed and plain copies of %s apart',
      async path => {
        const response = await ask(path, {'Accept-Encoding': 'gzip'});
        expect(response.headers.get('vary')?.toLowerCase()).toBe('accept-encoding');
      },
    );

    it.each(COPIED)('sends the best copy of %s that a browser accepts', async path => {
      const seen = [];
      for (const accepted of ['gzip, deflate, br', 'gzip', 'br;q=0, gzip', 'identity', 'brotli']) {
        const response = await ask(path, {'Accept-Encoding': accepted});
        seen.push([accepted, response.headers.get('content-encoding')]);
        expect(await response.text()).toBe(SCRIPT);
        expect(response.headers.get('content-type')).toContain(TYPES[path]);
        expect(response.headers.get('vary')?.toLowerCase()).toBe('accept-encoding');
        expect(response.headers.get('content-language')).not.toBe('br');
        expect(response.headers.get('cache-control')).toBe(headersFor(`/${path}`)['Cache-Control']);
      }
      expect(seen).toEqual([
        ['gzip, deflate, br', 'br'],
        ['gzip', 'gzip'],
        ['br;q=0, gzip', 'gzip'],
        ['identity', null],
        ['brotli', null],
      ]);
    });

    it('sends a copy of the page at the folder itself', async () => {
      const response = await ask('', {'Accept-Encoding': 'br'});
      expect(response.headers.get('content-encoding')).toBe('br');
      expect(response.headers.get('content-type')).toContain('text/html');
      expect(await response.text()).toBe(SCRIPT);
    });

    it('lets any page read that a file is not there, and no cache keep that', async () => {
      const response = await ask('parts/details-2r1r5hVh.js');
      expect(response.status).toBe(404);
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
      expect(response.headers.get('cache-control')).toBe(null);
    });

    it('says how long it may be kept when nothing has changed, too', async () => {
      const first = await ask('feed.json');
      const again = await ask('feed.json', {'If-None-Match': first.headers.get('etag')!});
      expect(again.status).toBe(304);
      expect(again.headers.get('cache-control')).toBe(headersFor('/feed.json')['Cache-Control']);
    });
  });
});

describe.runIf(hasApache)('an Apache without mod_headers', () => {
  it('does not start with our config, and names the module to enable', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'threat-level-host-'));
    await fill(folder, '/');
    const started = startApache({
      root: folder,
      modules: ['alias', 'rewrite'],
      lines: `Include ${folder}/apache.conf`,
    });
    await expect(started).rejects.toThrow('a2enmod headers');
    rmSync(folder, {recursive: true});
  });

  it('answers with an error by .htaccess, not with files that no page can use', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'threat-level-host-'));
    chmodSync(folder, 0o755);
    await fill(folder, '/');
    const modules = ['alias', 'rewrite'];
    const apache = await startApache({root: folder, modules, allowOverride: 'FileInfo'});
    expect((await fetch(`${apache.address}feed.json`)).status).toBe(500);
    apache.stop();
    rmSync(folder, {recursive: true});
  });
});
