// Builds everything that is served and published, into dist. Each step is named and timed.
import {spawn} from 'node:child_process';
import {rmSync} from 'node:fs';
import {join} from 'node:path';
import {performance} from 'node:perf_hooks';
import {build} from 'vite';
import {reportUnfinished} from './generate/unfinished-translations.js';
import {buildPinned} from './steps/pinned.js';

/** What the bundler makes, one after the other in this process. */
const BUNDLES = {
  site: () => vite('site'),
  'a pinned file for each language': buildPinned,
  'iframe form': () => vite('frame'),
  'embed builder': () => vite('builder'),
  library: () => vite('library'),
  publisher: () => vite('publisher'),
  worker: () => vite('worker'),
};

/** Beside them, for they need only the sources. */
const FROM_SOURCES = {
  'types of the package': () => run('tsc', '--project', 'tsconfig.types.json'),
};

/** Once all of that is there. */
const FROM_BUNDLES = {
  'manifest and editor data': () => import('./steps/package-data.js'),
  'NOTICE and SBOM': () => import('./steps/notice.js'),
  'WordPress plugin': () => import('./steps/wordpress.js'),
  'version folder and integrity': () => import('./steps/release.js'),
};

const start = performance.now();
const missing = reportUnfinished();
if (missing) {
  console.error(`The build needs every translation.\n${missing}`);
  process.exit(1);
}
rmSync('dist', {recursive: true, force: true});
await Promise.all([inOrder(BUNDLES), inOrder(FROM_SOURCES)]);
await inOrder(FROM_BUNDLES);
console.log(`${seconds(start)}  all`);

/** @param {Readonly<Record<string, () => Promise<unknown>>>} steps */
async function inOrder(steps) {
  for (const [name, step] of Object.entries(steps)) await timed(name, step);
}

/**
 * @param {string} name
 * @param {() => Promise<unknown>} step
 */
async function timed(name, step) {
  const before = performance.now();
  await step();
  console.log(`${seconds(before)}  ${name}`);
}

/** @param {number} since */
function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1).padStart(5)} s`;
}

/** @param {string} mode a build of vite.config.ts */
function vite(mode) {
  const checks = {bundlerTimings: false};
  return build({mode, logLevel: 'warn', build: {rolldownOptions: {checks}}});
}

/**
 * @param {string} command
 * @param {string[]} argv
 * @returns {Promise<void>}
 */
function run(command, ...argv) {
  return new Promise((resolve, reject) => {
    const program = spawn(join('node_modules', '.bin', command), argv, {stdio: 'inherit'});
    program.on('error', reject);
    program.on('exit', code => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ended with ${String(code)}.`));
    });
  });
}
