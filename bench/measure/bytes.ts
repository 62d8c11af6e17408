/** Measures what a visitor's browser requests, and how large it is, before the summary and after it. */
import type {Frame, Page} from 'puppeteer-core';
import {languages} from '../../src/generated/languages.js';
import type {Bench} from '../setup/bench.js';
import {openDetails} from '../visit/open-details.js';
import {frameInSight, visit, type Visited} from '../visit/visit.js';
import {SIGHT_MARK} from '../visit/watch-for-sight.js';
import type {ByteFigures, LanguageWeight, Weight} from '../report/bytes.js';

const FORMS: Readonly<Record<string, string>> = {
  'the tag': '',
  'the tag, as a strip': 'variant=strip',
  'the element': 'form=element',
  'a pinned file': 'form=pinned',
  'the frame': 'form=frame',
};
/** The maximum of several visits, because the order of requests varies. */
const VISITS = 3;
const QUIET_MS = 300;

export async function measureBytes(bench: Bench): Promise<ByteFigures> {
  const forms: Weight[] = [];
  for (const [name, search] of Object.entries(FORMS)) {
    forms.push(await weighWorst({name, visited: bench.banner(search), hasDetails: true}, bench));
  }
  const baselines: Weight[] = [];
  for (const {name, visited} of bench.baselines) {
    baselines.push(await weighWorst({name, visited, hasDetails: false}, bench));
  }
  return {forms, baselines, languages: await weighLanguages(bench)};
}

interface Weighed {
  readonly name: string;
  readonly visited: Visited;
  readonly hasDetails: boolean;
}

async function weighWorst(weighed: Weighed, bench: Bench): Promise<Weight> {
  bench.say(`weighing ${weighed.name}`);
  const weights: Weight[] = [];
  for (let count = 0; count < VISITS; count += 1) weights.push(await weighOnce(weighed, bench));
  return weights.reduce((worst, each) => (each.before > worst.before ? each : worst));
}

function weighOnce({name, visited, hasDetails}: Weighed, bench: Bench): Promise<Weight> {
  const first = bench.scripts.asked.length;
  return visit(visited, bench, async page => {
    const frame = await frameInSight(page);
    const shownAtMs = await momentOfSight(frame);
    const closed = await requestsOf(page, bench);
    if (hasDetails) await openDetails(frame);
    const open = await requestsOf(page, bench);
    checkNoneIsMissed(bench, first, open);
    const sum = (requests: readonly Request[]): Promise<number> => weigh(requests, bench);
    const early = closed.filter(({atMs}) => atMs < shownAtMs);
    const before = await sum(early);
    const whenQuiet = await sum(closed);
    return {
      name,
      before,
      after: whenQuiet - before,
      details: hasDetails ? (await sum(open)) - whenQuiet : undefined,
      requests: early.length,
    };
  });
}

/** How much a language adds to English, with the details open in both. */
async function weighLanguages(bench: Bench): Promise<readonly LanguageWeight[]> {
  bench.say('weighing the languages');
  const english = new Set(await pathsWithDetails('en', bench));
  const weights: LanguageWeight[] = [];
  for (const [code] of languages) {
    if (code === 'en') continue;
    const own = (await pathsWithDetails(code, bench)).filter(path => !english.has(path));
    if (!own.length) throw new Error(`The page in ${code} asked for no language.`);
    const bytes = await Promise.all(own.map(path => bench.scripts.weigh(path)));
    weights.push({code, bytes: bytes.reduce((sum, each) => sum + each)});
  }
  return weights;
}

function pathsWithDetails(code: string, bench: Bench): Promise<readonly string[]> {
  const {body} = bench.banner(`lang=${code}`);
  return visit({body}, bench, async page => {
    await page.waitForSelector('threat-level-banner[level]');
    await page.waitForNetworkIdle({idleTime: QUIET_MS});
    await openDetails(page.mainFrame());
    const requests = await requestsOf(page, bench);
    return requests.map(({path}) => path);
  });
}

interface Request {
  readonly path: string;
  readonly atMs: number;
}

/** The paths that the page and its frames have requested from the scripts' host, once requests have stopped. */
async function requestsOf(page: Page, {scripts}: Bench): Promise<readonly Request[]> {
  await page.waitForNetworkIdle({idleTime: QUIET_MS});
  const found = await Promise.all(page.frames().map(frame => frame.evaluate(listResources)));
  const own = found.flat().filter(({url}) => url.startsWith(scripts.address));
  const first = new Map<string, number>();
  for (const {url, atMs} of own) {
    const {pathname} = new URL(url);
    first.set(pathname, Math.min(atMs, first.get(pathname) ?? Infinity));
  }
  return [...first].map(([path, atMs]) => ({path, atMs}));
}

/** Runs in the page. */
function listResources(): {url: string; atMs: number}[] {
  return performance
    .getEntriesByType('resource')
    .map(({name, startTime}) => ({url: name, atMs: performance.timeOrigin + startTime}));
}

function momentOfSight(frame: Frame): Promise<number> {
  return frame.evaluate(
    mark => performance.timeOrigin + (performance.getEntriesByName(mark)[0]?.startTime ?? 0),
    SIGHT_MARK,
  );
}

/** Throws if the host has served something that the page's own list of requests lacks. */
function checkNoneIsMissed({scripts}: Bench, first: number, listed: readonly Request[]): void {
  const paths = new Set(listed.map(({path}) => path));
  const missed = scripts.asked.slice(first).filter(({path}) => !paths.has(path));
  if (missed.length) throw new Error(`Not counted: ${missed.map(({path}) => path).join(', ')}`);
}

async function weigh(requests: readonly Request[], {scripts}: Bench): Promise<number> {
  const bytes = await Promise.all(requests.map(({path}) => scripts.weigh(path)));
  return bytes.reduce((sum, each) => sum + each, 0);
}
