/** The status page as it is built, in a browser, where its own content-security policy has to let it work. */
import {createServer, type Server} from 'node:http';
import {readFileSync} from 'node:fs';
import {extname, join} from 'node:path';
import type {AddressInfo} from 'node:net';
import type {Browser, Page} from 'puppeteer-core';
import {afterAll, beforeAll, expect, it} from 'vitest';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import {connectToChromium} from '../../helpers/browsers/borrow.js';
import {DIST} from '../../helpers/pages/publish-to.js';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
};
let browser: Browser;
let server: Server;
let address: string;
/** The answer to the request for the feed. */
let feed: {status: number; body: string};

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    if (path.startsWith('/feed.json')) {
      response.writeHead(feed.status, {'Content-Type': 'application/json'}).end(feed.body);
      return;
    }
    response.writeHead(200, {'Content-Type': TYPES[extname(path)] ?? 'text/plain'});
    response.end(readFileSync(join(DIST, 'site', path)));
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/status.html`;
  browser = await connectToChromium();
});
afterAll(async () => {
  await browser.disconnect();
  server.close();
});

async function open(): Promise<{page: Page; errors: readonly string[]; text: string}> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', error => errors.push(String(error)));
  page.on('console', message => {
    if (/policy|Refused/i.test(message.text())) errors.push(message.text());
  });
  await page.goto(address);
  await page.waitForSelector('.verdict');
  const text = await page.$eval('main', main => main.innerText);
  return {page, errors, text};
}

it('the status page shows what the feed beside it says, as text', async () => {
  const now = new Date();
  const statement = {
    id: 'a',
    text: {en: '<b>Calm</b>'},
    attribution: {name: 'A'},
    expiresAt: new Date(now.getTime() + 86_400_000).toISOString(),
  };
  feed = {status: 200, body: JSON.stringify(exampleFeed(now, {statements: [statement]}))};
  const {page, errors, text} = await open();
  expect(errors).toEqual([]);
  expect(text).toContain('The level is current');
  expect(text).toContain('<b>Calm</b>');
  await page.setViewport({width: 320, height: 800});
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.close();
});

it.each([
  [404, '', 'status 404'],
  [200, '{"version": 2}', 'version-unknown'],
  [200, '<html>', 'not a valid feed'],
])('the status page says that the feed cannot be read: %i %s', async (status, body, words) => {
  feed = {status, body};
  const {page, errors, text} = await open();
  expect(errors).toEqual([]);
  expect(text).toContain('The feed cannot be read');
  expect(text).toContain(words);
  await page.close();
});
