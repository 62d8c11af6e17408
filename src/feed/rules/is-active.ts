import type {Feed} from '../schema/feed.js';
import {freshness} from './freshness.js';

/** Whether the `expiresAt` of an operator's text is still ahead. A text without one does not expire. */
export function isActive({expiresAt}: {readonly expiresAt?: string}, now: Date): boolean {
  return expiresAt === undefined || Date.parse(expiresAt) > now.getTime();
}

/**
 * Whether an operator's content in a feed may still be shown: until the feed is too old for its level to be
 * shown as the last one confirmed. The same holds for an exercise and a sample.
 */
export function isOperatorContentShown(feed: Feed, now: Date, receivedAt?: Date): boolean {
  return freshness({...feed, status: 'actual'}, now, receivedAt) !== 'unknown';
}
