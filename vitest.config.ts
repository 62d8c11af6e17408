/** The tests that run in Node, some of them with browsers; those that run in a browser are the web test runner's. */
import {availableParallelism} from 'node:os';
import {defineConfig, type TestProjectConfiguration} from 'vitest/config';

/** With the built files, in pages of the run's browsers. */
const SITE = 'test/site/**/*.test.ts';
/** What only a release needs: `npm run test:release`. */
const RELEASE = [
  'test/**/*.release.test.ts',
  'test/bench/**/*.test.ts',
  'test/wordpress/**/*.test.ts',
];

const shared = {
  restoreMocks: true,
  // A slow machine is no failure; what hangs still ends.
  testTimeout: 30_000,
  hookTimeout: 60_000,
};
const withBrowsers = {...shared, globalSetup: 'test/helpers/run-resources.ts'};

const projects: TestProjectConfiguration[] = [
  {
    test: {
      ...shared,
      name: 'unit',
      include: ['test/**/*.test.ts'],
      exclude: ['test/**/*.browser.test.ts', SITE, ...RELEASE],
    },
  },
  {test: {...withBrowsers, name: 'site', include: [SITE], exclude: RELEASE}},
  {test: {...withBrowsers, name: 'release', include: RELEASE}},
];

/** A file with a browser waits more than it works, so two share a core. */
export default defineConfig({
  test: {projects, maxWorkers: Math.max(2, availableParallelism() - 1)},
});
