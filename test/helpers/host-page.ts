/**
 * A page of somebody else's, on another origin than the built script and its feed, in a real browser.
 * Import it, and each test of the file has one.
 */
import {execFileSync} from 'node:child_process';
import {cpSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import puppeteer, {type Browser, type Page} from 'puppeteer-core';
import {afterAll, afterEach, beforeAll, beforeEach} from 'vitest';
import {chromiumLaunchOptions} from './browsers.js';
import {hostFolder, hostPage, type SentPage, type WebHost} from './web-host.js';

export const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));
const BULLETIN = fileURLToPath(
  new URL('../publisher/golden/mi5/shape-of-2024.xml', import.meta.url),
);
export const OWN_WORDS =
  'Check the UK threat level at gov.uk/terrorism-national-emergency. In an emergency call 999.';

let browser: Browser;
export let page: Page;
export let folder: string;
export let scripts: WebHost;
export let site: WebHost;
/** What `npm run build` made, with a feed of now: each test has a copy of its own. */
let master: string;
let sent: SentPage = {body: ''};

/** The whole of the page that the next visit gets. */
export function setPage(body: SentPage['body'], headers?: SentPage['headers']): void {
  sent = headers ? {body, headers} : {body};
}
export let requests: string[];
export let noises: string[];

/** Puts a feed into the folder, published by the built command from a bulletin at that instant. */
export function publish(now: Date): void {
  publishTo(folder, now);
}

function publishTo(out: string, now: Date): void {
  // As if it were the first: the publisher asks for a person when its clock goes back.
  rmSync(join(out, 'feed.json'), {force: true});
  const instant = now.toISOString();
  execFileSync(
    process.execPath,
    [join(DIST, 'cli.js'), 'publish', '--out', out, '--mi5', BULLETIN, '--now', instant],
    {stdio: 'pipe'},
  );
}

function makeFolder(from: string): string {
  const made = mkdtempSync(join(tmpdir(), 'threat-level-'));
  cpSync(from, made, {recursive: true});
  return made;
}

const LONGEST_ANSWER_MS = 3000;

export const tag = (path = 'threat-level-banner.js', attributes = ''): string =>
  `<script type="module" src="${scripts.address}${path}" style="display:block;min-height:4rem" ${attributes}>${OWN_WORDS}</script>`;

/** A page of somebody else's. */
export function strangersPage(body: string, head = ''): string {
  return `<!doctype html><html lang="en-GB"><head><title>Host</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
}

export async function open(body: string): Promise<void> {
  setPage(strangersPage(body));
  await visit();
}

export async function visit(): Promise<void> {
  await page.goto(site.address);
  await page.waitForNetworkIdle({idleTime: 150});
  await answersOrNot();
  await page.waitForNetworkIdle({idleTime: 150});
}

/** On a busy machine a banner may be slower than an idle network; in some tests it never answers. */
async function answersOrNot(): Promise<void> {
  const haveAnswers = (): boolean =>
    [...document.querySelectorAll('threat-level-banner:defined')].every(banner =>
      banner.hasAttribute('freshness'),
    );
  const isUnanswered = (): undefined => undefined;
  await page.waitForFunction(haveAnswers, {timeout: LONGEST_ANSWER_MS}).catch(isUnanswered);
}

/** What a person sees on the page, banner and all. */
export function visibleWords(): Promise<string> {
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll('threat-level-banner')].map(
      banner => banner.shadowRoot?.querySelector<HTMLElement>('.banner')?.innerText ?? '',
    );
    return [document.body.innerText, ...shown].join('\n').replaceAll(/\s+/g, ' ');
  });
}

beforeAll(async () => {
  master = makeFolder(join(DIST, 'site'));
  publishTo(master, new Date());
  browser = await puppeteer.launch(await chromiumLaunchOptions());
}, 60_000);
afterAll(async () => {
  await browser.close();
  rmSync(master, {recursive: true});
});

beforeEach(async () => {
  folder = makeFolder(master);
  [scripts, site] = await Promise.all([hostFolder(folder), hostPage(() => sent)]);
  page = await browser.newPage();
  requests = [];
  noises = [];
  page.on('request', request => requests.push(request.url()));
  page.on('console', message => noises.push(message.text()));
  page.on('pageerror', error => noises.push(String(error)));
});
afterEach(async () => {
  await page.close();
  scripts.close();
  site.close();
  rmSync(folder, {recursive: true});
});
