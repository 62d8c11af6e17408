import type {HTTPRequest} from 'puppeteer-core';
import {describe, expect, it} from 'vitest';
import {page, setPage, site, tag} from '../helpers/host-page.js';

const BELOW = `<main>${'<p>Words below the banner.</p>'.repeat(30)}</main>`;

/**
 * How far a page jumps whose script comes after its first paint, and whose feed after that: the sum
 * of its layout shifts.
 */
async function shiftOf(body: string): Promise<number> {
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
  await held.get('feed.json')?.continue();
  await page.waitForSelector('threat-level-banner[level]');
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

describe('the tag that reserves its own space', () => {
  it.each([360, 768, 1280])('keeps the page still for a strip at %i px', async width => {
    await page.setViewport({width, height: 800});
    const shift = await shiftOf(tag(undefined, 'data-variant="strip"') + BELOW);
    expect(await page.$eval('threat-level-banner', banner => banner.clientHeight)).toBe(64);
    expect(shift).toBeLessThanOrEqual(0.01);
  });

  it('would be seen to jump if it reserved too little', async () => {
    expect(await shiftOf(tag(undefined, 'data-variant="card"') + BELOW)).toBeGreaterThan(0.01);
  });
});
