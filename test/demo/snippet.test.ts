import {describe, expect, it} from 'vitest';
import {readChoice, type Choice} from '../../demo/builder/choice.js';
import {policyFor, requestsOf, ruleFor} from '../../demo/builder/snippet/needs.js';
import {snippetFor, type Site} from '../../demo/builder/snippet/snippet.js';
import {RESERVED_HEIGHTS} from '../../src/banner/view/choices.js';
import {languages} from '../../src/generated/languages.js';
import {reservedHeights} from '../../src/generated/reserved-heights.js';

const site: Site = {
  address: 'https://threat-level.csp.example/widget/',
  version: '1.2.3',
  integrity: {'threat-level-banner.cy.js': 'sha384-cy', 'threat-level-banner.en.js': 'sha384-en'},
};

const chosen = (search: string): Choice => readChoice(search);
const snippet = (search: string, where = site): string => snippetFor(chosen(search), where);

describe('the snippet', () => {
  it('is one tag with the choice, the room it needs, and words for when it does not come', () => {
    expect(snippet('variant=strip&lang=cy&area=essex&dismissible')).toBe(`<script
  type="module"
  src="https://threat-level.csp.example/widget/threat-level-banner.js?lang=cy&amp;area=essex&amp;variant=strip&amp;dismissible="
  referrerpolicy="no-referrer"
  data-lang="cy"
  data-area="essex"
  data-variant="strip"
  data-dismissible
  lang="cy"
  style="display: block !important; min-height: 4rem"
>
  Mewn argyfwng, ffoniwch 999. I roi gwybod am rywbeth, ffoniwch 0800 789 321. Gwiriwch lefel y bygythiad yn y DU yn gov.uk/terrorism-national-emergency.
</script>`);
  });

  it('has its options once where we know that everything is kept', () => {
    for (const platform of ['html', 'frameworks']) {
      const text = snippet(`platform=${platform}&form=tag&lang=cy`);
      expect(text).toContain('/threat-level-banner.js"');
      expect(text).toContain('data-lang="cy"');
    }
    expect(snippet('platform=wix&form=element&lang=cy')).toContain(
      '/threat-level-banner.js?lang=cy"',
    );
    expect(snippet('form=pinned&lang=cy&theme=dark')).toContain(
      '/1.2.3/threat-level-banner.cy.js?theme=dark"',
    );
  });

  it('has the region first in an address: after an ampersand it could become ®ion', () => {
    expect(snippet('platform=joomla&lang=cy&region=ni')).toContain('frame.html?region=ni&lang=cy');
    expect(snippet('lang=cy&region=ni')).toContain('banner.js?region=ni&amp;lang=cy"');
  });

  it('is the element with links of its own', () => {
    const text = snippet('form=element&theme=dark&platform=html');
    expect(text).toMatch(/^<threat-level-banner\n {2}theme="dark"\n {2}style=/);
    expect(text).toContain('<a href="tel:0800789321">0800 789 321</a>');
    expect(text).toContain('<a href="tel:999">999</a>');
    expect(snippet('form=element&lang=cy')).toContain('\n  Mewn argyfwng');
    expect(snippet('form=element&lang=ur')).toContain('\n  <span lang="en">');
    expect(text).toMatch(
      /<script\n {2}type="module"\n {2}src="[^"]+"\n {2}referrerpolicy="no-referrer"\n><\/script>$/,
    );
  });

  it('names the feed beside words of its own where nobody knows what becomes of the script', () => {
    const text = snippet('platform=squarespace&lang=cy');
    expect(text).toMatch(
      /^<threat-level-banner\n {2}feed="[^"]+\/widget\/feed\.json"\n {2}lang="cy"/,
    );
    expect(text).toContain('\n  Mewn argyfwng');
  });

  it('is one pinned file with its hash, and no attribute for the language that it speaks', () => {
    const text = snippet('form=pinned&lang=cy');
    expect(text).toContain(`src="${site.address}1.2.3/threat-level-banner.cy.js"`);
    expect(text).toContain(
      'integrity="sha384-cy"\n  crossorigin="anonymous"\n  referrerpolicy="no-referrer"',
    );
    expect(text).not.toContain('data-lang');
  });

  it.each(['', '&lang=auto'])('is the English file where a pinned one cannot follow (%s)', lang => {
    expect(snippet(`form=pinned${lang}`)).toContain('threat-level-banner.en.js');
  });

  it('never names a hash that is not known', () => {
    const text = snippet('form=pinned&lang=ur');
    expect(text).not.toContain('integrity');
    expect(snippet('form=pinned', {...site, integrity: undefined})).not.toContain('integrity');
  });

  it('is a frame with a title in the language, and its helper', () => {
    const text = snippet('form=frame&lang=pl&area=essex');
    expect(text).toContain(`src="${site.address}frame.html?lang=pl&amp;area=essex"`);
    expect(text).toContain('title="Poziom zagrożenia terrorystycznego w Wielkiej Brytanii"');
    expect(text).toContain(`src="${site.address}frame-height.js"`);
    expect(text).toContain('allow="web-share; clipboard-write"\n  referrerpolicy="no-referrer"');
    expect(text).toMatch(/frame-height\.js"\n {2}referrerpolicy="no-referrer"\n><\/script>$/);
    expect(snippet('form=frame&variant=strip')).toContain('height="72"');
    expect(snippet('form=frame&variant=strip')).toContain('style="border: 0; height: 4rem"');
  });

  it('is a frame with words and numbers outside of it', () => {
    const words =
      '<p class="threat-level-words" lang="en">In an emergency call <a href="tel:999">999</a>. To report something, call <a href="tel:0800789321">0800 789 321</a>.';
    expect(snippet('form=frame&lang=pl')).toContain(`</iframe>\n${words}`);
    expect(snippet('form=frame&lang=cy')).toContain('<p class="threat-level-words" lang="cy">Mewn');
  });

  it('is an iframe and nothing else, or its address', () => {
    expect(snippet('platform=sharepoint&lang=cy')).toMatch(/^<iframe[^<]+><\/iframe>$/);
    expect(snippet('platform=joomla&lang=cy&theme=dark')).toBe(
      `${site.address}frame.html?lang=cy&theme=dark`,
    );
  });

  it('is a script that needs no attribute of its own, and inserts the tag', () => {
    expect(snippet('platform=tag-manager&variant=strip&dismissible')).toBe(`<script>
  (function () {
    var tag = document.createElement('script');
    tag.setAttribute('type', 'module');
    tag.setAttribute('src', 'https://threat-level.csp.example/widget/threat-level-banner.js');
    tag.setAttribute('referrerpolicy', 'no-referrer');
    tag.setAttribute('data-variant', 'strip');
    tag.setAttribute('data-dismissible', '');
    document.head.appendChild(tag);
  })();
</script>`);
  });

  it('is a shortcode in WordPress’s spelling, without a feed', () => {
    expect(snippet('platform=wordpress')).toBe('[threat_level_banner]');
    expect(snippet('platform=wordpress&lang=cy&no-storage&quiet-below=severe')).toBe(
      '[threat_level_banner lang="cy" quiet_below="severe" no_storage]',
    );
  });

  it('is words with the numbers where nothing else stays, and never a level', () => {
    const text = snippet('form=link&lang=cy');
    expect(text).toMatch(/^<p lang="cy">Mewn argyfwng/);
    expect(text).toContain('<a href="tel:0800789321">0800 789 321</a>');
    expect(text).toContain('href="https://www.gov.uk/terrorism-national-emergency"');
    expect(text).not.toMatch(/script|iframe|severe|substantial/i);
  });

  it('lets nothing out of a script', () => {
    const hostile = {...chosen('form=loader'), area: "'</script><b>\\"};
    expect(snippetFor(hostile, site)).toContain("'\\'\\u003c/script>\\u003cb>\\\\'");
  });

  it('lets nothing out of an attribute', () => {
    const hostile = {...chosen('form=tag'), area: '"><script>alert(1)</script>'};
    expect(snippetFor(hostile, site)).toContain(
      'data-area="&quot;>&lt;script>alert(1)&lt;/script>"',
    );
  });

  it.each(['banner', 'strip', 'card'] as const)('keeps the room that a %s needs', variant => {
    expect(snippet(`variant=${variant}`)).toContain(`min-height: ${RESERVED_HEIGHTS[variant]}"`);
  });

  it('keeps the room that the language needs', () => {
    const {banner = '', onPhone = 0} = reservedHeights['cy'] ?? {};
    expect(onPhone).toBeGreaterThan(550);
    expect(snippet('lang=cy')).toContain(`min-height: ${banner}"`);
    expect(snippet('lang=cy&form=frame')).toContain(`height="${String(onPhone)}"`);
    expect(snippet('lang=cy&form=frame')).toContain(`height: calc(${banner} - 4rem)"`);
    expect(snippet('lang=cy&variant=strip')).toContain('min-height: 4rem"');
    for (const own of ['', 'auto', 'en']) {
      expect(snippet(`lang=${own}`)).toContain(`min-height: ${RESERVED_HEIGHTS.banner}"`);
    }
  });
});

it('the heights of each language but English are measured', () => {
  const codes = languages.map(([code]) => code).filter(code => code !== 'en');
  expect(Object.keys(reservedHeights).sort()).toEqual([...codes].sort());
});

const REST = 'parts/details-….js';

describe('what a snippet needs', () => {
  it('is a policy that names the host and no path', () => {
    expect(policyFor(chosen(''), site)).toBe(
      'script-src https://threat-level.csp.example; connect-src https://threat-level.csp.example',
    );
    expect(policyFor(chosen('form=frame'), site)).toBe(
      'frame-src https://threat-level.csp.example; script-src https://threat-level.csp.example',
    );
  });

  it.each([
    [
      'variant=strip',
      'script[src*="/threat-level-banner.js"], threat-level-banner { display: block; min-height: 4rem; }',
    ],
    ['form=element&variant=strip', 'threat-level-banner { display: block; min-height: 4rem; }'],
    [
      'form=pinned&variant=strip&lang=cy',
      'script[src*="/threat-level-banner.cy.js"], threat-level-banner { display: block; min-height: 4rem; }',
    ],
    [
      'form=frame',
      'iframe[src*="/frame.html"] { border: 0; height: calc(max(14.5rem, 38rem - 40vw) - 4rem); }',
    ],
  ])(
    'is a rule for the page’s own style sheet where it may have none inline: %s',
    (search, rule) => {
      expect(ruleFor(chosen(search))).toBe(rule);
    },
  );

  it.each([
    ['', ['threat-level-banner.js', 'feed.json', REST]],
    ['lang=en', ['threat-level-banner.js?lang=en', 'feed.json', REST]],
    ['lang=ur', ['threat-level-banner.js?lang=ur', 'feed.json', 'locales/ur-….js', REST]],
    ['form=loader&lang=en', ['threat-level-banner.js', 'feed.json', REST]],
    ['form=pinned&lang=cy', ['1.2.3/threat-level-banner.cy.js', 'feed.json']],
    [
      'form=frame',
      [
        'frame.html',
        'frame.css',
        'frame.js',
        'threat-level-banner.js',
        'frame-height.js',
        'feed.json',
        REST,
      ],
    ],
  ])('are the requests of %s', (search, files) => {
    expect(requestsOf(chosen(search), site)).toEqual(files.map(file => site.address + file));
  });
});
