/** Collects the figures for docs/cost.md, each from where the product defines it. */
import {readFileSync} from 'node:fs';
import {parseMinutes, refreshIntervalMs} from '../src/banner/feed-client/refresh-interval.js';
import {headersFor} from '../src/publisher/hosting/headers.js';
import {TIME_LIMIT_MS} from '../src/publisher/sources/read-document.js';
import {watchIntervalMs} from '../src/publisher/commands/watch.js';
import {readCacheControl, type CacheRule} from './figures/cache.js';
import {turn, type Step} from './figures/delay.js';
import type {Habits} from './figures/cost.js';
import type {WorkerFigures} from './report/worker.js';
import type {CostFigures} from './report/cost.js';
import type {LoadFigures} from './report/load.js';

const MINUTE_MS = 60_000;
/** A source usually responds at once; at worst all retries are needed. */
const USUAL_READING_MS = 2000;

/** The assumptions about a site and its visitors. */
export const HABITS: Habits = {
  pageViews: 1000,
  viewsPerVisit: 2.5,
  newVisits: 0.6,
  openings: 0.1,
  minutesSeen: 2,
  minutesBetweenLooks: refreshMinutes(0.5),
};

export function costFigures(
  {visits, rows, nginx}: LoadFigures,
  worker: WorkerFigures,
  where: string,
): CostFigures {
  const feed = cacheOf('/feed.json');
  return {
    visits,
    habits: HABITS,
    worker,
    perSecond: Math.min(...rows.map(({perSecond}) => perSecond)),
    script: cacheOf('/threat-level-banner.js'),
    feed,
    steps: stepsTo(feed),
    where: `${where} nginx ${nginx}.`,
  };
}

function cacheOf(path: string): CacheRule {
  return readCacheControl(headersFor(path)['Cache-Control'] ?? '');
}

function stepsTo({maxAge, staleWhileRevalidate}: CacheRule): readonly Step[] {
  const watch = watchMinutes();
  const inCache = (maxAge + staleWhileRevalidate) / 60;
  return [
    turn('until the publisher runs', {
      typical: watchIntervalMs(watch, 0.5) / MINUTE_MS,
      worst: watchIntervalMs(watch, 1) / MINUTE_MS,
    }),
    {
      name: 'reading the sources',
      typical: USUAL_READING_MS / MINUTE_MS,
      worst: TIME_LIMIT_MS / MINUTE_MS,
    },
    turn('in a cache on the way, if there is one', {typical: inCache, worst: inCache}),
    turn('until the open banner refreshes', {
      typical: refreshMinutes(0.5),
      worst: refreshMinutes(1),
    }),
  ];
}

function refreshMinutes(luck: number): number {
  return refreshIntervalMs(parseMinutes(null), luck) / MINUTE_MS;
}

/** How often the publisher runs according to docs/operating.md, because the command has no default. */
function watchMinutes(): number {
  const [, minutes] =
    /publish [^\n`]*--watch (\d+)/.exec(readFileSync('docs/operating.md', 'utf8')) ?? [];
  if (!minutes) throw new Error('docs/operating.md does not say how often to publish.');
  return Number(minutes);
}
