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

describe('the helper', () => {
  it('the helper is small', () => {
    expect(readFileSync(join(folder, 'frame-height.js')).length).toBeLessThan(1280);
  });
});
