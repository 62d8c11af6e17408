/** Where an area's words are: in the feed, or in a file of its own beside it. Decision 008. */
import {areaFileShape, isIdentifier, type Area, type Feed} from './feed.js';
import {failure, success, type Problem, type Result} from './problem.js';
import {checkShape} from './shape.js';

/** The area that stands in the feed itself. */
export function areaIn(feed: Feed, id: string): Area | undefined {
  return Object.entries(feed.areas ?? {}).find(([name]) => name === id)?.[1];
}

/** The address of the area's own file, relative to the feed's, if the feed has such files. */
export function areaFileAddress(feed: Feed, id: string): string | undefined {
  return isIdentifier(id) ? feed.areasAt?.replace('{area}', id) : undefined;
}

/** The area in the text of its file. Fails with every problem, and for another area's file. */
export function parseAreaFile(document: string, id: string): Result<Area> {
  const problems: Problem[] = [];
  const file = checkShape(areaFileShape, parseJson(document), problems);
  if (problems.length) return failure(...problems);
  return file.id === id ? success(file.area) : failure(unknownArea(file.id, [id]));
}

/** That an area was asked for which is not there. */
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
