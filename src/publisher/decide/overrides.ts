/** Levels that a person gave over the sources': how long they hold, and what ends them. Pure. */
import type {Assessment, Feed, Override} from '../../feed/schema/feed.js';
import {formatInstant} from '../../feed/schema/instant.js';
import {rankOf, REGIONS, type Level, type Region} from '../../feed/schema/level.js';
import type {Problem} from '../../feed/schema/problem.js';
import {formatAgo} from '../problems/spans.js';

/** An override ends after a week at the latest: one that stands for longer has been forgotten. */
export const LONGEST_OVERRIDE_MS = 7 * 24 * 60 * 60 * 1000;

type Levels = Readonly<Partial<Record<Region, Assessment>>>;

/** Time enough for a person to set it again. */
const SOON_MS = 60 * 60 * 1000;

/** By so much the clocks of two machines that are right may differ. */
export const CLOCK_TOLERANCE_MS = 5 * 60 * 1000;

/**
 * Those that have not ended. One that an older version let go on for longer ends after a week, and one that
 * was set by a clock that was ahead has ended: nobody can say until when it was meant.
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

/** What a person has to be told of those that a clock which was ahead has set: they have ended. */
export function overridesSetAhead(feed: Feed | undefined, now: Date): readonly Problem[] {
  return (feed?.overrides ?? [])
    .filter(override => isSetAhead(override, now))
    .map(({region, level, setAt}) => ({
      code: 'override-set-ahead',
      path: `/assessments/${region}/level`,
      expected: `an override set by now, ${formatInstant(now)}: set it again if it is still meant`,
      received: `${level}, set ${setAt} by a clock that was ahead; it has ended`,
    }));
}

function endOf({setAt, until}: Override): Date {
  return new Date(Math.min(Date.parse(until), Date.parse(setAt) + LONGEST_OVERRIDE_MS));
}

/** Whether it is shown with the label that it is not real. */
export function isExercise({kind}: Override): boolean {
  return kind === 'exercise';
}

/** The one that is shown for a region: an exercise covers what a person said in earnest. */
export function shownOverride(
  region: Region,
  overrides: readonly Override[],
): Override | undefined {
  const own = overrides.filter(one => one.region === region);
  return own.find(isExercise) ?? own[0];
}

/** What a new reading leaves of them, and what a person should know of those that it ended. */
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

/** The sources have risen above it, since the last reading or since a person set it. */
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

/** That one is in force, over what, and until when. */
export function overrideActive(override: Override, official: Levels, now: Date): Problem {
  const {region, level, reason, until} = override;
  const name = isExercise(override) ? `${level} as an exercise` : level;
  const said = official[region]?.level;
  const isSame = said === level && !isExercise(override);
  return {
    code: 'override-in-force',
    path: `/assessments/${region}/level`,
    expected: isSame
      ? `no override, because the sources say ${level} already`
      : `what the sources say, ${said ?? 'nothing so far'}`,
    received: `${name}, given by a person until ${until}, ${formatAgo(new Date(until), now)}: ${reason}`,
  };
}

/** Those given in earnest that end within the hour, though they were given for longer. */
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
      expected: 'a level that a person gave for more than another hour',
      received: `${level} until ${until}, ${formatAgo(new Date(until), now)}; then what the sources say, ${official[region]?.level ?? 'nothing so far'}`,
    }));
}

/** What was set on a sample goes with it. */
export function endedWithSample({region, level, until, reason, kind}: Override): Problem {
  return {
    code: 'override-ended-with-sample',
    path: `/assessments/${region}/level`,
    expected: `${level}${kind ? ' as an exercise' : ''}, given by a person until ${until}: ${reason}`,
    received: 'the first real reading, with which all ends that was set on a sample',
  };
}

function endedByRise({region, level, until, reason}: Override, after: Levels): Problem {
  return {
    code: 'override-ended-by-rise',
    path: `/assessments/${region}/level`,
    expected: `${level}, given by a person until ${until}: ${reason}`,
    received: `a rise in what the sources say: ${REGIONS.map(id => `${id} ${after[id]?.level ?? 'not said'}`).join(', ')}`,
  };
}
