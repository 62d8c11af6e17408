/**
 * A page on another origin than the built script and its feed, in a real browser. Import it, and each test of the
 * file has one.
 */
import {cpSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Browser, BrowserContext, HTTPRequest, Page} from 'puppeteer-core';
import {afterAll, afterEach, beforeAll, beforeEach} from 'vitest';
import {RESERVED_HEIGHTS} from '../../../src/banner/view/choices.js';
import {borrow, connectToChromium} from '../browsers/borrow.js';
import {DIST, publishInCopyOf, publishTo} from './publish-to.js';
import {hostFolder, hostPage, type SentPage, type WebHost} from './web-host.js';

export const OWN_WORDS =
  'Check the UK threat level at gov.uk/terrorism-national-emergency. In an emergency call 999.';

let browser: Browser;
let visitor: BrowserContext;
export let page: Page;
export let folder: string;
export let scripts: WebHost;
export let site: WebHost;
/** The output of `npm run build`, with a current feed: each test has its own copy. */
let master: string;
let sent: SentPage = {body: ''};

/** The whole page for the next visit. */
export function setPage(body: SentPage['body'], headers?: SentPage['headers']): void {
  sent = headers ? {body, headers} : {body};
}
export let requests: string[];
export let noises: string[];

/** Puts a feed into the folder, published by the built command from a bulletin at that instant. */
export function publish(now: Date): void {
  publishTo(folder, now);
}

function makeFolder(from: string): string {
  const made = mkdtempSync(join(tmpdir(), 'threat-level-'));
  cpSync(from, made, {recursive: true});
  return made;
}

const LONGEST_ANSWER_MS = 3000;

export const tag = (path = 'threat-level-banner.js', attributes = ''): string =>
  `<script type="module" src="${scripts.address}${path}" style="display:block;min-height:${RESERVED_HEIGHTS.strip}" ${attributes}>${OWN_WORDS}</script>`;

/** A page on another origin. */
export function strangersPage(body: string, head = ''): string {
  return `<!doctype html><html lang="en-GB"><head><title>Host</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
}

export async function open(body: string): Promise<void> {
  setPage(strangersPage(body));
  await visit();
}

export async function visit(): Promise<void> {
  await page.goto(site.address);
  await answersOrNot();
  await page.waitForNetworkIdle({idleTime: 100});
}

/** On a busy machine a banner can take longer than an idle network; in some tests it never gets a response. */
async function answersOrNot(): Promise<void> {
  const haveAnswers = (): boolean => {
    const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const script = loaded.find(
      ({name, initiatorType, responseStatus}) =>
        initiatorType === 'script' &&
        responseStatus === 200 &&
        name.includes('threat-level-banner'),
    );
    const hasDetails = loaded.some(({name}) => name.includes('/parts/details-'));
    const isWhole = hasDetails || !script?.name.includes('threat-level-banner.js');
    const banners = [...document.querySelectorAll('threat-level-banner')];
    const defined = banners.filter(banner => banner.matches(':defined'));
    const isBegun = !script || defined.length > 0;
    return isBegun && isWhole && defined.every(banner => banner.hasAttribute('freshness'));
  };
  const isUnanswered = (): undefined => undefined;
  await page.waitForFunction(haveAnswers, {timeout: LONGEST_ANSWER_MS}).catch(isUnanswered);
}

/** Passes each request for such a file, and its number, to the test. */
export async function holdRequests(
  path: string,
  act: (request: HTTPRequest, count: number) => void,
): Promise<void> {
  let count = 0;
  await page.setRequestInterception(true);
  page.on('request', request => {
    if (request.url().includes(path)) act(request, ++count);
    else void request.continue();
  });
}

/** Resolves once the banner has its details. */
export function waitForRest(): Promise<unknown> {
  // waitForSelector waits for a mutation of the page, and does not notice one in a shadow root.
  return page.waitForFunction(() =>
    document.querySelector('threat-level-banner')?.shadowRoot?.getElementById('share'),
  );
}

/** The visible text of the page, including the banner. */
export function visibleWords(): Promise<string> {
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll('threat-level-banner')].map(
      banner => banner.shadowRoot?.querySelector<HTMLElement>('.banner')?.innerText ?? '',
    );
    return [document.body.innerText, ...shown].join('\n').replaceAll(/\s+/g, ' ');
  });
}

beforeAll(async () => {
  publishInCopyOf((await borrow('initialised-folder')).location);
  master = makeFolder(join(DIST, 'site'));
  publishTo(master);
  browser = await connectToChromium();
  visitor = await browser.createBrowserContext();
}, 60_000);
afterAll(async () => {
  await visitor.close();
  await browser.disconnect();
  rmSync(master, {recursive: true});
});

beforeEach(async () => {
  folder = makeFolder(master);
  [scripts, site] = await Promise.all([hostFolder(folder), hostPage(() => sent)]);
  page = await visitor.newPage();
  // The browser also has the pages of other files, and could treat one of them as the active one.
  await page.emulateFocusedPage(true);
  requests = [];
  noises = [];
  page.on('request', request => requests.push(request.url()));
  page.on('console', message => noises.push(message.text()));
  page.on('pageerror', error => noises.push(String(error)));
});
afterEach(async () => {
  // First no more requests, and time for those that are being answered: a file that is gone when the server opens it
  // ends the whole run.
  scripts.close();
  site.close();
  await page.close();
  rmSync(folder, {recursive: true});
});
