import {nextFreshnessChange} from '../../feed/rules/freshness.js';
import type {ReceivedFeed} from '../feed-client/reconcile.js';

const DEFAULT_MINUTES = 15;
/** How often a page may have it look again, but for never. */
export const MIN_MINUTES = 5;
export const MAX_MINUTES = 1440;
const MINUTE_MS = 60_000;
const JITTER = 0.1;

/** The `refresh` attribute as a number; without a value, or with no number, as if it were not there. */
export function parseMinutes(value: string | null): number {
  const minutes = value?.trim() ? Number(value) : NaN;
  return Number.isNaN(minutes) ? DEFAULT_MINUTES : minutes;
}

/**
 * How long to wait between two looks, in milliseconds: 0 minutes is for ever. `luck`, from 0 to 1, adds
 * up to a tenth, so that pages opened at one moment do not go on asking at one moment.
 */
export function refreshIntervalMs(minutes: number, luck: number): number {
  if (minutes === 0) return Infinity;
  const kept = Math.min(MAX_MINUTES, Math.max(MIN_MINUTES, minutes || DEFAULT_MINUTES));
  return Math.round(kept * MINUTE_MS * (1 + luck * JITTER));
}

/** When the age changes, or on the instant at which the level stops holding. In milliseconds from `now`. */
export function msUntilNextRender(
  received: ReceivedFeed | undefined,
  drawnFor: Date,
  now: Date,
): number {
  const next = received && nextFreshnessChange(received.feed, drawnFor, received.receivedAt);
  return Math.min(MINUTE_MS, next ? next.getTime() - now.getTime() : MINUTE_MS);
}
