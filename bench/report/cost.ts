/** Writes docs/cost.md: the cost of a host and the delay of a change, from measurements and assumptions. */
import type {CacheRule} from '../figures/cache.js';
import {
  dayOfSite,
  DAYS_A_MONTH,
  scale,
  SECONDS_A_DAY,
  type Habits,
  type Sent,
  type VisitCosts,
} from '../figures/cost.js';
import {totalOf, type Step} from '../figures/delay.js';
import {formatWorkerCost, type WorkerFigures} from './worker.js';
import {brief, sized, table, whole} from '../figures/table.js';

export interface CostFigures {
  readonly visits: VisitCosts;
  readonly habits: Habits;
  /** Requests a second that the measured host answers, for the slowest kind of request. */
  readonly perSecond: number;
  /** The cache rules of the script and the feed. */
  readonly script: CacheRule;
  readonly feed: CacheRule;
  readonly worker: WorkerFigures;
  /** The steps until an open page shows the change. */
  readonly steps: readonly Step[];
  /** For a newly opened page, the last step does not apply. */
  readonly where: string;
}

const SITES = [1, 1000, 100_000];
const PEAK = 5;

export function formatCost(figures: CostFigures): string {
  return [
    '# What a host costs, and how long a change takes',
    `Written by \`npm run bench\`: ${figures.where} The cost of a single visit is [measured](performance.md). Everything else is calculated from it and from the assumptions below. Prices are included only for a Cloudflare Worker: insert your own.`,
    '## Assumed',
    assumptions(figures.habits),
    '## A host without a CDN',
    withoutCdn(figures),
    '## Behind a CDN',
    behindCdn(figures),
    '## On a Cloudflare Worker',
    formatWorkerCost(figures.worker, figures.habits),
    '## How long a change takes to a screen',
    delays(figures),
  ].join('\n\n');
}

function assumptions(habits: Habits): string {
  const share = (part: number): string => `${String(Math.round(part * 100))} of 100`;
  return [
    table(
      ['of a site and its visitors', ''],
      [
        ['page views with the banner, a day', whole(habits.pageViews)],
        ['pages in a visit', brief(habits.viewsPerVisit)],
        ['visits that begin with an empty cache', share(habits.newVisits)],
        ['visits in which the details are opened', share(habits.openings)],
        ['minutes for which a page is seen', brief(habits.minutesSeen)],
        ['minutes between two refreshes of an open banner', brief(habits.minutesBetweenLooks)],
      ],
    ),
    'The first five rows are guesses; nothing else is guessed. All figures below are proportional to the page views. The last row is the default interval with its random spread. The banner is in English, without an area or a signature. A returning visitor finds the script unchanged and the feed changed, because each publish changes it. The later pages of a visit find both unchanged. Every refresh of an open page is counted as if it found a changed feed, which overestimates the cost.',
  ].join('\n\n');
}

function withoutCdn({visits, habits, perSecond}: CostFigures): string {
  const day = dayOfSite(visits, habits);
  const rows = SITES.map(sites => {
    const all = scale(day, sites);
    const month = scale(all, DAYS_A_MONTH);
    const mean = all.requests / SECONDS_A_DAY;
    return [
      whole(sites),
      whole(all.requests),
      sized(all.bytes),
      whole(month.requests),
      sized(month.bytes),
      brief(mean),
      brief(mean * PEAK),
    ];
  });
  return [
    table(
      [
        'sites',
        'requests a day',
        'a day',
        'requests a month',
        'a month',
        'a second',
        'at the peak',
      ],
      rows,
    ),
    `A month is counted as ${String(DAYS_A_MONTH)} days, and the peak as ${String(PEAK)} times the mean. nginx, measured on a small machine that also ran the load generator, answered ${whole(perSecond)} requests a second of the slowest kind.`,
    '**In money:** gigabytes a month × your price of a gigabyte and, if your host charges for requests, requests a month × your price of a request. A machine at a flat rate costs nothing more, as long as it can answer the peak.',
  ].join('\n\n');
}

/** A CDN location requests each file from the origin at most once in each period for which it may cache it. */
function behindCdn({visits, script, feed}: CostFigures): string {
  const others: Sent = {
    requests: visits.first.requests - visits.changedLook.requests,
    bytes: visits.first.bytes - visits.changedLook.bytes,
  };
  const feeds = scale(visits.changedLook, SECONDS_A_DAY / feed.maxAge);
  const scripts = scale(others, SECONDS_A_DAY / script.maxAge);
  const row = (name: string, {requests, bytes}: Sent): readonly string[] => [
    name,
    whole(requests),
    sized(bytes),
    sized(bytes * DAYS_A_MONTH),
  ];
  return [
    `A CDN that follows our cache headers keeps the feed for ${whole(feed.maxAge)} seconds and the script for ${whole(script.maxAge)} seconds. So each CDN location sends at most this to and from the operator’s host, for any number of sites. Most CDNs revalidate files, and then transfer less:`,
    table(
      ['for each location', 'requests a day', 'a day', 'a month'],
      [row('the feed', feeds), row('all else of the first visit', scripts)],
    ),
    'The CDN sends the visitors what the previous table says. **In money:** those gigabytes × the CDN’s price. The operator’s host sends the figures of this table × the number of CDN locations.',
  ].join('\n\n');
}

function delays({steps, feed}: CostFigures): string {
  const last = steps.at(-1);
  if (!last) throw new Error('There are no steps from the source to a screen.');
  const row = ({name, typical, worst}: Step): readonly string[] => [
    name,
    brief(typical),
    brief(worst),
  ];
  return [
    table(
      ['minutes', 'typical', 'at worst'],
      [
        ...steps.map(row),
        row({name: '**to a page that stays open**', ...totalOf(steps)}),
        row({name: '**to a page that is opened anew**', ...totalOf(steps.slice(0, -1))}),
      ],
    ),
    `Typical is half of each wait. A cache that cannot reach its host may serve the stored feed for ${brief(feed.staleIfError / 3600)} hours: then the delay lasts as long as the host is unreachable. Not included: the sources’ own caches, and tabs in the background, which refresh when the visitor returns to them.`,
  ].join('\n\n');
}
