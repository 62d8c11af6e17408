import {rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {HTTPRequest} from 'puppeteer-core';
import {describe, expect, it} from 'vitest';
import {RESERVED_HEIGHTS} from '../../src/banner/view/choices.js';
import {
  folder,
  OWN_WORDS,
  page,
  publish,
  scripts,
  setPage,
  site,
} from '../helpers/pages/host-page.js';

const BELOW = `<main>${'<p>Words below the banner.</p>'.repeat(60)}</main>`;
const DAY_MS = 24 * 60 * 60 * 1000;

function tag(variant: string, minHeight: string): string {
  const source = `${scripts.address}threat-level-banner.js`;
  return `<script type="module" src="${source}" data-variant="${variant}" style="display:block;min-height:${minHeight}">${OWN_WORDS}</script>`;
}

/** How the feed is answered, and what is shown in the end. */
const feeds = {
  'a feed that comes at once': {prepare: () => undefined, isHeld: false, shows: 'current'},
  'a feed that comes late': {prepare: () => undefined, isHeld: true, shows: 'current'},
  'a broken feed': {
    prepare: () => {
      writeFileSync(join(folder, 'feed.json'), '{"version":1');
    },
    isHeld: true,
    shows: 'unknown',
  },
  'no feed': {
    prepare: () => {
      rmSync(join(folder, 'feed.json'));
    },
    isHeld: true,
    shows: 'unknown',
  },
  'a stale feed': {
    prepare: () => {
      publish(new Date(Date.now() - 3 * DAY_MS));
    },
    isHeld: true,
    shows: 'stale',
  },
} as const;

/**
 * How far a page moves whose script arrives after its first paint: the sum of its layout shifts. A feed that is held
 * arrives once the banner has been painted without it.
 */
async function shiftOf(
  body: string,
  {isHeld, shows}: {isHeld: boolean; shows: string},
): Promise<number> {
  setPage(
    `<!doctype html><html lang="en"><head><title>Host</title></head><body>${body}</body></html>`,
  );
  const held = new Map<string, HTTPRequest>();
  await page.setRequestInterception(true);
  page.on('request', request => {
    const name = request.url().split('/').pop() ?? '';
    if (/^(threat-level-banner\.js|feed\.json)$/.test(name)) held.set(name, request);
    else void request.continue();
  });
  await page.evaluateOnNewDocument(() => {
    const shifts: number[] = [];
    Object.assign(window, {shifts});
    new PerformanceObserver(list => {
      for (const entry of list.getEntries())
        shifts.push((entry as unknown as {value: number}).value);
    }).observe({type: 'layout-shift', buffered: true});
  });
  const opened = page.goto(site.address);
  await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint').length > 0,
  );
  await held.get('threat-level-banner.js')?.continue();
  await opened;
  while (!held.has('feed.json')) await painted();
  if (isHeld) await painted();
  await held.get('feed.json')?.continue();
  await page.waitForSelector(`threat-level-banner[freshness=${shows}]`);
  await painted();
  return page.evaluate(() =>
    (window as unknown as {shifts: number[]}).shifts.reduce((sum, value) => sum + value, 0),
  );
}

/** Resolves once the rendering has been painted, and its layout shifts have been reported. */
function painted(): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>(resolve => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50)));
      }),
  );
}

/** Every feed at the narrowest width, where most lines wrap; at other widths those that differ in height. */
const cases = [
  ...(Object.keys(feeds) as (keyof typeof feeds)[]).map(feed => ({width: 360, feed})),
  ...[768, 1280].flatMap(width =>
    (['a feed that comes late', 'no feed', 'a stale feed'] as const).map(feed => ({width, feed})),
  ),
];

describe.each([
  ['strip', 0.01],
  ['banner', 0.05],
  ['card', 0.05],
] as const)('a page with the README’s tag for a %s', (variant, limit) => {
  it.each(cases)(
    `the page moves by at most ${String(limit)} at $width px, for $feed`,
    async each => {
      await page.setViewport({width: each.width, height: 800});
      feeds[each.feed].prepare();
      const body = tag(variant, RESERVED_HEIGHTS[variant]) + BELOW;
      expect(await shiftOf(body, feeds[each.feed])).toBeLessThanOrEqual(limit);
    },
  );
});

describe('a page whose tag reserves too little height', () => {
  it.each(['banner', 'card'])(
    'a page whose tag reserves too little height is measured to move (%s)',
    async variant => {
      const shift = await shiftOf(tag(variant, '0') + BELOW, feeds['a feed that comes at once']);
      expect(shift).toBeGreaterThan(0.05);
    },
  );
});
