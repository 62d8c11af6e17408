/** A config's problems as a person looks for them: file, line and column, and what was probably meant. */
import {YAMLException} from 'js-yaml';
import {closest, distance} from 'fastest-levenshtein';
import type {Problem} from '../../feed/schema/problem.js';
import {findPositions, type Position} from './config-positions.js';

/** Where a document is no YAML, which has no paths. */
const POSITION = /^line (\d+), column (\d+)$/;
/** Of a word's letters, so many may be wrong. */
const MOST_WRONG = 0.4;

export function locateProblems(
  problems: readonly Problem[],
  {document, file}: {document: string; file: string},
): readonly Problem[] {
  const positions = problems.length ? tryToFindPositions(document) : new Map<string, Position>();
  return problems.map(problem => {
    const position = nearest(problem.path, positions);
    const place = position ? `${file}:${String(position.line)}:${String(position.column)}` : file;
    const meant = guess(problem);
    const [, line, column] = POSITION.exec(problem.path) ?? [];
    const path = [place, problem.path].filter(Boolean).join(' ');
    return {
      ...problem,
      path: line && column ? `${file}:${line}:${column}` : path,
      received: problem.received + (meant ? `; did you mean ${meant}?` : ''),
    };
  });
}

/** A document that is not YAML has a line in its problem already. */
function tryToFindPositions(document: string): ReadonlyMap<string, Position> {
  try {
    return findPositions(document);
  } catch (error) {
    if (error instanceof YAMLException) return new Map();
    throw error;
  }
}

/** What is missing has no place of its own: then that of what it is missing in. */
function nearest(path: string, positions: ReadonlyMap<string, Position>): Position | undefined {
  if (!path.startsWith('/')) return path ? undefined : positions.get('');
  return positions.get(path) ?? nearest(path.replace(/\/[^/]*$/, ''), positions);
}

/** The one of the expected words that is spelt most like what came. */
function guess({code, path, expected, received}: Problem): string | undefined {
  const content = /^one of ([^;()]+)/.exec(expected)?.[1]?.split(', ') ?? [];
  const quoted = /^"(.*)"$/.exec(received)?.[1];
  const came = code === 'key-unknown' ? path.split('/').at(-1) : quoted;
  if (!came || !content.length) return undefined;
  const word = closest(came.toLowerCase(), content);
  return distance(came.toLowerCase(), word) <= word.length * MOST_WRONG ? word : undefined;
}
