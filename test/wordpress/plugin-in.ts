import {execFileSync} from 'node:child_process';
import {readdirSync} from 'node:fs';
import type {BrowserContext, ElementHandle} from 'puppeteer-core';
import {beforeAll, beforeEach, expect, it, onTestFinished} from 'vitest';
import {THEMES, VARIANTS} from '../../src/banner/view/choices.js';
import {LEVELS, REGION_CHOICES} from '../../src/feed/schema/level.js';
import {languages} from '../../src/generated/languages.js';
import {
  canvasOf,
  editedContent,
  insertBlock,
  openEditor,
} from '../helpers/servers/wordpress-editor.js';
import {
  addPlugin,
  browser,
  complaints,
  describeIn,
  FEED,
  keep,
  keptOption,
  levelIn,
  logInStaff,
  PLUGIN,
  render,
  watch,
  wordpress,
  ZIP,
} from '../helpers/servers/wordpress-host.js';
import type {Watched} from '../helpers/servers/wordpress-pages.js';
import {RELEASES, type ReleaseName} from '../helpers/servers/wordpress.js';

const BLOCK = '<!-- wp:threat-level-banner/banner /-->';

/** What is tested in each release of WordPress, because its editors and its way to install plugins change. */
export function testPluginIn(release: ReleaseName): void {
  describeIn(release, 'the plugin', () => {
    let visitor: Watched;
    let staff: BrowserContext;
    beforeAll(async () => {
      staff = await logInStaff();
    });
    beforeEach(async () => {
      keep({});
      visitor = await watch(await browser.createBrowserContext());
      return () => visitor.page.browserContext().close();
    });

    it('is PHP throughout', () => {
      const programs = readdirSync('src/wordpress', {recursive: true, encoding: 'utf8'})
        .filter(file => file.endsWith('.php'))
        .map(file => `src/wordpress/${file}`);
      expect(programs.length).toBeGreaterThan(5);
      for (const file of programs) execFileSync('php', ['-l', file], {stdio: 'pipe'});
    });

    it.each(RELEASES[release].themes)(
      'leaves the console quiet and keeps within a narrow page in the theme %s',
      async theme => {
        wordpress.run(`switch_theme('${theme}');`);
        await visitor.page.setViewport({width: 320, height: 640});
        await levelIn(visitor.page, `${BLOCK}[threat_level_banner variant="strip"]`);
        expect(visitor.noises).toEqual([]);
        const width = await visitor.page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(320);
      },
    );

    it('makes what the shortcode makes, with WordPress’s class', () => {
      const chosen = '{"lang":"cy","area":"essex","variant":"strip","dismissible":true}';
      const html = render(BLOCK.replace(' /', ` ${chosen} /`));
      expect(html).toContain(' class="wp-block-threat-level-banner-banner"');
      expect(html.replace(' class="wp-block-threat-level-banner-banner"', '')).toBe(
        render('[threat_level_banner lang=cy area=essex variant=strip dismissible=1]'),
      );
    });

    it('drops what is no choice, and what is the site’s to set', () => {
      const chosen = `{"lang":["cy"],"area":"\\u0022 onclick=x","variant":5,"feed":"https://x.example/","public-key":"${'B'.repeat(43)}"}`;
      expect(render(BLOCK.replace(' /', ` ${chosen} /`))).toMatch(
        /^<threat-level-banner class="[a-z-]+" feed="https:\/\/www\.gov\.uk\/[a-z/-]+"><span/,
      );
    });

    it('shows the level on a page', async () => {
      expect(await levelIn(visitor.page, BLOCK)).toBe('severe');
    });

    it('is seen and set in the editor, whose console stays quiet', async () => {
      const {page, noises} = await watch(staff);
      await openEditor(page);
      await insertBlock(page);
      const canvas = await canvasOf(page);
      await canvas.waitForSelector('threat-level-banner[level=severe]');
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
      await canvas.waitForSelector('threat-level-banner[variant=strip]');
      expect(await editedContent(page)).toBe(
        '<!-- wp:threat-level-banner/banner {"variant":"strip"} /-->',
      );
      expect(noises).toEqual([]);
      await page.close();
    });

    it('shows the level of a shortcode that was written in the classic editor', async () => {
      // Without the heartbeat nothing is saved by itself: while it is, a click on “Publish” does nothing.
      const withoutBlocks =
        "add_filter('use_block_editor_for_post', '__return_false'); add_filter('user_can_richedit', '__return_false');";
      const withoutSaving =
        "add_action('admin_enqueue_scripts', function() { wp_deregister_script('heartbeat'); });";
      onTestFinished(addPlugin(`<?php ${withoutBlocks} ${withoutSaving}`));
      const {page, noises} = await watch(staff);
      await page.goto(`${wordpress.address}wp-admin/post-new.php`);
      await page.type('#title', 'Written in the classic editor');
      await page.type('#content', 'Before [threat_level_banner variant="strip"] after');
      await page.waitForFunction(
        () => !document.querySelector('#publish')?.classList.contains('disabled'),
      );
      await page.click('#publish');
      const link = await page.waitForSelector('#message a');
      const address = await link!.evaluate(each => each.getAttribute('href'));
      expect(noises).toEqual([]);
      await page.close();
      await visitor.page.goto(address!);
      await visitor.page.waitForSelector('threat-level-banner[variant=strip][level=severe]');
      expect(visitor.noises).toEqual([]);
    });

    it('speaks Welsh in its settings and in the editor, and says that nobody has reviewed it', async () => {
      wordpress.run("update_user_meta(1, 'locale', 'cy');");
      onTestFinished(() => {
        wordpress.run("delete_user_meta(1, 'locale');");
      });
      const {page, noises} = await watch(staff);
      await page.goto(`${wordpress.address}wp-admin/options-general.php?page=threat-level-banner`);
      const settings = await page.$eval('.wrap', all => all.textContent);
      expect(settings).toContain('Baner Lefel y Bygythiad');
      expect(settings).toContain('Cyfeiriad y ffrwd');
      expect(settings).toContain('Nid oes neb sy’n siarad Cymraeg wedi’i adolygu eto');
      await openEditor(page);
      await insertBlock(page);
      const inspector = await page.waitForSelector('.block-editor-block-inspector select');
      const panel = await inspector!.evaluate(
        list => list.closest('.block-editor-block-inspector')!.textContent,
      );
      for (const words of [
        // From block.json, from its script, and from PHP.
        'Baner lefel y bygythiad',
        'Caiff ymwelwyr ei gwneud yn llai',
        'Polski (Pwyleg), i’w hadolygu',
        'Islaw Difrifol',
        'Nid oes neb sy’n siarad Cymraeg wedi’i adolygu eto',
      ]) {
        expect(panel).toContain(words);
      }
      expect(noises).toEqual([]);
      await page.close();
    });

    it('goes with its option when it is deleted, and is installed from its zip as people do it', async () => {
      keep({feed: FEED});
      wordpress.run(
        `foreach (['plugin', 'file'] as $one) require_once ABSPATH . "wp-admin/includes/$one.php"; deactivate_plugins('${PLUGIN}'); delete_plugins(['${PLUGIN}']);`,
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

    it('gives PHP and WordPress nothing to complain of', () => {
      expect(complaints()).toEqual([]);
    });
  });
}
