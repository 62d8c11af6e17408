/** Whether the room that a snippet of the builder reserves is enough for a language. */
import {open, page} from './host-page.js';
import {builtSnippet} from './snippets.js';

/** How much higher than its room the banner would be, in pixels. */
export async function missingRoom(lang: string, width: number): Promise<number> {
  await page.setViewport({width, height: 900});
  await open(builtSnippet(`form=element&lang=${lang}`));
  await page.waitForSelector('threat-level-banner[level]');
  return page.$eval(
    'threat-level-banner',
    async (banner, code) => {
      const hasLanguage = (): boolean =>
        !!banner.shadowRoot?.querySelector(`[lang="${code}"] #share`);
      while (!hasLanguage()) await new Promise(requestAnimationFrame);
      const reserved = parseFloat(getComputedStyle(banner).minHeight);
      banner.style.minHeight = '0';
      return banner.getBoundingClientRect().height - reserved;
    },
    lang,
  );
}
