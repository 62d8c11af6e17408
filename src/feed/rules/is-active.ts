import type {Feed} from '../schema/feed.js';
import {freshness} from './freshness.js';

/** Whether the end that an operator gave to some words has not come. Without one they have no end. */
export function isActive({expiresAt}: {readonly expiresAt?: string}, now: Date): boolean {
  return expiresAt === undefined || Date.parse(expiresAt) > now.getTime();
}

/**
 * Whether anything that an operator says in a feed may still be shown: until the feed is too old for its
 * level even to be told as the last one confirmed, an exercise and a sample included.
 */
export function isOperatorContentShown(feed: Feed, now: Date, receivedAt?: Date): boolean {
  return freshness({...feed, status: 'actual'}, now, receivedAt) !== 'unknown';
}
