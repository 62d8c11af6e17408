/** What a Cloudflare Worker costs: processor time, requests, and money at published prices. */
import {feedRequestsOfSite, DAYS_A_MONTH, type Habits} from '../figures/cost.js';
import {median} from '../figures/statistics.js';
import {brief, table, whole} from '../figures/table.js';

/** Processor time of runs in one process, in milliseconds. */
export interface InNode {
  /** The first run, with an empty storage. */
  readonly firstMs: number;
  /** The first run with what an earlier process has stored, when nothing is new. */
  readonly againMs: number;
  /** The same, after many others. */
  readonly warmMs: number;
}

export interface WorkerFigures {
  readonly rounds: number;
  readonly warmRuns: number;
  readonly connections: number;
  readonly seconds: number;
  /** Processor time of a first run, in a new runtime and with an empty storage. */
  readonly firstMs: readonly number[];
  /** The same with what the first run has stored, when nothing is new. */
  readonly againMs: readonly number[];
  /** The mean of many runs with nothing new, one after the other in one runtime. */
  readonly warmMs: number;
  readonly inNode: readonly InNode[];
  /** Requests for the feed that were answered in a second. */
  readonly perSecond: number;
}

const SITES = [1, 1000, 100_000];
const MILLION = 1_000_000;
/** https://developers.cloudflare.com/workers/platform/limits/, read in November 2026. */
const FREE_REQUESTS_A_DAY = 100_000;
const FREE_CPU_MS = 10;
/** https://developers.cloudflare.com/workers/platform/pricing/, read in November 2026. In US dollars. */
const PAID = {aMonth: 5, included: 10 * MILLION, aMillion: 0.3};

export function formatWorkerCost(figures: WorkerFigures, habits: Habits): string {
  return [requests(habits), processor(figures)].join('\n\n');
}

function requests(habits: Habits): string {
  const perDay = feedRequestsOfSite(habits);
  const rows = SITES.map(sites => {
    const aMonth = perDay * sites * DAYS_A_MONTH;
    return [whole(sites), whole(perDay * sites), whole(aMonth), plan(perDay * sites, aMonth)];
  });
  return [
    'A [Worker](operating.md#without-any-machine) has no machine and no host besides. Cloudflare charges for requests that run code: those for the feed. The site’s files are static assets, which are free, and so is what is sent.',
    table(['sites', 'requests for the feed a day', 'a month', 'US dollars a month'], rows),
    `The free plan has ${whole(FREE_REQUESTS_A_DAY)} requests a day, so for ${whole(FREE_REQUESTS_A_DAY / perDay)} such sites; after them, Cloudflare answers with an error until midnight UTC, and banners use their stored feed. The paid plan costs ${String(PAID.aMonth)} dollars a month with ${whole(PAID.included / MILLION)} million requests, and ${PAID.aMillion.toFixed(2)} for each further million. Prices as published in November 2026, without processor time and without the Durable Object: at an address in your own domain, each location of Cloudflare asks it for the feed at most 1,440 times a day (100,000 a day are free, 1 million a month with the paid plan); on \`workers.dev\` each request reaches it. The 96 runs a day write some 10 rows each.`,
  ].join('\n\n');
}

function plan(aDay: number, aMonth: number): string {
  if (aDay <= FREE_REQUESTS_A_DAY) return '0';
  const further = Math.max(0, aMonth - PAID.included) / MILLION;
  return whole(PAID.aMonth + further * PAID.aMillion);
}

function processor(figures: WorkerFigures): string {
  const {rounds, warmRuns, firstMs, againMs, warmMs, inNode, perSecond} = figures;
  const inNodeOf = (key: keyof InNode): string => brief(median(inNode.map(one => one[key])));
  return [
    'Processor time of a run, in milliseconds:',
    table(
      ['', 'workerd, whole process', 'Node, publisher only'],
      [
        ['first run, new runtime', brief(median(firstMs)), inNodeOf('firstMs')],
        ['nothing new, new runtime', brief(median(againMs)), inNodeOf('againMs')],
        ['nothing new, running runtime', brief(warmMs), inNodeOf('warmMs')],
      ],
    ),
    `The first two rows are medians of ${String(rounds)}; the third is the mean of ${String(warmRuns)} runs in workerd, and the last of 20 in Node. workerd is Cloudflare’s runtime, but here also answers, in its own process, for the network, the storage and the simulator around it: its figures are far above what one run uses. Node has the publisher alone, with answers and a storage in memory. Cloudflare counts neither the loading of the Worker nor waiting. Its free plan allows a request ${String(FREE_CPU_MS)} ms, and its documents name 30 seconds for a Durable Object, in which the publisher runs; which of the two holds for the free plan was not tried. Loading rehearses a run, so that the code is compiled when the first one begins: without it, a first run took about twice as long.`,
    `The Worker in workerd, with autocannon and ${String(figures.connections)} connections on the same two processors, answered ${whole(perSecond)} requests for the feed a second, through a simulated cache. On Cloudflare each location answers for itself.`,
  ].join('\n\n');
}
