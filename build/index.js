// Builds everything that is served and published into dist, and prints each step's name and duration.
import {spawn} from 'node:child_process';
import {join} from 'node:path';
import {performance} from 'node:perf_hooks';
import {build} from 'vite';
import {buildPinned} from './steps/pinned.js';

/**
 * The rows run one after the other. The steps within a row run in parallel.
 * @type {readonly Readonly<Record<string, () => Promise<unknown>>>[]}
 */
const STEPS = [
  {site: () => vite('site')},
  {
    'types of the package': () => run('tsc', '--project', 'tsconfig.types.json'),
    'a pinned file for each language': buildPinned,
  },
  {
    'iframe form': () => vite('frame'),
    'embed builder': () => vite('builder'),
    library: () => vite('library'),
    'manifest and editor data': () => import('./steps/package-data.js'),
  },
  {'NOTICE and SBOM': () => import('./steps/notice.js')},
  {'version folder and integrity': () => import('./steps/release.js')},
  {'WordPress plugin': () => import('./steps/wordpress.js')},
];

const start = performance.now();
for (const row of STEPS) {
  await Promise.all(Object.entries(row).map(([name, step]) => timed(name, step)));
}
console.log(`${seconds(start)}  all`);

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
