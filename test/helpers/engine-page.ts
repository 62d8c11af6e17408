/** One page in each of the three engines, with as much of an interface as all of them have. */
import puppeteer, {type LaunchOptions} from 'puppeteer-core';
import {afterAll, beforeAll, describe} from 'vitest';
import {
  chromiumLaunchOptions,
  ENGINES,
  findFirefox,
  findWebKit,
  hasNpmChromium,
} from './browsers.js';
import {startSession} from './webdriver.js';

export interface EnginePage {
  /** Resolves once the page has loaded, its scripts of type `module` included. */
  goto(url: string): Promise<void>;
  /** Runs a function in the page. It may use nothing of the test's, and gives what JSON can hold. */
  evaluate<A extends unknown[], T>(act: (...given: A) => T, ...given: A): Promise<T>;
}

interface OpenPage extends EnginePage {
  close(): Promise<void>;
}

const STARTERS: Readonly<Record<string, () => Promise<OpenPage>>> = {
  chromium: async () => puppeteerPage(await chromiumLaunchOptions()),
  firefox: () =>
    puppeteerPage({browser: 'firefox', executablePath: found(findFirefox), headless: true}),
  webkit: webkitPage,
};

/**
 * Declares the tests once for each engine. One that this machine does not have is skipped by name, but
 * with REQUIRE_ENGINES set, as in CI, it fails.
 */
export function inEachEngine(declare: (page: EnginePage, engine: string) => void): void {
  for (const {name, find} of ENGINES) {
    const isThere = find() ?? (name === 'chromium' && hasNpmChromium);
    const isLeftOut = !isThere && !process.env['REQUIRE_ENGINES'];
    const title = isLeftOut ? `in ${name}, which is not installed here,` : `in ${name}`;
    describe.skipIf(isLeftOut)(title, () => {
      let page: OpenPage;
      beforeAll(async () => {
        page = await STARTERS[name]!();
      }, 60_000);
      afterAll(() => page.close());
      const later: EnginePage = {
        goto: url => page.goto(url),
        evaluate: (act, ...given) => page.evaluate(act, ...given),
      };
      declare(later, name);
    });
  }
}

async function puppeteerPage(options: LaunchOptions): Promise<OpenPage> {
  const browser = await puppeteer.launch(options);
  const page = await browser.newPage();
  return {
    goto: async url => {
      await page.goto(url, {waitUntil: 'load'});
    },
    evaluate: async <A extends unknown[], T>(act: (...given: A) => T, ...given: A) =>
      (await page.evaluate(act as (...all: unknown[]) => T, ...given)) as T,
    close: () => browser.close(),
  };
}

async function webkitPage(): Promise<OpenPage> {
  const session = await startSession(found(findWebKit));
  return {
    goto: async url => {
      await session.send('/url', {url});
    },
    evaluate: async <A extends unknown[], T>(act: (...given: A) => T, ...given: A) => {
      const script = `return (${act.toString()})(...arguments)`;
      return (await session.send('/execute/sync', {script, args: given})) as T;
    },
    close: () => session.close(),
  };
}

function found(find: () => string | undefined): string {
  const path = find();
  if (!path) throw new Error('An engine that the tests need is not installed.');
  return path;
}
