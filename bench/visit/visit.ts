/** Simulates a first visit: an empty cache and no compiled code. */
import type {Browser, CDPSession, Frame, Page} from 'puppeteer-core';
import type {Sight} from '../baselines.js';
import type {Host} from '../setup/host.js';
import {SIGHT_MARK, watchForSight} from './watch-for-sight.js';

/** The page to visit. */
export interface Visited {
  readonly body: string;
  readonly head?: string;
  readonly sight?: Sight;
}

export interface VisitOptions {
  readonly browser: Browser;
  readonly pages: Host;
  /** By which factor the processor is slowed down. */
  readonly slowdown?: number;
  /** Runs with the page before it is opened. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const PATH = 'page.html';

/** Runs the work on the visited page, then discards the browser context. */
export async function visit<T>(
  {body, head = '', sight}: Visited,
  {browser, pages, slowdown = 1, prepare}: VisitOptions,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  pages.setPage(`/${PATH}`, hostPage(body, head));
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  try {
    await page.setViewport({width: 1280, height: 800});
    await answerTheWorld(await page.createCDPSession());
    if (slowdown > 1) await page.emulateCPUThrottling(slowdown);
    if (sight) await page.evaluateOnNewDocument(watchForSight, sight, SIGHT_MARK);
    await prepare?.(page);
    await page.goto(pages.address + PATH);
    return await work(page);
  } finally {
    await context.close();
  }
}

function hostPage(body: string, head: string): string {
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Host</title><link rel="icon" href="data:,">${head}</head><body><p>The page’s own words.</p>${body}<main>${'<p>Words below.</p>'.repeat(40)}</main></body></html>`;
}

/** Answers every request to another machine with an empty page. */
async function answerTheWorld(session: CDPSession): Promise<void> {
  session.on('Fetch.requestPaused', ({requestId}) => {
    const responseHeaders = [{name: 'Content-Type', value: 'text/html'}];
    const answer = {requestId, responseCode: 200, responseHeaders, body: ''};
    session.send('Fetch.fulfillRequest', answer).catch(() => undefined);
  });
  await session.send('Fetch.enable', {patterns: [{urlPattern: 'https://*'}]});
}

/** The frame in which the expected content appears, once it does. */
export async function frameInSight(page: Page): Promise<Frame> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    const frames = page.frames();
    const found = await Promise.all(frames.map(isInSight));
    const frame = frames[found.indexOf(true)];
    if (frame) return frame;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  throw new Error('The expected content was not shown in time.');
}

async function isInSight(frame: Frame): Promise<boolean> {
  try {
    return await frame.evaluate(mark => performance.getEntriesByName(mark).length > 0, SIGHT_MARK);
  } catch {
    // The frame is navigating to another document.
    return false;
  }
}
