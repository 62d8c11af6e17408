/**
 * The part of a feed that says which levels hold and for how long. A banner checks it before it shows a level, and the
 * rest of the feed (feed.ts) once the details are loaded: docs/decisions/040-check-the-details-with-the-details.md.
 */
import {date, instant, level, name} from './fields.js';
import {failure, quote, success, type Problem, type Result} from './problem.js';
import {checkShape, oneOf, structure, type Rule, type TypeOf} from './shape.js';

/** How long after `checkedAt` a feed may be valid at most: 7 days. */
export const LONGEST_VALIDITY_MS = 7 * 24 * 60 * 60 * 1000;

/** The largest feed that is read, in bytes of UTF-8. A feed is read whole before it is checked. */
export const LARGEST_FEED_BYTES = 65_536;

const assessment = structure(
  {level},
  /**
   * `firstReadAt` is when this publisher first read the level; `since` is the day on which it began. `setAt` is when a
   * person set it over the sources, if one did: for this level it counts instead of `checkedAt`.
   */
  {since: date, previous: level, firstReadAt: instant, setAt: instant},
);
export const assessments = structure({uk: assessment}, {ni: assessment});

/** Whatever the publisher's clock or typing errors, no reader accepts a level for longer. */
export const boundedValidity: Rule = {
  code: 'validity-invalid',
  field: 'validUntil',
  expected: 'an instant from checkedAt to 7 days after it',
  holds: ({checkedAt, validUntil}: {checkedAt: string; validUntil: string}) => {
    const span = Date.parse(validUntil) - Date.parse(checkedAt);
    return span >= 0 && span <= LONGEST_VALIDITY_MS;
  },
};

export const levelFields = {
  version: oneOf('version-unknown', [1]),
  status: oneOf('status-unknown', ['actual', 'exercise', 'sample']),
  id: name,
  publishedAt: instant,
  checkedAt: instant,
  validUntil: instant,
  assessments,
};

const levelsShape = structure(levelFields, {}, boundedValidity);

/** A feed without details. */
export type FeedLevels = TypeOf<typeof levelsShape>;

/** The document that each of these was read from. */
const documents = new WeakMap<object, unknown>();

/**
 * The levels and dates in the text of a JSON document, as a feed without details. Fails with every problem of these
 * fields, each with a code, a JSON Pointer, what was expected and what was received.
 */
export function parseFeedLevels(document: string): Result<FeedLevels> {
  const input = parseFeedJson(document);
  return input.ok ? checkFeedLevels(input.value) : input;
}

/** Checks a document that is already a JavaScript value. */
export function checkFeedLevels(input: unknown): Result<FeedLevels> {
  const problems: Problem[] = [];
  const feed = checkShape(levelsShape, input, problems);
  if (problems.length) return failure(...problems);
  documents.set(feed, input);
  return success(feed);
}

/** The document that a feed's levels were read from, unchecked; the feed itself if it was not read here. */
export function documentOf(feed: FeedLevels): unknown {
  return documents.get(feed) ?? feed;
}

/** The value in the text of a JSON document. */
export function parseFeedJson(document: string): Result<unknown> {
  const bytes = new TextEncoder().encode(document).length;
  if (bytes > LARGEST_FEED_BYTES) return failure(feedTooLarge(`${String(bytes)} bytes`));
  try {
    return success<unknown>(JSON.parse(document));
  } catch {
    const received = quote(document);
    return failure({code: 'feed-not-json', path: '', expected: 'a JSON document', received});
  }
}

/** The problem of a feed that is longer than the limit. */
export function feedTooLarge(received: string): Problem {
  const expected = `at most ${String(LARGEST_FEED_BYTES)} bytes`;
  return {code: 'feed-too-large', path: '', expected, received};
}
