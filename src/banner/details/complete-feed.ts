import {checkFeed, type Feed} from '../../feed/schema/feed.js';
import {documentOf} from '../../feed/schema/feed-levels.js';
import {failure, type Result} from '../../feed/schema/problem.js';

const checked = new WeakMap<Feed, Result<Feed>>();

/**
 * The feed with its details, from the document that its levels were read from. Fails with every problem of the
 * details; then only the levels may be shown.
 */
export function completeFeed(feed: Feed): Result<Feed> {
  const result = checked.get(feed) ?? check(feed);
  checked.set(feed, result);
  return result;
}

/** A page can have replaced what the check needs: an error in it must not hide the level. */
function check(feed: Feed): Result<Feed> {
  try {
    return checkFeed(documentOf(feed));
  } catch (error) {
    const expected = 'the details of a feed';
    return failure({code: 'details-unchecked', path: '', expected, received: String(error)});
  }
}
