// Takes the pictures of the WordPress plugin for its page in the directory and for the documents, in a real WordPress.
import {cpSync, mkdirSync} from 'node:fs';
import {join} from 'node:path';
import puppeteer from 'puppeteer-core';
import {runnerImport} from 'vite';
import {chromiumLaunchOptions} from '../test/helpers/browsers/browsers.js';

/** @typedef {import('../test/helpers/servers/wordpress.js')} WordPressModule */
/** @typedef {import('../test/helpers/servers/wordpress-pages.js')} PagesModule */
/** @typedef {import('../test/helpers/documents/govuk-items.js')} ItemsModule */
/** @typedef {import('../src/feed/govuk/govuk.js')} GovukModule */

const OUT = 'docs/wordpress';
const SIZE = {width: 1280, height: 800};
const BLOCK = '<!-- wp:threat-level-banner/banner {"align":"wide"} /-->';

const {startWordPress} = /** @type {WordPressModule} */ (
  await load('test/helpers/servers/wordpress.ts')
);
const {logIn, openPage} = /** @type {PagesModule} */ (
  await load('test/helpers/servers/wordpress-pages.ts')
);
const {both, item} = /** @type {ItemsModule} */ (
  await load('test/helpers/documents/govuk-items.ts')
);
const {GOVUK_CONTENT} = /** @type {GovukModule} */ (await load('src/feed/govuk/govuk.ts'));

mkdirSync(OUT, {recursive: true});
const wordpress = await startWordPress('6.8');
const browser = await puppeteer.launch(await chromiumLaunchOptions());
try {
  cpSync('dist/wordpress/threat-level-banner', join(wordpress.plugins, 'threat-level-banner'), {
    recursive: true,
  });
  wordpress.run(
    "activate_plugin('threat-level-banner/threat-level-banner.php'); update_option('blogname', 'Hall of Essex'); update_user_meta(1, 'show_admin_bar_front', 'false'); update_user_meta(1, 'wp_persisted_preferences', ['core/edit-post' => ['welcomeGuide' => false], 'core' => ['welcomeGuide' => false], '_modified' => gmdate('c')]);",
  );
  const id = wordpress.run(
    `echo wp_insert_post(['post_type' => 'page', 'post_status' => 'publish', 'post_title' => 'Visit us', 'post_content' => '${BLOCK}']);`,
  );
  const answers = new Map([[GOVUK_CONTENT, item(both)]]);
  const {page} = await openPage(browser.defaultBrowserContext(), wordpress.address, answers);
  await page.setViewport(SIZE);
  await page.goto(`${wordpress.address}?page_id=${id}`);
  await page.waitForSelector('threat-level-banner[level]');
  await page.screenshot({path: `${OUT}/screenshot-1.png`});
  await logIn(page, wordpress.address);
  await page.goto(`${wordpress.address}wp-admin/post.php?post=${id}&action=edit`);
  const frame = await page.waitForSelector('iframe[name="editor-canvas"]');
  const canvas = await frame?.contentFrame();
  const banner = await canvas?.waitForSelector('threat-level-banner[level]');
  await banner?.click();
  await page.waitForSelector('.block-editor-block-inspector select');
  await page.screenshot({path: `${OUT}/screenshot-2.png`});
  const settings = `${wordpress.address}wp-admin/options-general.php?page=threat-level-banner`;
  await page.goto(settings);
  await page.screenshot({path: `${OUT}/screenshot-3.png`});
  wordpress.run("update_user_meta(1, 'locale', 'cy');");
  await page.goto(settings);
  await page.screenshot({path: `${OUT}/screenshot-4.png`});
} finally {
  await browser.close();
  await wordpress.stop();
}

/**
 * @param {string} file
 * @returns {Promise<unknown>}
 */
async function load(file) {
  /** @type {{module: unknown}} */
  const {module} = await runnerImport(`./${file}`);
  return module;
}
