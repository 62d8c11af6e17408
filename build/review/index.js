// `npm run review -- FILE`: checks a file that the review page gave, and merges it into locales/. All of it, or nothing.
import {spawnSync} from 'node:child_process';
import {readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {runnerImport} from 'vite';
import {countToReview} from '../generate/read-units.js';
import {describeProblem, filesWith, findKeyTwice, findMerged, unitLists} from './review-inputs.js';

const {module: format} =
  /** @type {{module: typeof import('../../demo/review/review-file.js')}} */ (
    await runnerImport('./demo/review/review-file.ts')
  );

const [file, ...others] = process.argv.slice(2);
if (!file || others.length) {
  fail(
    2,
    'Name the one file that the review page gave: npm run review -- review-ur-2026-11-27.json',
  );
}
const languages = unitLists();
const today = new Date().toISOString().slice(0, 10);
const text = readFile(file);
const result = format.parseReview(text, languages, today);
const twice = findKeyTwice(text);
const merged = result.ok && !twice ? findMerged(result.value) : undefined;
const problems = [
  ...(twice ? [twice] : []),
  ...(merged ? [merged] : []),
  ...(result.ok ? [] : result.problems),
];
if (!result.ok || problems.length) {
  const lines = problems.map(problem =>
    describeProblem(problem, format.NEXT_STEPS[problem.code] ?? format.USUAL_STEP),
  );
  fail(1, [...lines, 'Nothing was merged.'].join('\n'));
}
const review = result.value;
writeAll(filesWith(review));
const {status} = spawnSync(process.execPath, ['build/generate/localize.js'], {stdio: 'inherit'});
if (status !== 0) {
  fail(4, 'The review is merged into locales/, but `npm run localize` failed: see above.');
}
console.log(describeMerge());

/** @param {string} path */
function readFile(path) {
  try {
    if (statSync(path).size > format.LARGEST_FILE_BYTES) {
      const most = `at most ${String(format.LARGEST_FILE_BYTES)} bytes`;
      fail(
        1,
        `${path}: expected ${most}. ${String(format.NEXT_STEPS['too-large'])} Nothing was merged. [too-large]`,
      );
    }
    return readFileSync(path, 'utf8');
  } catch (error) {
    return fail(1, `${path} could not be read: ${String(error)}. Nothing was merged. [unreadable]`);
  }
}

/**
 * Writes every file beside its place before it replaces any, so that a full disk changes nothing.
 * @param {Map<string, string>} files
 */
function writeAll(files) {
  const paths = [...files.keys()];
  try {
    for (const [path, content] of files) writeFileSync(`${path}.new`, content);
  } catch (error) {
    for (const path of paths) rmSync(`${path}.new`, {force: true});
    fail(4, `The files could not be written: ${String(error)}. Nothing was merged. [not-written]`);
  }
  for (const path of paths) renameSync(`${path}.new`, path);
}

function describeMerge() {
  const {answers, lang, reviewer} = review;
  const counts = format.VERDICTS.map(
    verdict => `${String(answers.filter(answer => answer.verdict === verdict).length)} ${verdict}`,
  );
  const levels = answers.filter(({id, proposed}) => proposed && /^(level|means)-/.test(id));
  return [
    `Merged the review by ${reviewer} into locales/${lang}.xlf: ${counts.join(', ')}.`,
    `${String(countToReview(lang))} sentences are still to be reviewed.`,
    ...(levels.length
      ? [
          `Changed ${levels.map(({id}) => id).join(', ')}: change the sentences with the same word (before-…, last-…) too, and have the texts translated back (locales/README.md).`,
        ]
      : []),
    'Look at the difference and commit it.',
  ].join('\n');
}

/**
 * @param {number} code
 * @param {string} message
 * @returns {never}
 */
function fail(code, message) {
  console.error(message);
  process.exit(code);
}
