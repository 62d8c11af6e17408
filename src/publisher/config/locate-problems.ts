/** Adds file, line and column to a config's problems, and a suggestion where a word is probably misspelt. */
import {YAMLException} from 'js-yaml';
import {closest, distance} from 'fastest-levenshtein';
import type {Problem} from '../../feed/schema/problem.js';
import {findPositions, type Position} from './config-positions.js';

/** The path of a problem in a document that is not YAML: there are no JSON Pointers into it. */
const POSITION = /^line (\d+), column (\d+)$/;
/** Word processors write these at the beginning of a quoted value, and YAML takes them for a part of it. */
const TYPOGRAPHIC_QUOTE = /^"[“”„‟‘’‚‛]/;
const STRAIGHT_QUOTES = '; write straight quotation marks (") or none, and save as plain text';
/** A suggestion may differ from the word that was written by this share of its letters. */
const MOST_DIFFERENT = 0.4;

export function locateProblems(
  problems: readonly Problem[],
  {document, file}: {document: string; file: string},
): readonly Problem[] {
  const positions = problems.length ? tryToFindPositions(document) : new Map<string, Position>();
  return problems.map(problem => {
    const position = nearest(problem.path, positions);
    const place = position ? `${file}:${String(position.line)}:${String(position.column)}` : file;
    const meant = guess(problem);
    const hint = TYPOGRAPHIC_QUOTE.test(problem.received) ? STRAIGHT_QUOTES : '';
    const [, line, column] = POSITION.exec(problem.path) ?? [];
    const path = [place, problem.path].filter(Boolean).join(' ');
    return {
      ...problem,
      path: line && column ? `${file}:${line}:${column}` : path,
      received: problem.received + hint + (meant ? `; did you mean ${meant}?` : ''),
    };
  });
}

/** Empty for a document that is not YAML, whose problem names the line already. */
function tryToFindPositions(document: string): ReadonlyMap<string, Position> {
  try {
    return findPositions(document);
  } catch (error) {
    if (error instanceof YAMLException) return new Map();
    throw error;
  }
}

/** A missing value has no position, so the position of its parent is used. */
function nearest(path: string, positions: ReadonlyMap<string, Position>): Position | undefined {
  if (!path.startsWith('/')) return path ? undefined : positions.get('');
  return positions.get(path) ?? nearest(path.replace(/\/[^/]*$/, ''), positions);
}

/** The expected word whose spelling is closest to the one received. */
function guess({code, path, expected, received}: Problem): string | undefined {
  const words = /^one of ([^;()]+)/.exec(expected)?.[1]?.split(', ') ?? [];
  const quoted = /^"(.*)"$/.exec(received)?.[1];
  const written = code === 'key-unknown' ? path.split('/').at(-1) : quoted;
  if (!written || !words.length) return undefined;
  const word = closest(written.toLowerCase(), words);
  return distance(written.toLowerCase(), word) <= word.length * MOST_DIFFERENT ? word : undefined;
}
