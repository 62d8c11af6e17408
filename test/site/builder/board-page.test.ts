/** The board as it is built, in a browser whose timers the test holds. */
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, describe, expect, it} from 'vitest';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import {exampleWords} from '../../../demo/examples/messages.js';
import {holdTimers, openBoard, pass, text, writeFeed} from '../../helpers/pages/board.js';
import {folder, noises, page, requests, scripts} from '../../helpers/pages/host-page.js';
import {injectEngines, runEngines} from '../../helpers/pages/run-accessibility-engines.js';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
/** Two screens in a hall, a laptop, and a tablet in each direction. */
const SIZES = [
  [1920, 1080],
  [1080, 1920],
  [1366, 768],
  [768, 1024],
  [1024, 768],
] as const;

/** Whether everything is on the screen, and no text is cut off or on top of another. */
function isWhole(): Promise<boolean> {
  return page.evaluate(() => {
    const board = document.querySelector('.board')!;
    const parts = [...board.querySelectorAll('.levels, .incident-line, .slide, .ways, footer')];
    const boxes = parts.map(part => part.getBoundingClientRect());
    const isOn = boxes.every(
      ({top, bottom, left, right}) =>
        top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth,
    );
    const isApart = boxes.slice(1).every(({top}, index) => top >= boxes[index]!.bottom - 1);
    return isOn && isApart && board.scrollHeight <= board.clientHeight;
  });
}

const fontSize = (selector: string): Promise<number> =>
  page.$eval(selector, element => parseFloat(getComputedStyle(element).fontSize));

beforeEach(() => {
  writeFeed();
});

describe('the board', () => {
  it('shows level, meaning, calm sentence, numbers, code and check on one screen', async () => {
    await page.setViewport({width: 1920, height: 1080});
    await openBoard();
    const words = await text();
    for (const part of [
      'UK terrorism threat level · 4 of 5 Severe an attack is highly likely',
      'Please be alert, not alarmed.',
      'Emergency 999',
      'Anti-Terrorist Hotline 0800 789 321',
      'Scan to check the level on GOV.UK gov.uk/terrorism-national-emergency',
      'Source: MI5',
      'Independent, not an official service',
    ]) {
      expect(words).toContain(part);
    }
    expect(words).toMatch(/Checked (today|on)/);
    expect(await page.$$eval('.qr path', all => all.length)).toBe(1);
    expect(noises).toEqual([]);
    const strangers = requests.filter(url => !url.startsWith(scripts.address));
    expect(strangers.filter(url => !url.startsWith('data:'))).toEqual([]);
  });

  it.each(['en', 'cy', 'ur', 'gd', 'pl'])(
    'is whole on every screen, and large enough for six metres in a hall: %s',
    async lang => {
      writeFeed(exampleWords(new Date()));
      await holdTimers();
      await page.setViewport({width: 1920, height: 1080});
      await openBoard(`?lang=${lang}&area=exampleshire&region=both&seconds=20`);
      for (const [width, height] of SIZES) {
        await page.setViewport({width, height});
        for (let turn = 0; turn < 4; turn += 1) {
          await pass(20_000);
          expect([width, height, turn, await isWhole()]).toEqual([width, height, turn, true]);
        }
        // On a screen of 55 inches a pixel has 0.63 mm: letters of 28 px are read from six metres.
        if (height < 1080) continue;
        expect(await fontSize('.slide p')).toBeGreaterThanOrEqual(28);
        expect(await fontSize('.way a')).toBeGreaterThanOrEqual(44);
      }
    },
  );

  it('scrolls where even small texts do not fit, and cuts nothing off', async () => {
    writeFeed(exampleWords(new Date()));
    await page.setViewport({width: 320, height: 256});
    await openBoard('?region=both');
    const [needed, own] = await page.evaluate(() => [
      document.documentElement.scrollHeight,
      document.querySelector('footer')!.getBoundingClientRect().bottom,
    ]);
    expect(needed).toBeGreaterThanOrEqual(Math.floor(own!));
    expect(needed).toBeGreaterThan(256);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  it('gives each language its turn, as a whole: direction, document and sentences', async () => {
    await holdTimers();
    await openBoard('?lang=en,cy,ur&seconds=20');
    const seen: unknown[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      seen.push(
        await page.evaluate(() => [
          document.documentElement.lang,
          document.documentElement.dir,
          document.querySelector('.headline strong')?.textContent,
        ]),
      );
      await pass(20_000);
    }
    expect(seen).toEqual([
      ['en', 'ltr', 'Severe'],
      ['cy', 'ltr', 'Difrifol'],
      ['ur', 'rtl', 'شدید'],
      ['en', 'ltr', 'Severe'],
    ]);
  });

  it('says that it does not know as plainly as the banner, and is back with the network', async () => {
    writeFeed({ageMs: DAY_MS - HOUR_MS});
    await holdTimers();
    await openBoard('?seconds=60');
    await page.setOfflineMode(true);
    await pass(2 * HOUR_MS);
    await page.waitForSelector('.unconfirmed');
    expect(await text('h1')).toContain('We can’t confirm the level right now');
    expect(await text('.detail')).toMatch(/^Last confirmed as Severe on /);
    expect(await text('.ways')).toContain('999');
    expect(await page.$('.scale')).toBeNull();
    await page.setOfflineMode(false);
    const later = new Date(Date.now() + 2 * HOUR_MS + 5 * 60_000);
    const feed = exampleFeed(later, {level: 'substantial'});
    writeFileSync(join(folder, 'feed.json'), JSON.stringify(feed));
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.waitForFunction(() =>
      document.querySelector('.headline')?.textContent.includes('Substantial'),
    );
    expect(await page.$('.unconfirmed')).toBeNull();
  });

  it.each([
    ['sample', 'Sample. This is not the real threat level.'],
    ['exercise', 'Exercise. This is not the real threat level.'],
  ] as const)('labels a level that is not real: %s', async (status, label) => {
    writeFeed({status});
    await openBoard();
    expect(await text('.levels')).toMatch(new RegExp(`^${label}`));
  });

  it.each(['https://stranger.example/feed.json', 'sub/..%2ffeed.json', 'data:,{}'])(
    'takes no feed from elsewhere: %s',
    async feed => {
      await openBoard(`?feed=${encodeURIComponent(feed)}`);
      expect(await text('h1')).toContain('Severe');
      expect(
        requests.filter(url => /stranger|%2f|^data:,\{/i.test(url) && !url.includes('board.html')),
      ).toEqual([]);
      expect(noises.join()).toContain('takes only a feed in or under its own folder');
      noises.length = 0;
    },
  );

  it('shows a feed under its own folder, and stores nothing of it', async () => {
    mkdirSync(join(folder, 'sub'));
    writeFeed({level: 'moderate'}, 'sub/other.json');
    await openBoard('?feed=sub/other.json');
    expect(await text('h1')).toContain('Moderate');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  it('shows no unsigned level where its address has a public key', async () => {
    await openBoard('?public-key=11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo');
    expect(await text('h1')).toContain('We can’t confirm the level right now');
  });

  it('keeps the screen awake, again after the browser has let it sleep', async () => {
    await page.evaluateOnNewDocument(() => {
      const locks: {released: boolean}[] = [];
      Object.assign(window, {locks});
      Object.defineProperty(navigator, 'wakeLock', {
        value: {
          request: () => {
            const lock = {released: false};
            locks.push(lock);
            return Promise.resolve(lock);
          },
        },
      });
    });
    await openBoard();
    const count = (): Promise<number> =>
      page.evaluate(() => (window as unknown as {locks: unknown[]}).locks.length);
    expect(await count()).toBe(1);
    await page.evaluate(() => {
      (window as unknown as {locks: {released: boolean}[]}).locks[0]!.released = true;
      document.dispatchEvent(new Event('visibilitychange'));
    });
    expect(await count()).toBe(2);
  });

  it('moves a little in each turn, so that no edge stays in its place', async () => {
    await holdTimers();
    await page.setViewport({width: 1920, height: 1080});
    await openBoard();
    const places = new Set<string>();
    for (let turn = 0; turn < 24; turn += 1) {
      places.add(
        await page.$eval('.title', title => {
          const {x, y} = title.getBoundingClientRect();
          return `${String(x)} ${String(y)}`;
        }),
      );
      await pass(20_000);
    }
    expect(places.size).toBeGreaterThan(10);
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(1080);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1920);
  });

  it('stops in a language that somebody chooses by keyboard, and goes on with the list’s first', async () => {
    await holdTimers();
    await page.emulateMediaFeatures([{name: 'prefers-reduced-motion', value: 'reduce'}]);
    await openBoard('?lang=en,cy');
    await page.waitForSelector('.choices select');
    await page.focus('.choices select');
    expect(await page.$eval('.choices', label => getComputedStyle(label).opacity)).not.toBe('0');
    await page.select('.choices select', 'cy');
    await pass(60_000);
    expect(await text('h1')).toContain('Difrifol');
    await pass(20_000);
    expect(await text('h1')).toContain('Difrifol');
    await page.select('.choices select', '');
    await pass(20_000);
    const one = await text('h1');
    await pass(20_000);
    expect(await text('h1')).not.toBe(one);
  });

  it.each([
    ['light', 'en'],
    ['dark', 'ur'],
  ])('passes two accessibility engines: %s, %s', async (scheme, lang) => {
    writeFeed(exampleWords(new Date()));
    await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
    await page.setViewport({width: 1080, height: 1920});
    await openBoard(`?lang=${lang},cy`);
    await injectEngines();
    expect(await runEngines('body')).toEqual([]);
  });
});
