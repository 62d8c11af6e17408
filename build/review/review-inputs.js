// What a review is checked against, and what else it changes. Reads the files; changes none.
import {readFileSync} from 'node:fs';
import {load, YAMLException} from 'js-yaml';
import {parseUnits, readUnits} from '../generate/read-units.js';
import {changesLevel, isMerged, mergeReview} from './merge-review.js';

/**
 * @typedef {import('../../demo/review/unit.js').UnitList} UnitList
 * @typedef {import('../../demo/review/review-file.js').ReviewFile} ReviewFile
 * @typedef {import('../../src/feed/schema/problem.js').Problem} Problem
 */

const SOURCE = 'en';
const LONGEST_QUOTE = 40;
const BACK_TRANSLATIONS = 'locales/back-translations.json';

/**
 * The languages to review, with their sentences as they are now.
 * @returns {UnitList[]}
 */
export function unitLists() {
  /** @type {{code: string, name: string, endonym: string}[]} */
  const languages = JSON.parse(readFileSync('locales/languages.json', 'utf8'));
  return languages
    .filter(({code}) => code !== SOURCE)
    .map(({code, name, endonym}) => ({lang: code, name, endonym, units: readUnits(code)}));
}

/**
 * A key that an object of the file has twice. JSON takes the last one, so an answer would be lost without a word.
 * @param {string} text
 * @returns {Problem | undefined}
 */
export function findKeyTwice(text) {
  try {
    // Every JSON text is YAML, which has each key once.
    load(text);
    return undefined;
  } catch (error) {
    if (!(error instanceof YAMLException) || !error.reason.startsWith('duplicated'))
      return undefined;
    const line = error.mark ? error.mark.line + 1 : 0;
    const column = Math.max(0, (error.mark?.column ?? 0) - 1);
    const found = text.split('\n')[line - 1]?.slice(column).trim() ?? '';
    const received = found.slice(0, LONGEST_QUOTE);
    return {code: 'key-twice', path: `line ${String(line)}`, expected: 'each key once', received};
  }
}

/**
 * Says that a checked review is merged already, and nothing if it is not.
 * @param {ReviewFile} review
 * @returns {Problem | undefined}
 */
export function findMerged(review) {
  const path = `locales/${review.lang}.xlf`;
  if (!isMerged(readFileSync(path, 'utf8'), review)) return undefined;
  const received = `one that is in ${path} already`;
  return {code: 'already-merged', path: '', expected: 'a new review', received};
}

/**
 * The files that a checked review changes, by path, with their new content.
 * @param {ReviewFile} review
 * @param {(path: string) => string} read
 * @returns {Map<string, string>}
 */
export function filesWith(review, read = path => readFileSync(path, 'utf8')) {
  const path = `locales/${review.lang}.xlf`;
  const merged = mergeReview(read(path), review);
  assertMerged(merged, review);
  const files = new Map([[path, merged]]);
  const levels = review.answers.filter(changesLevel);
  if (levels.length) {
    /** @type {Record<string, Record<string, unknown>>} */
    const all = JSON.parse(read(BACK_TRANSLATIONS));
    for (const {id, proposed} of levels) {
      (all[review.lang] ??= {})[id] = {target: proposed, awaited: true};
    }
    files.set(BACK_TRANSLATIONS, `${JSON.stringify(all, undefined, 2)}\n`);
  }
  return files;
}

/**
 * Throws unless the file says what the review says. Nothing has been written then.
 * @param {string} xliff
 * @param {ReviewFile} review
 */
function assertMerged(xliff, {answers}) {
  const units = new Map(parseUnits(xliff).map(unit => [unit.id, unit]));
  for (const {id, target, proposed} of answers) {
    if (units.get(id)?.target !== (proposed ?? target)) {
      throw new Error(`${id} could not be merged. The files are unchanged. Please report it.`);
    }
  }
}

/**
 * A problem in one line: what was expected, what was received, what to do.
 * @param {Problem} problem
 * @param {string} nextStep
 */
export function describeProblem({code, path, expected, received}, nextStep) {
  const line = `${path || 'The file'}: expected ${expected}, but received ${received}. ${nextStep} [${code}]`;
  // Others wrote what is quoted: nothing in it may control a terminal.
  return line.replaceAll(/[\p{Cc}\p{Cf}]/gu, '\ufffd');
}
