/** Measures the layout shift of a page for each snippet if its script and its feed arrive late. */
import type {Page} from 'puppeteer-core';
import {RESERVED_HEIGHTS} from '../../src/banner/view/choices.js';
import type {Bench} from '../setup/bench.js';
import {frameInSight, visit, type Visited} from '../visit/visit.js';
import type {ShiftFigures, ShiftRow} from '../report/shift.js';

const WIDTHS = [320, 360, 768, 1280] as const;

const LINE = 0.01;
const BLOCK = 0.05;
const SNIPPETS = [
  {name: 'the tag, a strip', search: 'variant=strip', limit: LINE},
  {name: 'the tag, a banner', search: '', limit: BLOCK},
  {name: 'the tag, a card', search: 'variant=card', limit: BLOCK},
  {name: 'the element, a banner', search: 'form=element', limit: BLOCK},
  {name: 'a pinned file, a banner', search: 'form=pinned', limit: BLOCK},
  {name: 'the frame, a banner', search: 'form=frame', limit: BLOCK},
] as const;
const FEED_WAITS_MS = 300;
const SETTLES_MS = 300;

export async function measureShift(bench: Bench): Promise<ShiftFigures> {
  const rows: ShiftRow[] = [];
  for (const {name, search, limit} of SNIPPETS) {
    rows.push({name, limit, shifts: await shiftsOf(name, bench.banner(search), bench)});
  }
  const bare = withoutRoom(bench.banner());
  const name = 'the tag, a banner, no space reserved';
  const control = {name, limit: undefined, shifts: await shiftsOf(name, bare, bench)};
  return {widths: WIDTHS, rows, controls: [control]};
}

function withoutRoom({body, ...others}: Visited): Visited {
  const bare = body.replace(`min-height: ${RESERVED_HEIGHTS.banner}`, 'min-height: 0');
  if (bare === body) throw new Error('The snippet keeps no room in the way that was known.');
  return {...others, body: bare};
}

async function shiftsOf(name: string, visited: Visited, bench: Bench): Promise<readonly number[]> {
  const shifts: number[] = [];
  for (const width of WIDTHS) {
    bench.say(`${name} at ${String(width)} pixels`);
    shifts.push(await shiftAt(width, visited, bench));
  }
  return shifts;
}

/** Delays the scripts until the page's own text is painted, and the feed until some time after that. */
async function shiftAt(width: number, visited: Visited, bench: Bench): Promise<number> {
  const releaseScripts = bench.scripts.hold(/\.js$/);
  const releaseFeed = bench.scripts.hold(/^\/feed\.json$/);
  const prepare = async (page: Page): Promise<void> => {
    await page.setViewport({width, height: 800});
    await page.evaluateOnNewDocument(noteShifts);
    // The page's `load` event waits for the delayed requests.
    void releaseAfterPaint(page, releaseScripts);
  };
  try {
    return await visit(visited, {...bench, prepare}, async page => {
      await new Promise(resolve => setTimeout(resolve, FEED_WAITS_MS));
      releaseFeed();
      await frameInSight(page);
      await new Promise(resolve => setTimeout(resolve, SETTLES_MS));
      return await page.evaluate(sumOfShifts);
    });
  } finally {
    releaseScripts();
    releaseFeed();
  }
}

async function releaseAfterPaint(page: Page, release: () => void): Promise<void> {
  try {
    await page.waitForFunction(
      () => performance.getEntriesByName('first-contentful-paint').length > 0,
      {polling: 50},
    );
  } catch {
    // The page was closed. The code that opened it reports why.
  }
  release();
}

/** Runs in the page. */
function noteShifts(): void {
  const shifts: number[] = [];
  Object.assign(window, {shifts});
  new PerformanceObserver(list => {
    for (const entry of list.getEntries()) shifts.push((entry as unknown as {value: number}).value);
  }).observe({type: 'layout-shift', buffered: true});
}

/** Runs in the page. */
function sumOfShifts(): number {
  return (window as unknown as {shifts: number[]}).shifts.reduce((sum, value) => sum + value, 0);
}
