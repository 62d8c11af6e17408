/**
 * What is known of when levels changed: the shipped record, and what this publisher saw or was told.
 */
import {londonDate} from '../../feed/i18n/dates.js';
import type {Assessment, Change} from '../../feed/schema/feed.js';
import {REGIONS, type Level, type Region} from '../../feed/schema/level.js';
import shipped from './history.json';

/** The national level has meant all terrorism since then; what it was before is not comparable. */
const COMPARABLE_SINCE = '2019-07-23';
const SHOWN_PER_REGION = 5;
/** MI5 has dated a document a day before the change that it told. */
export const STAMPED_AHEAD_MS = 24 * 60 * 60 * 1000;

/** The first day of the record: no level was public before. */
export const FIRST_PUBLIC_DAY = shipped.changes.map(({since}) => since).sort()[0] ?? '';

/** Newest first. */
export type History = readonly Change[];

/** The shipped record as far as it had come about by then, under what this publisher knows itself. */
export function historyUntil(now: Date, known: History = []): History {
  const today = londonDate(now);
  const record = (shipped.changes as readonly (Change & {confidence: string})[])
    .filter(({since, confidence}) => confidence === 'high' && since <= today)
    .filter(({region, since}) => region === 'ni' || since >= COMPARABLE_SINCE)
    .map(({region, level, since}) => ({region, level, since}))
    .reverse();
  return merge(known, record);
}

/** The same with the days of these assessments in it, where they are known. */
export function withAssessments(
  history: History,
  assessments: Readonly<Partial<Record<Region, Assessment>>>,
): History {
  const changes = REGIONS.flatMap(region => {
    const {level, since} = assessments[region] ?? {};
    return level && since ? [{region, level, since}] : [];
  });
  return merge(changes, history);
}

/**
 * The same without the changes that did not happen: what was published of a region since a source began to say
 * the level that it says still.
 */
export function withoutReturned(
  history: History,
  regions: readonly Region[],
  assessments: Readonly<Partial<Record<Region, Assessment>>>,
): History {
  return history.filter(({region, level, since}) => {
    const {level: own, since: day, firstReadAt = ''} = assessments[region] ?? {};
    const from = day ?? (firstReadAt && londonDate(new Date(firstReadAt)));
    return !regions.includes(region) || !from || level === own || since < from;
  });
}

/** As many of each region's newest changes as a feed carries. */
export function newest(history: History): History {
  const shown = REGIONS.flatMap(region =>
    history.filter(change => change.region === region).slice(0, SHOWN_PER_REGION),
  );
  return sort(shown);
}

/**
 * The day and the level before, if the record tells them for a level read in a document of `builtAt`.
 *
 * The record is silent about what happened after it was closed. So it speaks only of a document that
 * is no younger than that: whatever changed later would have changed the document too. Nor can a
 * document tell of a change that came after it. And where the last reading said another level, only
 * a change after that reading can be the one we look for.
 */
export function recordedChange(
  {region, level}: {region: Region; level: Level},
  {now, builtAt, changedAfter}: {now: Date; builtAt: Date | undefined; changedAfter?: Date},
): {since: string; previous?: Level} | undefined {
  const writtenAt = builtAt && builtAt < now ? builtAt : now;
  if (londonDate(writtenAt) > shipped.completeUntil) return undefined;
  const [last, before] = historyUntil(now).filter(change => change.region === region);
  if (last?.level !== level) return undefined;
  if (last.since > londonDate(new Date(writtenAt.getTime() + STAMPED_AHEAD_MS))) return undefined;
  if (changedAfter && last.since < londonDate(changedAfter)) return undefined;
  return {since: last.since, ...(before && {previous: before.level})};
}

function merge(own: History, others: History): History {
  const isNew = (change: Change): boolean =>
    !own.some(({region, since}) => region === change.region && since === change.since);
  return sort([...own, ...others.filter(isNew)]);
}

function sort(changes: History): History {
  return [...changes].sort((one, other) => other.since.localeCompare(one.since));
}
