/** What a better text has to be beside the other sentences of its language: in its script, and no other level's text. */
import {quote, type Problem} from '../../src/feed/schema/problem.js';
import type {Unit, UnitList} from './unit.js';

const SCRIPTS = ['Arabic', 'Bengali', 'Cyrillic', 'Gujarati', 'Gurmukhi', 'Han'].map(
  name => new RegExp(`\\p{Script=${name}}`, 'u'),
);
const LATIN = /\p{Script=Latin}/u;
const LETTER = /\p{L}/u;

/** A text with letters of a script in which the language, as its own name shows, is not written. Names stay Latin. */
export function checkScript(text: string, {endonym}: UnitList, path: string): readonly Problem[] {
  const written = [LATIN, ...SCRIPTS.filter(script => script.test(endonym))];
  const foreign = Array.from(text).filter(
    letter => LETTER.test(letter) && !written.some(script => script.test(letter)),
  );
  if (!foreign.length) return [];
  const expected = `only letters as in ${endonym}, and Latin ones`;
  return [{code: 'other-script', path, expected, received: [...new Set(foreign)].join(' ')}];
}

const KINDS = ['level-', 'means-'];

/** Each level whose name or definition has the same letters as another's: readers would take one for the other. */
export function findAlike(
  units: readonly Unit[],
  textOf: (unit: Unit) => string,
): readonly {readonly unit: Unit; readonly other: Unit; readonly text: string}[] {
  const pairs = KINDS.flatMap(kind => {
    const scale = units.filter(({id}) => id.startsWith(kind));
    return scale.flatMap((unit, index) => scale.slice(0, index).map(other => ({unit, other})));
  });
  return pairs
    .filter(({unit, other}) => lettersOf(textOf(unit)) === lettersOf(textOf(other)))
    .map(pair => ({...pair, text: quote(textOf(pair.unit))}));
}

const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}]/gu, '');
