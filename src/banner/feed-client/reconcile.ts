import type {Feed} from '../../feed/schema/feed.js';
import {failure, success, type Problem, type Result} from '../../feed/schema/problem.js';

/** A feed and when this browser received it, by its own clock. */
export interface ReceivedFeed {
  readonly feed: Feed;
  readonly receivedAt: Date;
}

/** What the held feed is worth against another. */
export interface Trust {
  /** Whether its date keeps out replays; an unsigned one came from its host, which is believed anyway. */
  readonly isSigned: boolean;
  /** Whether it was read from storage, where any script may write, also when it was received. */
  readonly isStored: boolean;
}

/**
 * Which feed to hold once another has come: the newest published, since the many machines of one host may
 * hold copies of different age. Fails with `feed-older`.
 *
 * A feed whose date was still to come when it was received counts as published then: its date is a
 * clock's mistake, or worse, and must keep nobody out: docs/decisions/021-let-no-date-keep-a-feed-out.md.
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
 * When a feed counts as received. By a clock that is slow every feed is from the future, and an old one
 * that comes again, or in turn with another, would be as good as new each time: so it counts as received
 * no longer after the one before it than it was published after that.
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
