/** Pastes the HTML of the documents into a page on another origin. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {GOVUK_CONTENT} from '../../../src/feed/govuk/govuk.js';
import {version} from '../../../src/generated/version.js';
import {firstSnippet, snippetsIn} from '../../helpers/documents.js';
import {both, item} from '../../helpers/documents/govuk-items.js';
import {
  folder,
  noises,
  open,
  page,
  requests,
  scripts,
  setPage,
  visit,
} from '../../helpers/pages/host-page.js';

/** The page of the level over the years is no banner: history-page.test.ts pastes its HTML. */
const OTHER_PAGES = 'docs/pages.md';
const snippets = snippetsIn('html').filter(({page: document}) => document !== OTHER_PAGES);
const PINNED = 'threat-level-banner.en.js';

/** With the host, version and hash that a reader has to fill in. */
function filledIn(code: string): string {
  const list = readFileSync(join(folder, version, 'integrity.json'), 'utf8');
  const hashes = JSON.parse(list) as Record<string, string>;
  return code
    .replaceAll(/https:\/\/(HOST|MIRROR\/.*\/site)\/VERSION\//g, `${scripts.address}${version}/`)
    .replaceAll('https://HOST/', scripts.address)
    .replaceAll('HASH', hashes[PINNED] ?? '');
}

async function answerForGovuk(): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', request => {
    if (request.url() !== GOVUK_CONTENT) void request.continue();
    else void request.respond({headers: {'Access-Control-Allow-Origin': '*'}, body: item(both)});
  });
}

describe('the HTML in the documents', () => {
  it('HTML is in the README and on the page for webmasters, which has every form', () => {
    expect(snippets.map(({page: document}) => document)).toEqual([
      'README.md',
      ...Array.from({length: 6}, () => 'docs/embedding.md'),
    ]);
  });

  it.each(snippets)('the HTML tells no host which page it is on: $page $code', ({code}) => {
    const loads = code.match(/<(?:script|iframe)\b[^>]*>/g) ?? [];
    expect(loads.length).toBeGreaterThan(0);
    for (const element of loads) expect(element).toContain('referrerpolicy="no-referrer"');
  });

  it.each(snippets)(
    'the HTML of a document shows one banner with a level: $page $code',
    async ({code}) => {
      await answerForGovuk();
      await open(filledIn(code));
      const place = code.includes('<iframe')
        ? await page.waitForFrame(frame => frame.url().includes('/frame.html'))
        : page.mainFrame();
      await place.waitForSelector('threat-level-banner[level="severe"]');
      expect(await place.$$('threat-level-banner')).toHaveLength(1);
      expect(requests.includes(GOVUK_CONTENT)).toBe(code.includes(GOVUK_CONTENT));
      expect(noises.filter(noise => !noise.includes('web-share'))).toEqual([]);
    },
  );

  it('the HTML of a document needs no more than the documented policy', async () => {
    const header = firstSnippet('http', 'docs/embedding.md');
    const [, policy = ''] = /^Content-Security-Policy: (.*)\n$/.exec(header) ?? [];
    expect(policy).toContain("default-src 'none'");
    const {origin} = new URL(scripts.address);
    setPage(
      `<!doctype html><html lang="en"><head><title>Host</title><link rel="icon" href="data:,"></head><body><script type="module" src="${scripts.address}threat-level-banner.js" data-lang="cy"></script></body></html>`,
      {'Content-Security-Policy': `${policy.replaceAll('https://HOST', origin)}; img-src data:`},
    );
    await visit();
    await page.waitForSelector('threat-level-banner[level="severe"]');
    expect(noises).toEqual([]);
  });
});
