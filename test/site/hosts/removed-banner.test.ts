import {describe, expect, it} from 'vitest';
import {open, OWN_WORDS, page, tag, visibleWords} from '../../helpers/pages/host-page.js';

const REMOVERS = {
  'whenever the page changes': `function clean() { document.querySelector('threat-level-banner')?.remove(); }
    new MutationObserver(clean).observe(document, {childList: true, subtree: true});`,
  'every tenth of a second': `function clean() { document.querySelector('threat-level-banner')?.remove(); }
    setInterval(clean, 100);`,
  'in each frame': `function clean() { document.querySelector('threat-level-banner')?.remove(); requestAnimationFrame(clean); }
    addEventListener('load', () => setTimeout(clean, 1000));`,
};

const noises = (): string[] => {
  const output: string[] = [];
  page.on('console', message => output.push(message.text()));
  return output;
};

describe('a banner that a script removes', () => {
  it.each(Object.entries(REMOVERS))(
    '%s gives way to the tag’s words',
    async (_, script) => {
      const output = noises();
      await open(`${tag('threat-level-banner.js', 'data-debug')}<script>${script}</script>`);
      await page.waitForFunction(
        words => document.body.innerText.includes(words),
        {timeout: 15_000},
        OWN_WORDS,
      );
      await expect
        .poll(() => output.find(text => text.includes('removed too often')))
        .toMatch(/It was last removed by: at (?:MutationObserver\.)?clean /);
      expect(await visibleWords()).toContain(OWN_WORDS);
      expect(await page.$$('threat-level-banner')).toHaveLength(0);
    },
    30_000,
  );
});

describe('a page on which nothing changes', () => {
  it('a page on which nothing changes has no timer of the banner’s except that for its next refresh', async () => {
    await open(tag());
    await new Promise(resolve => setTimeout(resolve, 1500));
    const started = await page.evaluate(async () => {
      const delays: unknown[] = [];
      const own = window.setTimeout.bind(window);
      window.setTimeout = ((act: () => void, delay?: number) => {
        delays.push(delay);
        return own(act, delay);
      }) as typeof window.setTimeout;
      await new Promise(resolve => own(resolve, 2000));
      window.setTimeout = own;
      return delays;
    });
    expect(started).toEqual([]);
  });
});
