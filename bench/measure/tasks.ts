/** Measures whether any task blocks the main thread for so long that a visitor notices. */
import type {Page} from 'puppeteer-core';
import type {Bench} from '../setup/bench.js';
import {BANNER} from '../baselines.js';
import {openDetails} from '../visit/open-details.js';
import {frameInSight, visit, type Visited} from '../visit/visit.js';
import {SLOWDOWN} from './start.js';
import type {TaskFigures, TaskRow} from '../report/tasks.js';

const VISITS = 3;
const QUIET_MS = 300;

interface Watched {
  readonly name: string;
  readonly visited: Visited;
  readonly hasDetails?: boolean;
}

const CONTROL: Watched = {
  name: 'a page with a deliberately long task',
  visited: {
    body: '<script>addEventListener("load", () => setTimeout(() => { const end = performance.now() + 80; while (performance.now() < end); }))</script>',
  },
};

export async function measureTasks(bench: Bench): Promise<TaskFigures> {
  const watched: readonly Watched[] = [
    {name: 'the page without a banner', visited: {body: ''}},
    {name: BANNER, visited: bench.banner(), hasDetails: true},
    ...bench.baselines,
  ];
  const rows: TaskRow[] = [];
  for (const slowdown of [1, SLOWDOWN]) {
    for (const each of watched) rows.push(await watchTasks(each, slowdown, bench));
  }
  return {rows, control: await watchTasks(CONTROL, 1, bench)};
}

async function watchTasks(watched: Watched, slowdown: number, bench: Bench): Promise<TaskRow> {
  bench.say(`long tasks of ${watched.name}, ${String(slowdown)} times slower`);
  const visits: number[][] = [];
  for (let count = 0; count < VISITS; count += 1) {
    visits.push(await longTasksOf(watched, slowdown, bench));
  }
  return {name: watched.name, slowdown, visits};
}

function longTasksOf(
  {visited, hasDetails}: Watched,
  slowdown: number,
  bench: Bench,
): Promise<number[]> {
  const prepare = async (page: Page): Promise<void> => {
    await page.evaluateOnNewDocument(noteLongTasks);
  };
  return visit(visited, {...bench, slowdown, prepare}, async page => {
    if (visited.sight) await frameInSight(page);
    await page.waitForNetworkIdle({idleTime: QUIET_MS});
    if (hasDetails) await openDetails(page.mainFrame());
    await page.waitForNetworkIdle({idleTime: QUIET_MS});
    return await page.evaluate(longTasksSinceScript);
  });
}

/** Runs in the page. */
function noteLongTasks(): void {
  const longTasks: {startTime: number; duration: number}[] = [];
  Object.assign(window, {longTasks});
  new PerformanceObserver(list => {
    longTasks.push(...list.getEntries());
  }).observe({type: 'longtask', buffered: true});
}

/** Runs in the page. Tasks that ended before the first script arrived belong to the page itself. */
function longTasksSinceScript(): number[] {
  const scripts = performance.getEntriesByType('resource').filter(({name}) => name.endsWith('.js'));
  const came = scripts.map(({startTime, duration}) => startTime + duration);
  const since = came.length ? Math.min(...came) : 0;
  return (window as unknown as {longTasks: {startTime: number; duration: number}[]}).longTasks
    .filter(({startTime, duration}) => startTime + duration >= since)
    .map(({duration}) => duration);
}
