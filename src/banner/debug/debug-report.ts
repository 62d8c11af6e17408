/** The report of `data-debug`, as text for a ticket. Pure. */
import type {Feed} from '../../feed/schema/feed.js';
import type {Freshness} from '../../feed/rules/freshness.js';
import type {Region} from '../../feed/schema/level.js';
import type {Problem} from '../../feed/schema/problem.js';
import {describeObstacle, masked, type Stopped} from './describe-obstacle.js';

export interface DebugFacts {
  readonly version: string;
  /** The page's address without what comes after a question mark: that may be somebody's own affair. */
  readonly page: string;
  readonly browser: string;
  /** The address of the script tag that placed the banner; nothing if the element stands by itself. */
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
  /** What stopped the feed, or a file that belongs to it, if one did not come. */
  readonly obstacle: Stopped | undefined;
  /** What holds a newer copy back than the page is given, if the feed is no longer current. */
  readonly staleCopy: 'worker' | 'cache' | undefined;
  /** What is wrong with the attributes, with the place and with what may be kept: sentences. */
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
    'IN THE WAY',
    ...indent(
      troubles.length ? troubles.map((text, i) => `${String(i + 1)}. ${text}`) : ['Nothing.'],
    ),
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
  const publisher = feed?.publisher ? ` of ${feed.publisher.name}` : '';
  return [
    tag ? `A script tag, ${tag}, and its banner.` : 'An element <threat-level-banner> in the page.',
    ...(bannersOnPage > 1
      ? [`The page holds ${String(bannersOnPage)} banners; this is about one.`]
      : []),
    `Attributes: ${given.length ? given.join(', ') : 'none'}.`,
    `Feed: ${masked(feedAddress)}${feed ? `, a valid one${publisher}, published ${feed.publishedAt}` : ', no valid one'}.`,
  ];
}

function shownIn(facts: DebugFacts): readonly string[] {
  const {spoken, asked} = facts.language;
  const wish = asked && asked !== spoken ? ` (asked for: ${asked})` : '';
  return [
    levelSentence(facts),
    'Every phone number (in a closed banner most are behind its button, in a strip all).',
    `Language: ${spoken}${wish}.`,
  ];
}

function levelSentence({feed, freshness, region}: DebugFacts): string {
  const level = feed?.assessments[region]?.level.toUpperCase();
  if (!feed || !freshness || freshness === 'unknown') {
    return 'No level: there is no feed that can be trusted for one.';
  }
  if (!level) return `No level: the feed has none for the region ${region}.`;
  switch (freshness) {
    case 'current':
      return `${level}, because the feed says so and holds until ${feed.validUntil}.`;
    case 'stale':
      return `“Last confirmed as ${level}”, because the feed held only until ${feed.validUntil}.`;
    case 'exercise':
      return `${level} under a label that it is not real, because the feed’s status is ${feed.status}.`;
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
    ...(obstacle?.isFeed && feed ? [KEPT] : []),
    ...new Set(refused),
    ...(feed ? whyNotCurrent(feed, facts) : []),
  ];
}

/** A feed that is something else entirely has a problem at every path. */
const MOST_PROBLEMS = 8;

const KEPT =
  'The feed that is shown is one that this browser kept from before: a new visitor sees no level.';

const HELD_BACK = {
  worker:
    'The feed’s host has a newer copy than this page is given: a service worker of the page answers with an old one. Let it ask the network for the feed first.',
  cache:
    'The feed’s host has a newer copy than this page is given: a cache on the way keeps an old one. Its host has to send the header Cache-Control with a short max-age, as the rules that init writes do.',
};

function whyNotCurrent(
  feed: Feed,
  {freshness, now, region, staleCopy}: DebugFacts,
): readonly string[] {
  if (freshness === 'current' || !feed.assessments[region]) return [];
  if (freshness === 'exercise') {
    return feed.status === 'sample'
      ? ['The host still serves the sample: threat-level-feed publish puts the real level in.']
      : [];
  }
  if (staleCopy) return [HELD_BACK[staleCopy]];
  return [
    Date.parse(feed.validUntil) > now.getTime()
      ? `The feed says that it was checked ${feed.checkedAt}, and this device’s clock says ${now.toISOString()}: one of them is wrong.`
      : `The feed held until ${feed.validUntil}, and this device’s clock says ${now.toISOString()}. If the clock is right, the publisher has not renewed the feed: on its host, threat-level-feed status says why.`,
  ];
}

/** What a problem is about, where it is not the feed. */
const ABOUT: Readonly<Record<string, string>> = {
  'area-ahead': 'The area’s file was not taken',
  'area-outdated': 'The area’s file was not taken',
  'area-unknown': 'The area’s file was not taken',
  'details-not-loaded': 'The details of the banner could not be loaded',
  'drawing-failed': 'The banner could not be drawn',
  'print-failed': 'The notice could not be printed',
  'public-key-invalid': 'A public key can verify nothing',
  'share-failed': 'The message could not be shared',
};

function describe({code, path, expected, received}: Problem): string {
  const what = (Object.hasOwn(ABOUT, code) && ABOUT[code]) || 'The feed was not taken';
  const where = path ? ` at ${masked(path)}` : '';
  return `${what} (${code})${where}: expected ${expected}, and came ${received}.`;
}

function indent(lines: readonly string[]): readonly string[] {
  return lines.map(line => `  ${line}`);
}
