import {execFileSync} from 'node:child_process';
import {readdirSync} from 'node:fs';
import type {BrowserContext, ElementHandle, Page} from 'puppeteer-core';
import {beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {THEMES, VARIANTS} from '../../src/banner/view/choices.js';
import {GOVUK_CONTENT} from '../../src/feed/govuk/govuk.js';
import {LEVELS, REGION_CHOICES} from '../../src/feed/schema/level.js';
import {languages} from '../../src/generated/languages.js';
import type {EditorWindow} from '../helpers/servers/wordpress-editor.js';
import {
  browser,
  complaints,
  FEED,
  keep,
  keptOption,
  PLUGIN,
  post,
  render,
  titled,
  watch,
  whySkipped,
  wordpress,
  ZIP,
} from '../helpers/servers/wordpress-host.js';
import {logIn, type Watched} from '../helpers/servers/wordpress-pages.js';
import {WORDPRESS_THEMES} from '../helpers/servers/wordpress.js';

const KEY = 'A'.repeat(43);
const BLOCK = '<!-- wp:threat-level-banner/banner /-->';

describe.skipIf(whySkipped)(titled('the WordPress plugin'), () => {
  let visitor: Watched;
  beforeEach(async () => {
    keep({});
    visitor = await watch(await browser.createBrowserContext());
    return () => visitor.page.browserContext().close();
  });

  /** The level that a visitor is shown on a page with that content. */
  async function levelOn(content: string): Promise<string | null> {
    await visitor.page.goto(post(content));
    const banner = await visitor.page.waitForSelector('threat-level-banner[level]');
    return banner!.evaluate(each => each.getAttribute('level'));
  }

  it('is PHP throughout', () => {
    const programs = readdirSync('src/wordpress', {recursive: true, encoding: 'utf8'})
      .filter(file => file.endsWith('.php'))
      .map(file => `src/wordpress/${file}`);
    expect(programs.length).toBeGreaterThan(5);
    for (const file of programs) execFileSync('php', ['-l', file], {stdio: 'pipe'});
  });

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
        html.match(/<script type="module" src="[^"]*\/banner\/load\.js\?ver=[^"]+" id="[^"]+">/g),
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

    it('lets every attribute through but the feed, in WordPress’s spelling and in HTML’s', () => {
      const html = render(
        `[threat_level_banner LANG=cy_GB languages="en, cy xx" area=essex region=both variant=Card theme=dark refresh=30 dismissible quiet_below=Severe heading_level=3 public-key="${KEY}" no_storage="yes" feed="https://elsewhere.example/"]`,
      );
      expect(html.slice(0, html.indexOf('>') + 1)).toBe(
        `<threat-level-banner feed="${GOVUK_CONTENT}" lang="cy-GB" languages="en cy" region="both" area="essex" variant="card" theme="dark" refresh="30" dismissible quiet-below="severe" heading-level="3" public-key="${KEY}" no-storage>`,
      );
    });

    it.each([
      ['markup', `lang='"><script>alert(1)</script>' area='"><img src=x onerror=alert(1)>'`],
      ['quotes', `area='essex" onclick="alert(1)' variant='strip"'`],
      ['addresses that are scripts', `feed="javascript:alert(1)" area="javascript:alert(1)"`],
      ['attributes that are none', 'onclick="alert(1)" style="x" class="y" id="z" data-feed="w"'],
      ['values that are none', 'variant=poster theme=red region=wales lang=xx heading_level=7'],
      ['too few minutes, and a short key', 'refresh=4 public_key=short languages="xx"'],
      ['too many minutes, and flags that say no', 'refresh=1441 dismissible="false" no_storage=0'],
    ])('drops %s', (_name, attributes) => {
      expect(render(`[threat_level_banner ${attributes}]`)).toMatch(
        /^<threat-level-banner feed="https:\/\/www\.gov\.uk\/[a-z/-]+"><span lang="en-GB"><a href="https:[^"]*">[^"]*<a href="tel:999">[^"]*<a href="tel:0800789321">[^"]*$/,
      );
    });

    it('escapes what somebody has put into the option by other means', () => {
      keep({feed: 'javascript:alert(1)', area: '"><script>alert(1)</script>'});
      expect(render('[threat_level_banner]')).toMatch(
        /^<threat-level-banner feed="" area="&quot;&gt;&lt;script&gt;alert\(1\)&lt;\/script&gt;"><span/,
      );
    });
  });

  describe('on a page without a banner', () => {
    it('loads nothing', async () => {
      await visitor.page.goto(post('Words only.'));
      expect(await visitor.page.content()).not.toContain('threat-level-banner');
    });

    it('adds none when a theme renders a post and shows only its words', async () => {
      wordpress.run(
        `mkdir(WPMU_PLUGIN_DIR); file_put_contents(WPMU_PLUGIN_DIR . '/trim.php', "<?php add_action('wp_footer', function () { echo wp_trim_words(do_shortcode('[threat_level_banner]')); }, 1);");`,
      );
      await visitor.page.goto(post('Words only.'));
      wordpress.run("unlink(WPMU_PLUGIN_DIR . '/trim.php');");
      await visitor.page.waitForFunction(() => customElements.get('threat-level-banner'));
      expect(await visitor.page.$$('threat-level-banner')).toHaveLength(0);
      expect(await visitor.page.$eval('body', body => body.innerText)).toContain('call 999');
    });
  });

  it.each(WORDPRESS_THEMES)(
    'leaves the console quiet and keeps within a narrow page in the theme %s',
    async theme => {
      wordpress.run(`switch_theme('${theme}');`);
      await visitor.page.setViewport({width: 320, height: 640});
      await levelOn(`${BLOCK}[threat_level_banner variant="strip"]`);
      expect(visitor.noises).toEqual([]);
      const width = await visitor.page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(320);
    },
  );

  describe('as a block', () => {
    let staff: BrowserContext;
    beforeAll(async () => {
      staff = await browser.createBrowserContext();
      const {page} = await watch(staff);
      await logIn(page, wordpress.address);
      await page.close();
    });

    it('makes what the shortcode makes, with WordPress’s class', () => {
      const chosen = '{"lang":"cy","area":"essex","variant":"strip","dismissible":true}';
      const html = render(BLOCK.replace(' /', ` ${chosen} /`));
      expect(html).toContain(' class="wp-block-threat-level-banner-banner"');
      expect(html.replace(' class="wp-block-threat-level-banner-banner"', '')).toBe(
        render('[threat_level_banner lang=cy area=essex variant=strip dismissible=1]'),
      );
    });

    it('drops what is no choice', () => {
      const chosen =
        '{"lang":["cy"],"area":"\\u0022 onclick=x","variant":5,"feed":"https://x.example/"}';
      expect(render(BLOCK.replace(' /', ` ${chosen} /`))).toMatch(
        /^<threat-level-banner class="[a-z-]+" feed="https:\/\/www\.gov\.uk\/[a-z/-]+"><span/,
      );
    });

    it('shows the level on a page', async () => {
      expect(await levelOn(BLOCK)).toBe('severe');
    });

    async function openEditor(page: Page): Promise<void> {
      // The tour of the editor would fetch its pictures.
      wordpress.run(
        "update_user_meta(1, 'wp_persisted_preferences', ['core/edit-post' => ['welcomeGuide' => false], '_modified' => gmdate('c')]);",
      );
      await page.goto(`${wordpress.address}wp-admin/post-new.php`);
      await page.waitForFunction(
        () =>
          (window as EditorWindow).wp?.blocks.getBlockType('threat-level-banner/banner') &&
          document.querySelector('.edit-post-visual-editor'),
      );
      await page.evaluate(() => {
        const {blocks, data} = (window as EditorWindow).wp!;
        const made = blocks.createBlock('threat-level-banner/banner');
        data.dispatch('core/block-editor').insertBlocks([made]);
        data.dispatch('core/edit-post').openGeneralSidebar('edit-post/block');
      });
    }

    it('is seen and set in the editor, whose console stays quiet', async () => {
      const {page, noises} = await watch(staff);
      await openEditor(page);
      await page.waitForSelector('threat-level-banner[level=severe]');
      const offered = await page.$$eval('.block-editor-block-inspector select', all =>
        all.map(list => [...list.options].map(({value, label}) => [value, label])),
      );
      expect(offered.map(list => list.map(([value]) => value))).toEqual([
        ['', ...VARIANTS.slice(1)],
        ['', 'auto', ...languages.map(([code]) => code)],
        ['', ...REGION_CHOICES.slice(1)],
        ['', ...THEMES.slice(1)],
        ['', ...LEVELS.slice(1)],
      ]);
      const labels = offered.flat();
      expect(labels).toContainEqual(['en', 'English']);
      expect(labels).toContainEqual(['severe', 'Below Severe']);
      expect(labels).toContainEqual(['cy', 'Cymraeg (Welsh), to be reviewed']);
      expect(labels.filter(([value, label]) => value === label)).toEqual([]);
      await page.select('.block-editor-block-inspector select', 'strip');
      await page.waitForSelector('threat-level-banner[variant=strip]');
      expect(
        await page.evaluate(() =>
          (window as EditorWindow).wp!.data.select('core/editor').getEditedPostContent(),
        ),
      ).toBe('<!-- wp:threat-level-banner/banner {"variant":"strip"} /-->');
      expect(noises).toEqual([]);
      await page.close();
    });

    it('goes with its option when it is deleted, and is installed from its zip as people do it', async () => {
      keep({feed: FEED});
      wordpress.run(
        `foreach (['plugin', 'file'] as $one) require ABSPATH . "wp-admin/includes/$one.php"; deactivate_plugins('${PLUGIN}'); delete_plugins(['${PLUGIN}']);`,
      );
      expect(keptOption()).toBe(false);
      expect(readdirSync(wordpress.plugins)).not.toContain('threat-level-banner');
      const {page} = await watch(staff);
      await page.goto(`${wordpress.address}wp-admin/plugin-install.php?tab=upload`);
      const field = (await page.$('#pluginzip')) as ElementHandle<HTMLInputElement>;
      await field.uploadFile(ZIP);
      await Promise.all([page.waitForNavigation(), page.click('#install-plugin-submit')]);
      await Promise.all([page.waitForNavigation(), page.click('a[href*="action=activate"]')]);
      expect(await page.$eval('.notice', each => each.textContent)).toContain('Plugin activated.');
      expect(render('[threat_level_banner]')).toMatch(/^<threat-level-banner feed=/);
      await page.close();
    });
  });

  it('gives PHP and WordPress nothing to complain of', () => {
    expect(complaints()).toEqual([]);
  });
});
