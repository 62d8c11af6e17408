/** Whether the room that a snippet of the builder reserves is enough for a language. */
import {open, page} from './host-page.js';
import {builtSnippet} from './snippets.js';

/** How much higher than its room the banner would be at each width of the page, in pixels. */
export async function missingRoom(
  lang: string,
  widths: readonly number[],
): Promise<Readonly<Record<number, number>>> {
  await open(builtSnippet(`form=element&lang=${lang}`));
  await page.waitForFunction(
    code =>
      !!document
        .querySelector('threat-level-banner[level]')
        ?.shadowRoot?.querySelector(`[lang="${code}"] #share`),
    {},
    lang,
  );
  const missing: Record<number, number> = {};
  for (const width of widths) {
    await page.setViewport({width, height: 900});
    missing[width] = await page.$eval('threat-level-banner', banner => {
      const reserved = parseFloat(getComputedStyle(banner).minHeight);
      const {cssText} = banner.style;
      banner.style.minHeight = '0';
      const {height} = banner.getBoundingClientRect();
      banner.style.cssText = cssText;
      return height - reserved;
    });
  }
  return missing;
}
