import {describe, expect, it} from 'vitest';
import {page, setPage, tag, visit} from '../helpers/host-page.js';

const PARTS = ['header', 'aside', 'main', 'footer'];
const BODY =
  '<header>Head</header><aside>Side</aside><main><p>Words</p></main><footer>Foot</footer>';

/** Styles of pages as people write them. */
const layouts: Readonly<Record<string, string>> = {
  'plain text': 'body {margin: 8px}',
  'a centred column': 'body {max-width: 40em; margin: 2em auto; padding: 1em}',
  'rows of a grid': 'body {display: grid; grid-template-rows: auto 1fr auto; min-height: 100vh}',
  'a grid with areas':
    'body {display: grid; grid-template: "h h" auto "a m" 1fr "f f" auto / 200px 1fr; min-height: 100vh} header {grid-area: h} aside {grid-area: a} main {grid-area: m} footer {grid-area: f}',
  'a grid that fills columns first':
    'body {display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; gap: 1em}',
  'a column as high as the window':
    'body {display: flex; flex-direction: column; min-height: 100vh} main {flex: 1}',
  'a column in a root as high as the window':
    '* {box-sizing: border-box} html {height: 100%} body {display: flex; flex-direction: column; min-height: 100%} main {flex: 1 0 auto}',
  'a row': 'body {display: flex; margin: 0} main {flex: 1}',
  'a row that wraps':
    'body {display: flex; flex-wrap: wrap} header, footer {flex: 0 0 100%} main {flex: 1}',
  'a centred card':
    'body {display: flex; align-items: center; justify-content: center; min-height: 100vh}',
  'a grid that centres': 'body {display: grid; place-items: center; min-height: 100vh}',
  'columns of text': 'body {columns: 3; column-gap: 2em}',
  'a table': 'body {display: table; width: 100%} header, main, aside {display: table-row}',
  'a sticky header in a grid':
    'body {display: grid; grid-template-rows: auto 1fr auto; min-height: 200vh} header {position: sticky; top: 0}',
  'a sticky header': 'header {position: sticky; top: 0} main {min-height: 200vh}',
  'a foot at the end of the window':
    'html {height: 100%} body {min-height: 100%; position: relative; margin: 0} footer {position: absolute; bottom: 0}',
  'a fixed header and room for it':
    'body {padding-top: 60px; margin: 0} header {position: fixed; top: 0; left: 0; right: 0; height: 60px}',
  'space between all that follows': 'body > * + * {margin-top: 1.5em}',
};

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

  it('a grid with columns as high as the window keeps its columns and its foot', async () => {
    const style =
      'body {margin: 0; height: 100vh; overflow: hidden; display: grid; grid-template: "h h" auto "a m" 1fr "f f" auto / 200px 1fr} header {grid-area: h} aside {grid-area: a} main {grid-area: m; overflow: auto} footer {grid-area: f}';
    const before = await boxesOf(style, '');
    const after = await boxesOf(style, tag());
    const widths = (boxes: readonly Box[]): unknown =>
      boxes.map(({left, width}) => ({left, width}));
    expect(widths(after)).toEqual(widths(before));
    expect(after.at(-1)!.top).toBe(before.at(-1)!.top);
    const banner = await page.$eval('threat-level-banner', each => {
      const {top, width} = each.getBoundingClientRect();
      return {top, isWide: width === innerWidth};
    });
    expect(banner).toEqual({top: 0, isWide: true});
  });

  it('a header fixed over a column, as in Bootstrap’s sticky footer, leaves the level in sight', async () => {
    const style =
      'html {height: 100%} body {margin: 0; display: flex; flex-direction: column; height: 100%} header {position: fixed; inset: 0 0 auto; height: 60px} main {padding-top: 60px}';
    await boxesOf(style, tag());
    await page.waitForFunction(() => {
      const banner = document.querySelector('threat-level-banner')!;
      const {left, top} = banner.shadowRoot!.querySelector('.banner')!.getBoundingClientRect();
      return document.elementFromPoint(left + 20, top + 2) === banner;
    });
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
