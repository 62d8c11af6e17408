import {describe, expect, it} from 'vitest';
import {layouts} from '../frameworks/layouts.js';
import {page, setPage, tag, visit} from '../helpers/host-page.js';

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

/** A part that is held to the window does not move down with the others. */
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
      // By a pixel less where a part stands between two.
      expect(most).toBeGreaterThanOrEqual(height - 1);
      expect(moves.size).toBe(hasHeldPart(style) ? 2 : 1);
    },
  );

  it('what does not scroll leaves everything within reach', async () => {
    const style =
      'html, body {height: 100%; margin: 0; overflow: hidden} body {display: flex; flex-direction: column} main {flex: 1; overflow: auto}';
    const boxes = await boxesOf(style, tag());
    const footer = boxes.find(({part}) => part === 'footer')!;
    const height = await page.evaluate(() => innerHeight);
    expect(footer.top + footer.height).toBeLessThanOrEqual(height);
  });

  it('a typeface on its body has the banner in it', async () => {
    await boxesOf('body {display: flex; font-family: monospace}', tag());
    const family = await page.$eval(
      'threat-level-banner',
      banner => getComputedStyle(banner.shadowRoot!.querySelector('.banner')!).fontFamily,
    );
    expect(family).toBe('monospace');
  });
});
