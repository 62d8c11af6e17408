/** Formats the report of `data-debug`, for a support ticket. Pure. */
import type {Feed} from '../../feed/schema/feed.js';
import type {Freshness} from '../../feed/rules/freshness.js';
import type {Region} from '../../feed/schema/level.js';
import type {Problem} from '../../feed/schema/problem.js';
import {describeObstacle, masked, type Stopped} from './describe-obstacle.js';

export interface DebugFacts {
  readonly version: string;
  /** The page's address without its query, which may hold private data. */
  readonly page: string;
  readonly browser: string;
  /** The address of the script tag that mounted the banner; undefined if the page wrote the element itself. */
  readonly tag: string | undefined;
  readonly bannersOnPage: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly language: {readonly asked: string; readonly spoken: string};
  readonly feedAddress: string;
  readonly feed: Feed | undefined;
  readonly freshness: Freshness | undefined;
  readonly region: Region;
  readonly now: Date;
  readonly problems: readonly Problem[];
  /** Why the feed, or a file that belongs to it, could not be loaded. */
  readonly obstacle: Stopped | undefined;
  /** What answers with an old copy, if the feed is no longer current and its host has a newer one. */
  readonly staleCopy: 'worker' | 'cache' | undefined;
  /** Sentences on the attributes, the banner's place in the page, and storage. */
  readonly troubles: readonly string[];
}

export function formatReport(facts: DebugFacts): string {
  const troubles = [...feedTroubles(facts), ...facts.troubles];
  return [
    `threat-level-banner ${facts.version}: what data-debug found on ${facts.page}`,
    '',
    'FOUND',
    ...indent(foundIn(facts)),
    'SHOWN',
    ...indent(shownIn(facts)),
    'PROBLEMS',
    ...indent(troubles.length ? troubles.map((text, i) => `${String(i + 1)}. ${text}`) : ['None.']),
    '',
    `(${facts.browser}, ${facts.now.toISOString()})`,
  ].join('\n');
}

function foundIn({
  tag,
  bannersOnPage,
  attributes,
  feedAddress,
  feed,
}: DebugFacts): readonly string[] {
  const given = Object.entries(attributes).map(([name, value]) => `${name}="${masked(value)}"`);
  const publisher = feed?.publisher ? `, from ${feed.publisher.name}` : '';
  return [
    tag ? `A script tag, ${tag}, and its banner.` : 'An element <threat-level-banner> in the page.',
    ...(bannersOnPage > 1
      ? [`The page has ${String(bannersOnPage)} banners; this report is about one of them.`]
      : []),
    `Attributes: ${given.length ? given.join(', ') : 'none'}.`,
    `Feed: ${masked(feedAddress)}${feed ? `, valid${publisher}, published ${feed.publishedAt}` : ', no valid feed'}.`,
  ];
}

function shownIn(facts: DebugFacts): readonly string[] {
  const {spoken, asked} = facts.language;
  const requested = asked && asked !== spoken ? ` (requested: ${asked})` : '';
  return [
    levelSentence(facts),
    'Every phone number (while the details are closed, a banner shows two of them and a strip none).',
    `Language: ${spoken}${requested}.`,
  ];
}

function levelSentence({feed, freshness, region}: DebugFacts): string {
  const level = feed?.assessments[region]?.level.toUpperCase();
  if (!feed || !freshness || freshness === 'unknown') {
    return 'No level: there is no valid feed that is recent enough.';
  }
  if (!level) return `No level: the feed has no assessment for the region ${region}.`;
  switch (freshness) {
    case 'current':
      return `${level}, because the feed states it and is valid until ${feed.validUntil}.`;
    case 'stale':
      return `“Last confirmed as ${level}”, because the feed was valid only until ${feed.validUntil}.`;
    case 'exercise':
      return `${level} with a label that it is not the real level, because the feed’s status is ${feed.status}.`;
  }
}

function feedTroubles(facts: DebugFacts): readonly string[] {
  const {problems, obstacle, feed} = facts;
  const refused = problems
    .filter(({code}) => code !== 'feed-unreachable' || !obstacle)
    .slice(0, MOST_PROBLEMS)
    .map(describe);
  return [
    ...(obstacle ? describeObstacle(obstacle) : []),
    ...(obstacle?.isFeed && feed ? [FROM_CACHE] : []),
    ...new Set(refused),
    ...(feed ? whyNotCurrent(feed, facts) : []),
  ];
}

/** A document of another kind has a problem at every path. */
const MOST_PROBLEMS = 8;

const FROM_CACHE =
  'The level shown comes from a feed that this browser has cached. A visitor without that cache sees no level.';

const STALE_COPY = {
  worker:
    'The feed’s host has a newer feed than this page receives: a service worker of the page answers with an old copy. Change the service worker to request the feed from the network first.',
  cache:
    'The feed’s host has a newer feed than this page receives: a cache between them answers with an old copy. The host must send the header Cache-Control with a short max-age, as in the host rules that init writes.',
};

function whyNotCurrent(
  feed: Feed,
  {freshness, now, region, staleCopy}: DebugFacts,
): readonly string[] {
  if (freshness === 'current' || !feed.assessments[region]) return [];
  if (freshness === 'exercise') {
    return feed.status === 'sample'
      ? [
          'The host still serves the sample feed. Run threat-level-feed publish to replace it with the real level.',
        ]
      : [];
  }
  if (staleCopy) return [STALE_COPY[staleCopy]];
  return [
    Date.parse(feed.validUntil) > now.getTime()
      ? `The feed was checked at ${feed.checkedAt} according to its publisher, but this device’s clock says ${now.toISOString()}. One of them is wrong.`
      : `The feed was valid until ${feed.validUntil}, and this device’s clock says ${now.toISOString()}. If the clock is right, the publisher has not renewed the feed: run threat-level-feed status to see why.`,
  ];
}

/** The subject of a problem, if it is not the feed. */
const ABOUT: Readonly<Record<string, string>> = {
  'area-ahead': 'The area’s file was refused',
  'area-outdated': 'The area’s file was refused',
  'area-unknown': 'The area’s file was refused',
  'details-not-loaded': 'The details of the banner could not be loaded',
  'drawing-failed': 'The banner could not be rendered',
  'print-failed': 'The notice could not be printed',
  'public-key-invalid': 'A public key is unusable',
  'share-failed': 'The message could not be shared',
};

function describe({code, path, expected, received}: Problem): string {
  const what = (Object.hasOwn(ABOUT, code) && ABOUT[code]) || 'The feed was refused';
  const where = path ? ` at ${masked(path)}` : '';
  return `${what} (${code})${where}: expected ${expected}, received ${received}.`;
}

function indent(lines: readonly string[]): readonly string[] {
  return lines.map(line => `  ${line}`);
}
