import {writeFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {chromiumLaunchOptions, findFirefox, findWebKit} from './helpers/browsers/browsers.js';
import {webkitLauncher} from './helpers/browsers/webkit-launcher.js';

const worker = await readFile(
  createRequire(import.meta.url).resolve('msw/mockServiceWorker.js'),
  'utf8',
);

export default {
  rootDir: new URL('..', import.meta.url).pathname,
  files: 'test/**/*.browser.test.ts',
  browsers: await browsersFor(process.env['TEST_ENGINES'] ?? 'chromium,firefox,webkit'),
  nodeResolve: {browser: true, exportConditions: ['browser', 'production']},
  plugins: [esbuildPlugin({ts: true, json: true, target: 'es2022', tsconfig: 'tsconfig.json'})],
  middleware: [serveMockWorker],
  reporters: [defaultReporter(), countReporter()],
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: {config: {timeout: '20000'}},
  // They wait more than they work.
  concurrentBrowsers: 3,
};

/** @param {string} engines Their names, with commas. */
async function browsersFor(engines) {
  const wanted = engines.split(',');
  return [
    ...(wanted.includes('chromium') ? [await chromium()] : []),
    ...(wanted.includes('firefox') ? firefox() : []),
    ...(wanted.includes('webkit') ? webkit() : []),
  ];
}

async function chromium() {
  return chromeLauncher({launchOptions: await chromiumLaunchOptions()});
}

function firefox() {
  const executablePath = findFirefox();
  if (!executablePath) return [];
  const launchOptions = /** @type {const} */ ({browser: 'firefox', executablePath, headless: true});
  return [Object.assign(chromeLauncher({launchOptions}), {name: 'Firefox'})];
}

function webkit() {
  const browserPath = findWebKit();
  return browserPath ? [webkitLauncher(browserPath)] : [];
}

/**
 * msw answers the page's requests from a service worker, which must come from the page's own host.
 * @type {import('@web/dev-server-core').Middleware}
 */
async function serveMockWorker(context, next) {
  if (context.path !== '/mockServiceWorker.js') {
    await next();
    return;
  }
  context.type = 'text/javascript';
  context.body = worker;
}

/**
 * Writes how many tests passed and failed to the file that test/run.js asks for.
 * @returns {import('@web/test-runner').Reporter}
 */
function countReporter() {
  return {
    onTestRunFinished({sessions}) {
      const file = process.env['TEST_COUNTS_FILE'];
      if (!file) return;
      const tests = sessions.flatMap(({testResults}) => testsIn(testResults));
      const counts = {
        passed: tests.filter(({passed}) => passed).length,
        failed: tests.filter(({passed, skipped}) => !passed && !skipped).length,
        skipped: tests.filter(({skipped}) => skipped).length,
      };
      writeFileSync(file, JSON.stringify(counts));
    },
  };
}

/**
 * @param {import('@web/test-runner').TestSuiteResult | undefined} suite
 * @returns {import('@web/test-runner').TestResult[]}
 */
function testsIn(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsIn)] : [];
}
