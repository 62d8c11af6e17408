/**
 * The file that the review page gives and `npm run review` takes. docs/languages.md describes it. A file comes from
 * anybody, so everything in it is checked, and one problem refuses all of it.
 */
import {failure, quote, success, type Problem, type Result} from '../../src/feed/schema/problem.js';
import {checkScript, findAlike} from './check-language.js';
import {checkText, invisibleIn} from './check-text.js';
import type {Unit, UnitList} from './unit.js';

export const VERDICTS = ['right', 'wrong', 'unsure'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Answer {
  readonly id: string;
  /** The English and the translation that the reviewer saw. */
  readonly source: string;
  readonly target: string;
  readonly verdict: Verdict;
  /** A better text, exactly if the verdict is `wrong`. */
  readonly proposed?: string;
  readonly comment?: string;
}

export interface ReviewFile {
  readonly version: 1;
  readonly lang: string;
  readonly reviewer: string;
  /** The day of the review, as `2026-11-27`. */
  readonly date: string;
  /** The version of the site that the page was on. */
  readonly site: string;
  readonly answers: readonly Answer[];
}

export const LARGEST_FILE_BYTES = 256 * 1024;
export const LONGEST_NAME = 100;
export const LONGEST_COMMENT = 1000;

type Fields = Readonly<Record<string, unknown>>;

/** The review in that text, if everything in it fits the languages as they are now. */
export function parseReview(
  text: string,
  languages: readonly UnitList[],
  today: string,
): Result<ReviewFile> {
  const file = parseJson(text);
  if (!file.ok) return file;
  const shape = checkShape(file.value, today);
  if (shape.length) return failure(...shape);
  const review = file.value as unknown as ReviewFile;
  const language = languages.find(({lang}) => lang === review.lang);
  if (!language) {
    const known = languages.map(({lang}) => lang).join(', ');
    return failure(expected('language-unknown', '/lang', `one of ${known}`, review.lang));
  }
  const problems = [...checkAnswers(review, language, languages), ...checkScale(review, language)];
  return problems.length ? failure(...problems) : success(review);
}

/** An editor may have put a byte-order mark before the text. */
function parseJson(text: string): Result<Fields> {
  const json = text.replace(/^\ufeff/, '');
  if (json.includes('\ufffd')) {
    const received = 'bytes that are not UTF-8';
    return failure({code: 'encoding-wrong', path: '', expected: 'UTF-8', received});
  }
  try {
    const value = JSON.parse(json) as unknown;
    return isFields(value)
      ? success(value)
      : failure(expected('not-a-review', '', 'one JSON object', value));
  } catch (error) {
    const came = json.trim() ? `JSON with a fault: ${(error as Error).message}` : 'an empty file';
    return failure({code: 'not-json', path: '', expected: 'a whole JSON file', received: came});
  }
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function expected(code: string, path: string, what: string, received: unknown): Problem {
  return {code, path, expected: what, received: quote(received)};
}

function checkShape(file: Fields, today: string): readonly Problem[] {
  const {version, lang, reviewer, date, site, answers} = file;
  const isVersion = version === 1;
  if (!isVersion) return [expected('version-unknown', '/version', '1', version)];
  return [
    ...(typeof lang === 'string' ? [] : [expected('not-a-text', '/lang', 'a code', lang)]),
    ...checkLine('/reviewer', reviewer, LONGEST_NAME, true),
    ...checkLine('/site', site, LONGEST_NAME, true),
    ...(isDay(date, today)
      ? []
      : [expected('date-invalid', '/date', 'a day up to today, as 2026-11-27', date)]),
    ...(Array.isArray(answers) && answers.length
      ? answers.flatMap(checkAnswerShape)
      : [expected('no-answers', '/answers', 'a list with at least one answer', answers)]),
  ];
}

/** A day later than here counts too, for a reviewer far to the east. */
function isDay(date: unknown, today: string): boolean {
  if (typeof date !== 'string' || !/^20\d\d-\d\d-\d\d$/.test(date)) return false;
  const at = new Date(`${date}T00:00:00Z`);
  const isReal = !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
  return isReal && at.getTime() <= new Date(`${today}T00:00:00Z`).getTime() + DAY_MS;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** One line that a person wrote, without characters that are not seen. */
function checkLine(
  path: string,
  value: unknown,
  longest: number,
  isNeeded: boolean,
): readonly Problem[] {
  if (value === undefined && !isNeeded) return [];
  if (typeof value !== 'string' || value.length > longest) {
    return [expected('not-a-line', path, `a line of at most ${String(longest)} characters`, value)];
  }
  const invisible = invisibleIn(value);
  if (invisible.length) {
    const what = 'one line without invisible characters';
    return [{code: 'invisible-character', path, expected: what, received: invisible.join(', ')}];
  }
  return isNeeded && !value.trim() ? [expected('line-empty', path, 'some words', value)] : [];
}

function checkAnswerShape(answer: unknown, index: number): readonly Problem[] {
  const path = `/answers/${String(index)}`;
  if (!isFields(answer)) return [expected('not-an-answer', path, 'an object', answer)];
  const {id, source, target, verdict, proposed, comment} = answer;
  const texts = Object.entries({id, source, target});
  return [
    ...texts.flatMap(([name, text]) =>
      typeof text === 'string' ? [] : [expected('not-a-text', `${path}/${name}`, 'a text', text)],
    ),
    ...((VERDICTS as readonly unknown[]).includes(verdict)
      ? checkProposal(path, verdict as Verdict, proposed)
      : [expected('verdict-unknown', `${path}/verdict`, `one of ${VERDICTS.join(', ')}`, verdict)]),
    ...checkLine(`${path}/comment`, comment, LONGEST_COMMENT, false),
  ];
}

function checkProposal(path: string, verdict: Verdict, proposed: unknown): readonly Problem[] {
  const isNeeded = verdict === 'wrong';
  if (isNeeded ? typeof proposed === 'string' : proposed === undefined) return [];
  const what = isNeeded ? 'a better text, because the verdict is wrong' : 'no better text';
  return [expected('proposal-unexpected', `${path}/proposed`, what, proposed)];
}

function checkAnswers(
  {answers}: ReviewFile,
  language: UnitList,
  languages: readonly UnitList[],
): readonly Problem[] {
  const foreign = foreignLanguage(answers, language, languages);
  if (foreign) {
    const what = `sentences in ${language.name}`;
    return [expected('language-wrong', '/lang', what, `sentences in ${foreign.name}`)];
  }
  const seen = new Set<string>();
  return answers.flatMap((answer, index) => {
    const path = `/answers/${String(index)}`;
    const unit = language.units.find(({id}) => id === answer.id);
    if (!unit) return [expected('id-unknown', `${path}/id`, 'the id of a sentence', answer.id)];
    if (seen.has(answer.id)) return [expected('id-twice', `${path}/id`, 'each id once', answer.id)];
    seen.add(answer.id);
    return checkAnswer(answer, unit, {path, language});
  });
}

/** A program on the way may have written the letters with their marks apart. */
const isSame = (one: string, other: string): boolean => one.normalize() === other.normalize();

const isOf = ({id, target}: Answer, {units}: UnitList): boolean =>
  units.some(unit => unit.id === id && isSame(unit.target, target));

/** Another language that most of the answers are about. Names and marks are the same in many. */
function foreignLanguage(
  answers: readonly Answer[],
  language: UnitList,
  languages: readonly UnitList[],
): UnitList | undefined {
  const count = (list: UnitList): number => answers.filter(answer => isOf(answer, list)).length;
  const most = Math.max(count(language), answers.length / 2);
  return languages.find(other => count(other) > most);
}

function checkAnswer(
  answer: Answer,
  unit: Unit,
  {path, language}: {readonly path: string; readonly language: UnitList},
): readonly Problem[] {
  const {source, target, proposed} = answer;
  if (!isSame(source, unit.source)) {
    return [expected('source-changed', `${path}/source`, `${unit.id}: ${unit.source}`, source)];
  }
  if (!isSame(target, unit.target)) {
    return [expected('target-changed', `${path}/target`, `${unit.id}: ${unit.target}`, target)];
  }
  if (proposed === undefined) return [];
  if (unit.state === 'final') {
    const what = `${unit.id} as an official body published it`;
    return [expected('official-wording', `${path}/proposed`, what, proposed)];
  }
  if (isSame(proposed, target)) {
    return [expected('proposal-same', `${path}/proposed`, 'another text', proposed)];
  }
  const at = `${path}/proposed`;
  return [...checkText(unit, proposed, at), ...checkScript(proposed, language, at)];
}

/** The five names, and the five definitions, stay five different ones. */
function checkScale({answers}: ReviewFile, {units}: UnitList): readonly Problem[] {
  const textOf = ({id, target}: Unit): string =>
    answers.find(answer => answer.id === id)?.proposed ?? target;
  return findAlike(units, textOf).map(({unit, other, text}) => {
    const what = `${unit.id} and ${other.id} with different texts`;
    return {code: 'levels-alike', path: '/answers', expected: what, received: `${text} for both`};
  });
}

/** What the person with the file can do, by the code of the problem. */
export const NEXT_STEPS: Readonly<Record<string, string>> = {
  'source-changed':
    'The English has changed since. Ask the reviewer to open the page again: it keeps the other answers and asks for this one.',
  'target-changed':
    'The translation has changed since, or this file is merged already. Ask the reviewer to open the page again: it asks for this answer only.',
  'not-json':
    'The file is cut off or has been changed. Ask the reviewer to send it again, as an attachment.',
  'already-merged': 'Nothing to do.',
  'encoding-wrong':
    'A program has saved it in another encoding. Ask the reviewer to send the file again, as an attachment.',
  'not-a-review': 'Ask the reviewer for the file that the page gave, unchanged.',
  'too-large': 'Ask the reviewer for the file that the page gave: it is never as large.',
  'date-invalid':
    'The clock of the reviewer’s device is wrong: correct the date in the file, and tell them.',
  'key-twice': 'Somebody has changed the file by hand: remove the one that is not meant.',
  'language-wrong': 'Ask the reviewer for the file that the page gave, unchanged.',
  'language-unknown': 'Check that this version of the project has the language.',
  'id-unknown': 'Ask the reviewer to open the page again: the sentence is gone.',
  'version-unknown': 'Use the version of the project that the page was on.',
  'official-wording':
    'Only the official body can change it. Write to them, and leave the answer out.',
};
export const USUAL_STEP =
  'Ask the reviewer to correct this in the page and to save the file again, or correct it in the file.';
