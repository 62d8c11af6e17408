/** What a person cannot have meant by an override. */
import {londonDate} from '../../feed/i18n/dates.js';
import type {Override} from '../../feed/schema/feed.js';
import {formatInstant} from '../../feed/schema/instant.js';
import type {Problem} from '../../feed/schema/problem.js';
import {FIRST_PUBLIC_DAY} from './history.js';
import {LONGEST_OVERRIDE_MS} from './overrides.js';

/** In English, and in Welsh with its mutation. */
const EXERCISE_WORDS =
  /\b(?:(?:exercise|test|drill|rehearsal)s?|exercising|testing|h?ymarfer(?:ion|iad|iadau)?)\b/i;
/** Everyone who loads a feed loads the reason. */
const LONGEST_REASON = 500;

export interface OverrideRequest {
  readonly reason: string;
  readonly since?: string;
  readonly until: Date;
  readonly isExercise: boolean;
  readonly now: Date;
}

/** Every mistake that can be seen without the folder. */
export function findMistakes({reason, since, until, isExercise, now}: OverrideRequest): Problem[] {
  const latest = new Date(now.getTime() + LONGEST_OVERRIDE_MS);
  const today = londonDate(now);
  return [
    ...(until <= now ? [endIsOver(until, now)] : []),
    ...(until > latest ? [endTooLate(until, latest)] : []),
    ...(since && since < FIRST_PUBLIC_DAY ? [sinceTooEarly(since)] : []),
    ...(reason.length > LONGEST_REASON ? [reasonTooLong(reason)] : []),
    ...(since && since > today ? [sinceInTheFuture(since, today)] : []),
    ...(!isExercise && EXERCISE_WORDS.test(reason) ? [exerciseNotMarked(reason)] : []),
  ];
}

function endIsOver(until: Date, now: Date): Problem {
  return {
    code: 'end-is-over',
    path: '--until',
    expected: `an instant after ${formatInstant(now)}`,
    received: formatInstant(until),
  };
}

function endTooLate(until: Date, latest: Date): Problem {
  return {
    code: 'end-too-late',
    path: '--until or --for',
    expected: `an end in at most 7 days, by ${formatInstant(latest)}`,
    received: formatInstant(until),
  };
}

function sinceInTheFuture(since: string, today: string): Problem {
  return {
    code: 'since-in-the-future',
    path: '--since',
    expected: `a day no later than today, ${today}`,
    received: since,
  };
}

function sinceTooEarly(since: string): Problem {
  return {
    code: 'since-too-early',
    path: '--since',
    expected: `a day on which levels were public, ${FIRST_PUBLIC_DAY} or later`,
    received: since,
  };
}

function reasonTooLong({length}: string): Problem {
  return {
    code: 'reason-too-long',
    path: '--reason',
    expected: `at most ${String(LONGEST_REASON)} characters, because everyone who loads the feed loads them`,
    received: String(length),
  };
}

function exerciseNotMarked(reason: string): Problem {
  return {
    code: 'exercise-not-marked',
    path: '--reason',
    expected: '--exercise for an exercise, or a reason that does not speak of one',
    received: JSON.stringify(reason),
  };
}

/** An exercise must be ended before a level is set in earnest, so that neither is taken for the other. */
export function exerciseActive({level, until}: Override): Problem {
  return {
    code: 'exercise-in-force',
    path: '/overrides',
    expected: '--exercise, or no exercise in force',
    received: `an exercise of ${level} until ${until}`,
  };
}

export function overrideReplaced({region, level, until, reason}: Override): Problem {
  return {
    code: 'override-replaced',
    path: `/assessments/${region}/level`,
    expected: 'no other override',
    received: `${level} until ${until}, which this one replaces: ${reason}`,
  };
}
