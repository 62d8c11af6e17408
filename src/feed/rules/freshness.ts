import type {Feed} from '../schema/feed.js';

/** What may be shown of a feed: see docs/feed.md. */
export type Freshness = 'current' | 'stale' | 'unknown' | 'exercise';

/** How long after `validUntil` a level may still be shown as the last one confirmed. */
export const STALE_FOR_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * The freshness of `feed` at the instant `now`, a date or milliseconds since 1970.
 *
 * `receivedAt` is when this reader received the feed, by the reader's own clock. It matters when that clock
 * is wrong: a feed from the future counts as published when it was received, and stays current from then for
 * at most its own validity span. If the clock was set back, `now` counts as `receivedAt`.
 */
export function freshness(
  feed: Feed,
  now: Date | number,
  receivedAt: Date | number = now,
): Freshness {
  if (feed.status !== 'actual') return 'exercise';
  const instant = Math.max(Number(now), Number(receivedAt));
  const end = validityEnd(feed, receivedAt);
  if (instant < end) return 'current';
  return instant < end + STALE_FOR_MS ? 'stale' : 'unknown';
}

/** The next instant at which `freshness` changes; undefined if it never will. */
export function nextFreshnessChange(feed: Feed, now: Date, receivedAt = now): Date | undefined {
  if (feed.status !== 'actual') return undefined;
  const end = validityEnd(feed, receivedAt);
  const next = [end, end + STALE_FOR_MS].find(boundary => boundary > now.getTime());
  return next === undefined ? undefined : new Date(next);
}

function validityEnd(
  {publishedAt, checkedAt, validUntil}: Feed,
  receivedAt: Date | number,
): number {
  const end = Date.parse(validUntil);
  const span = end - Math.max(Date.parse(publishedAt), Date.parse(checkedAt));
  return Math.min(end, Number(receivedAt) + span);
}
