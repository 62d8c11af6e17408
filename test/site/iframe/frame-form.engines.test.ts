import {beforeAll, describe, expect, it} from 'vitest';
import {inEachEngine, type EnginePage} from '../../helpers/browsers/engine-page.js';
import {
  ANY_LEVEL,
  hostileHost,
  ownStyles,
  sends,
  sendsPage,
  strangersPage,
} from '../../hostile-hosts/hostile-host.js';
import {lookAround} from '../../helpers/pages/page-probe.js';

const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';
/** Where nothing is rendered, no height is posted: see docs/embedding.md on Safari. */
const PATHS = ['frame', 'sandboxed', 'sandboxed-with-its-origin'] as const;
const TIMEOUT_MS = 20_000;
const host = hostileHost();

/** A page on another origin with the frame, and the helper script that sets its height. */
function pageWithFrame(sandbox: string): string {
  const {address} = host.scripts;
  const frame = `<iframe src="${address}frame.html?lang=cy" title="Lefel" height="20" ${sandbox}></iframe>`;
  return strangersPage(`${frame}<script type="module" src="${address}frame-height.js"></script>`);
}

/** The visible text of the frame's own page. */
function readBanner(page: EnginePage): Promise<{level: string | null; words: string}> {
  return page.evaluate(() => {
    const banner = document.querySelector('threat-level-banner');
    const drawn = banner?.shadowRoot?.querySelector<HTMLElement>('.banner');
    return {level: banner?.getAttribute('level') ?? null, words: drawn?.innerText ?? ''};
  });
}

beforeAll(() => {
  host.answers.set('/own.css', ownStyles);
  host.answers.set('/refused.json', sends('{"level": "critical"}'));
  host.answers.set('/frame', sendsPage({body: pageWithFrame('')}));
  host.answers.set('/sandboxed', sendsPage({body: pageWithFrame(`sandbox="${SANDBOX}"`)}));
  host.answers.set(
    '/sandboxed-with-its-origin',
    sendsPage({body: pageWithFrame(`sandbox="${SANDBOX} allow-same-origin"`)}),
  );
});

describe('the frame', () => {
  inEachEngine((page, engine) => {
    const drawn = PATHS.filter(path => engine !== 'webkit' || path !== 'sandboxed');

    it.each(drawn)('the frame has its banner’s height on the parent page: %s', async path => {
      await page.goto(host.site.address + path);
      const height = (): Promise<number> =>
        page.evaluate(() => document.querySelector('iframe')!.clientHeight);
      await expect.poll(height, {timeout: TIMEOUT_MS}).toBeGreaterThan(150);
      expect((await lookAround(page)).trouble).toEqual([]);
    });

    it('the frame shows the level, in the language of its address', async () => {
      await page.goto(`${host.scripts.address}frame.html?lang=cy`);
      const words = async (): Promise<string> => (await readBanner(page)).words;
      await expect.poll(words, {timeout: TIMEOUT_MS}).toContain('Difrifol');
      expect((await readBanner(page)).level).toBe('severe');
    });

    it('the frame shows no level for a document that is not a feed', async () => {
      await page.goto(`${host.scripts.address}frame.html?feed=/refused.json`);
      const words = async (): Promise<string> => (await readBanner(page)).words;
      await expect.poll(words, {timeout: TIMEOUT_MS}).toContain('can’t confirm');
      const {level, words: shown} = await readBanner(page);
      expect(level).toBeNull();
      expect(shown).not.toMatch(ANY_LEVEL);
      expect(shown).toContain('0800 789 321');
    });
  });
});
