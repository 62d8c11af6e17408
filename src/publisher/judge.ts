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

export type Judgement =
  | {
      readonly verdict: 'publish';
      readonly status: Feed['status'];
      readonly assessments: Readonly<Record<Region, Assessment>>;
    }
  | {readonly verdict: 'keep'; readonly problem: Problem};

export interface Evidence {
  /** What stands in the folder, of any status. */
  readonly lastGood: Feed | undefined;
  readonly bulletin: Bulletin;
  readonly now: Date;
}

export function judge({lastGood, bulletin, now}: Evidence): Judgement {
  const lastActual = lastGood?.status === 'actual' ? lastGood : undefined;
  if (bulletin.isSample) return lastActual ? keepFromSample(bulletin) : publishSample(bulletin);
  const fallen = lastActual && REGIONS.find(region => hasFallen(region, lastActual, bulletin));
  if (fallen && !isNewerThanLastReading(bulletin, lastActual)) {
    return keepFromUnconfirmedFall(fallen, lastActual, bulletin);
  }
  const assess = (region: Region): Assessment =>
    assessment(bulletin.levels[region], lastActual?.assessments[region], {lastActual, now});
  return {verdict: 'publish', status: 'actual', assessments: {uk: assess('uk'), ni: assess('ni')}};
}

/** `since` and `previous` are carried while the level holds, and set only by a change we saw. */
function assessment(
  level: Level,
  last: Assessment | undefined,
  {lastActual, now}: {lastActual: Feed | undefined; now: Date},
): Assessment {
  if (last?.level === level) return last;
  const wasSeen = lastActual && now.getTime() - Date.parse(lastActual.checkedAt) <= SEEN_WITHIN_MS;
  return last && wasSeen ? {level, since: londonDate(now), previous: last.level} : {level};
}

function hasFallen(region: Region, last: Feed, {levels}: Bulletin): boolean {
  const before = last.assessments[region]?.level;
  return before !== undefined && rankOf(levels[region]) < rankOf(before);
}

/** A cached copy of an old bulletin looks like a fall; a real one comes in a newer document. */
function isNewerThanLastReading({source, builtAt}: Bulletin, last: Feed): boolean {
  const lastBuiltAt = last.sources?.find(({id}) => id === source)?.builtAt;
  return Boolean(builtAt && lastBuiltAt && builtAt.getTime() > Date.parse(lastBuiltAt));
}

function publishSample({levels}: Bulletin): Judgement {
  return {
    verdict: 'publish',
    status: 'sample',
    assessments: {uk: {level: levels.uk}, ni: {level: levels.ni}},
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
