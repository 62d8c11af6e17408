/** A number whose digits screen readers read one by one stays one text for everything else. */
import {beforeAll, describe, expect, it, vi} from 'vitest';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import {inEachEngine} from '../../helpers/browsers/engine-page.js';
import {hostileHost, sends, sendsPage} from '../../hostile-hosts/hostile-host.js';

const host = hostileHost();
const scriptTag = (): string =>
  `<script type="module" src="${host.scripts.address}threat-level-banner.js" data-variant="card" data-no-storage></script>`;

describe('a phone number', () => {
  inEachEngine(page => {
    beforeAll(async () => {
      host.answers.set('/feed.json', sends(JSON.stringify(exampleFeed(new Date()))));
      host.answers.set('/', sendsPage({body: scriptTag()}));
      await page.goto(host.site.address);
      await vi.waitFor(async () => {
        const freshness = await page.evaluate(
          () => document.querySelector('threat-level-banner')?.freshness,
        );
        expect(freshness).toBe('current');
      }, 30_000);
    }, 60_000);

    it('is copied, and named for voice control, as it is written', async () => {
      const texts = await page.evaluate(() => {
        const root = document.querySelector('threat-level-banner')!.shadowRoot!;
        return [...root.querySelectorAll<HTMLElement>('.contacts a[href^="tel:"]')].map(link => {
          const selection = getSelection()!;
          selection.selectAllChildren(link);
          return [selection.toString().trim(), link.innerText.trim(), link.ariaLabel];
        });
      });
      expect(texts).toEqual(
        ['999', '0800 789 321', '101', '0800 555 111', '0800 011 3764'].map(number => [
          number,
          number,
          null,
        ]),
      );
    });

    it('is separated into digits in a note, and a year is not', async () => {
      const notes = await page.evaluate(() => {
        const root = document.querySelector('threat-level-banner')!.shadowRoot!;
        return [...root.querySelectorAll<HTMLElement>('.note, .detail')]
          .map(note => [note.innerText.trim(), note.querySelectorAll('.digit').length])
          .filter(([text]) => /\d\d/.test(String(text)));
      });
      expect(notes).toEqual([
        ['Since 30 April 2026. Before that it was Substantial.', 0],
        ['Text 999: first text “register” to 999', 6],
        ['British Sign Language: 999bsl.co.uk', 0],
        ['Relay UK: 18000', 5],
        ['Relay UK: 18001 101', 8],
        [expect.stringContaining('In Scotland call 101.'), 3],
      ]);
    });
  });
});
