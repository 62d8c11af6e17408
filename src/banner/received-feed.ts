import type {Feed} from '../feed/feed.js';
import {failure, success, type Problem, type Result} from '../feed/problem.js';

/** A feed and when this browser received it, by its own clock. */
export interface ReceivedFeed {
  readonly feed: Feed;
  readonly receivedAt: Date;
}

/**
 * Which feed to hold once another has come: the newest published, since the many machines of one
 * host may hold copies of different age. Fails if the one that came is older.
 *
 * The same feed again is as old as when it first came, or else a clock that is slow would grant its
 * validity anew each time.
 */
export function receive(
  held: ReceivedFeed | undefined,
  feed: Feed,
  now: Date,
): Result<ReceivedFeed> {
  const ahead = held ? publishedAt(feed) - publishedAt(held.feed) : Infinity;
  if (held && ahead < 0) return failure(olderFeed(feed, held.feed));
  return success({feed, receivedAt: held && ahead === 0 ? held.receivedAt : now});
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
