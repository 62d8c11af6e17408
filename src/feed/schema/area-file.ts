/**
 * The file of one area: docs/decisions/008-split-the-areas-off-a-large-feed.md. Loaded only by pages that
 * show such an area.
 */
import {area, type Area, type Feed} from './feed.js';
import {identifier} from './detail-fields.js';
import {instant} from './fields.js';
import {failure, success, type Problem, type Result} from './problem.js';
import {checkShape, oneOf, structure, type TypeOf} from './shape.js';

/** `publishedAt` is that of the feed that was written together with the file. */
const areaFileShape = structure({
  version: oneOf('version-unknown', [1]),
  id: identifier,
  publishedAt: instant,
  area,
});

export type AreaFile = TypeOf<typeof areaFileShape>;

/** Parses the file of an area, whatever its id and date. Fails with every problem. */
export function parseAreaFile(document: string): Result<AreaFile> {
  const problems: Problem[] = [];
  const file = checkShape(areaFileShape, parseJson(document), problems);
  return problems.length ? failure(...problems) : success(file);
}

/**
 * The area of that feed in the text of its file. Fails for another area's file, for one that is older than
 * the feed, and for one that is newer than the feed and dated after `now`: a host could otherwise show text
 * that the publisher has withdrawn.
 */
export function parseAreaOf(feed: Feed, id: string, document: string, now: Date): Result<Area> {
  const file = parseAreaFile(document);
  if (!file.ok) return file;
  const {id: received, publishedAt, area} = file.value;
  if (received !== id) return failure(unknownArea(received, [id]));
  const [own, feeds] = [Date.parse(publishedAt), Date.parse(feed.publishedAt)];
  if (own < feeds) return failure(outdatedArea(publishedAt, feed));
  return own > Math.max(feeds, now.getTime())
    ? failure(areaAhead(publishedAt, now))
    : success(area);
}

function areaAhead(received: string, now: Date): Problem {
  const expected = `an instant no later than the feed’s or ${now.toISOString()}`;
  return {code: 'area-ahead', path: '/publishedAt', expected, received};
}

function outdatedArea(received: string, {publishedAt}: Feed): Problem {
  const expected = `an instant no earlier than the feed’s ${publishedAt}`;
  return {code: 'area-outdated', path: '/publishedAt', expected, received};
}

/** The problem of a requested area that does not exist. */
export function unknownArea(received: string, known: readonly string[]): Problem {
  const expected = known.length ? `one of ${known.join(', ')}` : 'an area of this feed';
  return {code: 'area-unknown', path: '/areas', expected, received};
}

function parseJson(document: string): unknown {
  try {
    return JSON.parse(document);
  } catch {
    return document;
  }
}
