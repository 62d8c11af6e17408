/** What Chromium’s headless shell, which the other tests use, has not: tabs in the background, and dialogs. */
import puppeteer, {type Browser, type Page} from 'puppeteer-core';
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {borrow} from '../../helpers/browsers/borrow.js';
import {hostileHost, sendsPage, strangersPage} from '../../hostile-hosts/hostile-host.js';

const host = hostileHost();
let browser: Browser;
let page: Page;
let requests: string[];

const feedRequests = (): number => requests.filter(url => url.endsWith('/feed.json')).length;

/** Resolves once the page has loaded, with its banner in it. */
async function open(body: string, target = page): Promise<void> {
  host.answers.set('/page', sendsPage({body: strangersPage(body)}));
  await target.goto(`${host.site.address}page`);
}

beforeAll(async () => {
  const {location} = await borrow('windowed-chromium');
  browser = await puppeteer.connect({browserWSEndpoint: location});
});
afterAll(() => browser.disconnect());

beforeEach(async () => {
  page = await browser.newPage();
  requests = [];
  page.on('request', request => requests.push(request.url()));
});
afterEach(() => page.close());

describe('a browser with windows', () => {
  it('makes no request for a tab in the background until somebody looks at it', async () => {
    const other = await browser.newPage();
    await other.bringToFront();
    await open(
      `<script type="module" src="${host.scripts.address}threat-level-banner.js"></script>`,
    );
    expect(await page.evaluate(() => document.visibilityState)).toBe('hidden');
    await page.waitForNetworkIdle({idleTime: 300});
    expect(feedRequests()).toBe(0);
    expect(await page.$eval('threat-level-banner', banner => banner.hasUpdated)).toBe(false);
    await page.bringToFront();
    await page.waitForSelector('threat-level-banner[level]');
    expect(feedRequests()).toBe(1);
    await other.close();
  });

  it.each([
    [
      'calls a number in the documented sandbox of the frame',
      'allow-scripts allow-popups allow-popups-to-escape-sandbox',
      false,
    ],
    ['could not call one in a sandbox that allows scripts alone', 'allow-scripts', true],
  ])('%s', async (_, flags, isBlocked) => {
    const noises: string[] = [];
    page.on('console', message => noises.push(message.text()));
    await open(
      `<iframe sandbox="${flags}" src="${host.scripts.address}frame.html" title="Level"></iframe>`,
    );
    const frame = await page.waitForFrame(each => each.url().includes('/frame.html'));
    await frame.waitForSelector('threat-level-banner[level]');
    await frame.waitForFunction(() =>
      document.querySelector('threat-level-banner')?.shadowRoot?.querySelector('a[href="tel:999"]'),
    );
    await frame.$eval('threat-level-banner', shown => {
      shown.shadowRoot!.querySelector<HTMLAnchorElement>('a[href="tel:999"]')!.click();
    });
    await page.waitForNetworkIdle({idleTime: 150});
    expect(noises.some(noise => noise.includes('external protocol blocked by sandbox'))).toBe(
      isBlocked,
    );
  });
});
