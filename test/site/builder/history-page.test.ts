import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, describe, expect, it} from 'vitest';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import type {Feed} from '../../../src/feed/schema/feed.js';
import {firstSnippet} from '../../helpers/documents.js';
import shipped from '../../../src/publisher/decide/history.json';
import {
  folder,
  noises,
  open as openHost,
  page,
  requests,
  scripts,
} from '../../helpers/pages/host-page.js';
import {injectEngines, runEngines} from '../../helpers/pages/run-accessibility-engines.js';

const DAY_MS = 24 * 60 * 60 * 1000;

function writeFeed(changes: Parameters<typeof exampleFeed>[1] = {}): Feed {
  const feed = exampleFeed(new Date(), changes);
  writeFileSync(join(folder, 'feed.json'), JSON.stringify(feed));
  return feed;
}

async function open(search = ''): Promise<void> {
  await page.goto(`${scripts.address}history.html${search}`);
  await page.waitForSelector('.plot');
  await page.waitForFunction(() => !/Checking|Yn gwirio/.test(document.body.innerText));
}

const text = (selector: string): Promise<string> =>
  page.$eval(selector, element => (element as HTMLElement).innerText.replaceAll(/\s+/g, ' '));

const valueText = (): Promise<string | null> =>
  page.$eval('.plot', slider => slider.getAttribute('aria-valuetext'));

beforeEach(() => {
  writeFeed();
});

describe('the history page', () => {
  it('shows today’s level from the feed beside it, apart from those of the past', async () => {
    await open();
    expect(await text('.now')).toMatch(/^Today UK terrorism threat level · 4 of 5 Severe – an/);
    expect(await text('.now')).toContain('Checked');
    const rows = await page.$$eval('.region tbody tr:not(.redefinition)', all => all.length);
    expect(rows).toBe(shipped.changes.length);
    const bars = await page.$$eval('.bar', all => all.length);
    expect(bars).toBe(shipped.changes.length);
    expect(noises).toEqual([]);
    expect(
      requests.filter(url => !url.startsWith(scripts.address) && !url.startsWith('data:')),
    ).toEqual([]);
  });

  it.each<[string, Parameters<typeof exampleFeed>[1] | undefined]>([
    ['stale', {ageMs: 3 * DAY_MS}],
    ['too old', {ageMs: 9 * DAY_MS}],
    ['a sample', {status: 'sample', level: 'low'}],
    ['missing', undefined],
  ])('draws nothing after its own record if the feed is %s', async (name, changes) => {
    if (changes) writeFeed(changes);
    else writeFileSync(join(folder, 'feed.json'), '');
    await open();
    expect(await text('.region')).toContain('Known up to 1 September 2026.');
    expect(await text('.region table')).toContain('No change known up to 1 September 2026');
    const now = await text('.now');
    if (name === 'a sample') expect(now).toContain('Sample. This is not the real threat level.');
    else expect(now).toContain('We can’t confirm the level right now');
    expect(now).toContain('Check the level on GOV.UK');
  });

  it('removes today’s level when it no longer holds, without a request that succeeds', async () => {
    await page.evaluateOnNewDocument(() => {
      const ticks: (() => void)[] = [];
      const now = Date.now.bind(Date);
      let aheadMs = 0;
      Object.assign(window, {
        setInterval: (tick: () => void) => ticks.push(tick),
        pass: (ms: number) => {
          aheadMs += ms;
          ticks.forEach(tick => {
            tick();
          });
        },
      });
      Date.now = () => now() + aheadMs;
    });
    await open();
    expect(await text('.now')).toContain('Severe – an attack');
    writeFileSync(join(folder, 'feed.json'), '');
    await page.evaluate(ms => {
      (window as unknown as {pass: (ms: number) => void}).pass(ms);
    }, DAY_MS);
    await page.waitForFunction(() => document.body.innerText.includes('Last confirmed as Severe'));
    expect(await text('.now')).not.toContain('Severe – an attack');
    expect(await text('.region')).toContain('Known up to 1 September 2026.');
  });

  it('reads each change by keyboard and by pointer, and marks its row', async () => {
    await open();
    await page.focus('.plot');
    await page.keyboard.press('Home');
    expect(await valueText()).toBe('Severe, from 1 August 2006 to 10 August 2006');
    await page.keyboard.press('ArrowRight');
    expect(await valueText()).toBe('Critical, from 10 August 2006 to 14 August 2006');
    expect(await text('.said')).toBe('Critical, from 10 August 2006 to 14 August 2006');
    expect(await text('tr.chosen')).toBe('Critical 10 August 2006 14 August 2006');
    await page.keyboard.press('End');
    expect(await valueText()).toMatch(/^Severe, from 30 April 2026, and no other known up to/);
    await page.keyboard.press('ArrowRight');
    expect(await text('tr.chosen')).toMatch(/^Severe 30 April 2026/);
    const [x, y] = await page.$eval('.bar', bar => {
      const {left, width, top} = bar.getBoundingClientRect();
      return [left + width / 2, top] as const;
    });
    await page.mouse.move(x, y);
    expect(await valueText()).toBe('Severe, from 1 August 2006 to 10 August 2006');
  });

  it('is in Welsh where that is asked for, and says that nobody has reviewed it', async () => {
    await open('?lang=cy');
    expect(await text('h1')).toBe('Lefelau bygythiad terfysgaeth y DU ers 2006');
    expect(await text('header .note')).toContain('wedi’u hadolygu');
    expect(await text('.now')).toContain('Difrifol – mae ymosodiad yn debygol iawn');
    expect(await text('.region table')).toContain('Dim newid yn hysbys hyd');
    expect(await page.$eval('html', ({lang}) => lang)).toBe('cy');
    await page.click('.language');
    await page.waitForFunction(() => document.documentElement.lang === 'en-GB');
    expect(page.url()).toContain('lang=en');
  });

  it.each([
    ['light', 'en'],
    ['dark', 'cy'],
  ])(
    'passes two accessibility engines and has no sideways scrolling: %s, %s',
    async (scheme, lang) => {
      await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
      for (const width of [1920, 768, 320]) {
        await page.setViewport({width, height: 800});
        await open(`?lang=${lang}`);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      }
      await page.focus('.plot');
      await page.keyboard.press('Home');
      await injectEngines();
      expect(await runEngines('body')).toEqual([]);
    },
  );

  it('takes the theme of its address against the device’s', async () => {
    await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: 'dark'}]);
    const background = (): Promise<string> =>
      page.$eval('.region', section => getComputedStyle(section).backgroundColor);
    await open();
    expect(await background()).toBe('rgb(21, 29, 40)');
    await open('?theme=light');
    expect(await background()).toBe('rgb(255, 255, 255)');
  });

  it('prints charts and tables, without what only works on a screen', async () => {
    await open();
    await page.emulateMediaType('print');
    const shown = await page.$$eval('.plot, table, .said, .language', all =>
      all.filter(element => element.checkVisibility()).map(({className}) => className || 'table'),
    );
    expect(shown).toEqual(['plot', 'table', 'plot', 'table']);
    // Paper is read on other days.
    expect(await text('.now')).toMatch(/Checked on \d+ \w+ \d{4} at/);
    expect(await text('.now')).not.toMatch(/today/i);
  });

  it('pasted as the document says, it gets its height from the helper script', async () => {
    const html = firstSnippet('html', 'docs/pages.md');
    await openHost(html.replaceAll('https://HOST/', scripts.address));
    await page.waitForFunction(() => (document.querySelector('iframe')?.clientHeight ?? 0) > 1000);
    const frame = page.frames().find(each => each.url().includes('history.html'))!;
    // It grows once more when its data arrives.
    const difference = async (): Promise<number> => {
      const needed = await frame.evaluate(() => document.documentElement.scrollHeight);
      const given = await page.$eval('iframe', ({clientHeight}) => clientHeight);
      return Math.abs(needed - given);
    };
    await expect.poll(difference).toBeLessThanOrEqual(1);
    const targets = await frame.$$eval('a[href^="https:"]', all =>
      all.map(link => link.getAttribute('target')),
    );
    expect(new Set(targets)).toEqual(new Set(['_blank']));
  });
});
