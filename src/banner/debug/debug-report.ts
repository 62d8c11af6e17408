/** The report of `data-debug`, as text for a ticket. Pure. */
import type {Feed} from '../../feed/feed.js';
import type {Freshness} from '../../feed/freshness.js';
import type {Problem} from '../../feed/problem.js';
import type {Obstacle} from './probe-feed.js';

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
  readonly region: 'uk' | 'ni';
  readonly now: Date;
  readonly problems: readonly Problem[];
  /** What stopped the feed, if it did not come. */
  readonly obstacle: Obstacle | undefined;
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
  const given = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
  const publisher = feed?.publisher ? ` of ${feed.publisher.name}` : '';
  return [
    tag ? `A script tag, ${tag}, and its banner.` : 'An element <threat-level-banner> in the page.',
    ...(bannersOnPage > 1
      ? [`The page holds ${String(bannersOnPage)} banners; this is about one.`]
      : []),
    `Attributes: ${given.length ? given.join(', ') : 'none'}.`,
    `Feed: ${feedAddress}${feed ? `, a valid one${publisher}, published ${feed.publishedAt}` : ', no valid one'}.`,
  ];
}

function shownIn(facts: DebugFacts): readonly string[] {
  const {spoken, asked} = facts.language;
  const wish = asked && asked !== spoken ? ` (asked for: ${asked})` : '';
  return [levelSentence(facts), 'Every phone number.', `Language: ${spoken}${wish}.`];
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

function feedTroubles({
  problems,
  obstacle,
  feedAddress,
  feed,
  freshness,
}: DebugFacts): readonly string[] {
  const refused = problems
    .filter(({code}) => code !== 'feed-unreachable' || !obstacle)
    .slice(0, MOST_PROBLEMS)
    .map(describe);
  return [
    ...(obstacle ? [describeObstacle(obstacle, feedAddress)] : []),
    ...new Set(refused),
    ...(feed && (freshness === 'stale' || freshness === 'unknown')
      ? ['The publisher has not renewed the feed: on its host, threat-level-feed status says why.']
      : []),
    ...(freshness === 'exercise' && feed?.status === 'sample'
      ? ['The host still serves the sample: threat-level-feed publish puts the real level in.']
      : []),
  ];
}

/** A feed that is something else entirely has a problem at every path. */
const MOST_PROBLEMS = 8;

function describe({code, path, expected, received}: Problem): string {
  const where = path ? ` at ${path}` : '';
  return `The feed was not taken (${code})${where}: expected ${expected}, and came ${received}.`;
}

function describeObstacle(obstacle: Obstacle, address: string): string {
  const {origin} = new URL(address, 'https://nowhere.invalid');
  switch (obstacle.kind) {
    case 'none':
      return `${address} did not come at first and came on a second look (${obstacle.type}).`;
    case 'status':
      return `${address} answers with status ${String(obstacle.status)}: the file is not there, or not for everyone.`;
    case 'policy':
      return `The page’s content-security policy forbids the feed: add ${origin} to its ${obstacle.directive}.`;
    case 'cors':
      return `${address} answers, but without the header Access-Control-Allow-Origin: *, so the browser keeps it from the page. Its host has to send that header, as the rules that init writes do. Or else the file is not there: open the address by itself.`;
    case 'mixed':
      return `The page came over https and the feed is at http, which browsers block: give its address with https.`;
    case 'offline':
      return 'The browser is offline.';
    case 'silence':
      return `${address} does not answer this browser: an ad blocker or a filter may stop it, or the host is down or misspelt. Open the address by itself: if it shows there, it is a blocker.`;
  }
}

function indent(lines: readonly string[]): readonly string[] {
  return lines.map(line => `  ${line}`);
}
