import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {OWN_WORDS, page, scripts, setPage, visit} from '../../helpers/pages/host-page.js';
import {packageFile} from '../../helpers/package/package-file.js';

const framework = (path: string): string => readFileSync(packageFile(path), 'utf8');

const styles = {
  Bootstrap: framework('bootstrap/dist/css/bootstrap.min.css'),
  Foundation: framework('foundation-sites/dist/css/foundation.min.css'),
  'GOV.UK Frontend': framework('govuk-frontend/dist/govuk/govuk-frontend.min.css'),
  USWDS: framework('@uswds/uswds/dist/css/uswds.min.css'),
  Pico: framework('@picocss/pico/css/pico.min.css'),
  'everything unset': '* { all: unset !important; }',
  'small root text': 'html { font-size: 62.5%; }',
  'giant lines':
    '* { line-height: 4 !important; letter-spacing: 0.5em !important; word-spacing: 1em; }',
  'uppercase everything':
    '* { text-transform: uppercase !important; font-variant: small-caps; font-weight: 900; }',
  'right to left': 'body { direction: rtl; text-align: right; unicode-bidi: bidi-override; }',
  'odd text':
    '* { font-style: italic; text-indent: 3em; text-shadow: 2px 2px red; white-space: nowrap; hyphens: auto; quotes: none; color: red; cursor: help; }',
  'styled by element':
    'section, button, select, a, p, ul, li, h2, h3, svg { display: block !important; border: 5px solid red !important; margin: 2em !important; float: right !important; opacity: 0.5 !important; }',
};

/** The last one has the most space below it. */
const VARIANTS = ['strip', 'banner', 'card'];

/** A page that sets only the typeface and the positions; the rest is the style sheet's. */
function setStyledPage(css: string): void {
  const source = `${scripts.address}threat-level-banner.js`;
  const places = VARIANTS.map(
    (variant, index) =>
      `<div id="${variant}" style="top:${String(index * 500)}px !important"><script type="module" src="${source}"
        data-variant="${variant}" data-theme="light" data-area="none">${OWN_WORDS}</script></div>`,
  );
  setPage(`<!doctype html><html lang="en"><head><title>Host</title><link rel="icon" href="data:,">
    <style>${css.replaceAll('</', '<\\/')}</style>
    <style>
      #banner, #strip, #card { display: block !important; position: absolute !important; inset: auto auto auto 0 !important;
        width: 700px !important; margin: 0 !important; padding: 0 !important; background: #fff !important; }
      :is(#banner, #strip, #card), :is(#banner, #strip, #card) * { font-family: 'DejaVu Sans', sans-serif !important; }
    </style></head>
    <body>${places.join('')}</body></html>`);
}

/** Stops the clock, so that no picture shows a later minute than the one it is compared with. */
function holdClock(atMs: number): void {
  const Own = Date;
  globalThis.Date = class extends Own {
    constructor(...given: unknown[]) {
      super(...((given.length ? given : [atMs]) as [number]));
    }

    static override now(): number {
      return atMs;
    }
  } as DateConstructor;
}

/** A picture of each variant with that style sheet. */
async function pictures(css: string): Promise<Readonly<Record<string, string>>> {
  setStyledPage(css);
  await page.setViewport({width: 720, height: 3000});
  await visit();
  await page.waitForFunction(
    count => document.querySelectorAll('threat-level-banner[level]').length === count,
    {},
    VARIANTS.length,
  );
  await page.waitForFunction(() =>
    document.querySelector('#card threat-level-banner')!.shadowRoot!.getElementById('share'),
  );
  const taken: Record<string, string> = {};
  for (const variant of VARIANTS) {
    const place = await page.$(`#${variant}`);
    taken[variant] = await place!.screenshot({encoding: 'base64'});
  }
  return taken;
}

let now: number | undefined;
let plain: Readonly<Record<string, string>> | undefined;

/** The variants that differ from those without the style sheet. */
async function changedBy(css: string): Promise<readonly string[]> {
  now ??= Date.now();
  await page.evaluateOnNewDocument(holdClock, now);
  const unstyled = (plain ??= await pictures(''));
  const styled = await pictures(css);
  return VARIANTS.filter(variant => styled[variant] !== unstyled[variant]);
}

describe('the style sheet of a page', () => {
  it.each(Object.entries(styles))(
    'the style sheet of a page changes no pixel of any variant: %s',
    async (_, css) => {
      expect(await changedBy(css)).toEqual([]);
    },
  );

  it('the style sheet of a page changes the banner by its custom properties', async () => {
    const css = 'threat-level-banner { --threat-level-accent: rebeccapurple; }';
    expect(await changedBy(css)).toEqual(VARIANTS);
  });
});
