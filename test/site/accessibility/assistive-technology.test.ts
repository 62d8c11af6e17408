import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {SerializedAXNode} from 'puppeteer-core';
import {describe, expect, it} from 'vitest';
import {exampleFeed, exampleFeeds} from '../../../demo/examples/feeds.js';
import type {Feed} from '../../../src/feed/schema/feed.js';
import {folder, open, page, scripts, waitForRest} from '../../helpers/pages/host-page.js';

const now = new Date();
const GOLDEN = new URL('golden/', import.meta.url);

async function openBanner(feed: Feed, attributes: string): Promise<void> {
  writeFileSync(join(folder, 'feed.json'), JSON.stringify(feed));
  await open(
    `<main><h1>Host</h1><a href="#before">Before</a>` +
      `<threat-level-banner no-storage ${attributes}></threat-level-banner>` +
      `<a href="#after">After</a></main>` +
      `<script type="module" src="${scripts.address}threat-level-banner.js"></script>`,
  );
  await waitForRest();
}

async function press(id: string): Promise<void> {
  await page.$eval(
    'threat-level-banner',
    (banner, button) => {
      banner.shadowRoot!.getElementById(button)!.click();
      return banner.updateComplete;
    },
    id,
  );
}

/** What a screen reader reads, in order: each element's role, name and state. */
async function tree(): Promise<string> {
  const root = await page.accessibility.snapshot({interestingOnly: false});
  return withoutDates(withJoinedTexts(describeNode(root, 0)));
}

/** A busy Chromium adds the list of languages to its tree some time after it has drawn it. */
async function treeOnce(golden: string): Promise<string> {
  const expected = existsSync(golden) ? readFileSync(golden, 'utf8') : '';
  const end = Date.now() + LONGEST_LAG_MS;
  let read = await tree();
  while (read !== expected && Date.now() < end) read = await tree();
  return read;
}

const LONGEST_LAG_MS = 10_000;

const PASSED_THROUGH = ['RootWebArea', 'generic', 'none', 'main', 'ListMarker', 'InlineTextBox'];
/** The content of a link or a button is its name; without this, each digit of a number would be a line. */
const LEAVES = ['link', 'button', 'option', 'StaticText', 'image', 'img', 'InlineTextBox'];

function describeNode(node: SerializedAXNode | null, depth: number): string {
  if (!node) return '';
  const isShown = !PASSED_THROUGH.includes(node.role);
  const children = LEAVES.includes(node.role) ? [] : (node.children ?? []);
  const inside = children.map(child => describeNode(child, isShown ? depth + 1 : depth)).join('');
  return isShown
    ? `${'  '.repeat(depth)}${node.role} “${node.name ?? ''}”${stateOf(node)}\n${inside}`
    : inside;
}

/** A text of several nodes, such as a number whose digits are elements, is one line. */
function withJoinedTexts(tree: string): string {
  const joined = tree.replaceAll(/^(( *)StaticText “.*)”\n\2StaticText “(.*”)$/gm, '$1$3');
  return joined === tree ? tree : withJoinedTexts(joined);
}

function stateOf({role, level, expanded, value}: SerializedAXNode): string {
  const state = [
    role === 'heading' && level ? `level ${String(level)}` : '',
    expanded === undefined ? '' : ['collapsed', 'expanded'][Number(expanded)],
    role === 'combobox' ? `value ${String(value)}` : '',
  ].filter(Boolean);
  return state.length ? ` (${state.join(', ')})` : '';
}

/** Days and times are those of the run. */
function withoutDates(text: string): string {
  return text.replaceAll(/\d{1,2} [A-Z][a-z]+ 20\d\d/g, 'DAY').replaceAll(/\d\d:\d\d/g, 'TIME');
}

/** The elements that Tab reaches, from the link before the banner to the one after it. */
async function walk(): Promise<string> {
  await page.focus('a[href="#before"]');
  const stops: string[] = [];
  while (stops.at(-1) !== 'After' && stops.length < 50) {
    await page.keyboard.press('Tab');
    stops.push(
      await page.evaluate(() => {
        const inside = document.activeElement?.shadowRoot?.activeElement;
        const focused = (inside ?? document.activeElement) as HTMLElement;
        const name = focused.ariaLabel ?? focused.innerText;
        return focused.localName === 'select'
          ? `${name} (list)`
          : name.replaceAll(/\s+/g, ' ').trim();
      }),
    );
  }
  return `${stops.join('\n')}\n`;
}

const everything = exampleFeeds(now)['after an incident']!;
const cases: readonly {name: string; feed: Feed; attributes: string; button?: string}[] = [
  {name: 'banner-folded', feed: exampleFeed(now, {ageMs: 0}), attributes: ''},
  {
    name: 'banner-open',
    feed: everything,
    attributes: 'area="exampleshire" dismissible',
    button: 'toggle',
  },
  {name: 'strip-folded', feed: exampleFeed(now), attributes: 'variant="strip"'},
  {
    name: 'strip-open',
    feed: exampleFeed(now),
    attributes: 'variant="strip" region="both"',
    button: 'toggle',
  },
  {
    name: 'card',
    feed: everything,
    attributes: 'variant="card" region="both" area="exampleshire" heading-level="3"',
  },
  {name: 'card-stale', feed: exampleFeeds(now)['stale']!, attributes: 'variant="card"'},
  {name: 'card-exercise', feed: exampleFeeds(now)['exercise']!, attributes: 'variant="card"'},
];

describe('to assistive technology', () => {
  it.each(cases)(
    'the accessibility tree and the tab order are those of the golden file: $name',
    async one => {
      const {name, feed, attributes, button} = one;
      await openBanner(feed, attributes);
      if (button) await press(button);
      const golden = new URL(`${name}.tree.txt`, GOLDEN).pathname;
      const read = await treeOnce(golden);
      await expect(read).toMatchFileSnapshot(golden);
      // Before a text that is the region's own, Orca repeats the region's name.
      expect(read).not.toMatch(/^region[^]*^ {2}StaticText/m);
      await expect(await walk()).toMatchFileSnapshot(new URL(`${name}.walk.txt`, GOLDEN).pathname);
    },
  );

  it('the pill is a heading that contains a button', async () => {
    await openBanner(exampleFeed(now), 'dismissible');
    await press('toggle');
    await press('fold');
    await expect(await tree()).toMatchFileSnapshot(new URL('chip.tree.txt', GOLDEN).pathname);
    expect(await walk()).toBe('UK terrorism threat level · 4 of 5 Severe\nAfter\n');
  });
});

describe('by keyboard alone', () => {
  const focused = (): Promise<string | undefined> =>
    page.$eval('threat-level-banner', banner => banner.shadowRoot?.activeElement?.id);

  it('by keyboard, a visitor opens, collapses and expands the banner without losing their place', async () => {
    await openBanner(exampleFeed(now), 'dismissible');
    await page.focus('a[href="#before"]');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('toggle');
    while ((await focused()) !== 'fold') await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect.poll(focused).toBe('chip');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('toggle');
  });

  it('by keyboard, a visitor chooses a language and keeps the focus', async () => {
    await openBanner(exampleFeed(now), '');
    await page.focus('a[href="#before"]');
    while ((await focused()) !== 'language') await page.keyboard.press('Tab');
    await page.keyboard.press('C');
    await page.waitForFunction(() =>
      document
        .querySelector('threat-level-banner')
        ?.shadowRoot?.querySelector('[lang=cy] #language'),
    );
    expect(await focused()).toBe('language');
    expect(
      await page.$eval(
        'threat-level-banner',
        banner => banner.shadowRoot!.querySelector('select')!.value,
      ),
    ).toBe('cy');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en-GB');
  });
});

describe('what a finger has to hit', () => {
  it.each([
    ['banner', 44],
    ['card', 44],
    ['strip', 24],
  ] as const)('touch targets are large enough in a %s: %i px', async (variant, least) => {
    await page.setViewport({width: 360, height: 800});
    await openBanner(everything, `variant="${variant}" area="exampleshire" dismissible`);
    if (variant !== 'card') await press('toggle');
    const small = await page.$eval(
      'threat-level-banner',
      (banner, limit) =>
        [...banner.shadowRoot!.querySelectorAll('a, button, select')]
          // A link in a sentence may be as high as its line: WCAG 2.2, 2.5.8.
          .filter(target => !target.closest('.calm, .detail'))
          .map(target => ({
            name: target.textContent.trim(),
            height: target.getBoundingClientRect().height,
          }))
          .filter(({height}) => height < limit),
      least,
    );
    expect(small).toEqual([]);
  });
});
