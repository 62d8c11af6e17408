import {expect, it} from 'vitest';
import {open, page, tag} from '../../helpers/pages/host-page.js';

/** Properties that the banner inherits on purpose. */
const KEPT = ['font-family', 'visibility', 'pointer-events', 'direction'];

/** Properties that change the page's layout, and so the banner's width: tested below. */
const TURNING = ['writing-mode', '-webkit-writing-mode'];

/** Computed in pixels of the layout, so compared by name. */
const OF_LAYOUT = /^(?:width|height|(?:inline|block)-size|(?:perspective|transform)-origin)$/;

/** Set for each property: one that accepts and inherits such a value could reach the banner. */
const VALUES = [
  ...['vertical-rl', 'vertical-lr', 'sideways-rl', 'upright', 'rtl', 'uppercase', 'italic', '900'],
  ...['justify', 'center', 'pre', 'nowrap', 'break-all', 'loose', 'hanging-punctuation', 'none'],
  ...['50px', '5', '3em', '200%', 'red', 'hidden', 'collapse', 'all', 'both', 'isolate-override'],
  ...['small-caps', 'condensed', 'ultra-condensed', 'underline', 'wait', 'under', 'over', 'dot'],
  ...['balance', 'manual', 'anywhere', 'keep-all', 'optimizeSpeed', 'geometricPrecision', 'dark'],
  ...['1px 1px red', 'monospace', '"liga" 0', '"wght" 900', 'pixelated', 'stroke', 'evenodd'],
];

it('no property that a page’s text inherits changes the banner, except those that it inherits on purpose', async () => {
  await open(`${tag()}<div id="plain"><b>words</b></div>`);
  const tried = await page.evaluate(
    ({values, kept, ofLayout}) => {
      const plain = document.querySelector('#plain b')!;
      const banner = document.querySelector('threat-level-banner')!;
      const inside = [...banner.shadowRoot!.querySelectorAll('.banner, h2, p, a, button')];
      const properties = [...getComputedStyle(plain)].filter(
        name => !kept.includes(name) && !new RegExp(ofLayout).test(name),
      );
      const styleOf = (element: Element): string => {
        const style = getComputedStyle(element);
        return properties.map(name => `${name}: ${style.getPropertyValue(name)}`).join('; ');
      };
      const looks = (): string[] => inside.map(styleOf);
      const before = looks().join();
      const inherited = new Set<string>();
      const changed: string[] = [];
      const usual = new Map(
        properties.map(name => [name, getComputedStyle(plain).getPropertyValue(name)]),
      );
      const attempt = (name: string, value: string): void => {
        document.body.style.setProperty(name, value, 'important');
        if (getComputedStyle(plain).getPropertyValue(name) !== usual.get(name)) {
          inherited.add(name);
          if (looks().join() !== before) changed.push(`${name}: ${value}`);
        }
        document.body.style.removeProperty(name);
      };
      const all = properties.flatMap(name => values.map(value => [name, value] as const));
      for (const [name, value] of all) if (CSS.supports(name, value)) attempt(name, value);
      return {inherited: [...inherited], changed};
    },
    {values: VALUES, kept: [...KEPT, ...TURNING], ofLayout: OF_LAYOUT.source},
  );
  expect(tried.inherited.length).toBeGreaterThan(40);
  expect(tried.inherited).toEqual(
    expect.arrayContaining(['text-transform', 'letter-spacing', 'color']),
  );
  expect(tried.changed).toEqual([]);
}, 120_000);

it('a vertical writing mode leaves the banner’s lines horizontal', async () => {
  await open(`<style>body {writing-mode: vertical-rl}</style>${tag()}`);
  const {modes, width, height} = await page.$eval('threat-level-banner', banner => {
    const section = banner.shadowRoot!.querySelector('.banner')!;
    const {width: wide, height: high} = section.querySelector('strong')!.getBoundingClientRect();
    return {
      modes: [banner, section].map(each => getComputedStyle(each).writingMode),
      width: wide,
      height: high,
    };
  });
  expect(modes).toEqual(['horizontal-tb', 'horizontal-tb']);
  expect(width).toBeGreaterThan(height);
});
