/** Measures the cost of observing a page that changes all the time. */
import type {Page} from 'puppeteer-core';
import type {Bench} from '../setup/bench.js';
import {BANNER} from '../baselines.js';
import {mainThreadTime} from '../figures/trace.js';
import {inRounds} from './in-rounds.js';
import {frameInSight, visit, type Visited} from '../visit/visit.js';
import {startTrace, stopTrace} from './start.js';
import type {ChangeFigures} from '../report/changes.js';

const ROUNDS = 11;
const NODES = 10_000;
const TASKS = 100;
const DURATION_MS = 1000;
const FROM = 'changes-begin';
const TO = 'changes-end';

interface Kind {
  readonly name: string;
  readonly visited: Visited;
}

export async function measureChanges(bench: Bench): Promise<ChangeFigures> {
  const kinds: readonly Kind[] = [
    {name: 'the page without a banner', visited: {body: ''}},
    {name: 'a banner that does not follow', visited: elementOnly(bench)},
    {name: BANNER, visited: bench.banner()},
  ];
  const onRound = (round: number): void => {
    bench.say(`changing a page, round ${String(round)} of ${String(ROUNDS)}`);
  };
  const all = await inRounds(kinds, {rounds: ROUNDS, onRound}, each => timeChanges(each, bench));
  const [bareMs = [], stillMs = [], bannerMs = []] = all.map(({outcomes}) => outcomes);
  return {nodes: NODES, durationMs: DURATION_MS, bareMs, stillMs, bannerMs};
}

/** The element form: the same banner, without a script tag that observes the document. */
function elementOnly({scripts, banner}: Bench): Visited {
  const {address} = scripts;
  const body = `<script type="module">import '${address}${BANNER}.js#define';</script><${BANNER} feed="${address}feed.json"></${BANNER}>`;
  return {...banner(), body};
}

function timeChanges({visited}: Kind, bench: Bench): Promise<number> {
  return visit(visited, bench, async page => {
    if (visited.sight) await frameInSight(page);
    await page.waitForNetworkIdle({idleTime: 500});
    await startTrace(page);
    await changeFor(page);
    return mainThreadTime(await stopTrace(page), {mark: FROM}, TO).processorMs;
  });
}

/** Adds nodes and removes each of them within a second, spread over many tasks as in a busy page. */
function changeFor(page: Page): Promise<void> {
  return page.evaluate(
    async ({from, to, nodes, tasks, durationMs}) => {
      const place = document.body.appendChild(document.createElement('div'));
      performance.mark(from);
      const startedAt = performance.now();
      for (let task = 0; task < tasks; task += 1) {
        const added = Array.from({length: nodes / tasks}, () =>
          place.appendChild(document.createElement('i')),
        );
        for (const node of added) node.remove();
        const nextAt = startedAt + ((task + 1) * durationMs) / tasks;
        await new Promise(resolve => setTimeout(resolve, nextAt - performance.now()));
      }
      performance.mark(to);
    },
    {from: FROM, to: TO, nodes: NODES, tasks: TASKS, durationMs: DURATION_MS},
  );
}
