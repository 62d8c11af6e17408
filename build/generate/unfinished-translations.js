// Finds the languages that are not fully translated, or not of the English as it is now. The tool fills missing messages
// with English, so that readers would get half a language, and keeps the translation of an earlier English.
import {existsSync, readFileSync} from 'node:fs';
import {readUnits} from './read-units.js';

/** @typedef {{code: string, name: string}} Language */
/** @typedef {Pick<import('./read-units.js').Unit, 'id' | 'target' | 'state'>} Unit */

const SOURCE = 'en';
const MOST_IDS = 5;
/** XLIFF's word for a translation that has to be adapted to a new source. */
const OUTDATED = 'needs-adaptation';
const MISSING_STEP =
  'Translate them as locales/README.md says, then run `npm run localize`. If a sentence is not in the file at all, run it before too: it adds the English.';
const OUTDATED_STEP = `Correct each translation of an earlier English, or find that it still holds; then change its state from ${OUTDATED} to needs-review-translation, and run \`npm run localize\`.`;

/** What is unfinished in locales/ for the languages in languages.json, with the next step; undefined if nothing is. */
export function reportUnfinished() {
  /** @type {Language[]} */
  const languages = JSON.parse(readFileSync('locales/languages.json', 'utf8'));
  return describeUnfinished(
    languages
      .filter(({code}) => code !== SOURCE)
      .map(language => ({...language, units: unitsOf(language.code)})),
  );
}

/**
 * A line for each language that lacks translations or has outdated ones, and the next step; undefined if there is none.
 * @param {readonly (Language & {units: readonly Unit[]})[]} languages
 */
export function describeUnfinished(languages) {
  const ids = [...new Set(languages.flatMap(({units}) => units.map(({id}) => id)))];
  const missing = languages.flatMap(({code, name, units}) => {
    const done = new Set(units.filter(({target}) => target.trim()).map(({id}) => id));
    const count = `of ${String(ids.length)} sentences without a translation`;
    return lineFor(
      ids.filter(id => !done.has(id)),
      name,
      count,
      code,
    );
  });
  const outdated = languages.flatMap(({code, name, units}) => {
    const old = units.filter(({state}) => state === OUTDATED).map(({id}) => id);
    return lineFor(old, name, 'translated from an earlier English', code);
  });
  const lines = [
    ...(missing.length ? [...missing, MISSING_STEP] : []),
    ...(outdated.length ? [...outdated, OUTDATED_STEP] : []),
  ];
  return lines.length ? lines.join('\n') : undefined;
}

/**
 * The XLIFF file, with each unit marked as outdated whose English is not what it was.
 * @param {string} xliff
 * @param {readonly Pick<import('./read-units.js').Unit, 'id' | 'source'>[]} before
 * @param {readonly Pick<import('./read-units.js').Unit, 'id' | 'source'>[]} after
 */
export function markOutdated(xliff, before, after) {
  const sources = new Map(before.map(({id, source}) => [id, source]));
  const changed = after.filter(({id, source}) => (sources.get(id) ?? source) !== source);
  return changed.reduce((text, {id}) => {
    const start = text.indexOf(`<trans-unit id="${id}">`);
    const marked = text.slice(start).replace(/<target[^>]*>/, `<target state="${OUTDATED}">`);
    return text.slice(0, start) + marked;
  }, xliff);
}

/**
 * @param {readonly string[]} ids
 * @param {string} name
 * @param {string} what
 * @param {string} code
 */
function lineFor(ids, name, what, code) {
  if (!ids.length) return [];
  return [`${name}: ${String(ids.length)} ${what} in locales/${code}.xlf (${listOf(ids)}).`];
}

/** @param {readonly string[]} ids */
function listOf(ids) {
  const more = ids.length - MOST_IDS;
  return `${ids.slice(0, MOST_IDS).join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
}

/** @param {string} code */
function unitsOf(code) {
  return existsSync(`locales/${code}.xlf`) ? readUnits(code) : [];
}
