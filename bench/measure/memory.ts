/** Measures how much memory a hundred elements on one page use. */
import type {Page} from 'puppeteer-core';
import type {Bench} from '../setup/bench.js';
import {BANNER, BY_HAND, EMPTY_LIT, type Sight} from '../baselines.js';
import {median} from '../figures/statistics.js';
import {visit, type Visited} from '../visit/visit.js';
import type {Held, MemoryFigures, MemoryRow} from '../report/memory.js';

const MANY = 100;
const VISITS = 3;

export async function measureMemory(bench: Bench): Promise<MemoryFigures> {
  const compared = bench.baselines.filter(({name}) => [EMPTY_LIT, BY_HAND].includes(name));
  const rows: MemoryRow[] = [];
  const banner = bench.banner('form=element');
  for (const {name, visited} of [{name: BANNER, visited: banner}, ...compared]) {
    rows.push({name, ...(await heldBy(name, manyOf(visited), bench))});
  }
  const blank = await heldBy('nothing', {body: ''}, bench);
  return {many: MANY, blank: {name: 'nothing', ...blank}, rows};
}

/** Repeats the element, with its script once. */
function manyOf({body, sight, ...others}: Visited): Visited {
  const at = body.lastIndexOf('<script');
  if (at < 0 || !sight) throw new Error('There is no script, or nothing to wait for.');
  const again = body.slice(0, at).repeat(MANY);
  return {...others, sight, body: again + body.slice(at)};
}

async function heldBy(name: string, visited: Visited, bench: Bench): Promise<Held> {
  bench.say(`memory of ${String(MANY)} times ${name}`);
  const held: Held[] = [];
  for (let count = 0; count < VISITS; count += 1) held.push(await readHeld(visited, bench));
  return {
    heapBytes: median(held.map(({heapBytes}) => heapBytes)),
    nodes: median(held.map(({nodes}) => nodes)),
    listeners: median(held.map(({listeners}) => listeners)),
  };
}

/** Waits without an observer, because an observer uses memory itself. */
function readHeld({sight, ...visited}: Visited, bench: Bench): Promise<Held> {
  return visit(visited, bench, async page => {
    if (sight) await allInSight(page, sight);
    await page.waitForNetworkIdle({idleTime: 300});
    const session = await page.createCDPSession();
    // Some objects can only be collected after others have been, so collect twice.
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const {JSHeapUsedSize = NaN, Nodes = NaN, JSEventListeners = NaN} = await page.metrics();
    return {heapBytes: JSHeapUsedSize, nodes: Nodes, listeners: JSEventListeners};
  });
}

async function allInSight(page: Page, sight: Sight): Promise<void> {
  await page.waitForFunction(
    ({outer, inner, words}, count) => {
      const shown = [...document.querySelectorAll(outer)].filter(host => {
        const text = host.shadowRoot?.querySelector(inner)?.textContent.toLowerCase();
        return text?.includes(words);
      });
      return shown.length === count;
    },
    {polling: 100},
    sight,
    MANY,
  );
}
