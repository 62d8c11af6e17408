import {describe, expect, it} from 'vitest';
import {layouts} from '../../frameworks/layouts.js';
import {page, setPage, tag, visit} from '../../helpers/pages/host-page.js';

const PARTS = ['header', 'aside', 'main', 'footer'];
const BODY =
  '<header>Head</header><aside>Side</aside><main><p>Words</p></main><footer>Foot</footer>';

interface Box {
  readonly part: string;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
}

async function boxesOf(style: string, head: string): Promise<readonly Box[]> {
  setPage(
    `<!doctype html><html lang="en"><head><title>Host</title><style>${style}</style>${head}</head><body>${BODY}</body></html>`,
  );
  await visit();
  return page.evaluate(
    parts =>
      parts.map(part => {
        const box = document.querySelector(part)!.getBoundingClientRect();
        const [width, height, left, top] = [box.width, box.height, box.left, box.top].map(
          Math.round,
        );
        return {part, width: width!, height: height!, left: left!, top: top!};
      }),
    PARTS,
  );
}

const sizes = (boxes: readonly Box[]): unknown =>
  boxes.map(({part, width, height, left}) => ({part, width, height, left}));

/** A fixed or positioned part does not move down with the others. */
const hasHeldPart = (style: string): boolean => /position: (?:fixed|absolute)/.test(style);

describe('a tag in the head of a page with', () => {
  it.each(Object.entries(layouts))(
    '%s moves it down, and changes nothing else',
    async (_, style) => {
      const before = await boxesOf(style, '');
      const after = await boxesOf(style, tag());
      expect(sizes(after)).toEqual(sizes(before));
      const moves = new Set(after.map(({top}, index) => top - before[index]!.top));
      const height = await page.$eval('threat-level-banner', banner =>
        Math.round(banner.getBoundingClientRect().height),
      );
      expect(height).toBeGreaterThan(40);
      const [most] = [...moves].sort((one, other) => other - one);
      // A part between two others may differ by a pixel.
      expect(most).toBeGreaterThanOrEqual(height - 1);
      expect(moves.size).toBe(hasHeldPart(style) ? 2 : 1);
    },
  );

  it.each(Object.entries(layouts).filter(([, style]) => style.includes('overflow: hidden')))(
    '%s leaves its end within reach',
    async (_, style) => {
      await boxesOf(style, tag());
      const beyond = await page.evaluate(() => {
        scrollTo(0, document.documentElement.scrollHeight);
        return Math.round(
          document.querySelector('footer')!.getBoundingClientRect().bottom - innerHeight,
        );
      });
      expect(beyond).toBeLessThanOrEqual(0);
    },
  );

  it('a tag in the head leaves a grid over the whole window its columns', async () => {
    const style =
      'body {margin: 0; position: absolute; inset: 0; display: grid; grid-template: "h h" auto "a m" 1fr "f f" auto / 200px 1fr} header {grid-area: h} aside {grid-area: a} main {grid-area: m; overflow: auto} footer {grid-area: f}';
    const widths = (boxes: readonly Box[]): unknown =>
      boxes.map(({left, width}) => ({left, width}));
    const before = await boxesOf(style, '');
    const after = await boxesOf(style, tag());
    expect(widths(after)).toEqual(widths(before));
    expect(after.at(-1)!.top).toBe(before.at(-1)!.top);
  });

  it('a tag in the head shows its level below a fixed header, as in Bootstrap’s sticky footer', async () => {
    const style =
      'html {height: 100%} body {margin: 0; display: flex; flex-direction: column; height: 100%} header {position: fixed; inset: 0 0 auto; height: 60px} main {padding-top: 60px}';
    await boxesOf(style, tag());
    await page.waitForFunction(() => {
      const banner = document.querySelector('threat-level-banner')!;
      const {left, top} = banner.shadowRoot!.querySelector('.banner')!.getBoundingClientRect();
      return document.elementFromPoint(left + 20, top + 2) === banner;
    });
  });

  it('a tag in the head gets the body’s typeface', async () => {
    await boxesOf('body {display: flex; font-family: monospace}', tag());
    const family = await page.$eval(
      'threat-level-banner',
      banner => getComputedStyle(banner.shadowRoot!.querySelector('.banner')!).fontFamily,
    );
    expect(family).toBe('monospace');
  });
});
