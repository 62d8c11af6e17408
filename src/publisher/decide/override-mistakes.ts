/** Finds mistakes in a request for an override. */
import {londonDate} from '../../feed/i18n/dates.js';
import type {Override} from '../../feed/schema/feed.js';
import {formatInstant} from '../../feed/schema/instant.js';
import type {Problem} from '../../feed/schema/problem.js';
import {FIRST_PUBLIC_DAY} from './history.js';
import {LONGEST_OVERRIDE_MS} from './overrides.js';

/** English words, and Welsh ones with their mutated form. */
const EXERCISE_WORDS =
  /\b(?:(?:exercise|test|drill|rehearsal)s?|exercising|testing|h?ymarfer(?:ion|iad|iadau)?)\b/i;
/** In characters. The reason is part of the feed, so every visitor downloads it. */
const LONGEST_REASON = 500;

export interface OverrideRequest {
  readonly reason: string;
  readonly since?: string;
  readonly until: Date;
  readonly isExercise: boolean;
  readonly now: Date;
}

/** Every mistake that can be found without reading the folder. */
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
    expected: `a time after ${formatInstant(now)}`,
    received: formatInstant(until),
  };
}

function endTooLate(until: Date, latest: Date): Problem {
  return {
    code: 'end-too-late',
    path: '--until or --for',
    expected: `an end within 7 days, by ${formatInstant(latest)}`,
    received: formatInstant(until),
  };
}

function sinceInTheFuture(since: string, today: string): Problem {
  return {
    code: 'since-in-the-future',
    path: '--since',
    expected: `today, ${today}, or an earlier day`,
    received: since,
  };
}

function sinceTooEarly(since: string): Problem {
  return {
    code: 'since-too-early',
    path: '--since',
    expected: `${FIRST_PUBLIC_DAY}, when levels were first made public, or a later day`,
    received: since,
  };
}

function reasonTooLong({length}: string): Problem {
  return {
    code: 'reason-too-long',
    path: '--reason',
    expected: `at most ${String(LONGEST_REASON)} characters, because every visitor downloads the reason with the feed`,
    received: String(length),
  };
}

function exerciseNotMarked(reason: string): Problem {
  return {
    code: 'exercise-not-marked',
    path: '--reason',
    expected: '--exercise for an exercise, or a reason that does not mention one',
    received: JSON.stringify(reason),
  };
}

/** An exercise must be ended before a real level is set, so that neither is mistaken for the other. */
export function exerciseActive({level, until}: Override): Problem {
  return {
    code: 'exercise-in-force',
    path: '/overrides',
    expected: '--exercise, or no exercise in progress',
    received: `an exercise of ${level} until ${until}`,
  };
}

export function overrideReplaced({region, level, until, reason}: Override): Problem {
  return {
    code: 'override-replaced',
    path: `/assessments/${region}/level`,
    expected: 'no other override',
    received: `${level} until ${until}, which the new one replaces: ${reason}`,
  };
}
