/** The tests that run in Node, some of them with browsers; those that run in a browser are the web test runner's. */
import {availableParallelism} from 'node:os';
import {defineConfig, type TestProjectConfiguration} from 'vitest/config';
import {BaseSequencer, type TestSpecification} from 'vitest/node';
import {keepTemporaryFilesTogether} from './test/temporary-files.js';

keepTemporaryFilesTogether();

/** With the built files, in pages of the run's browsers. */
const SITE = 'test/site/**/*.test.ts';
/** Replaces a module that others import as well, or depends on what others have registered in one. */
const MOCKED = 'test/**/*.mocked.test.ts';
const BROWSER = 'test/**/*.browser.test.ts';
/** Runs in Chromium with the other tests of the site, and in the other engines before a release. */
const ENGINES = 'test/site/**/*.engines.test.ts';
/** What CI runs besides: `npm run test:release`. */
const RELEASE = [
  'test/**/*.release.test.ts',
  'test/bench/**/*.test.ts',
  'test/wordpress/**/*.test.ts',
];

/** What a screen reader says: `npm run test:screen-reader`. */
const SCREEN_READER = 'test/screen-reader/**/*.test.ts';

const shared = {
  restoreMocks: true,
  // A slow machine is no failure; what hangs still ends.
  testTimeout: 60_000,
  hookTimeout: 60_000,
};
const withBrowsers = {...shared, globalSetup: 'test/helpers/browsers/run-resources.ts'};

const projects: TestProjectConfiguration[] = [
  {
    test: {
      ...shared,
      name: 'unit',
      include: ['test/**/*.test.ts'],
      exclude: [BROWSER, MOCKED, SITE, SCREEN_READER, ...RELEASE],
      // Half of the time goes into loading modules, which here are loaded once for all files.
      isolate: false,
    },
  },
  {test: {...shared, name: 'mocked', include: [MOCKED]}},
  {
    test: {
      ...withBrowsers,
      name: 'site',
      include: [SITE],
      exclude: RELEASE,
      provide: {engines: ['chromium']},
    },
  },
  {
    test: {
      ...withBrowsers,
      name: 'release',
      include: [...RELEASE, ENGINES],
      provide: {engines: ['firefox', 'webkit']},
    },
  },
  {test: {...shared, name: 'screen-reader', include: [SCREEN_READER]}},
];

/** Files that take long although they are small, by which Vitest orders them. Last, they would run alone. */
const LONG =
  /year\.|frameworks\.|routers|accessibility\.release|package-(types|install)|wordpress\/(shortcode|plugin)|privacy\./;

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({moduleId}: TestSpecification): boolean => LONG.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter(file => !isLong(file))];
  }
}

/** A file with a browser waits more than it works, so two share a core. */
const maxWorkers = 2 * availableParallelism();

export default defineConfig({
  test: {projects, maxWorkers, sequence: {sequencer: LongFirst}},
});
