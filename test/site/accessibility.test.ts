import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {beforeEach, describe, expect, it} from 'vitest';
import {exampleFeeds} from '../../demo/example-feeds.js';
import type {Feed} from '../../src/feed/feed.js';
import {folder, open, page, scripts} from '../helpers/host-page.js';

const require = createRequire(import.meta.url);
const engines = [
  require.resolve('axe-core/axe.min.js'),
  require.resolve('accessibility-checker-engine/ace.js'),
].map(path => readFileSync(path, 'utf8'));

declare const axe: {
  run(
    context: Element,
    options: object,
  ): Promise<{violations: {id: string; nodes: {html: string}[]}[]}>;
};
declare const ace: {
  Checker: new () => {
    check(
      node: Node,
      policies: string[],
    ): Promise<{results: {ruleId: string; value: [string, string]; snippet: string}[]}>;
  };
};

const AXE = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: {region: {enabled: false}},
};
const now = new Date();
const feeds: Readonly<Record<string, Feed | undefined>> = {
  ...exampleFeeds(now),
  missing: undefined,
};
const variants = ['banner', 'strip', 'card'];

/** What the two engines find amiss in the page as it is; nothing that only a person can judge. */
function findAmiss(): Promise<string[]> {
  return page.evaluate(async options => {
    const banner = document.querySelector('main')!;
    const {violations} = await axe.run(banner, options);
    const report = await new ace.Checker().check(document, ['WCAG_2_2']);
    return [
      ...violations.flatMap(({id, nodes}) => nodes.map(({html}) => `axe ${id}: ${html}`)),
      ...report.results
        .filter(({value: [kind, outcome]}) => kind === 'VIOLATION' && outcome === 'FAIL')
        .map(({ruleId, snippet}) => `ace ${ruleId}: ${snippet}`),
    ];
  }, AXE);
}

/** Shows a feed in a variant, with everything open. */
async function show(name: string, variant: string): Promise<void> {
  const address = `${scripts.address}feeds/${encodeURIComponent(name)}.json`;
  await page.$eval(
    'threat-level-banner',
    (banner, feed, kind) => Object.assign(banner, {feed, variant: kind}).updateComplete,
    address,
    variant,
  );
  await page.waitForSelector('threat-level-banner[freshness]');
  const isOpen = await page.$eval('threat-level-banner', async banner => {
    const toggle = banner.shadowRoot!.getElementById('toggle');
    if (toggle?.ariaExpanded === 'false') toggle.click();
    await banner.updateComplete;
    return banner.shadowRoot!.querySelector('.contacts') !== null;
  });
  expect(isOpen).toBe(true);
}

async function openPage(attributes: string): Promise<void> {
  await open(
    `<main><h1>Host</h1><threat-level-banner no-storage dismissible area="exampleshire" region="both" ${attributes}></threat-level-banner></main>` +
      `<script type="module" src="${scripts.address}threat-level-banner.js"></script>`,
  );
  for (const engine of engines) await page.evaluate(engine);
}

beforeEach(() => {
  mkdirSync(join(folder, 'feeds'));
  for (const [name, feed] of Object.entries(feeds)) {
    if (feed) writeFileSync(join(folder, 'feeds', `${name}.json`), JSON.stringify(feed));
  }
});

const looks = {
  light: 'theme="light"',
  dark: 'theme="dark"',
  'light in Welsh': 'theme="light" lang="cy"',
  'dark in Urdu': 'theme="dark" lang="ur"',
  'light in Polish': 'theme="light" lang="pl"',
  'forced colours': '',
  'dark forced colours': 'theme="dark"',
};

describe.each(Object.entries(looks))('two accessibility engines, in %s,', (look, attributes) => {
  it.each(variants)('find nothing amiss in any state of a %s', async variant => {
    if (look.includes('forced')) {
      const devtools = await page.createCDPSession();
      await devtools.send('Emulation.setEmulatedMedia', {
        features: [
          {name: 'forced-colors', value: 'active'},
          {name: 'prefers-color-scheme', value: look.startsWith('dark') ? 'dark' : 'light'},
        ],
      });
    }
    await openPage(attributes);
    for (const name of Object.keys(feeds)) {
      await show(name, variant);
      expect(await findAmiss(), name).toEqual([]);
    }
  });
});

describe('the two engines', () => {
  it('see what is amiss inside the banner', async () => {
    await openPage('');
    await show('severe', 'card');
    await page.evaluate(() => {
      const inside = document.querySelector('threat-level-banner')!.shadowRoot!;
      const broken = document.createElement('div');
      broken.style.color = '#eee';
      broken.style.background = '#fff';
      broken.innerHTML = '<button></button><img src="data:,"><p>Too pale to read</p>';
      inside.querySelector('.banner')!.append(broken);
    });
    const found = await findAmiss();
    expect(found.filter(problem => problem.startsWith('axe')).length).toBeGreaterThanOrEqual(3);
    expect(found.filter(problem => problem.startsWith('ace')).length).toBeGreaterThanOrEqual(2);
  });
});
