import type {Feed} from '../feed/feed.js';
import {failure, success, type Problem, type Result} from '../feed/problem.js';

/** A feed and when this browser received it, by its own clock. */
export interface ReceivedFeed {
  readonly feed: Feed;
  readonly receivedAt: Date;
}

/** So far ahead of this browser no publisher's clock is by chance. */
const TOO_FAR_AHEAD_MS = 24 * 60 * 60 * 1000;

/**
 * Which feed to hold once another has come: the newest published, since the many machines of one
 * host may hold copies of different age. Fails if the one that came is older.
 *
 * The same feed again is as old as when it first came, or else a clock that is slow would grant its
 * validity anew each time. One that a publisher with a wrong clock dated a day ahead or more gives way
 * to any that is not: or else it would keep the right ones out for as long as it is kept.
 */
export function receive(
  held: ReceivedFeed | undefined,
  feed: Feed,
  receivedAt: Date,
): Result<ReceivedFeed> {
  if (!held) return success({feed, receivedAt});
  const ahead = publishedAt(feed) - publishedAt(held.feed);
  const isHeldAstray = isFarAhead(held.feed, receivedAt) && !isFarAhead(feed, receivedAt);
  if (ahead < 0 && !isHeldAstray) return failure(olderFeed(feed, held.feed));
  return success({feed, receivedAt: ahead === 0 ? held.receivedAt : receivedAt});
}

function isFarAhead(feed: Feed, now: Date): boolean {
  return publishedAt(feed) > now.getTime() + TOO_FAR_AHEAD_MS;
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
