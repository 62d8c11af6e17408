import type {Feed} from '../../feed/schema/feed.js';
import {failure, success, type Problem, type Result} from '../../feed/schema/problem.js';

/** A feed and when this browser received it, by its own clock. */
export interface ReceivedFeed {
  readonly feed: Feed;
  readonly receivedAt: Date;
}

/** How far the held feed is trusted against another. */
export interface Trust {
  /** A signed feed's date prevents replays. An unsigned feed comes from its host, which is trusted anyway. */
  readonly isSigned: boolean;
  /** Whether it was read from storage, where any script can write it and its time of receipt. */
  readonly isStored: boolean;
}

/**
 * Which feed to hold when another is received: the last published, because the servers of one host can have copies of
 * different age. Fails with `feed-older`.
 *
 * A feed dated after its receipt counts as published at its receipt: the date of a wrong clock, or a forged one, must
 * not keep later feeds out: docs/decisions/021-let-no-date-keep-a-feed-out.md.
 */
export function reconcile(
  held: ReceivedFeed | undefined,
  feed: Feed,
  now: Date,
  trust: Trust,
): Result<ReceivedFeed> {
  if (!held) return success({feed, receivedAt: now});
  const aheadMs = publishedAt(feed) - publishedAt(held.feed);
  if (aheadMs < 0 && !givesWay(held, feed, now, trust)) return failure(olderFeed(feed, held.feed));
  return success({feed, receivedAt: receiptOf(feed, held, {now, ...trust})});
}

function givesWay(
  {feed: {publishedAt: date}, receivedAt}: ReceivedFeed,
  feed: Feed,
  now: Date,
  {isSigned, isStored}: Trust,
): boolean {
  if (isStored && !isSigned) return true;
  const isFromTheFuture = Date.parse(date) > (isStored ? +now : Math.min(+receivedAt, +now));
  const isSincePublished = receivedAt > now || publishedAt(feed) >= +receivedAt;
  return isFromTheFuture && (!isSigned || isSincePublished);
}

/**
 * When a feed counts as received. For a clock that is behind, every feed is from the future, and an old feed that is
 * received again, or alternates with another, would count as new each time. So the time between two receipts is at
 * most the time between the two publications.
 */
function receiptOf(
  feed: Feed,
  held: ReceivedFeed,
  {now, isStored}: Trust & {readonly now: Date},
): Date {
  const aheadMs = publishedAt(feed) - publishedAt(held.feed);
  const isFromTheFuture = Math.max(publishedAt(feed), Date.parse(feed.checkedAt)) > +now;
  if ((aheadMs || isStored) && !isFromTheFuture) return now;
  return new Date(Math.min(+now, +held.receivedAt + Math.max(0, aheadMs)));
}

function olderFeed(feed: Feed, held: Feed): Problem {
  return {
    code: 'feed-older',
    path: '/publishedAt',
    expected: `an instant no earlier than ${held.publishedAt}`,
    received: feed.publishedAt,
  };
}

function publishedAt(feed: Feed): number {
  return Date.parse(feed.publishedAt);
}
