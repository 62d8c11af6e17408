/** Measures the processor time of the Worker's runs in workerd, Cloudflare's runtime, and its answers under load. */
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import autocannon, {type Result} from 'autocannon';
import {Miniflare, Response, type Request} from 'miniflare';
import {item, national, northernIreland} from '../../test/helpers/documents/govuk-items.js';
import {BULLETIN} from '../../test/helpers/pages/publish-to.js';
import {workerOptions} from '../../test/helpers/worker/worker-host.js';
import type {InNode, WorkerFigures} from '../report/worker.js';

const ROUNDS = 5;
const WARM_RUNS = 40;
const CONNECTIONS = 50;
const SECONDS = 5;
const NS_IN_MS = 1_000_000;
const ETAG = '"1"';
const DOCUMENTS: Readonly<Record<string, string>> = {
  'www.mi5.gov.uk': readFileSync(BULLETIN, 'utf8'),
  'www.gov.uk': item(`<p>${national('severe')}</p><p>${northernIreland('critical')}</p>`),
};

export async function measureWorker(say: (progress: string) => void): Promise<WorkerFigures> {
  const [first, again]: [number[], number[]] = [[], []];
  const inNode: InNode[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    say(`running the Worker in new runtimes, round ${String(round)} of ${String(ROUNDS)}`);
    const folder = mkdtempSync(join(tmpdir(), 'threat-level-worker-'));
    first.push(await withWorker(folder, timedRun));
    again.push(await withWorker(folder, timedRun));
    inNode.push(...runInNode(join(folder, 'stored.json')));
    rmSync(folder, {recursive: true});
  }
  return withWorker(undefined, async worker => {
    await run(worker);
    say('running the Worker again and again');
    const warmMs = await processorMs(async () => {
      for (let count = 0; count < WARM_RUNS; count += 1) await run(worker);
    });
    say('asking the Worker for the feed');
    const {requests} = await load(String(await worker.ready));
    const settings = {rounds: ROUNDS, warmRuns: WARM_RUNS, connections: CONNECTIONS};
    return {
      ...settings,
      seconds: SECONDS,
      firstMs: first,
      againMs: again,
      warmMs: warmMs / WARM_RUNS,
      inNode,
      perSecond: requests.average,
    };
  });
}

/** Runs in two new processes of Node: with an empty storage, and with what the first has stored. */
function runInNode(stored: string): readonly InNode[] {
  writeFileSync(stored, '[]');
  const argv = ['bench/measure/worker-in-node.js', ...Object.values(DOCUMENTS), stored];
  const [first = [], again = []] = [1, 2].map(
    () => JSON.parse(execFileSync(process.execPath, argv, {encoding: 'utf8'})) as number[],
  );
  return [{firstMs: first[0] ?? NaN, againMs: again[0] ?? NaN, warmMs: again.at(-1) ?? NaN}];
}

/** One run in a runtime that has loaded the Worker, and has run nothing of the publisher. */
async function timedRun(worker: Miniflare): Promise<number> {
  await (await worker.dispatchFetch('https://feed.example/nothing')).text();
  return processorMs(() => run(worker));
}

async function withWorker<T>(
  folder: string | undefined,
  work: (worker: Miniflare) => Promise<T>,
): Promise<T> {
  const persist = folder === undefined ? {} : {durableObjectsPersist: folder};
  const worker = new Miniflare({
    ...workerOptions('# none\n'),
    ...persist,
    outboundService: respond,
  });
  try {
    await worker.ready;
    return await work(worker);
  } finally {
    await worker.dispose();
  }
}

function respond(request: Request): Response {
  const {host} = new URL(request.url);
  const isKnown = request.headers.get('if-none-match') === ETAG;
  const body = isKnown ? null : (DOCUMENTS[host] ?? '');
  return new Response(body, {status: isKnown ? 304 : 200, headers: {ETag: ETAG}});
}

async function run(miniflare: Miniflare): Promise<void> {
  const worker = (await miniflare.getWorker()) as unknown as {
    scheduled(event: {cron: string}): Promise<{outcome: string}>;
  };
  const {outcome} = await worker.scheduled({cron: '* * * * *'});
  if (outcome !== 'ok') throw new Error(`The run ended with ${outcome}.`);
}

/** The processor time that the runtime uses in the meantime, in all of its threads. Linux only. */
async function processorMs(work: () => Promise<void>): Promise<number> {
  const runtime = findRuntime();
  const before = usedMs(runtime);
  await work();
  return usedMs(runtime) - before;
}

function findRuntime(): string {
  const found = readdirSync('/proc').find(id => isRuntime(id));
  if (!found) throw new Error('workerd does not run.');
  return found;
}

function isRuntime(id: string): boolean {
  if (!/^\d+$/.test(id)) return false;
  try {
    const [, parent] = /\) \S (\d+)/.exec(readFileSync(`/proc/${id}/stat`, 'utf8')) ?? [];
    const command = readFileSync(`/proc/${id}/cmdline`, 'utf8');
    return parent === String(process.pid) && command.includes('workerd');
  } catch {
    // The process has ended in the meantime.
    return false;
  }
}

function usedMs(id: string): number {
  const used = readdirSync(`/proc/${id}/task`).map(task =>
    Number(readFileSync(`/proc/${id}/task/${task}/schedstat`, 'utf8').split(' ')[0]),
  );
  return used.reduce((sum, each) => sum + each, 0) / NS_IN_MS;
}

async function load(address: string): Promise<Result> {
  const url = new URL('feed.json', address).href;
  const result = await autocannon({url, connections: CONNECTIONS, duration: SECONDS});
  if (result.errors || Object.keys(result.statusCodeStats).join() !== '200')
    throw new Error('The Worker failed under load.');
  return result;
}
