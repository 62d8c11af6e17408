import {rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {HTTPRequest} from 'puppeteer-core';
import {describe, expect, it} from 'vitest';
import {RESERVED_HEIGHTS} from '../../src/banner/view/choices.js';
import {folder, OWN_WORDS, page, publish, scripts, setPage, site} from '../helpers/host-page.js';

const BELOW = `<main>${'<p>Words below the banner.</p>'.repeat(60)}</main>`;
const SECOND_MS = 1000;

function tag(variant: string, minHeight: string): string {
  const source = `${scripts.address}threat-level-banner.js`;
  return `<script type="module" src="${source}" data-variant="${variant}" style="display:block;min-height:${minHeight}">${OWN_WORDS}</script>`;
}

/** What a visitor may meet with, and what is shown in the end. */
const meetings = {
  'an instant feed': {bring: () => undefined, waitMs: 0, shows: 'current'},
  'a feed that is late': {bring: () => undefined, waitMs: SECOND_MS, shows: 'current'},
  'a broken feed': {
    bring: () => {
      writeFileSync(join(folder, 'feed.json'), '{"version":1');
    },
    waitMs: SECOND_MS,
    shows: 'unknown',
  },
  'no feed': {
    bring: () => {
      rmSync(join(folder, 'feed.json'));
    },
    waitMs: SECOND_MS,
    shows: 'unknown',
  },
  'a feed that is stale': {
    bring: () => {
      publish(new Date(Date.now() - 3 * 24 * 60 * 60 * SECOND_MS));
    },
    waitMs: SECOND_MS,
    shows: 'stale',
  },
} as const;

/**
 * How far a page jumps whose script comes after its first paint, and whose feed some time after that:
 * the sum of its layout shifts.
 */
async function shiftOf(
  body: string,
  {waitMs, shows}: {waitMs: number; shows: string},
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
  await new Promise(resolve => setTimeout(resolve, waitMs));
  await held.get('feed.json')?.continue();
  await page.waitForSelector(`threat-level-banner[freshness=${shows}]`);
  await painted();
  return page.evaluate(() =>
    (window as unknown as {shifts: number[]}).shifts.reduce((sum, value) => sum + value, 0),
  );
}

/** Resolves once what was drawn has been on the screen, and its shifts have been told. */
function painted(): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>(resolve => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 50)));
      }),
  );
}

describe.each([
  ['strip', 0.01],
  ['banner', 0.05],
  ['card', 0.05],
] as const)('a page with the documented tag for a %s jumps by at most %d', (variant, limit) => {
  for (const width of [360, 768, 1280]) {
    for (const [name, meeting] of Object.entries(meetings)) {
      it(`at ${String(width)} px, for ${name}`, async () => {
        await page.setViewport({width, height: 800});
        meeting.bring();
        const shift = await shiftOf(tag(variant, RESERVED_HEIGHTS[variant]) + BELOW, meeting);
        expect(shift).toBeLessThanOrEqual(limit);
      });
    }
  }
});

describe('a page whose tag keeps too little free', () => {
  it.each(['banner', 'card'])('would be seen to jump: %s', async variant => {
    expect(await shiftOf(tag(variant, '0') + BELOW, meetings['an instant feed'])).toBeGreaterThan(
      0.05,
    );
  });
});
