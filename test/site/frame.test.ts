import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Frame} from 'puppeteer-core';
import {describe, expect, it} from 'vitest';
import {exampleFeed} from '../../demo/example-feeds.js';
import {folder, noises, page, requests, scripts, setPage, visit} from '../helpers/host-page.js';
import {builtSnippet} from '../helpers/snippets.js';

const HELPER = /<script[^>]*frame-height.*<\/script>/s;

function html(body: string): string {
  return `<!doctype html><html lang="en"><head><title>Host</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`;
}

/** Opens a page with the snippet, and gives the frame once its banner has an answer. */
async function openFrame(snippet: string): Promise<Frame> {
  setPage(html(snippet));
  await visit();
  const frame = await page.waitForFrame(each => each.url().includes('/frame.html'));
  await frame.waitForSelector('threat-level-banner[freshness]');
  return frame;
}

function banner(frame: Frame): Promise<string> {
  return frame.$eval(
    'threat-level-banner',
    shown => shown.shadowRoot!.querySelector<HTMLElement>('.banner')!.innerText,
  );
}

/** How much of the frame's page does not fit into the frame, in pixels. */
function overflow(frame: Frame): Promise<number> {
  return frame.evaluate(() => document.documentElement.scrollHeight - innerHeight);
}

describe('the frame', () => {
  it('shows the banner with the attributes of its address, in its language', async () => {
    const frame = await openFrame(builtSnippet('form=frame&lang=ur&variant=strip&theme=dark'));
    await frame.waitForSelector('threat-level-banner[variant="strip"][theme="dark"]');
    expect(await banner(frame)).toContain('شدید');
    expect(
      await frame.evaluate(() => {
        const {lang, dir} = document.documentElement;
        return [lang, dir, document.title];
      }),
    ).toEqual(['ur', 'rtl', expect.stringContaining('برطانیہ')]);
  });

  it('is named for those who hear the page', async () => {
    await openFrame(builtSnippet('form=frame&lang=cy'));
    const [title, lang] = await page.$eval('iframe', frame => [frame.title, frame.lang]);
    expect([title, lang]).toEqual(['Lefel y bygythiad terfysgaeth yn y DU', 'cy']);
  });

  it('takes nothing of its address that is no attribute', async () => {
    const source = builtSnippet('form=frame').replace(
      '/frame.html',
      '/frame.html?onclick=alert(1)&amp;style=position:fixed&amp;innerHTML=x&amp;variant=card',
    );
    const frame = await openFrame(source);
    expect(
      await frame.$eval('threat-level-banner', shown => shown.getAttributeNames()),
    ).not.toEqual(expect.arrayContaining([expect.stringMatching(/onclick|style|innerhtml/i)]));
    await frame.waitForSelector('threat-level-banner[variant="card"]');
  });

  it('shows no feed of another host under its own name', async () => {
    const source = builtSnippet('form=frame').replace(
      '/frame.html',
      '/frame.html?feed=https%3A%2F%2Fevil.example%2Ffeed.json',
    );
    const frame = await openFrame(source);
    expect(
      requests.filter(url => url.includes('evil.example') && !url.includes('frame.html')),
    ).toEqual([]);
    expect(await banner(frame)).toContain('Severe');
  });

  it('shows another feed of its own host', async () => {
    writeFileSync(
      join(folder, 'other.json'),
      JSON.stringify(exampleFeed(new Date(), {level: 'low'})),
    );
    const frame = await openFrame(
      builtSnippet('form=frame').replace('/frame.html', '/frame.html?feed=other.json'),
    );
    expect(await banner(frame)).toContain('Low');
  });

  it('leaves its own words and every number in them when its script is blocked', async () => {
    await page.setRequestInterception(true);
    page.on('request', request => {
      void (request.url().endsWith('banner.js') ? request.abort() : request.continue());
    });
    setPage(html(builtSnippet('form=frame')));
    await visit();
    const frame = await page.waitForFrame(each => each.url().includes('/frame.html'));
    const words = await frame.$eval('body', body => body.innerText);
    expect(words).toMatch(/0800 789 321.*999/s);
    expect(words).not.toMatch(/severe/i);
  });

  it('works in a sandbox that allows nothing but scripts', async () => {
    const frame = await openFrame(
      builtSnippet('form=frame').replace('<iframe', '<iframe sandbox="allow-scripts"'),
    );
    expect(await banner(frame)).toContain('Severe');
    expect(await overflow(frame)).toBeLessThanOrEqual(0);
    expect(noises.filter(noise => !noise.includes('web-share'))).toEqual([]);
  });

  it('stands on its own words in a sandbox that allows nothing', async () => {
    setPage(html(builtSnippet('form=frame').replace('<iframe', '<iframe sandbox')));
    await visit();
    const frame = await page.waitForFrame(each => each.url().includes('/frame.html'));
    expect(await frame.$eval('body', body => body.innerText)).toContain('0800 789 321');
  });

  it('opens what it links to outside of itself', async () => {
    const frame = await openFrame(builtSnippet('form=frame&variant=card'));
    const opened = new Promise<string | undefined>(resolve => {
      page.once('popup', popup => {
        resolve(popup?.url());
      });
    });
    await frame.$eval('threat-level-banner', shown => {
      shown.shadowRoot!.querySelector<HTMLAnchorElement>('a[href^="https:"]')!.click();
    });
    expect(await opened).toBeDefined();
    expect(frame.url()).toContain('/frame.html');
  });
});

describe('the frame’s height', () => {
  it.each([320, 768, 1280])('is all it needs at %i px, open and closed', async width => {
    await page.setViewport({width, height: 800});
    const frame = await openFrame(builtSnippet('form=frame'));
    expect(await overflow(frame)).toBeLessThanOrEqual(0);
    const closed = await page.$eval('iframe', shown => shown.clientHeight);
    await frame.$eval('threat-level-banner', shown =>
      shown.shadowRoot!.getElementById('toggle')!.click(),
    );
    await page.waitForFunction(
      before => document.querySelector('iframe')!.clientHeight > before + 200,
      {},
      closed,
    );
    expect(await overflow(frame)).toBeLessThanOrEqual(0);
    await frame.$eval('threat-level-banner', shown =>
      shown.shadowRoot!.getElementById('toggle')!.click(),
    );
    await page.waitForFunction(
      before => document.querySelector('iframe')!.clientHeight === before,
      {},
      closed,
    );
  });

  it('is right where the page gives every box a border and its own way to size it', async () => {
    const style = '<style>* {box-sizing: border-box} iframe {border: 9px solid !important}</style>';
    const frame = await openFrame(style + builtSnippet('form=frame'));
    expect(await overflow(frame)).toBeLessThanOrEqual(0);
  });

  it('is what the tag says without the helper, and then the frame scrolls', async () => {
    const frame = await openFrame(builtSnippet('form=frame&variant=card').replace(HELPER, ''));
    expect(await page.$eval('iframe', shown => shown.clientHeight)).toBe(900);
    expect(await overflow(frame)).toBeGreaterThan(100);
    expect(await frame.evaluate(() => getComputedStyle(document.documentElement).overflowY)).toBe(
      'visible',
    );
  });

  it('is told to a helper that comes late', async () => {
    const frame = await openFrame(builtSnippet('form=frame&variant=card').replace(HELPER, ''));
    await page.addScriptTag({url: `${scripts.address}frame-height.js`, type: 'module'});
    await page.waitForFunction(() => document.querySelector('iframe')!.clientHeight > 901);
    expect(await overflow(frame)).toBeLessThanOrEqual(0);
  });

  it('is taken from no other frame, and only if it is a height', async () => {
    const stranger = `<iframe srcdoc="<script>parent.postMessage({type:'threat-level-banner-height',height:9000},'*')</script>"></iframe>`;
    await openFrame(builtSnippet('form=frame') + stranger);
    expect(
      await page.$$eval('iframe', all => all.map(one => one.clientHeight).filter(px => px > 2000)),
    ).toEqual([]);
    const before = await page.$eval('iframe', shown => shown.clientHeight);
    const frame = await page.waitForFrame(each => each.url().includes('/frame.html'));
    for (const height of ['1e9', '"400"', '-5', 'NaN', '0', 'null', '20001']) {
      await frame.evaluate(
        `parent.postMessage({type: 'threat-level-banner-height', height: ${height}}, '*')`,
      );
    }
    await frame.evaluate(`parent.postMessage(null, '*')`);
    expect(await page.$eval('iframe', shown => shown.clientHeight)).toBe(before);
    expect(noises.filter(noise => !noise.includes('web-share'))).toEqual([]);
  });
});

describe('the helper', () => {
  it('is small', () => {
    expect(readFileSync(join(folder, 'frame-height.js')).length).toBeLessThan(1024);
  });
});
