import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {openFrame, overflow} from '../../helpers/pages/frame-form.js';
import {folder, noises, page, scripts} from '../../helpers/pages/host-page.js';
import {builtSnippet} from '../../helpers/pages/snippets.js';
import {hostPage} from '../../helpers/pages/web-host.js';

const HELPER = /<script[^>]*frame-height.*<\/script>/s;

describe('the frame’s height', () => {
  it.each([320, 768, 1280])(
    'the frame’s height fits its banner at %i px, open and closed',
    async width => {
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
    },
  );

  it('the frame’s height is right if the page styles every box with a border and box-sizing', async () => {
    const style =
      '<style>* {box-sizing: border-box} iframe {border: 9px solid !important; padding: 20px}</style>';
    const frame = await openFrame(style + builtSnippet('form=frame'));
    expect(await overflow(frame)).toBeLessThanOrEqual(0);
  });

  it('the frame’s height is the tag’s without the helper, and the frame scrolls', async () => {
    const frame = await openFrame(builtSnippet('form=frame&variant=card').replace(HELPER, ''));
    // A card's reserved height is at most the window's.
    const [height, window] = await page.$eval(
      'iframe',
      shown => [shown.clientHeight, innerHeight] as const,
    );
    expect(height).toBe(window - 64);
    expect(await overflow(frame)).toBeGreaterThan(100);
    expect(await frame.evaluate(() => getComputedStyle(document.documentElement).overflowY)).toBe(
      'visible',
    );
  });

  it('the frame’s height is posted again for a helper that loads late', async () => {
    const frame = await openFrame(builtSnippet('form=frame&variant=card').replace(HELPER, ''));
    await page.addScriptTag({url: `${scripts.address}frame-height.js`, type: 'module'});
    await page.waitForFunction(() => document.querySelector('iframe')!.clientHeight > 901);
    expect(await overflow(frame)).toBeLessThanOrEqual(0);
  });

  it('the frame’s height is accepted from no other frame', async () => {
    await openFrame(
      builtSnippet('form=frame') + '<iframe id="stranger" srcdoc="<p>x</p>"></iframe>',
    );
    const before = await heights();
    const stranger = await page.waitForFrame(each => each.url() === 'about:srcdoc');
    await stranger.evaluate(
      `parent.postMessage({type: 'threat-level-banner-height', height: 9000}, '*')`,
    );
    await messagesHeard();
    expect(await heights()).toEqual(before);
  });

  it('the frame’s height is accepted from no frame of another host, whatever its file name', async () => {
    const other = await hostPage(() => ({
      body: `<script>parent.postMessage({type: 'threat-level-banner-height', height: 9000}, '*')</script>`,
    }));
    await openFrame(builtSnippet('form=frame'));
    await page.evaluate(address => {
      const frame = document.createElement('iframe');
      frame.src = `${address}frame.html`;
      document.body.append(frame);
    }, other.address);
    await page.waitForNetworkIdle({idleTime: 150});
    await messagesHeard();
    expect(Math.max(...(await heights()))).toBeLessThan(2000);
    other.close();
  });

  it('the frame’s height is accepted only if it is a valid height', async () => {
    const frame = await openFrame(builtSnippet('form=frame'));
    const before = await heights();
    for (const height of ['1e9', '"400"', '-5', 'NaN', '0', 'null', '20001']) {
      await frame.evaluate(
        `parent.postMessage({type: 'threat-level-banner-height', height: ${height}}, '*')`,
      );
    }
    await frame.evaluate(`parent.postMessage(null, '*')`);
    await messagesHeard();
    expect(await heights()).toEqual(before);
    expect(noises.filter(noise => !noise.includes('web-share'))).toEqual([]);
    await frame.evaluate(
      `parent.postMessage({type: 'threat-level-banner-height', height: 777}, '*')`,
    );
    await messagesHeard();
    expect(await heights()).toEqual([777]);
  });
});

function heights(): Promise<number[]> {
  return page.$$eval('iframe', all => all.map(frame => frame.clientHeight));
}

/** Messages arrive in the order in which they were sent: once the last one has, so have the others. */
function messagesHeard(): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>(resolve => {
        addEventListener('message', ({data}) => {
          if (data === 'last') resolve();
        });
        setTimeout(() => {
          postMessage('last', '*');
        });
      }),
  );
}

/** Boxes that give what is embedded the shape of a video, as themes, frameworks and editors write them. */
const BOXES: Readonly<Record<string, string>> = {
  'padding, and a frame over it':
    '.box {position: relative; padding-bottom: 56.25%; height: 0; overflow: hidden} .box iframe {position: absolute; top: 0; left: 0; width: 100%; height: 100%}',
  'padding, and nothing cut':
    '.box {position: relative; padding-bottom: 56.25%; height: 0} .box iframe {position: absolute; inset: 0; width: 100%; height: 100%}',
  'padding, and a frame that must fill it':
    '.box {position: relative; padding-top: 56.25%; height: 0; overflow: hidden} .box iframe {position: absolute; top: 0; width: 100% !important; height: 100% !important}',
  'a pseudo-element':
    '.box {position: relative; overflow: hidden} .box::before {content: ""; display: block; padding-top: 56.25%} .box iframe {position: absolute; top: 0; bottom: 0; width: 100%; height: 100%}',
  'an aspect ratio':
    '.box {aspect-ratio: 16 / 9; overflow: hidden} .box iframe {width: 100%; height: 100%}',
  'a fixed height':
    '.box {height: 200px; overflow: hidden} .box iframe {width: 100%; height: 100%}',
};

describe('a frame in a box with the shape of a video', () => {
  const cases = Object.entries(BOXES).flatMap(([name, style]) =>
    [320, 1280].flatMap(width =>
      ['banner', 'strip'].map(variant => ({name, style, width, variant})),
    ),
  );
  it.each(cases)(
    'is shown whole, and what follows is below it: $name, $width, $variant',
    async ({style, width, variant}) => {
      await page.setViewport({width, height: 800});
      const snippet = builtSnippet(`form=frame&variant=${variant}`);
      const [iframe = ''] = /<iframe.*?<\/iframe>/s.exec(snippet) ?? [];
      const frame = await openFrame(
        `<style>${style}</style>${snippet.replace(iframe, `<div class="box">${iframe}</div>`)}<p id="after">After</p>`,
      );
      await page.waitForFunction(
        () => getComputedStyle(document.querySelector('.threat-level-words')!).display === 'none',
      );
      expect(await overflow(frame)).toBeLessThanOrEqual(0);
      const [shown, box, after] = await page.evaluate(() =>
        ['iframe', '.box', '#after'].map(each => {
          const {top, bottom} = document.querySelector(each)!.getBoundingClientRect();
          return {top, bottom};
        }),
      );
      expect(shown!.bottom).toBeLessThanOrEqual(box!.bottom + 1);
      expect(shown!.bottom).toBeLessThanOrEqual(after!.top);
      // No empty space either: 56.25 % of 1280 pixels are 720. A box that is higher for another reason stays so.
      if (!style.includes('padding')) return;
      expect(box!.bottom - box!.top).toBeLessThan(shown!.bottom - shown!.top + 8);
    },
  );

  it('is shown whole with the words and the helper in the box too', async () => {
    const style = BOXES['padding, and a frame over it']!;
    const frame = await openFrame(
      `<style>${style}</style><div class="box">${builtSnippet('form=frame')}</div>`,
    );
    await page.waitForFunction(
      () => getComputedStyle(document.querySelector('.threat-level-words')!).display === 'none',
    );
    expect(await overflow(frame)).toBeLessThanOrEqual(0);
    const [box, shown] = await page.evaluate(() =>
      ['.box', 'iframe'].map(each => document.querySelector<HTMLElement>(each)!.offsetHeight),
    );
    expect(box).toBeGreaterThanOrEqual(shown!);
  });

  it('leaves a box with other contents as it is, and keeps the words if the frame is cut', async () => {
    await openFrame(
      `<style>.box {height: 90px; overflow: hidden}</style><div class="box"><p>Other</p>${builtSnippet('form=frame')}</div>`,
    );
    await messagesHeard();
    expect(await page.$eval('.box', box => (box as HTMLElement).offsetHeight)).toBe(90);
    const words = await page.$eval('.threat-level-words', shown => getComputedStyle(shown).display);
    expect(words).toBe('block');
  });
});

describe('the helper', () => {
  it('the helper is small', () => {
    expect(readFileSync(join(folder, 'frame-height.js')).length).toBeLessThan(2048);
  });
});
