/** Measures everything that the main thread does for a visit, until nothing more happens. */
import {cpSync} from 'node:fs';
import {join} from 'node:path';
import type {Page} from 'puppeteer-core';
import {BANNER} from '../baselines.js';
import {mainThreadTime} from '../figures/trace.js';
import {TOTAL_NAMES, type TotalFigures} from '../report/total.js';
import type {Bench} from '../setup/bench.js';
import {frameInSight, visit, type Visited} from '../visit/visit.js';
import {inRounds} from './in-rounds.js';
import {SLOWDOWN, startTrace, stopTrace} from './start.js';

const ROUNDS = 15;
const QUIET_MS = 500;
const FROM = 'visit-begins';
const TO = 'visit-is-over';
const BEFORE = 'release-before';

export async function measureTotal(bench: Bench): Promise<TotalFigures> {
  cpSync(`bench/baselines/${BEFORE}`, join(bench.folder, BEFORE), {recursive: true});
  const {bare, now, before} = TOTAL_NAMES;
  const kinds: readonly {name: string; visited: Visited}[] = [
    {name: bare, visited: {body: ''}},
    {name: now, visited: bench.banner()},
    {name: before, visited: releaseBefore(bench)},
  ];
  const onRound = (round: number): void => {
    bench.say(`whole visits, round ${String(round)} of ${String(ROUNDS)}`);
  };
  const all = await inRounds(kinds, {rounds: ROUNDS, onRound}, each => timeVisit(each, bench));
  return {
    slowdown: SLOWDOWN,
    samples: all.map(({item, outcomes}) => ({name: item.name, processorMs: outcomes})),
  };
}

/** The builder's snippet, with the script of the release before. */
function releaseBefore({scripts: {address}, banner}: Bench): Visited {
  const visited = banner();
  const script = `${address}${BEFORE}/${BANNER}.js" data-feed="${address}feed.json`;
  return {...visited, body: visited.body.replace(`${address}${BANNER}.js`, script)};
}

function timeVisit({visited}: {visited: Visited}, bench: Bench): Promise<number> {
  const prepare = async (page: Page): Promise<void> => {
    await page.evaluateOnNewDocument(from => performance.mark(from), FROM);
    await startTrace(page);
  };
  return visit(visited, {...bench, slowdown: SLOWDOWN, prepare}, async page => {
    if (visited.sight) await frameInSight(page);
    await page.waitForNetworkIdle({idleTime: QUIET_MS});
    await page.evaluate(to => performance.mark(to), TO);
    return mainThreadTime(await stopTrace(page), {mark: FROM}, TO).processorMs;
  });
}
