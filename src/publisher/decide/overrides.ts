/** Overrides: levels that an operator sets in place of the sources', how long they last, and what ends them. Pure. */
import type {Assessment, Feed, Override} from '../../feed/schema/feed.js';
import {formatInstant} from '../../feed/schema/instant.js';
import {rankOf, REGIONS, type Level, type Region} from '../../feed/schema/level.js';
import type {Problem} from '../../feed/schema/problem.js';
import {formatAgo} from '../problems/spans.js';

/** An override ends after a week at the latest, in case it is forgotten. */
export const LONGEST_OVERRIDE_MS = 7 * 24 * 60 * 60 * 1000;

type Levels = Readonly<Partial<Record<Region, Assessment>>>;

/** How long before its end an operator is reminded of an override: enough time to set it again. */
const SOON_MS = 60 * 60 * 1000;

/** How much two correct clocks may differ. */
export const CLOCK_TOLERANCE_MS = 5 * 60 * 1000;

/**
 * The overrides that have not ended. One that an older version allowed to last longer ends after a week. One set by
 * a clock that was ahead counts as ended, because its intended end is not known.
 */
export function activeOverrides(feed: Feed | undefined, now: Date): readonly Override[] {
  return (feed?.overrides ?? [])
    .filter(override => !isSetAhead(override, now))
    .map(override => ({...override, until: formatInstant(endOf(override))}))
    .filter(({until}) => Date.parse(until) > now.getTime());
}

function isSetAhead({setAt}: Override, now: Date): boolean {
  return Date.parse(setAt) > now.getTime() + CLOCK_TOLERANCE_MS;
}

/** A problem for each override that a fast clock has set: it counts as ended. */
export function overridesSetAhead(feed: Feed | undefined, now: Date): readonly Problem[] {
  return (feed?.overrides ?? [])
    .filter(override => isSetAhead(override, now))
    .map(({region, level, setAt}) => ({
      code: 'override-set-ahead',
      path: `/assessments/${region}/level`,
      expected: `an override set no later than now, ${formatInstant(now)}: set it again if it should still apply`,
      received: `${level}, set at ${setAt} by a clock that was ahead; it has ended`,
    }));
}

function endOf({setAt, until}: Override): Date {
  return new Date(Math.min(Date.parse(until), Date.parse(setAt) + LONGEST_OVERRIDE_MS));
}

/** Whether the override is shown with the label that it is not the real level. */
export function isExercise({kind}: Override): boolean {
  return kind === 'exercise';
}

/** The override that is shown for a region: an exercise takes precedence over a real level. */
export function shownOverride(
  region: Region,
  overrides: readonly Override[],
): Override | undefined {
  const own = overrides.filter(one => one.region === region);
  return own.find(isExercise) ?? own[0];
}

/** The overrides that remain after a new reading, and a problem for each one that it ended. */
export function overridesAfter(
  overrides: readonly Override[],
  {before, after}: {before: Levels; after: Levels},
): {kept: readonly Override[]; concerns: readonly Problem[]} {
  const risen = REGIONS.filter(region => isAbove(after[region]?.level, before[region]?.level));
  const ended = overrides.filter(one =>
    isExercise(one) ? risen.length > 0 : isEndedByRise(one, after[one.region], risen),
  );
  const isSettled = (one: Override): boolean =>
    !isExercise(one) && after[one.region]?.level === one.level;
  return {
    kept: overrides.filter(one => !ended.includes(one) && !isSettled(one)),
    concerns: ended.map(one => endedByRise(one, after)),
  };
}

/** Whether the sources have risen above the override since the last reading, or since it was set. */
function isEndedByRise(
  {region, level, previous}: Override,
  after: Assessment | undefined,
  risen: readonly Region[],
): boolean {
  const hasRisen = risen.includes(region) || isAbove(after?.level, previous ?? level);
  return hasRisen && isAbove(after?.level, level);
}

function isAbove(one: Level | undefined, other: Level | undefined): boolean {
  return Boolean(one && other && rankOf(one) > rankOf(other));
}

/** The problem that an override is active: what the sources say, and until when it lasts. */
export function overrideActive(override: Override, official: Levels, now: Date): Problem {
  const {region, level, reason, until} = override;
  const name = isExercise(override) ? `${level} as an exercise` : level;
  const officialLevel = official[region]?.level;
  const isSame = officialLevel === level && !isExercise(override);
  return {
    code: 'override-in-force',
    path: `/assessments/${region}/level`,
    expected: isSame
      ? `no override, because the sources say ${level} already; the next \`publish\` that reads them ends it`
      : describeOfficial(officialLevel),
    received: `${name}, set manually until ${until}, ${formatAgo(new Date(until), now)}: ${reason}`,
  };
}

function describeOfficial(level: Level | undefined): string {
  return level
    ? `the level in the sources, ${level}`
    : 'a level from the sources, of which none is known now';
}

/** A problem for each override, other than exercises, that was set for more than an hour and ends within one. */
export function overridesEndingSoon(
  overrides: readonly Override[],
  official: Levels,
  now: Date,
): readonly Problem[] {
  const isSoon = (until: string, start: number): boolean => Date.parse(until) - start <= SOON_MS;
  return overrides
    .filter(one => !isExercise(one) && !isSoon(one.until, Date.parse(one.setAt)))
    .filter(({until}) => isSoon(until, now.getTime()))
    .map(({region, level, until}) => ({
      code: 'override-ends-soon',
      path: `/assessments/${region}/level`,
      expected: 'a manually set level that lasts for more than another hour',
      received: `${level} until ${until}, ${formatAgo(new Date(until), now)}; after that, ${describeOfficial(official[region]?.level)}`,
    }));
}

/** The problem that an override set on a sample has ended together with the sample. */
export function endedWithSample({region, level, until, reason, kind}: Override): Problem {
  return {
    code: 'override-ended-with-sample',
    path: `/assessments/${region}/level`,
    expected: `${level}${kind ? ' as an exercise' : ''}, set manually until ${until}: ${reason}`,
    received: 'the first real reading, which ends every override that was set on a sample',
  };
}

function endedByRise({region, level, until, reason}: Override, after: Levels): Problem {
  return {
    code: 'override-ended-by-rise',
    path: `/assessments/${region}/level`,
    expected: `${level}, set manually until ${until}: ${reason}`,
    received: `a rise in the sources: ${REGIONS.map(id => `${id} ${after[id]?.level ?? 'not given'}`).join(', ')}`,
  };
}
