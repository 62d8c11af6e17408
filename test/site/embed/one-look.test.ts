import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Page} from 'puppeteer-core';
import {describe, expect, it} from 'vitest';
import {
  folder,
  open,
  page,
  requests,
  scripts,
  setPage,
  site,
  tag,
} from '../../helpers/pages/host-page.js';

const feedRequests = (): number => requests.filter(url => url.endsWith('/feed.json')).length;
const isShown = (): boolean => document.querySelector('threat-level-banner[level]') !== null;

/** Polled with a timer: a background tab has no animation frames, puppeteer's default. */
const showsLevel = (tab: Page): Promise<unknown> => tab.waitForFunction(isShown, {polling: 50});

/** Another tab of the same site, whose requests are counted with the others. It is visible, as the first one is. */
async function openTab(isVisible = true): Promise<Page> {
  const tab = await page.browserContext().newPage();
  await tab.emulateFocusedPage(isVisible);
  if (!isVisible) await page.bringToFront();
  tab.on('request', request => requests.push(request.url()));
  await tab.goto(site.address);
  return tab;
}

function raiseLevel(): void {
  const file = join(folder, 'feed.json');
  const feed = JSON.parse(readFileSync(file, 'utf8')) as {
    publishedAt: string;
    assessments: {uk: object};
  };
  feed.publishedAt = new Date().toISOString();
  feed.assessments.uk = {level: 'critical'};
  writeFileSync(file, JSON.stringify(feed));
}

describe('one look at the feed', () => {
  it('one request serves all banners of a page', async () => {
    await open(tag() + tag(undefined, 'data-variant="strip"') + tag(undefined, 'data-region="ni"'));
    const levels = await page.$$eval('threat-level-banner', all =>
      all.map(banner => banner.getAttribute('level')),
    );
    expect(levels).toEqual(['severe', 'severe', 'critical']);
    expect(feedRequests()).toBe(1);
  });

  it('one request also serves a banner that is added later', async () => {
    await open(tag());
    const told = await page.evaluate(async source => {
      const banner = document.createElement('threat-level-banner');
      banner.feed = source;
      const loaded = new Promise<string>(resolve => {
        banner.addEventListener('threat-level-load', event => {
          resolve(event.feed.assessments.uk.level);
        });
      });
      document.body.append(banner);
      return loaded;
    }, `${scripts.address}feed.json`);
    expect(told).toBe('severe');
    expect(feedRequests()).toBe(1);
  });

  it('one request serves all tabs that are opened at the same moment and looked at in turn', async () => {
    setPage(`<!doctype html><html lang="en"><title>Host</title><body>${tag()}</body></html>`);
    const tabs = await Promise.all([openTab(false), openTab(false), openTab(false)]);
    for (const tab of tabs) {
      await tab.bringToFront();
      await showsLevel(tab);
    }
    expect(feedRequests()).toBe(1);
    await Promise.all(tabs.map(tab => tab.close()));
  });

  it('one request serves the next page, before its own response arrives', async () => {
    await open(tag());
    const second = await openTab();
    await showsLevel(second);
    expect(feedRequests()).toBe(1);
    await second.close();
  });

  it('the response reaches the other tabs', async () => {
    await open(tag());
    const second = await openTab();
    await showsLevel(second);
    raiseLevel();
    await page.$eval('threat-level-banner', banner => banner.refresh());
    await second.waitForFunction(
      () => document.querySelector('threat-level-banner[level=critical]') !== null,
      {polling: 50},
    );
    expect(feedRequests()).toBe(2);
    await second.close();
  });

  it('each tab makes its own request with no-storage', async () => {
    await open(tag(undefined, 'data-no-storage'));
    const second = await openTab();
    await showsLevel(second);
    expect(feedRequests()).toBe(2);
    expect(await second.evaluate(() => localStorage.length)).toBe(0);
    await second.close();
  });
});

describe('the last good feed', () => {
  it('the last good feed is stored, and nothing else', async () => {
    await open(tag());
    const kept = await page.evaluate(async () => ({
      names: Object.keys(localStorage),
      others: [sessionStorage.length, document.cookie, (await indexedDB.databases()).length],
    }));
    expect(kept).toEqual({
      names: [`threat-level-banner:feed:${scripts.address}feed.json`],
      others: [0, '', 0],
    });
  });

  it('the last good feed is shown when the host is down', async () => {
    await open(tag());
    await page.evaluate(() => {
      // Simulates that a quarter of an hour has passed.
      const [name] = Object.keys(localStorage);
      const kept = JSON.parse(localStorage[name!] as string) as {lookedAtMs: number};
      localStorage[name!] = JSON.stringify({...kept, lookedAtMs: kept.lookedAtMs - 900_000});
    });
    writeFileSync(join(folder, 'feed.json'), 'One moment, please');
    await page.reload();
    await showsLevel(page);
    expect(feedRequests()).toBe(2);
    expect(await page.$eval('threat-level-banner', banner => banner.freshness)).toBe('current');
  });

  it.each([
    ['throws at whoever comes near it', 'get() { throw new DOMException("no", "SecurityError"); }'],
    ['is not there', 'value: undefined'],
    ['is full', 'value: {getItem: () => null, setItem() { throw new Error("full"); }}'],
    ['holds what is not ours', 'value: {getItem: () => `{"document":1}`, setItem() {}}'],
    [
      'holds a level that nobody published',
      'value: {getItem: () => `{"level":"low"}`, setItem() {}}',
    ],
  ])('the banner works without a stored feed if the storage %s', async (_, property) => {
    await page.evaluateOnNewDocument(
      `Object.defineProperty(window, 'localStorage', {configurable: true, ${property}})`,
    );
    await open(tag());
    expect(await page.$eval('threat-level-banner', banner => banner.getAttribute('level'))).toBe(
      'severe',
    );
  });
});
