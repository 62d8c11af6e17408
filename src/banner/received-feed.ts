import type {Feed} from '../feed/feed.js';
import {failure, success, type Problem, type Result} from '../feed/problem.js';

/** A feed and when this browser received it, by its own clock. */
export interface ReceivedFeed {
  readonly feed: Feed;
  readonly receivedAt: Date;
}

/** So far ahead of this browser no publisher's clock is by chance. */
const TOO_FAR_AHEAD_MS = 24 * 60 * 60 * 1000;
/** By so much two clocks that are right may differ. */
export const CLOCK_TOLERANCE_MS = 5 * 60 * 1000;

/**
 * Which feed to hold once another has come: the newest published, since the many machines of one
 * host may hold copies of different age. Fails if the one that came is older.
 *
 * The same feed again is as old as when it first came, or else a clock that is slow would grant its
 * validity anew each time. Two kinds give way to an older one, because their own date is a clock's
 * mistake and would keep the right ones out: those that a publisher dated a day ahead or more, and
 * those that this browser dated itself (GOV.UK's) while its clock was ahead.
 */
export function receive(
  held: ReceivedFeed | undefined,
  feed: Feed,
  receivedAt: Date,
): Result<ReceivedFeed> {
  if (!held) return success({feed, receivedAt});
  const ahead = publishedAt(feed) - publishedAt(held.feed);
  if (ahead < 0 && !isAstray(held, feed, receivedAt)) return failure(olderFeed(feed, held.feed));
  const isSame = ahead === 0 && held.receivedAt <= receivedAt;
  return success({feed, receivedAt: isSame ? held.receivedAt : receivedAt});
}

function isAstray(held: ReceivedFeed, feed: Feed, now: Date): boolean {
  const isFarAhead = publishedAt(held.feed) > now.getTime() + TOO_FAR_AHEAD_MS;
  const isOthersRight = publishedAt(feed) <= now.getTime() + CLOCK_TOLERANCE_MS;
  const hasClockGoneBack = held.receivedAt > now;
  const isDatedByReceipt =
    publishedAt(held.feed) >= Math.floor(held.receivedAt.getTime() / 1000) * 1000;
  return (isFarAhead && isOthersRight) || (hasClockGoneBack && isDatedByReceipt);
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
