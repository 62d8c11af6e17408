/** A WordPress with the built plugin, and a browser, for the tests of the file that imports this: one at a time. */
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {unzipSync} from 'fflate';
import type {Browser, BrowserContext, Page} from 'puppeteer-core';
import {beforeAll, beforeEach, describe} from 'vitest';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import {GOVUK_CONTENT} from '../../../src/feed/govuk/govuk.js';
import {version} from '../../../src/generated/version.js';
import {connectToChromium} from '../browsers/borrow.js';
import {both, item} from '../documents/govuk-items.js';
import {logIn, openPage, type Watched} from './wordpress-pages.js';
import {
  startWordPress,
  whyNoWordPress,
  type Options,
  type ReleaseName,
  type WordPress,
} from './wordpress.js';

export const ZIP = fileURLToPath(
  new URL(`../../../dist/wordpress/threat-level-banner-${version}.zip`, import.meta.url),
);
export const PLUGIN = 'threat-level-banner/threat-level-banner.php';
export const FEED = 'https://threat-level.csp.example/feed.json';
export let wordpress: WordPress;
export let browser: Browser;
const answers = new Map<string, string>();

/** A page that can reach GOV.UK and an operator, both simulated, and no other host. */
export function watch(context: BrowserContext): Promise<Watched> {
  return openPage(context, wordpress.address, answers);
}

/** A text as a PHP literal. */
export function php(text: string): string {
  return `base64_decode('${Buffer.from(text).toString('base64')}')`;
}

/** The address of a new post with that content. */
export function post(content: string): string {
  const id = wordpress.run(
    `echo wp_insert_post(['post_status' => 'publish', 'post_title' => 'A page', 'post_content' => wp_slash(${php(content)})]);`,
  );
  return `${wordpress.address}?p=${id}`;
}

/** The level that a visitor is shown on a page with that content. */
export async function levelIn(page: Page, content: string): Promise<string | null> {
  await page.goto(post(content));
  const banner = await page.waitForSelector('threat-level-banner[level]');
  return banner!.evaluate(each => each.getAttribute('level'));
}

/** A context whose visitor has logged in as the administrator. */
export async function logInStaff(): Promise<BrowserContext> {
  const staff = await browser.createBrowserContext();
  const {page} = await watch(staff);
  await logIn(page, wordpress.address);
  await page.close();
  return staff;
}

/** Each content as WordPress renders it. */
export function renderAll(contents: readonly string[]): readonly string[] {
  const list = php(JSON.stringify(contents));
  return JSON.parse(
    wordpress.run(
      `echo wp_json_encode(array_map(fn($one) => do_shortcode(do_blocks($one)), json_decode(${list})));`,
    ),
  ) as string[];
}

export function render(content: string): string {
  return renderAll([content])[0]!;
}

let addedPlugins = 0;

/**
 * Adds another plugin, of one file that WordPress always loads. Returns what removes it. Each has another name, because
 * PHP goes on with the code of a replaced file for two seconds.
 */
export function addPlugin(program: string): () => void {
  addedPlugins += 1;
  const folder = join(wordpress.plugins, '../mu-plugins');
  const file = join(folder, `other-${String(addedPlugins)}.php`);
  mkdirSync(folder, {recursive: true});
  writeFileSync(file, program);
  return () => {
    rmSync(file, {force: true});
  };
}

export function keep(options: object): void {
  const value = `json_decode(${php(JSON.stringify(options))}, true)`;
  wordpress.run(`update_option('threat_level_banner', ${value});`);
}

export function keptOption(): unknown {
  return JSON.parse(wordpress.run("echo wp_json_encode(get_option('threat_level_banner'));"));
}

/** The warnings of PHP and WordPress that the plugin could have caused. */
export function complaints(): readonly string[] {
  return wordpress
    .complaints()
    .filter(line => /threat-level-banner|called .*incorrectly/.test(line));
}

function unpackPlugin(): void {
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(ZIP)))) {
    const file = join(wordpress.plugins, name);
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, bytes);
  }
  wordpress.run(
    `require_once ABSPATH . 'wp-admin/includes/plugin.php'; activate_plugin('${PLUGIN}');`,
  );
}

/**
 * Describes tests in that release of WordPress with the plugin. If there is none, they are skipped, or fail if
 * REQUIRE_ENGINES is set, as in CI.
 */
export function describeIn(
  release: ReleaseName,
  title: string,
  tests: () => void,
  options: Options = {},
): void {
  const whySkipped = whyNoWordPress(release);
  if (whySkipped && process.env['REQUIRE_ENGINES']) throw new Error(whySkipped);
  // The reporter does not name skipped tests.
  if (whySkipped) console.warn(`Skipped: ${title} in WordPress ${release}, ${whySkipped}`);
  describe.skipIf(whySkipped)(`${title} in WordPress ${release}`, () => {
    beforeAll(async () => {
      wordpress = await startWordPress(release, options);
      return () => wordpress.stop();
    }, 120_000);
    beforeAll(async () => {
      unpackPlugin();
      browser = await connectToChromium();
      return () => browser.disconnect();
    });
    beforeEach(() => {
      answers.clear();
      answers.set(GOVUK_CONTENT, item(both));
      answers.set(FEED, JSON.stringify(exampleFeed(new Date(), {level: 'substantial'})));
    });
    tests();
  });
}
