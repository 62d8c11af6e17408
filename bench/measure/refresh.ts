/** Measures the cost of a refresh that finds the feed unchanged. */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Page} from 'puppeteer-core';
import type {Bench} from '../setup/bench.js';
import {BANNER} from '../baselines.js';
import {mainThreadTime} from '../figures/trace.js';
import {frameInSight, visit} from '../visit/visit.js';
import {SLOWDOWN, startTrace, stopTrace} from './start.js';
import type {LookFigures} from '../report/refresh.js';

const LOOKS = 11;
const FROM = 'look-begins';
const TO = 'look-ends';

export function measureRefresh(bench: Bench): Promise<LookFigures> {
  bench.say('looking at a feed that has not changed');
  return visit(bench.banner(), {...bench, slowdown: SLOWDOWN}, async page => {
    await frameInSight(page);
    await page.waitForNetworkIdle({idleTime: 500});
    await page.evaluate(watchMutations, BANNER);
    const first = bench.scripts.asked.length;
    const refreshMs = await timeEach(page, lookOnce);
    const mutations = await page.evaluate(countMutations);
    const statuses = bench.scripts.asked.slice(first).map(({status}) => status);
    const fetchMs = await timeEach(page, fetchOnce, `${bench.scripts.address}feed.json`);
    const mutationsOfNews = await newsOf(page, bench.folder);
    return {refreshMs, fetchMs, slowdown: SLOWDOWN, mutations, statuses, mutationsOfNews};
  });
}

/** The number of DOM changes when the feed has another level. The feed is restored afterwards. */
async function newsOf(page: Page, folder: string): Promise<number> {
  const path = join(folder, 'feed.json');
  const before = readFileSync(path, 'utf8');
  const feed = JSON.parse(before) as {assessments: {uk: object}; publishedAt: string};
  const publishedAt = new Date().toISOString();
  const assessments = {...feed.assessments, uk: {level: 'critical'}};
  writeFileSync(path, JSON.stringify({...feed, publishedAt, assessments}));
  try {
    await page.evaluate(lookOnce, {tag: BANNER, from: FROM, to: TO, address: ''});
    return await page.evaluate(countMutations);
  } finally {
    writeFileSync(path, before);
  }
}

interface Look {
  readonly tag: string;
  readonly from: string;
  readonly to: string;
  readonly address: string;
}

async function timeEach(
  page: Page,
  look: (look: Look) => Promise<void>,
  address = '',
): Promise<readonly number[]> {
  const times: number[] = [];
  for (let count = 0; count < LOOKS; count += 1) {
    const marks = {from: `${FROM}-${String(count)}`, to: `${TO}-${String(count)}`};
    await startTrace(page);
    await page.evaluate(look, {tag: BANNER, ...marks, address});
    const events = await stopTrace(page);
    times.push(mainThreadTime(events, {mark: marks.from}, marks.to).processorMs);
  }
  return times;
}

/** Runs in the page: from the call until the frame in which the response would be painted. */
async function lookOnce({tag, from, to}: Look): Promise<void> {
  const banner = document.querySelector<Element & {refresh(): Promise<void>}>(tag);
  performance.mark(from);
  await banner?.refresh();
  await new Promise(requestAnimationFrame);
  performance.mark(to);
}

/** Runs in the page. */
async function fetchOnce({from, to, address}: Look): Promise<void> {
  performance.mark(from);
  const answer = await fetch(address, {cache: 'no-cache', credentials: 'omit'});
  JSON.parse(await answer.text());
  await new Promise(requestAnimationFrame);
  performance.mark(to);
}

/** Runs in the page. */
function watchMutations(tag: string): void {
  const banner = document.querySelector(tag);
  const root = banner?.shadowRoot;
  if (!banner || !root) throw new Error('There is no banner to watch.');
  const observer = new MutationObserver(records => {
    const counted = window as unknown as {mutations: number};
    counted.mutations += records.length;
  });
  Object.assign(window, {mutations: 0});
  const all = {subtree: true, childList: true, characterData: true, attributes: true};
  observer.observe(root, all);
  observer.observe(banner, all);
}

/** Runs in the page: the number of changes since the last call. */
function countMutations(): number {
  const counted = window as unknown as {mutations: number};
  const {mutations} = counted;
  counted.mutations = 0;
  return mutations;
}
