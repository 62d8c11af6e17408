/** The built script in pages whose translator replaces texts, and in pages that were saved after it had rendered. */
import {readdirSync} from 'node:fs';
import {beforeAll, describe, expect, it} from 'vitest';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import {inEachEngine, type EnginePage} from '../../helpers/browsers/engine-page.js';
import {hostileHost, ownStyles, sends, sendsPage} from '../../hostile-hosts/hostile-host.js';

const host = hostileHost();
const now = new Date();
const DAY_MS = 24 * 60 * 60 * 1000;
const PARTS = new URL('../../../dist/site/parts/', import.meta.url);
const details = readdirSync(PARTS).find(name => name.startsWith('details-'))!;

const feeds = {
  severe: exampleFeed(now),
  critical: exampleFeed(now, {level: 'critical', ageMs: 0}),
  stale: exampleFeed(now, {ageMs: 3 * DAY_MS}),
};
const serve = (name: keyof typeof feeds): void => {
  host.answers.set('/feed.json', sends(JSON.stringify(feeds[name])));
};

const tag = (variant: string): string =>
  `<script type="module" src="${host.scripts.address}threat-level-banner.js" data-variant="${variant}" data-no-storage></script>`;

/** Several translators do this, also in an open shadow root. */
function wrapTexts(): void {
  const root = document.querySelector('threat-level-banner')!.shadowRoot!;
  const texts: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeValue?.trim()) texts.push(node as Text);
  }
  for (const text of texts) {
    const font = document.createElement('font' as string);
    font.textContent = text.data;
    text.replaceWith(font);
  }
}

/** Like a script that restores a copy of what it has seen. */
function copyAll(): void {
  const root = document.querySelector('threat-level-banner')!.shadowRoot!;
  root.replaceChildren(...[...root.childNodes].map(node => node.cloneNode(true)));
}

function refresh(): Promise<void> {
  const banner = document.querySelector('threat-level-banner') as Element & {
    refresh: () => Promise<void>;
  };
  return banner.refresh();
}

const shown = (page: EnginePage) =>
  page.evaluate(() => {
    const banner = document.querySelector('threat-level-banner')!;
    const root = banner.shadowRoot!;
    return {
      attribute: banner.getAttribute('level'),
      words: root.querySelector<HTMLElement>('.summary')?.innerText.replaceAll(/\s+/g, ' ') ?? '',
      strong: root.querySelector('strong')?.textContent,
      spoken: root.querySelector('.spoken[aria-live]')?.textContent ?? '',
      banners: root.querySelectorAll('section').length,
      hasRest: root.getElementById('share') !== null,
    };
  });

async function open(page: EnginePage, body: string, isWhole: boolean): Promise<void> {
  host.answers.set('/', sendsPage({body}));
  await page.goto(host.site.address);
  await expect.poll(async () => (await shown(page)).attribute, {timeout: 10_000}).toBe('severe');
  if (isWhole) await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 600)));
}

beforeAll(() => {
  host.answers.set('/own.css', ownStyles);
});

describe('the built banner', () => {
  inEachEngine(page => {
    describe.each([
      ['with its details', true],
      ['whose details never come', false],
    ])('%s, whose texts a translator has replaced,', (_, isWhole) => {
      beforeAll(() => {
        if (isWhole) host.answers.delete(`/parts/${details}`);
        else host.answers.set(`/parts/${details}`, sends('', {}, 404));
      });

      it.each(['strip', 'banner', 'card'])('the banner shows a rise (%s)', async variant => {
        serve('severe');
        await open(page, tag(variant), isWhole);
        await page.evaluate(wrapTexts);
        serve('critical');
        await page.evaluate(refresh);
        await expect.poll(async () => (await shown(page)).attribute).toBe('critical');
        const {strong, words, spoken} = await shown(page);
        expect(strong).toBe('Critical');
        expect(words).not.toMatch(/\bSevere\b|4 of 5/);
        if (isWhole && spoken) expect(spoken).toContain('Critical');
      });

      it('the banner does not keep showing the level that was last confirmed', async () => {
        serve('stale');
        host.answers.set('/', sendsPage({body: tag('banner')}));
        await page.goto(host.site.address);
        const detail = async (): Promise<string> => (await shown(page)).words;
        await expect.poll(detail, {timeout: 10_000}).toContain('Last confirmed as Severe');
        if (isWhole) await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 600)));
        await page.evaluate(copyAll);
        await page.evaluate(() => {
          const week = 7 * 24 * 60 * 60 * 1000;
          const Plain = Date;
          const later = (): number => Plain.now() + week;
          globalThis.Date = class extends Plain {
            constructor(...given: unknown[]) {
              super(...((given.length ? given : [later()]) as [number]));
            }

            static override now(): number {
              return later();
            }
          } as DateConstructor;
          window.dispatchEvent(new Event('online'));
        });
        await expect.poll(detail, {timeout: 10_000}).not.toContain('Severe');
      });

      it('the banner shows no level once the level has expired', async () => {
        serve('severe');
        await open(page, tag('strip'), isWhole);
        await page.evaluate(wrapTexts);
        serve('stale');
        await page.evaluate(() => {
          const day = 2 * 24 * 60 * 60 * 1000;
          const {now: readNow} = Date;
          Date.now = () => readNow() + day;
          const Plain = Date;
          globalThis.Date = class extends Plain {
            constructor(...given: unknown[]) {
              super(...((given.length ? given : [Date.now()]) as [number]));
            }
          } as DateConstructor;
          Date.now = () => readNow() + day;
        });
        await page.evaluate(() => {
          window.dispatchEvent(new Event('online'));
        });
        await expect.poll(async () => (await shown(page)).attribute).toBe(null);
        expect((await shown(page)).words).not.toMatch(/\bSevere\b|4 of 5/);
      });
    });

    it('the built banner shows one level in a page that was saved with its shadow root', async () => {
      serve('severe');
      host.answers.delete(`/parts/${details}`);
      const address = `${host.scripts.address}threat-level-banner.js`;
      const saved = `<script type="module" src="${address}" style="display:none !important"></script>
        <threat-level-banner data-script="${address}" feed="${host.scripts.address}feed.json" level="low" freshness="current" variant="banner"><template shadowrootmode="open"><section class="banner" lang="en"><div class="summary"><h2>UK terrorism threat level <strong>Low</strong> an attack is highly unlikely</h2></div></section></template></threat-level-banner>`;
      await open(page, saved, true);
      const {strong, banners, words} = await shown(page);
      expect([strong, banners]).toEqual(['Severe', 1]);
      expect(words).not.toContain('Low');
      expect(
        await page.evaluate(() => document.querySelectorAll('threat-level-banner').length),
      ).toBe(1);
    });
  });
});
