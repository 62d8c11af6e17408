/** Runs the benchmark: measures the named parts, or all parts and then writes the two documents. */
import {readFileSync, writeFileSync} from 'node:fs';
import {format, resolveConfig} from 'prettier';
import {createBench, type Bench} from './setup/bench.js';
import {costFigures} from './cost.js';
import {aimsSentence, aimsTable} from './figures/table.js';
import {describeMachine, type Machine} from './setup/machine.js';
import {PARTS, type Outcome} from './parts.js';
import {formatCost} from './report/cost.js';
import {formatPage} from './report/page.js';

const PERFORMANCE = 'docs/performance.md';
const COST = 'docs/cost.md';

/** Returns the exit code. A missed target is not a failure; the document reports it. */
export async function main(names: readonly string[]): Promise<number> {
  const unknown = names.filter(name => !PARTS[name]);
  if (unknown.length) {
    console.error(
      `Unknown part: ${unknown.join(', ')}. Expected any of ${Object.keys(PARTS).join(', ')}.`,
    );
    return 2;
  }
  const bench = await createBench(progress => {
    console.error(`  ${progress}`);
  });
  try {
    const outcomes = await measure(names.length ? names : Object.keys(PARTS), bench);
    printOutcomes(outcomes);
    if (!names.length) await writePages(outcomes, bench);
    else console.log('\nNo document was written, because not all parts were measured.');
    return 0;
  } finally {
    await bench.close();
  }
}

async function measure(names: readonly string[], bench: Bench): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const name of names) {
    console.error(name);
    const outcome = await PARTS[name]?.(bench);
    if (outcome) outcomes.push(outcome);
  }
  return outcomes;
}

function printOutcomes(outcomes: readonly Outcome[]): void {
  for (const {title, text} of outcomes.map(({section}) => section)) {
    console.log(`\n## ${title}\n\n${text}`);
  }
  const aims = outcomes.flatMap(({section}) => section.aims);
  if (aims.length) console.log(`\n${aimsSentence(aims)}\n\n${aimsTable(aims)}`);
}

async function writePages(outcomes: readonly Outcome[], {browser}: Bench): Promise<void> {
  const machine = describeMachine(await browser.version(), new Date());
  const sections = outcomes.filter(({worker}) => !worker).map(({section}) => section);
  const facts = {machine: rowsOf(machine), versions: readVersions()};
  await writePage(PERFORMANCE, formatPage(sections, facts));
  const load = outcomes.find(outcome => outcome.load)?.load;
  const worker = outcomes.find(outcome => outcome.worker)?.worker;
  if (!load || !worker) {
    console.log(`\n${COST} was not written, because measuring the cost of a visit needs nginx.`);
    return;
  }
  const where = `${machine.date}, commit ${machine.commit}, ${machine.processor},`;
  await writePage(COST, formatCost(costFigures(load, worker, where)));
}

async function writePage(path: string, text: string): Promise<void> {
  const options = (await resolveConfig(path)) ?? {};
  writeFileSync(path, await format(text, {...options, filepath: path}));
  console.log(`\nWrote ${path}.`);
}

function rowsOf(machine: Machine): readonly (readonly string[])[] {
  return [
    ['processor', `${machine.processor}, ${String(machine.cores)} cores`],
    ['memory', machine.memory],
    ['system', machine.system],
    ['Node', machine.node],
    ['browser', machine.browser],
    ['date', machine.date],
    ['commit', machine.commit],
  ];
}

/** The versions of the project's dependencies and of the baselines. */
function readVersions(): Readonly<Record<string, string>> {
  return {...readDependencies('package.json'), ...readDependencies('bench/package.json')};
}

function readDependencies(path: string): Readonly<Record<string, string>> {
  const {dependencies, devDependencies} = JSON.parse(readFileSync(path, 'utf8')) as Readonly<
    Record<string, Readonly<Record<string, string>>>
  >;
  return {...dependencies, ...devDependencies};
}
