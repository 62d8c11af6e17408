import {beforeEach, describe, expect, it, onTestFinished} from 'vitest';
import {GOVUK_CONTENT} from '../../src/feed/govuk/govuk.js';
import {
  addPlugin,
  browser,
  complaints,
  describeIn,
  FEED,
  keep,
  levelIn,
  post,
  render,
  renderAll,
  watch,
} from '../helpers/servers/wordpress-host.js';
import {delayingPlugin} from '../helpers/servers/wordpress-delay.js';
import type {Watched} from '../helpers/servers/wordpress-pages.js';

const KEY = 'A'.repeat(43);
const OTHER = 'B'.repeat(43);

describeIn('6.8', 'the shortcode of the plugin', () => {
  let visitor: Watched;
  beforeEach(async () => {
    keep({});
    visitor = await watch(await browser.createBrowserContext());
    return () => visitor.page.browserContext().close();
  });

  const levelOn = (content: string): Promise<string | null> => levelIn(visitor.page, content);

  describe('on a page with the shortcode', () => {
    it('shows the level that GOV.UK tells, as long as nobody has set a feed', async () => {
      expect(await levelOn('[threat_level_banner]')).toBe('severe');
      expect(visitor.outside).toEqual([GOVUK_CONTENT]);
    });

    it('shows the level of the feed that is set, and asks nobody else', async () => {
      keep({feed: FEED});
      expect(await levelOn('[threat_level_banner]')).toBe('substantial');
      expect(visitor.outside).toEqual([FEED]);
    });

    it('speaks Welsh where it is asked to', async () => {
      await levelOn('[threat_level_banner lang="cy"]');
      await visitor.page.waitForFunction(() =>
        document
          .querySelector('threat-level-banner')
          ?.shadowRoot?.querySelector('[lang=cy]')
          ?.textContent.includes('Difrifol'),
      );
    });

    it('has links that stand without a script, one module, and its style sheet in the head', async () => {
      const html = await (await fetch(post('[threat_level_banner]'))).text();
      const [, inside] = /<threat-level-banner [^>]*>(.*?)<\/threat-level-banner>/.exec(html) ?? [];
      expect(inside).toContain(
        '<a href="https://www.gov.uk/terrorism-national-emergency">Check the UK threat level</a>',
      );
      expect(inside).toContain('<a href="tel:999">999</a>');
      expect(inside).toContain('<a href="tel:0800789321">0800 789 321</a>');
      expect(
        html.match(
          /<script type="module" src="[^"]*\/banner\/load\.js\?ver=[^"]+" id="[^"]+"[^>]*>/g,
        ),
      ).toHaveLength(1);
      expect(html.slice(0, html.indexOf('</head>'))).toContain('/threat-level-banner/style.css');
    });

    it('keeps room free before the script has come', async () => {
      const {page} = visitor;
      page.removeAllListeners('request');
      page.on('request', request => {
        void (request.url().includes('/banner/') ? request.abort() : request.continue());
      });
      await page.goto(post('[threat_level_banner variant=strip]'));
      const height = await page.$eval('threat-level-banner', each => each.clientHeight);
      expect(height).toBeGreaterThanOrEqual(64);
    });

    it('lets every attribute through but the feed and its keys, in WordPress’s spelling and in HTML’s', () => {
      const html = render(
        `[threat_level_banner LANG=cy_GB languages="en, cy xx" area=essex region=both variant=Card theme=dark refresh=30 dismissible quiet_below=Severe heading_level=3 no_storage="yes" feed="https://elsewhere.example/"]`,
      );
      expect(html.slice(0, html.indexOf('>') + 1)).toBe(
        `<threat-level-banner feed="${GOVUK_CONTENT}" lang="cy-GB" languages="en cy" region="both" area="essex" variant="card" theme="dark" refresh="30" dismissible quiet-below="severe" heading-level="3" no-storage>`,
      );
    });

    it('drops what is no attribute, and what is no value of one', () => {
      const written = [
        // markup
        `lang='"><script>alert(1)</script>' area='"><img src=x onerror=alert(1)>'`,
        // quotes
        `area='essex" onclick="alert(1)' variant='strip"'`,
        // addresses that are scripts
        `feed="javascript:alert(1)" area="javascript:alert(1)"`,
        // attributes that are none
        'onclick="alert(1)" style="x" class="y" id="z" data-feed="w"',
        // values that are none
        'variant=poster theme=red region=wales lang=xx heading_level=7',
        // too few minutes, and keys
        `refresh=4 public_key=${OTHER} public-key=short languages="xx"`,
        // too many minutes, and flags that say no
        'refresh=1441 dismissible="false" no_storage=0',
      ];
      const rendered = renderAll(written.map(attributes => `[threat_level_banner ${attributes}]`));
      for (const html of rendered) {
        expect(html).toMatch(
          /^<threat-level-banner feed="https:\/\/www\.gov\.uk\/[a-z/-]+"><span lang="en-GB"><a href="https:[^"]*">[^"]*<a href="tel:999">[^"]*<a href="tel:0800789321">[^"]*$/,
        );
      }
    });

    it.each([
      ['the site’s key', {feed: FEED, 'public-key': KEY}, ` public-key="${KEY}"`],
      ['no key, where the site has none', {feed: FEED}, ''],
    ])('has %s, whatever an author writes', (_name, kept, expected) => {
      keep(kept);
      const spellings = ['public_key', 'public-key', 'PUBLIC_KEY', 'Public-Key', 'publicKey'];
      const written = spellings.map(spelling => `${spelling}="${OTHER}"`).join(' ');
      const tag = `<threat-level-banner feed="${FEED}"${expected}>`;
      expect(render(`[threat_level_banner ${written}]`).slice(0, tag.length)).toBe(tag);
    });

    it('escapes what somebody has put into the option by other means', () => {
      keep({feed: 'javascript:alert(1)', area: '"><script>alert(1)</script>'});
      expect(render('[threat_level_banner]')).toMatch(
        /^<threat-level-banner feed="" area="&quot;&gt;&lt;script&gt;alert\(1\)&lt;\/script&gt;"><span/,
      );
    });
  });

  describe('beside a plugin that delays scripts', () => {
    it('has its numbers and its room until the visitor touches the page, and the level then', async () => {
      onTestFinished(addPlugin(delayingPlugin()));
      const {page} = visitor;
      await page.goto(post('[threat_level_banner variant=strip]'));
      const before = await page.$eval('threat-level-banner', each => ({
        words: each.innerText,
        height: each.clientHeight,
      }));
      expect(before.words).toContain('999');
      expect(before.words).toContain('0800 789 321');
      expect(before.height).toBeGreaterThanOrEqual(64);
      expect(visitor.outside).toEqual([]);
      await page.mouse.click(5, 5);
      await page.waitForSelector('threat-level-banner[level=severe]');
    });

    it('shows the level at once if the plugin heeds the attribute that asks for it', async () => {
      onTestFinished(addPlugin(delayingPlugin('nowprocket')));
      expect(await levelOn('[threat_level_banner]')).toBe('severe');
      const others = ['data-no-optimize="1"', 'data-noptimize="1"', 'data-cfasync="false"'];
      const tag = await visitor.page.$eval('#threat-level-banner-js', script => script.outerHTML);
      for (const attribute of others) expect(tag).toContain(attribute);
    });
  });

  describe('on a page without a banner', () => {
    it('loads nothing', async () => {
      await visitor.page.goto(post('Words only.'));
      expect(await visitor.page.content()).not.toContain('threat-level-banner');
    });

    it('adds none when a theme renders a post and shows only its words', async () => {
      onTestFinished(
        addPlugin(
          "<?php add_action('wp_footer', function () { echo wp_trim_words(do_shortcode('[threat_level_banner]')); }, 1);",
        ),
      );
      await visitor.page.goto(post('Words only.'));
      await visitor.page.waitForFunction(() => customElements.get('threat-level-banner'));
      expect(await visitor.page.$$('threat-level-banner')).toHaveLength(0);
      expect(await visitor.page.$eval('body', body => body.innerText)).toContain('call 999');
    });
  });

  it('gives PHP and WordPress nothing to complain of', () => {
    expect(complaints()).toEqual([]);
  });
});
