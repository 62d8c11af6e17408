// Everything a change has to pass, one step after the other, and a last line that counts it.
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';

/** @typedef {{passed: number, failed: number, skipped: number}} Counts */

const folder = mkdtempSync(join(tmpdir(), 'threat-level-tests-'));

const results = [
  check('the three engines', process.execPath, 'test/ensure-browsers.js'),
  check('types', 'tsc'),
  check('lint', 'eslint', '.'),
  check('format', 'prettier', '--check', '--log-level', 'warn', '.'),
  check('build', 'npm', 'run', '--silent', 'build'),
  check('sizes', 'size-limit'),
  check('the same build again', process.execPath, 'build/check-reproducible.js'),
  unitTests(),
  browserTests(),
];
const total = /** @type {Counts} */ (
  results.reduce((sum, {passed, failed, skipped}) => ({
    passed: sum.passed + passed,
    failed: sum.failed + failed,
    skipped: sum.skipped + skipped,
  }))
);
const skipped = total.skipped ? `, ${String(total.skipped)} skipped` : '';
console.log(`\n${String(total.passed)} passed, ${String(total.failed)} failed${skipped}`);
process.exitCode = total.failed ? 1 : 0;

/**
 * A check passes or fails as one.
 * @param {string} name
 * @param {string} command
 * @param {string[]} argv
 * @returns {Counts}
 */
function check(name, command, ...argv) {
  const isPassed = execute(name, {}, command, ...argv);
  return {passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1, skipped: 0};
}

/** @returns {Counts} */
function unitTests() {
  const file = join(folder, 'unit.json');
  const isPassed = execute(
    'unit tests and the built site',
    {},
    ...['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
  );
  const report = readCounts(file);
  return countsOf(isPassed, {
    passed: report['numPassedTests'],
    failed: report['numFailedTests'],
    skipped: report['numPendingTests'],
  });
}

/** @returns {Counts} */
function browserTests() {
  const file = join(folder, 'browser.json');
  const isPassed = execute(
    'browser tests',
    {TEST_COUNTS_FILE: file},
    ...['wtr', '--config', 'test/web-test-runner.config.js'],
  );
  return countsOf(isPassed, readCounts(file));
}

/**
 * A runner that died without a report, or that failed for more than its tests, is a failure too.
 * @param {boolean} isPassed
 * @param {{passed?: number | undefined, failed?: number | undefined, skipped?: number | undefined}} counts
 * @returns {Counts}
 */
function countsOf(isPassed, {passed = 0, failed = 0, skipped = 0}) {
  const isSilentFailure = failed === 0 && (!isPassed || passed === 0);
  return {passed, failed: isSilentFailure ? 1 : failed, skipped};
}

/**
 * @param {string} name
 * @param {NodeJS.ProcessEnv} variables
 * @param {string} command
 * @param {string[]} argv
 */
function execute(name, variables, command, ...argv) {
  console.log(`\n— ${name}`);
  const path = [join('node_modules', '.bin'), process.env['PATH']].join(delimiter);
  const env = {...process.env, PATH: path, ...variables};
  return spawnSync(command, argv, {stdio: 'inherit', env}).status === 0;
}

/**
 * A runner's report, or nothing where it wrote none.
 * @param {string} file
 * @returns {Record<string, number>}
 */
function readCounts(file) {
  /** @type {Record<string, number>} */
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return report;
}
