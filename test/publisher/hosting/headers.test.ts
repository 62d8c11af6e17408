import {describe, expect, it} from 'vitest';
import {headersFor} from '../../../src/publisher/hosting/headers.js';
import {PUBLISHED_FILES} from '../../../src/publisher/output/render-files.js';
import {s3Commands} from '../../../src/publisher/hosting/s3-rules.js';
import {readXml} from '../../../src/publisher/sources/xml.js';
import {hostRules} from '../../../src/publisher/hosting/host-rules.js';

const SUB = '/council/banner/';
const VERSIONS = ['0.1.0', '0.2.0'];
const PATHS = [
  'feed.json',
  'feed.jws.json',
  'feed.cy.atom',
  'level.svg',
  'areas/essex.json',
  'threat-level-banner.js',
  'threat-level-banner.pl.js',
  'locales/cy-2r1r5hVh.js',
  'index.html',
  'NOTICE.txt',
  'builder/index-2r1r5hVh.css',
  '0.1.0/threat-level-banner.cy.js',
];

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

describe.each(['/', SUB])('_headers for a folder at %s', base => {
  const rules = parseHeaders(
    hostRules('any', {base, versions: VERSIONS, folder: '/srv'})['_headers'] ?? '',
  );
  const rulesFor = (path: string): readonly string[] =>
    rules.filter(rule => matches(rule.path, base + path)).flatMap(rule => rule.headers);

  it('lets any page read every file', () => {
    expect(rulesFor('anything.js')).toContain('Access-Control-Allow-Origin: *');
  });

  it.each(PATHS)('has at most one rule for how long %s is kept, and the right one', path => {
    const caching = rulesFor(path).filter(header => header.startsWith('Cache-Control'));
    const expected = headersFor(`/${path}`)['Cache-Control'];
    expect(caching).toEqual(
      expected === 'public, max-age=300' ? [] : [`Cache-Control: ${expected!}`],
    );
  });

  it('remembers the folder of every version', () => {
    for (const version of VERSIONS) {
      expect(rulesFor(`${version}/threat-level-banner.cy.js`)).toContain(
        'Cache-Control: public, max-age=31536000, immutable',
      );
    }
  });
});

describe('the rules that a host needs', () => {
  const options = {base: '/', versions: VERSIONS, folder: '/srv'};

  it.each([
    [
      'any',
      [
        ...['_headers', '_redirects', 'nginx.conf', '.htaccess', 'apache.conf'],
        ...['web.config', 's3-cors.json', '.nojekyll'],
      ],
    ],
    ['nginx', ['nginx.conf']],
    ['apache', ['.htaccess', 'apache.conf']],
    ['netlify', ['_headers', '_redirects']],
    ['cloudflare-pages', ['_headers', '_redirects']],
    ['cloudflare-worker', ['site/_headers']],
    ['github-pages', ['.nojekyll']],
    ['gitlab-pages', []],
    ['s3', ['s3-cors.json']],
    ['iis', ['web.config']],
    ['other', []],
  ] as const)('are for %s %j', (host, names) => {
    expect(Object.keys(hostRules(host, options))).toEqual(names);
  });
});

describe('_redirects', () => {
  it.each([
    ['cloudflare-pages', '/', '/threat-level-feed.yaml / 302\n'],
    ['netlify', '/', '/threat-level-feed.yaml / 302!\n'],
    ['cloudflare-pages', SUB, `${SUB}threat-level-feed.yaml ${SUB} 302\n`],
    ['any', '/', '/threat-level-feed.yaml / 302!\n/threat-level-feed.yaml / 302\n'],
  ] as const)('keeps the config from visitors of %s below %s', (host, base, line) => {
    const rules = hostRules(host, {base, versions: VERSIONS, folder: '/srv'});
    expect(rules['_redirects']).toBe(line);
  });
});

describe('web.config for IIS', () => {
  const rules = readXml(
    hostRules('iis', {base: '/threat/', versions: VERSIONS, folder: '/srv'})['web.config'] ?? '',
  );
  if (!rules.ok) throw new Error(JSON.stringify(rules.problems));
  const text =
    hostRules('iis', {base: '/threat/', versions: VERSIONS, folder: '/srv'})['web.config'] ?? '';

  it('is XML, and removes every inherited header and type before it adds its own', () => {
    expect(rules.value.name).toBe('configuration');
    const added = [...text.matchAll(/<(?:add name|mimeMap fileExtension)="([^"]+)"/g)];
    expect(added.length).toBeGreaterThan(8);
    for (const [, name] of added) expect(text).toMatch(new RegExp(`<remove \\w+="${name!}" />`));
  });

  it.each([
    ['feed.json', '0.00:01:00', 'public, stale-if-error=86400'],
    ['areas', '0.00:01:00', 'public, stale-if-error=86400'],
    ['locales', '365.00:00:00', 'public, immutable'],
    ...VERSIONS.map(version => [version, '365.00:00:00', 'public, immutable']),
  ] as [string, string, string][])('caches %s for %s', (path, age, rest) => {
    const [, block = ''] = text.split(`<location path="${path}">`);
    expect(block.split('</location>')[0]).toContain(
      `cacheControlMaxAge="${age}" cacheControlCustom="${rest}"`,
    );
  });

  it('names every published file that is cached briefly', () => {
    for (const name of PUBLISHED_FILES.filter(file => !file.startsWith('.'))) {
      expect(text).toContain(`<location path="${name}">`);
    }
  });

  it('lets certificates be renewed, and serves no key or config', () => {
    expect(text).not.toContain('sequence="/."');
    for (const denied of ['/.threat-level-feed', '.private.', '.jwk']) {
      expect(text).toContain(`<add sequence="${denied}" />`);
    }
    expect(text).toContain('<add fileExtension=".yaml" allowed="false" />');
  });
});

describe('the commands for S3', () => {
  const commands = s3Commands('/srv', 's3://bucket/threat/');

  it('upload the feed last, with its own caching', () => {
    expect(commands.at(-1)).toContain("--include 'feed*'");
    expect(commands.at(-1)).toContain('max-age=60');
    expect(commands[0]).toContain("--exclude 'feed*'");
  });

  it('upload neither dotfiles nor the config', () => {
    expect(commands[0]).toContain("--exclude '.*'");
    expect(commands[0]).toContain("--exclude '*.yaml'");
  });
});

interface HeaderRule {
  readonly path: string;
  readonly headers: readonly string[];
}

function parseHeaders(text: string): readonly HeaderRule[] {
  return text
    .split(/\n(?=\/)/)
    .map(block => block.trim().split('\n'))
    .map(([path = '', ...headers]) => ({path, headers: headers.map(line => line.trim())}));
}

/** `*` matches any text and is only allowed at the end. */
function matches(pattern: string, path: string): boolean {
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}
