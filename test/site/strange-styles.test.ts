import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {OWN_WORDS, page, scripts, setPage, visit} from '../helpers/host-page.js';
import {packageFile} from '../helpers/package-file.js';

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

/** A page in which only the typeface and the place are given, and the rest is the style sheet's. */
function setStyledPage(css: string, variant: string): void {
  setPage(`<!doctype html><html lang="en"><head><title>Host</title><link rel="icon" href="data:,">
    <style>${css.replaceAll('</', '<\\/')}</style>
    <style>
      #place { display: block !important; position: absolute !important; inset: 0 auto auto 0 !important;
        width: 700px !important; margin: 0 !important; padding: 0 !important; background: #fff !important; }
      #place, #place * { font-family: 'DejaVu Sans', sans-serif !important; }
    </style></head>
    <body><div id="place"><script type="module" src="${scripts.address}threat-level-banner.js"
      data-variant="${variant}" data-theme="light" data-area="none">${OWN_WORDS}</script></div></body></html>`);
}

async function picture(css: string, variant: string): Promise<string> {
  setStyledPage(css, variant);
  await page.setViewport({width: 720, height: 1500});
  await visit();
  await page.waitForSelector('threat-level-banner[level]');
  const place = await page.$('#place');
  return place!.screenshot({encoding: 'base64'});
}

describe.each(['banner', 'strip', 'card'])(
  'a page’s own styles change no pixel of a %s',
  variant => {
    it.each(Object.entries(styles))('%s', async (_, css) => {
      const plain = await picture('', variant);
      expect((await picture(css, variant)) === plain).toBe(true);
    });
  },
);

describe('a page that means to style the banner', () => {
  it('does, by the properties that are there for it', async () => {
    const plain = await picture('', 'banner');
    const styled = await picture(
      'threat-level-banner { --threat-level-accent: rebeccapurple; }',
      'banner',
    );
    expect(styled === plain).toBe(false);
  });
});
