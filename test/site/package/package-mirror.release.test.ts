/** The package on a mirror of npm's packages: a page needs no operator, and no host of its own. */
import {readFileSync} from 'node:fs';
import {extname, join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {GOVUK_CONTENT} from '../../../src/feed/govuk/govuk.js';
import {version} from '../../../src/generated/version.js';
import {inEachEngine} from '../../helpers/browsers/engine-page.js';
import {snippetsIn} from '../../helpers/documents.js';
import {both, item} from '../../helpers/documents/govuk-items.js';
import {createProject, type Project} from '../../helpers/package/installed-package.js';
import {lookUntil} from '../../helpers/pages/page-probe.js';
import {hostPage, listen, type WebHost} from '../../helpers/pages/web-host.js';
import {expectEnd, hasEnded, strangersPage} from '../../hostile-hosts/hostile-host.js';

const PREFIX = `/npm/threat-level-banner@${version}/`;
const FILE = 'threat-level-banner.en.js';

/** As jsDelivr documents its answers: HTML comes as plain text, which a browser does not show as a page. */
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'application/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.html': 'text/plain; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};
const HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': '*',
  'Timing-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'public, max-age=31536000, s-maxage=31536000, immutable',
};

let project: Project;
let mirror: WebHost;
let govuk: WebHost;
let site: WebHost;
let pasted = '';
/** What the mirror was asked for. */
const asked: string[] = [];

beforeAll(async () => {
  project = await createProject();
  mirror = await listen(({url = ''}, response) => {
    asked.push(url);
    const type = TYPES[extname(url)];
    if (!url.startsWith(PREFIX) || !type) response.writeHead(404).end();
    else {
      response.writeHead(200, {...HEADERS, 'Content-Type': type});
      response.end(readFileSync(join(project.installed, url.slice(PREFIX.length))));
    }
  });
  govuk = await listen((_, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Content-Type', 'application/json').end(item(both));
  });
  site = await hostPage(() => ({
    body: strangersPage(pasted),
    // The page lets in only what says that it may be embedded.
    headers: {'Cross-Origin-Embedder-Policy': 'require-corp'},
  }));
});
afterAll(() => {
  for (const host of [mirror, govuk, site]) host.close();
  project.remove();
});

const hashes = (): Readonly<Record<string, string>> =>
  JSON.parse(
    readFileSync(join(project.installed, `dist/site/${version}/integrity.json`), 'utf8'),
  ) as Record<string, string>;

/** The HTML of docs/embedding.md, filled in for the mirror. */
function snippet(hash = hashes()[FILE] ?? ''): string {
  const found = snippetsIn('html').find(({code}) => code.includes('https://MIRROR/'));
  return (found?.code ?? '')
    .replaceAll('https://MIRROR/', `${mirror.address}npm/`)
    .replaceAll('VERSION', version)
    .replaceAll('HASH', hash)
    .replaceAll(GOVUK_CONTENT, `${govuk.address}api/content/terrorism-national-emergency`);
}

inEachEngine(
  (page, engine) => {
    describe(`a page with the tag from a package mirror, in ${engine}`, () => {
      it('shows the level of GOV.UK’s document, and loads one file from the mirror', async () => {
        asked.length = 0;
        pasted = snippet();
        await page.goto(`${site.address}level`);
        const {banners, words, trouble} = await lookUntil(page, sight => sight.banners.length > 0);
        expect({banners, trouble}).toEqual({banners: ['severe, current'], trouble: []});
        expect(words).toContain('Severe');
        expect(asked).toEqual([`${PREFIX}dist/site/${version}/${FILE}`]);
      });

      it('keeps the tag’s words if the mirror’s file is not the one with that hash', async () => {
        pasted = snippet(hashes()['threat-level-banner.cy.js']);
        await page.goto(`${site.address}changed`);
        const sight = await lookUntil(page, hasEnded('own words'));
        expectEnd(sight, 'own words');
        expect(sight.words).toContain('0800 789 321');
      });
    });
  },
  ['chromium', 'firefox', 'webkit'],
);

describe('a frame from a package mirror', () => {
  it('is text and no page, as the documents say', async () => {
    const answer = await fetch(`${mirror.address}${PREFIX.slice(1)}dist/site/frame.html`);
    expect(answer.headers.get('content-type')).toContain('text/plain');
  });
});
