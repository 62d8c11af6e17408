// Takes the screenshots for the documents: of the built banner and builder, with a feed from a test's bulletin.
import {execFileSync, spawn} from 'node:child_process';
import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import puppeteer from 'puppeteer-core';
import {chromiumLaunchOptions} from '../test/helpers/browsers/browsers.js';

const BULLETIN = 'test/publisher/golden/mi5/shape-of-2024.xml';
const PORT = '8099';
const HOST = `http://localhost:${PORT}/`;

/** Each banner's attributes, by the name of its screenshot. */
const BANNERS = {
  banner: {width: 900, attributes: '', dark: false},
  strip: {width: 900, attributes: 'variant="strip" lang="cy"', dark: false},
  dark: {width: 420, attributes: 'lang="ur" theme="dark"', dark: true},
};

const folder = mkdtempSync(join(tmpdir(), 'threat-level-'));
execFileSync(process.execPath, ['dist/cli.js', 'init', folder]);
execFileSync(process.execPath, ['dist/cli.js', 'publish', '--out', folder, '--mi5', BULLETIN]);
const server = spawn(process.execPath, ['dist/cli.js', 'serve', folder, '--port', PORT]);
await new Promise(resolve => server.stderr.once('data', resolve));

const browser = await puppeteer.launch(await chromiumLaunchOptions());
for (const [name, banner] of Object.entries(BANNERS)) await takeBanner(name, banner);
await takeBuilder();
await browser.close();
server.kill();

/**
 * @param {string} name
 * @param {{width: number, attributes: string, dark: boolean}} banner
 */
async function takeBanner(name, {width, attributes, dark}) {
  writeFileSync(
    join(folder, `picture-${name}.html`),
    `<!doctype html><html lang="en"><link rel="icon" href="data:,"><body style="margin:0;padding:16px;font-family:system-ui;background:${dark ? '#0e141c' : '#fff'}"><threat-level-banner ${attributes}></threat-level-banner><script type="module" src="threat-level-banner.js"></script></body></html>`,
  );
  const page = await browser.newPage();
  await page.setViewport({width, height: 600, deviceScaleFactor: 2});
  await page.goto(`${HOST}picture-${name}.html`, {waitUntil: 'networkidle0'});
  await page.waitForSelector('threat-level-banner[level]');
  const body = await page.$('body');
  await body?.screenshot({path: `docs/${name}.png`});
  await page.close();
}

async function takeBuilder() {
  const page = await browser.newPage();
  await page.setViewport({width: 1280, height: 860});
  await page.goto(`${HOST}?platform=squarespace&device=desktop&variant=strip`, {
    waitUntil: 'networkidle0',
  });
  await page.screenshot({path: 'docs/builder.png'});
  await page.close();
}
