// Finds the languages that are not fully translated. The tool fills their messages with English, so that readers would
// get half a language.
import {existsSync, readFileSync} from 'node:fs';
import {readUnits} from './read-units.js';

/** @typedef {{code: string, name: string}} Language */
/** @typedef {Pick<import('./read-units.js').Unit, 'id' | 'target'>} Unit */

const SOURCE = 'en';
const MOST_IDS = 5;
const NEXT_STEP =
  'Translate them as locales/README.md says, then run `npm run localize`. If a sentence is not in the file at all, run it before too: it adds the English.';

/** What is missing in locales/ for the languages in languages.json, with the next step; undefined if nothing is. */
export function reportMissing() {
  /** @type {Language[]} */
  const languages = JSON.parse(readFileSync('locales/languages.json', 'utf8'));
  return describeMissing(
    languages
      .filter(({code}) => code !== SOURCE)
      .map(language => ({...language, units: unitsOf(language.code)})),
  );
}

/**
 * A line for each language that lacks translations, and the next step; undefined if there is none.
 * @param {readonly (Language & {units: readonly Unit[]})[]} languages
 */
export function describeMissing(languages) {
  const ids = [...new Set(languages.flatMap(({units}) => units.map(({id}) => id)))];
  const lines = languages.flatMap(({code, name, units}) => {
    const done = new Set(units.filter(({target}) => target.trim()).map(({id}) => id));
    const missing = ids.filter(id => !done.has(id));
    if (!missing.length) return [];
    const count = `${String(missing.length)} of ${String(ids.length)} sentences`;
    return [`${name}: ${count} without a translation in locales/${code}.xlf (${listOf(missing)}).`];
  });
  return lines.length ? [...lines, NEXT_STEP].join('\n') : undefined;
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
