/** Options in the script's or the frame's address, for sites that remove `data-` attributes from what people paste. */
import {describe, expect, it} from 'vitest';
import {PLATFORM_IDS, platformOf} from '../../../demo/builder/platforms/platforms.js';
import {openFrame} from '../../helpers/pages/frame-form.js';
import {
  noises,
  open,
  page,
  requests,
  scripts,
  tag,
  visibleWords,
} from '../../helpers/pages/host-page.js';
import {builtSnippet} from '../../helpers/pages/snippets.js';

const FILE = 'threat-level-banner.js';
const KEY = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo';

/** The attributes of the page's banner, or of the frame's. */
async function optionsOf(selector = 'threat-level-banner[freshness]'): Promise<string[]> {
  const found = await Promise.any(page.frames().map(frame => frame.waitForSelector(selector)));
  return found!.evaluate(banner =>
    ['lang', 'region', 'variant'].map(name => banner.getAttribute(name) ?? ''),
  );
}

/** What filters make of the separators in an address that they escape once more than they should. */
const SPOILED: readonly (readonly [name: string, spoil: (html: string) => string])[] = [
  ['as it is', html => html],
  ['escaped twice', html => html.replaceAll('&amp;', '&amp;amp;')],
  ['escaped three times', html => html.replaceAll('&amp;', '&amp;amp;amp;')],
  ['escaped as a number, twice', html => html.replaceAll('&amp;', '&amp;#038;')],
  ['escaped as a hexadecimal number, twice', html => html.replaceAll('&amp;', '&amp;#x26;')],
  ['not escaped, and read as text', html => html.replaceAll('&amp;reg', '®')],
];

/** Removes each `data-` attribute, as some editors do. */
function withoutData(html: string): string {
  return html.replaceAll(/\s+data-[\w-]+(?:="[^"]*")?/g, '');
}

describe('options in the script’s address', () => {
  it('are the banner’s, and `data-` attributes come first', async () => {
    await open(tag(`${FILE}?lang=cy&amp;region=ni&amp;variant=strip`, 'data-variant="card"'));
    expect(await optionsOf()).toEqual(['cy', 'ni', 'card']);
    expect(await visibleWords()).toContain('Gogledd Iwerddon');
    expect(noises).toEqual([]);
  });

  it('leave another site’s parameters and the feed’s address alone', async () => {
    await open(tag(`${FILE}?v=7&amp;ver=6.8&amp;onclick=alert(1)#x`));
    const names = await page.$eval('threat-level-banner', banner => banner.getAttributeNames());
    expect(names.filter(name => /^(v|ver|on)/.test(name) && name !== 'variant')).toEqual([]);
    expect(requests).toContain(`${scripts.address}feed.json`);
  });

  it('have the public key, also beside an element of the page’s own', async () => {
    await open(
      `<threat-level-banner></threat-level-banner>${tag(`${FILE}?public-key=${KEY}&amp;lang=cy`)}`,
    );
    const given = await page.$eval('threat-level-banner', banner => [
      banner.getAttribute('public-key'),
      banner.getAttribute('lang'),
    ]);
    expect(given).toEqual([KEY, null]);
  });

  it('may differ between two tags of a page', async () => {
    await open(tag(`${FILE}?lang=cy&amp;variant=strip`) + tag(`${FILE}?lang=en`));
    await page.waitForFunction(
      () =>
        [...document.querySelectorAll('threat-level-banner[level]')].filter(banner =>
          banner.shadowRoot?.getElementById('share'),
        ).length === 2,
    );
    const languages = await page.$$eval('threat-level-banner', all => all.map(({lang}) => lang));
    expect(languages).toEqual(['cy', 'en']);
    expect(noises).toEqual([]);
  });
});

const OPTIONS = 'lang=cy&region=ni&variant=strip';
const NEVER_HTML = ['shortcode', 'address', 'loader', 'link'];
const picks = [
  ...new Set(
    PLATFORM_IDS.filter(id => !['html', 'frameworks'].includes(id)).map(
      id => `platform=${id}&form=${platformOf(id).form}`,
    ),
  ),
].filter(search => !NEVER_HTML.some(form => search.endsWith(`form=${form}`)));

describe('the snippet of a platform, without its `data-` attributes', () => {
  it.each(picks)('keeps language, region and variant: %s', async search => {
    await open(withoutData(builtSnippet(`${search}&${OPTIONS}`)));
    expect(await optionsOf()).toEqual(['cy', 'ni', 'strip']);
  });

  it('keeps them where an editor removes elements that it does not know', async () => {
    const html = builtSnippet(`platform=squarespace&${OPTIONS}`);
    await open(html.replaceAll(/<\/?threat-level-banner[^>]*>/g, ''));
    expect(await optionsOf()).toEqual(['cy', 'ni', 'strip']);
  });

  it.each(['tag', 'pinned'])('keeps them in the form %s without a platform', async form => {
    await open(withoutData(builtSnippet(`form=${form}&${OPTIONS}`)));
    expect((await optionsOf()).slice(1)).toEqual(['ni', 'strip']);
  });
});

describe('an address whose separators a filter has spoiled', () => {
  it.each(SPOILED)('keeps the options of the tag: %s', async (_, spoil) => {
    await open(spoil(withoutData(builtSnippet(`form=tag&${OPTIONS}`))));
    expect(await optionsOf()).toEqual(['cy', 'ni', 'strip']);
  });

  it.each(SPOILED)('keeps the options of the frame: %s', async (_, spoil) => {
    await openFrame(spoil(builtSnippet(`form=frame&${OPTIONS}`)));
    expect(await optionsOf()).toEqual(['cy', 'ni', 'strip']);
  });

  it('keeps an address of a feed that the frame does not trust out', async () => {
    await openFrame(
      builtSnippet('form=frame').replace(
        '/frame.html',
        '/frame.html?lang=cy&amp;amp;feed=https%3A%2F%2Fevil.example%2Ffeed.json',
      ),
    );
    expect(requests.filter(url => url.startsWith('https://evil.example'))).toEqual([]);
  });
});
