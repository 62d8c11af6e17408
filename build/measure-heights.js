// Measures how much height each language needs in each variant, and writes it for the embed builder. Heights depend on
// the fonts of the machine, so this is not a part of `npm run generate`: run it after a change of words or styles.
import {execFileSync, spawn} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import puppeteer from 'puppeteer-core';
import {chromiumLaunchOptions} from '../test/helpers/browsers/browsers.js';

/** @typedef {import('../demo/examples/feeds.js')} Feeds */
/** @typedef {{width: number, height: number}} Measurement */

const OUT = 'src/generated/reserved-heights.ts';
const BULLETIN = 'test/publisher/golden/mi5/shape-of-2024.xml';
const PORT = '8098';
const HOST = `http://localhost:${PORT}/`;
/** Its heights are RESERVED_HEIGHTS in src/banner/view/choices.ts. */
const SOURCE = 'en';
const REM = 16;
const PHONE = 360;
/** Of the page, on each side: the banner is narrower than the window. */
const MARGIN = 16;
/** At widths of more than this the layout does not change any more. */
const WIDE = 1000;
const WIDTHS = [320, 340, 360, 390, 412, 430, 480, 540, 600, 680, 768, 820, 900, 1024, 1280];
/** What the page may show until a visitor opens the details. Critical opens them by itself. */
const LEVELS = ['low', 'moderate', 'substantial', 'severe'];
const HOUR_MS = 60 * 60 * 1000;

/** @type {{code: string}[]} */
const languages = JSON.parse(readFileSync('locales/languages.json', 'utf8'));

const folder = mkdtempSync(join(tmpdir(), 'threat-level-'));
execFileSync(process.execPath, ['dist/cli.js', 'init', folder]);
execFileSync(process.execPath, ['dist/cli.js', 'publish', '--out', folder, '--mi5', BULLETIN]);
writeStates();
const server = spawn(process.execPath, ['dist/cli.js', 'serve', folder, '--port', PORT]);
await new Promise(resolve => server.stderr.once('data', resolve));
const browser = await puppeteer.launch(await chromiumLaunchOptions());
/** @type {string[]} */
const rows = [];
for (const {code} of languages.filter(each => each.code !== SOURCE)) rows.push(await rowOf(code));
await browser.close();
server.kill();
rmSync(folder, {recursive: true});
writeFileSync(
  OUT,
  `// Written by \`npm run heights\`, measured in Chromium.
/** The heights that a page reserves for a language, and the height of a banner on a phone in pixels. */
export interface ReservedHeight {
  readonly banner: string;
  readonly card: string;
  readonly onPhone: number;
}

/** By language, without English, whose heights are RESERVED_HEIGHTS. A strip is one line in each. */
export const reservedHeights: Readonly<Record<string, ReservedHeight | undefined>> = {
${rows.join('\n')}
};
`,
);

/** A feed for each level, and one that is out of date. */
function writeStates() {
  const text = readFileSync(join(folder, 'feed.json'), 'utf8');
  /** @type {{assessments: {uk: {level: string}}, validUntil: string}} */
  const feed = JSON.parse(text);
  for (const level of LEVELS) {
    feed.assessments.uk.level = level;
    writeFileSync(join(folder, `${level}.json`), JSON.stringify(feed));
  }
  feed.validUntil = new Date(Date.now() - HOUR_MS).toISOString();
  writeFileSync(join(folder, 'stale.json'), JSON.stringify(feed));
}

/** @param {string} code */
async function rowOf(code) {
  const all = await measure(code, 'banner');
  const onPhone = Math.ceil(all.find(({width}) => width === PHONE)?.height ?? 0);
  const card = toRem(highest((await measure(code, 'card')).filter(isWide)));
  return `  ${/\W/.test(code) ? `'${code}'` : code}: {banner: '${fit(all)}', card: 'min(100vh, ${String(card)}rem)', onPhone: ${String(onPhone)}},`;
}

/**
 * The height of the highest state at each width.
 * @param {string} code
 * @param {string} variant
 * @returns {Promise<Measurement[]>}
 */
async function measure(code, variant) {
  const states = [...LEVELS, 'stale', 'unknown'];
  const banners = states.map(
    state =>
      `<threat-level-banner lang="${code}" variant="${variant}" feed="${state}.json"></threat-level-banner>`,
  );
  // Each measurement has a file of its own, because the browser caches them.
  const file = `measure-${code}-${variant}.html`;
  writeFileSync(
    join(folder, file),
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><body style="margin: 0 ${String(MARGIN)}px">${banners.join('')}<script type="module" src="threat-level-banner.js"></script></body></html>`,
  );
  const page = await browser.newPage();
  await page.goto(`${HOST}${file}`, {waitUntil: 'networkidle0'});
  await page.waitForFunction(isReady, {}, code, states.length);
  /** @type {Measurement[]} */
  const measured = [];
  for (const width of WIDTHS) {
    await page.setViewport({width, height: 900});
    const heights = await page.$$eval('threat-level-banner', all =>
      all.map(shown => shown.getBoundingClientRect().height),
    );
    measured.push({width, height: Math.max(...heights)});
  }
  await page.close();
  return measured;
}

/**
 * Runs in the page: whether each banner has its feed, its details and its language.
 * @param {string} code
 * @param {number} count
 */
function isReady(code, count) {
  const {document} = globalThis;
  const ready = [...document.querySelectorAll('threat-level-banner[freshness]')].filter(
    ({shadowRoot}) =>
      shadowRoot?.querySelector(`[lang="${code}"]`) && shadowRoot.getElementById('share'),
  );
  return ready.length === count;
}

/**
 * The lowest `max(A, B - C * vw)` that is nowhere less than what was measured.
 * @param {Measurement[]} measured
 */
function fit(measured) {
  const least = highest(measured.filter(isWide));
  const lines = [0, 10, 20, 30, 40, 50, 60, 70, 80].map(slope => lineOf(slope, least, measured));
  const [best] = lines.sort((one, other) => one.excess - other.excess);
  if (!best) throw new Error('Nothing was measured.');
  const [flat, start] = [least, best.start].map(toRem);
  return `max(${String(flat)}rem, ${String(start)}rem - ${String(best.slope)}vw)`;
}

/** @param {Measurement[]} measured */
function highest(measured) {
  return Math.max(...measured.map(({height}) => height));
}

/** @param {Measurement} measured */
function isWide({width}) {
  return width > WIDE;
}

/**
 * @param {number} slope in hundredths of the width
 * @param {number} least
 * @param {Measurement[]} measured
 */
function lineOf(slope, least, measured) {
  const above = measured.filter(({height}) => height > least);
  const start = Math.max(least, ...above.map(({width, height}) => height + (slope / 100) * width));
  const excess = measured
    .map(({width, height}) => Math.max(least, start - (slope / 100) * width) - height)
    .reduce((sum, each) => sum + each, 0);
  return {slope, start, excess};
}

/**
 * Rounded up to half a `rem`, for fonts that differ a little.
 * @param {number} pixels
 */
function toRem(pixels) {
  return Math.ceil((pixels / REM) * 2) / 2;
}
