// `npm test`: everything a change has to pass, in two lanes side by side, and a last line that counts it.
// `npm run test:release`: what CI runs besides, because it is slow and seldom finds what the other has not.
import {Buffer} from 'node:buffer';
import {spawn} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {availableParallelism, tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';
import {keepTemporaryFilesTogether} from './temporary-files.js';

/** @typedef {{passed: number, failed: number, skipped: number}} Counts */
/** @typedef {() => Promise<Counts>} Step */

keepTemporaryFilesTogether();
const folder = tmpdir();

/**
 * Each lane is about as long as the other, and a step needs only what its own lane has done before it.
 * @type {Readonly<Record<string, Step[][]>>}
 */
const RUNS = {
  test: [
    [
      check('build', 'npm', 'run', '--silent', 'build'),
      check('sizes', 'size-limit'),
      tests('site'),
    ],
    [check('types', 'tsc'), tests('unit', 'mocked'), browserTests('chromium')],
  ],
  release: [
    [
      check('the same build again', process.execPath, 'build/check-reproducible.js'),
      browserTests('firefox', 'webkit'),
      check('lint', 'npm', 'run', '--silent', 'lint'),
    ],
    [tests('release')],
  ],
};

const name = process.argv[2] ?? 'test';
const lanes = RUNS[name];
if (!lanes) throw new Error(`The runs are: ${Object.keys(RUNS).join(', ')}.`);
const browsers = name === 'test' ? ['chromium'] : ['chromium', 'firefox', 'webkit'];
const ensure = check('browsers', process.execPath, 'test/ensure-browsers.js', ...browsers);
const counts = [await ensure(), ...(await Promise.all(lanes.map(inOrder))).flat()];
const total = counts.reduce((sum, {passed, failed, skipped}) => ({
  passed: sum.passed + passed,
  failed: sum.failed + failed,
  skipped: sum.skipped + skipped,
}));
const skipped = total.skipped ? `, ${String(total.skipped)} skipped` : '';
console.log(`\n${String(total.passed)} passed, ${String(total.failed)} failed${skipped}`);
process.exitCode = total.failed ? 1 : 0;

/** @param {Step[]} steps */
async function inOrder(steps) {
  const done = [];
  for (const step of steps) done.push(await step());
  return done;
}

/**
 * A check passes or fails as one.
 * @param {string} name
 * @param {string} command
 * @param {string[]} argv
 * @returns {Step}
 */
function check(name, command, ...argv) {
  return async () => {
    const isPassed = await execute(name, {}, command, ...argv);
    return {passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1, skipped: 0};
  };
}

/**
 * The tests of projects in vitest.config.ts.
 * @param {string[]} projects
 * @returns {Step}
 */
function tests(...projects) {
  return async () => {
    const file = join(folder, `${projects.join('-')}.json`);
    const isPassed = await execute(
      `${projects.join(' and ')} tests`,
      {},
      ...['vitest', 'run', ...projects.map(project => `--project=${project}`)],
      ...workersFor(projects),
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    );
    const report = readCounts(file);
    return countsOf(isPassed, {
      passed: report['numPassedTests'],
      failed: report['numFailedTests'],
      skipped: report['numPendingTests'],
    });
  };
}

/**
 * Tests without a browser do not wait, and each worker loads all modules once. Beside the screen reader, one worker
 * less leaves it processor time.
 * @param {string[]} projects
 */
function workersFor(projects) {
  if (projects.includes('unit')) return [`--maxWorkers=${String(availableParallelism())}`];
  return projects.includes('release') ? ['--maxWorkers=3'] : [];
}

/**
 * The tests that run in a browser, in those engines.
 * @param {string[]} engines
 * @returns {Step}
 */
function browserTests(...engines) {
  return async () => {
    const file = join(folder, 'browser.json');
    const isPassed = await execute(
      `browser tests in ${engines.join(' and ')}`,
      {TEST_COUNTS_FILE: file, TEST_ENGINES: engines.join(',')},
      ...['wtr', '--config', 'test/web-test-runner.config.js'],
    );
    return countsOf(isPassed, readCounts(file));
  };
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
 * Prints what the command has printed when it has ended, so that the two lanes do not mix.
 * @param {string} name
 * @param {NodeJS.ProcessEnv} variables
 * @param {string} command
 * @param {string[]} argv
 * @returns {Promise<boolean>} Whether it succeeded.
 */
async function execute(name, variables, command, ...argv) {
  const path = [join('node_modules', '.bin'), process.env['PATH']].join(delimiter);
  const startedAt = Date.now();
  const child = spawn(command, argv, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {...process.env, PATH: path, ...variables},
  });
  /** @type {Buffer[]} */
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (/** @type {Buffer} */ chunk) => printed.push(chunk));
  }
  const status = await new Promise(resolve => {
    child.once('error', error => {
      printed.push(Buffer.from(String(error)));
      resolve(undefined);
    });
    child.once('close', resolve);
  });
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  console.log(`\n— ${name}, ${String(seconds)} s${status === 0 ? '' : ', failed'}`);
  process.stdout.write(Buffer.concat(printed));
  return status === 0;
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
