// Takes the README's picture of the built banner, with a feed published from a test's bulletin.
import {execFileSync, spawn} from 'node:child_process';
import {cpSync, mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import puppeteer from 'puppeteer-core';
import {chromiumLaunchOptions} from '../test/helpers/browsers.js';

const BULLETIN = 'test/publisher/golden/mi5/shape-of-2024.xml';
const PORT = '8099';

const folder = mkdtempSync(join(tmpdir(), 'threat-level-'));
cpSync('dist/site', folder, {recursive: true});
execFileSync(process.execPath, ['dist/cli.js', 'publish', '--out', folder, '--mi5', BULLETIN]);
const server = spawn(process.execPath, ['dist/cli.js', 'serve', folder, '--port', PORT]);
await new Promise(resolve => server.stderr.once('data', resolve));

const browser = await puppeteer.launch(await chromiumLaunchOptions());
const page = await browser.newPage();
await page.setViewport({width: 900, height: 600, deviceScaleFactor: 2});
await page.goto(`http://localhost:${PORT}/`, {waitUntil: 'networkidle0'});
const banner = await page.$('threat-level-banner');
await banner?.screenshot({path: 'docs/banner.png'});
await browser.close();
server.kill();
