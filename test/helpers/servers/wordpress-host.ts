/** A WordPress with the built plugin, and a browser, for the tests of the file that imports this. */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {unzipSync} from 'fflate';
import type {Browser, BrowserContext} from 'puppeteer-core';
import {afterAll, beforeAll, beforeEach} from 'vitest';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import {GOVUK_CONTENT} from '../../../src/feed/govuk/govuk.js';
import {version} from '../../../src/generated/version.js';
import {connectToChromium} from '../browsers/borrow.js';
import {both, item} from '../documents/govuk-items.js';
import {openPage, type Watched} from './wordpress-pages.js';
import {startWordPress, whyNoWordPress, type WordPress} from './wordpress.js';

export const ZIP = fileURLToPath(
  new URL(`../../../dist/wordpress/threat-level-banner-${version}.zip`, import.meta.url),
);
export const PLUGIN = 'threat-level-banner/threat-level-banner.php';
export const FEED = 'https://threat-level.csp.example/feed.json';
/** Why these tests are skipped; empty if they are not. */
export const whySkipped = whyNoWordPress();

export let wordpress: WordPress;
export let browser: Browser;
const answers = new Map<string, string>();

export function titled(title: string): string {
  return whySkipped ? `${title} (skipped: ${whySkipped})` : title;
}

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
  wordpress.run(`require ABSPATH . 'wp-admin/includes/plugin.php'; activate_plugin('${PLUGIN}');`);
}

if (whySkipped) {
  // The reporter does not name skipped tests.
  console.warn(`Skipped: ${whySkipped}`);
} else {
  beforeAll(async () => {
    wordpress = await startWordPress();
    unpackPlugin();
    browser = await connectToChromium();
  }, 120_000);
  afterAll(async () => {
    await browser.disconnect();
    await wordpress.stop();
  });
  beforeEach(() => {
    answers.clear();
    answers.set(GOVUK_CONTENT, item(both));
    answers.set(FEED, JSON.stringify(exampleFeed(new Date(), {level: 'substantial'})));
  });
}
