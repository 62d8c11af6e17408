/** When levels changed: the shipped record, together with changes that this publisher observed or was given. */
import {londonDate} from '../../feed/i18n/dates.js';
import type {Assessment, Change} from '../../feed/schema/feed.js';
import {REGIONS, type Level, type Region} from '../../feed/schema/level.js';
import shipped from './history.json';

/** When the national level got its present definition. Earlier levels are not comparable. */
const COMPARABLE_SINCE = shipped.definitions
  .filter(({region}) => region === 'uk')
  .map(({from}) => from)
  .reduce((one, other) => (one > other ? one : other));
const SHOWN_PER_REGION = 5;
/** MI5 has dated a document up to a day before the change that it announced. */
export const STAMPED_AHEAD_MS = 24 * 60 * 60 * 1000;

/** The first day of the record. No level was public before it. */
export const FIRST_PUBLIC_DAY = shipped.changes.map(({since}) => since).sort()[0] ?? '';

/** Newest first. */
export type History = readonly Change[];

/** The shipped record up to `now`, merged with `known`; where both have a change, the one in `known` is used. */
export function historyUntil(now: Date, known: History = []): History {
  const today = londonDate(now);
  const record = (shipped.changes as readonly (Change & {confidence: string})[])
    .filter(({since, confidence}) => confidence === 'high' && since <= today)
    .filter(({region, since}) => region === 'ni' || since >= COMPARABLE_SINCE)
    .map(({region, level, since}) => ({region, level, since}))
    .reverse();
  return merge(known, record);
}

/** Adds the changes that led to these assessments, where their days are known. */
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
 * Removes changes that turned out not to have happened: other levels published for these regions since their source
 * first reported the level that it still reports.
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

/** The newest changes of each region, as many as a feed contains. */
export function newest(history: History): History {
  const shown = REGIONS.flatMap(region =>
    history.filter(change => change.region === region).slice(0, SHOWN_PER_REGION),
  );
  return sort(shown);
}

/**
 * Looks up the day of a change, and the level before it, in the shipped record, for a level that was read from a
 * document dated `builtAt`.
 *
 * The record ends on `completeUntil`, so it is used only for documents dated up to then. A recorded change must not
 * be later than the document, give or take `STAMPED_AHEAD_MS`. If the last reading had another level, the change
 * must not be earlier than that reading.
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
  // Not `localeCompare`, which loads the rules of a language: 10 ms of a run.
  return [...changes].sort((one, other) => Date.parse(other.since) - Date.parse(one.since));
}
