/** What Lighthouse says of a council's page, with and without each form of the banner. */
import lighthouse from 'lighthouse';
import type {Page} from 'puppeteer-core';
import {readChoice} from '../../demo/builder/choice.js';
import {BANNER} from '../baselines.js';
import {councilPages, type CouncilPage} from '../setup/council-pages.js';
import type {Bench} from '../setup/bench.js';
import type {Audit, LighthouseFigures} from '../report/lighthouse.js';
import {inRounds} from './in-rounds.js';

const ROUNDS = 3;
const SLOWDOWN = 4;
/** The builder's queries; the first page has no banner. */
const FORMS: readonly (readonly [name: string, search: string | undefined])[] = [
  ['without', undefined],
  ['the tag, a banner', ''],
  ['the tag, a strip', 'variant=strip'],
  ['the tag, a card', 'variant=card'],
  ['the element', 'form=element'],
  ['a pinned file', 'form=pinned'],
  ['the frame', 'form=frame'],
];

interface Candidate {
  readonly form: string;
  readonly path: string;
  /** Whether a button on the page itself opens the details: a card shows them. */
  readonly hasButton: boolean;
}

export async function measureLighthouse(bench: Bench): Promise<readonly LighthouseFigures[]> {
  const figures: LighthouseFigures[] = [];
  for (const page of councilPages(bench.pages)) {
    const candidates = FORMS.map(([form, search], index) =>
      place(page, {form, search, index}, bench),
    );
    const onRound = (round: number): void => {
      bench.say(`Lighthouse on ${page.name}, round ${String(round)} of ${String(ROUNDS)}`);
    };
    const all = await inRounds(candidates, {rounds: ROUNDS, onRound}, async candidate => ({
      ...(await audit(candidate, bench)),
      interactionMs: candidate.hasButton ? await openingDelay(candidate, bench) : undefined,
    }));
    figures.push({
      page: page.name,
      rows: all.map(({item, outcomes}) => ({form: item.form, audits: outcomes})),
    });
  }
  return figures;
}

function place(
  page: CouncilPage,
  {form, search, index}: {form: string; search: string | undefined; index: number},
  bench: Bench,
): Candidate {
  const path = `council-${String(index)}.html`;
  bench.pages.setPage(
    `/${path}`,
    page.withSnippet(search === undefined ? '' : bench.banner(search).body),
  );
  return {form, path, hasButton: search !== undefined && hasButton(search)};
}

function hasButton(search: string): boolean {
  const {form, variant} = readChoice(search);
  return form !== 'frame' && variant !== 'card';
}

/** One visit of a slow phone, as Lighthouse simulates it. */
async function audit(
  {path}: Candidate,
  {browser, pages}: Bench,
): Promise<Omit<Audit, 'interactionMs'>> {
  const result = await lighthouse(pages.address + path, {
    port: Number(new URL(browser.wsEndpoint()).port),
    onlyCategories: ['performance'],
    disableFullPageScreenshot: true,
    logLevel: 'error',
  });
  if (!result || result.lhr.runtimeError) {
    throw new Error(`Lighthouse failed: ${result?.lhr.runtimeError?.message ?? 'no result'}`);
  }
  const {audits, categories} = result.lhr;
  const value = (id: string): number => audits[id]?.numericValue ?? NaN;
  return {
    score: (categories['performance']?.score ?? NaN) * 100,
    blockingMs: value('total-blocking-time'),
    largestPaintMs: value('largest-contentful-paint'),
    shift: value('cumulative-layout-shift'),
  };
}

/** From a click on the banner's button to the next paint, which is what INP measures. */
async function openingDelay({path}: Candidate, {browser, pages}: Bench): Promise<number> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.emulateCPUThrottling(SLOWDOWN);
    await page.evaluateOnNewDocument(noteInteractions);
    await page.goto(pages.address + path);
    await page.waitForNetworkIdle({idleTime: 500});
    await clickButton(page);
    await page.waitForFunction(() => (window as unknown as Noted).interactions.length > 0);
    return await page.evaluate(() => Math.max(...(window as unknown as Noted).interactions));
  } finally {
    await context.close();
  }
}

interface Noted {
  interactions: number[];
}

/** A real click: scripted ones are no interactions. */
async function clickButton(page: Page): Promise<void> {
  const button = await page.waitForSelector(`${BANNER} >>> [part~=button][aria-expanded]`);
  await button?.click();
}

/** Runs in the page. */
function noteInteractions(): void {
  const interactions: number[] = [];
  Object.assign(window, {interactions});
  new PerformanceObserver(list => {
    const entries = list.getEntries() as (PerformanceEntry & {interactionId: number})[];
    interactions.push(...entries.filter(each => each.interactionId).map(each => each.duration));
  }).observe({type: 'event', durationThreshold: 16, buffered: true} as PerformanceObserverInit);
}
