import {nextFreshnessChange} from '../../feed/rules/freshness.js';
import {ATTRIBUTES} from '../attributes.js';
import type {ReceivedFeed} from './reconcile.js';

const {
  default: DEFAULT_MINUTES,
  range: [MIN_MINUTES, MAX_MINUTES],
} = ATTRIBUTES.refresh;
const MINUTE_MS = 60_000;
const JITTER = 0.1;

/** The `refresh` attribute as a number of minutes; the default if it is absent or no number. */
export function parseMinutes(value: string | null): number {
  const minutes = value?.trim() ? Number(value) : NaN;
  return Number.isNaN(minutes) ? DEFAULT_MINUTES : minutes;
}

/**
 * The time between two refreshes, in milliseconds; `Infinity` for 0 minutes. `random`, from 0 to 1, adds up
 * to a tenth, so that pages opened at the same moment do not keep asking at the same moment.
 */
export function refreshIntervalMs(minutes: number, random: number): number {
  if (minutes === 0) return Infinity;
  const kept = Math.min(MAX_MINUTES, Math.max(MIN_MINUTES, minutes || DEFAULT_MINUTES));
  return Math.round(kept * MINUTE_MS * (1 + random * JITTER));
}

/**
 * Milliseconds from `now` until it has to be checked whether what holds at `holdsAt` still does: when the freshness of
 * the feed changes, and once a minute, because a device can have slept and a clock can have been changed.
 */
export function msUntilNextCheck(
  received: ReceivedFeed | undefined,
  holdsAt: Date,
  now: Date,
): number {
  const next = received && nextFreshnessChange(received.feed, holdsAt, received.receivedAt);
  return Math.min(MINUTE_MS, next ? next.getTime() - now.getTime() : MINUTE_MS);
}
