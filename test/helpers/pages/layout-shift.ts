/** Measures how far a page moves while the banner is loaded and gets its feed. */
import {rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {HTTPRequest} from 'puppeteer-core';
import {describe, expect, it} from 'vitest';
import {RESERVED_HEIGHTS} from '../../../src/banner/view/choices.js';
import {folder, OWN_WORDS, page, publish, scripts, setPage, site} from './host-page.js';

const BELOW = `<main>${'<p>Words below the banner.</p>'.repeat(60)}</main>`;
const DAY_MS = 24 * 60 * 60 * 1000;

export function shiftingTag(variant: string, minHeight: string): string {
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
export type FeedCase = keyof typeof feeds;
export const feedCases = Object.keys(feeds) as FeedCase[];

/**
 * How far a page moves whose script arrives after its first paint: the sum of its layout shifts. A feed that is held
 * arrives once the banner has been painted without it.
 */
export async function shiftOf(tag: string, feed: FeedCase): Promise<number> {
  const {isHeld, shows, prepare} = feeds[feed];
  prepare();
  setPage(
    `<!doctype html><html lang="en"><head><title>Host</title></head><body>${tag}${BELOW}</body></html>`,
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
  // The page may be painted before the request for the script is reported.
  const release = async (name: string): Promise<void> => {
    while (!held.has(name)) await painted();
    await held.get(name)?.continue();
  };
  const opened = page.goto(site.address);
  await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint').length > 0,
  );
  await release('threat-level-banner.js');
  await opened;
  while (!held.has('feed.json')) await painted();
  if (isHeld) await painted();
  await release('feed.json');
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

/** Declares the tests of each variant at those widths and with those feeds. */
export function testLayoutShift(cases: readonly {width: number; feed: FeedCase}[]): void {
  describe.each([
    ['strip', 0.01],
    ['banner', 0.05],
    ['card', 0.05],
  ] as const)('a page with the README’s tag for a %s', (variant, limit) => {
    it.each(cases)(
      `the page moves by at most ${String(limit)} at $width px, for $feed`,
      async ({width, feed}) => {
        await page.setViewport({width, height: 800});
        const shift = await shiftOf(shiftingTag(variant, RESERVED_HEIGHTS[variant]), feed);
        expect(shift).toBeLessThanOrEqual(limit);
      },
    );
  });
}
