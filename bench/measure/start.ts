/** Measures the main-thread time until the summary is painted on a slow phone. */
import type {Page} from 'puppeteer-core';
import type {Bench} from '../setup/bench.js';
import {BANNER} from '../baselines.js';
import {mainThreadTime, type MainThreadTime, type TraceEvent} from '../figures/trace.js';
import {LATENCY_MS} from '../setup/host.js';
import {inRounds} from './in-rounds.js';
import {frameInSight, visit, type Visited} from '../visit/visit.js';
import {SIGHT_MARK} from '../visit/watch-for-sight.js';
import type {StartFigures} from '../report/start.js';

export const SLOWDOWN = 4;
const ROUNDS = 15;

interface Runner {
  readonly name: string;
  readonly visited: Visited;
  readonly script: string;
}

export async function measureStart(bench: Bench): Promise<StartFigures> {
  const runners: readonly Runner[] = [
    {name: BANNER, visited: bench.banner(), script: `${bench.scripts.address}${BANNER}.js`},
    ...bench.baselines,
  ];
  const onRound = (round: number): void => {
    bench.say(`starting each, round ${String(round)} of ${String(ROUNDS)}`);
  };
  const all = await inRounds(runners, {rounds: ROUNDS, onRound}, each => timeStart(each, bench));
  const samples = all.map(({item, outcomes}) => ({name: item.name, times: outcomes}));
  return {rounds: ROUNDS, slowdown: SLOWDOWN, latencyMs: LATENCY_MS, samples};
}

function timeStart({visited, script}: Runner, bench: Bench): Promise<MainThreadTime> {
  const prepare = (page: Page): Promise<void> => startTrace(page);
  return visit(visited, {...bench, slowdown: SLOWDOWN, prepare}, async page => {
    await frameInSight(page);
    return mainThreadTime(await stopTrace(page), {script}, SIGHT_MARK);
  });
}

export function startTrace(page: Page): Promise<void> {
  const categories = [
    'devtools.timeline',
    'disabled-by-default-devtools.timeline',
    'blink.user_timing',
  ];
  return page.tracing.start({categories});
}

export async function stopTrace(page: Page): Promise<readonly TraceEvent[]> {
  // The trace records a task when it ends. The task with the mark may still be running.
  await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 20)));
  const trace = new TextDecoder().decode(await page.tracing.stop());
  const {traceEvents} = JSON.parse(trace) as {traceEvents: readonly TraceEvent[]};
  return traceEvents;
}
