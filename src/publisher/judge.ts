/**
 * The judgement: what a bulletin means for the feed, given the last good one. Pure.
 * The rules are those the README's chapter "The publisher" tells operators.
 */
import {londonDate} from '../feed/dates.js';
import type {Assessment, Feed} from '../feed/feed.js';
import {rankOf, REGIONS, type Level, type Region} from '../feed/level.js';
import type {Problem} from '../feed/problem.js';
import type {Bulletin} from './bulletin.js';

/** A change between two readings further apart than this was not seen: its day is not known. */
const SEEN_WITHIN_MS = 24 * 60 * 60 * 1000;
/** A document from further ahead than clocks may differ has no date that could be compared. */
const CLOCKS_DIFFER_BY_MS = 60 * 60 * 1000;

export type Judgement = Publication | {readonly verdict: 'keep'; readonly problem: Problem};

export interface Publication {
  readonly verdict: 'publish';
  readonly status: Feed['status'];
  readonly assessments: Readonly<Record<Region, Assessment>>;
  /** The newest instant at which any document that was read says it was built. It never goes back. */
  readonly builtAt: Date | undefined;
  /** What a person should look at, though the feed is published. */
  readonly concern: Problem | undefined;
}

export interface Evidence {
  /** What stands in the folder, of any status. */
  readonly lastGood: Feed | undefined;
  readonly bulletin: Bulletin;
  readonly now: Date;
}

export function judge({lastGood, bulletin, now}: Evidence): Judgement {
  const last = lastGood?.status === 'actual' ? lastGood : undefined;
  if (bulletin.isSample) return last ? keepFromSample(bulletin) : publishSample(bulletin);
  const builtAt = comparableDate(bulletin, now);
  const lastBuiltAt = last && builtAtIn(last, bulletin);
  const fallen = REGIONS.find(region => change(region, last, bulletin) < 0);
  return last && fallen && !isLater(builtAt, lastBuiltAt)
    ? keepFromUnconfirmedFall(fallen, last, bulletin)
    : publishActual({last, bulletin, now}, {builtAt, lastBuiltAt});
}

function publishActual(
  {last, bulletin, now}: {last: Feed | undefined; bulletin: Bulletin; now: Date},
  {builtAt, lastBuiltAt}: {builtAt: Date | undefined; lastBuiltAt: Date | undefined},
): Publication {
  const isOutdated = isLater(lastBuiltAt, builtAt);
  const wasSeen = !isOutdated && wasReadLately(last, now);
  const assess = (region: Region): Assessment =>
    assessment(bulletin.levels[region], last?.assessments[region], {wasSeen, now});
  const hasRisen = REGIONS.some(region => change(region, last, bulletin) > 0);
  return {
    verdict: 'publish',
    status: 'actual',
    assessments: {uk: assess('uk'), ni: assess('ni')},
    builtAt: isOutdated ? lastBuiltAt : (builtAt ?? lastBuiltAt),
    concern: isOutdated && hasRisen ? riseFromOutdatedDocument(bulletin) : undefined,
  };
}

/** `since` and `previous` are carried while the level holds, and set only by a change we saw. */
function assessment(
  level: Level,
  last: Assessment | undefined,
  {wasSeen, now}: {wasSeen: boolean; now: Date},
): Assessment {
  if (last?.level === level) return last;
  return last && wasSeen ? {level, since: londonDate(now), previous: last.level} : {level};
}

function wasReadLately(last: Feed | undefined, now: Date): boolean {
  const gapMs = last ? now.getTime() - Date.parse(last.checkedAt) : Infinity;
  return gapMs >= 0 && gapMs <= SEEN_WITHIN_MS;
}

/** By how many steps a region's level has risen, or fallen if negative. */
function change(region: Region, last: Feed | undefined, {levels}: Bulletin): number {
  const before = last?.assessments[region];
  return before ? rankOf(levels[region]) - rankOf(before.level) : 0;
}

function builtAtIn({sources = []}: Feed, {source}: Bulletin): Date | undefined {
  const written = sources.find(({id}) => id === source)?.builtAt;
  return written ? new Date(written) : undefined;
}

function comparableDate({builtAt}: Bulletin, now: Date): Date | undefined {
  const isAhead = builtAt && builtAt.getTime() > now.getTime() + CLOCKS_DIFFER_BY_MS;
  return isAhead ? undefined : builtAt;
}

/** A cached copy of an old bulletin looks like a change; a real one comes in a newer document. */
function isLater(one: Date | undefined, other: Date | undefined): boolean {
  return Boolean(one && other && one.getTime() > other.getTime());
}

function publishSample({levels}: Bulletin): Publication {
  return {
    verdict: 'publish',
    status: 'sample',
    assessments: {uk: {level: levels.uk}, ni: {level: levels.ni}},
    builtAt: undefined,
    concern: undefined,
  };
}

function keepFromSample({levels}: Bulletin): Judgement {
  return {
    verdict: 'keep',
    problem: {
      code: 'sample-over-actual',
      path: '/rss/channel/item/category',
      expected: 'a real bulletin, because the folder holds a real feed',
      received: `a sample that says ${levels.uk}`,
    },
  };
}

function keepFromUnconfirmedFall(region: Region, last: Feed, {levels}: Bulletin): Judgement {
  return {
    verdict: 'keep',
    problem: {
      code: 'fall-unconfirmed',
      path: `/assessments/${region}/level`,
      expected: `a document newer than the last reading, to fall from ${String(last.assessments[region]?.level)}`,
      received: `${levels[region]} in a document that is not newer`,
    },
  };
}

function riseFromOutdatedDocument({levels}: Bulletin): Problem {
  return {
    code: 'rise-outdated',
    path: '/rss/channel/lastBuildDate',
    expected: 'a document no older than one read before',
    received: `an older one, with a level that has risen: ${levels.uk} for the UK, ${levels.ni} for Northern Ireland`,
  };
}
