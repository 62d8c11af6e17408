/** One page in each of the three engines, with the interface that all of them support. */
import puppeteer, {type Browser} from 'puppeteer-core';
import {afterAll, beforeAll, describe, inject} from 'vitest';
import {borrow, connectToChromium} from './borrow.js';
import {ENGINES, hasNpmChromium} from './browsers.js';
import {WebDriverSession} from './webdriver.js';

export interface EnginePage {
  /** Resolves once the page has loaded, its scripts of type `module` included. */
  goto(url: string): Promise<void>;
  /** Runs a function in the page. It must not use anything of the test's, and returns JSON. */
  evaluate<A extends unknown[], T>(act: (...given: A) => T, ...given: A): Promise<T>;
}

interface OpenPage extends EnginePage {
  close(): Promise<void>;
}

const OPENERS: Readonly<Record<EngineName, () => Promise<OpenPage>>> = {
  chromium: async () => puppeteerPage(await connectToChromium()),
  firefox: firefoxPage,
  webkit: webkitPage,
};

/** Another file may use the engine until it has ended. */
const LONGEST_WAIT_MS = 180_000;

export type EngineName = (typeof ENGINES)[number]['name'];

declare module 'vitest' {
  interface ProvidedContext {
    /** The engines of the project that runs the file. */
    engines: EngineName[];
  }
}

/**
 * Declares the tests for each engine of the project, or for the given ones. An engine that this machine lacks is
 * skipped by name, but fails if REQUIRE_ENGINES is set, as in CI.
 */
export function inEachEngine(
  declare: (page: EnginePage, engine: EngineName) => void,
  engines: readonly EngineName[] = inject('engines'),
): void {
  for (const {name, find} of ENGINES.filter(each => engines.includes(each.name))) {
    const isThere = find() ?? (name === 'chromium' && hasNpmChromium);
    const isLeftOut = !isThere && !process.env['REQUIRE_ENGINES'];
    const title = isLeftOut ? `in ${name}, which is not installed here,` : `in ${name}`;
    describe.skipIf(isLeftOut)(title, () => {
      let page: OpenPage;
      beforeAll(async () => {
        page = await OPENERS[name]();
      }, LONGEST_WAIT_MS);
      afterAll(() => page.close());
      const later: EnginePage = {
        goto: url => page.goto(url),
        evaluate: (act, ...given) => page.evaluate(act, ...given),
      };
      declare(later, name);
    });
  }
}

async function puppeteerPage(browser: Browser): Promise<OpenPage> {
  const visitor = await browser.createBrowserContext();
  const page = await visitor.newPage();
  return {
    goto: async url => {
      await page.goto(url, {waitUntil: 'load'});
    },
    evaluate: async <A extends unknown[], T>(act: (...given: A) => T, ...given: A) =>
      (await page.evaluate(act as (...all: unknown[]) => T, ...given)) as T,
    close: async () => {
      await visitor.close();
      await browser.disconnect();
    },
  };
}

async function firefoxPage(): Promise<OpenPage> {
  const {location, giveBack} = await borrow('firefox');
  const browser = await puppeteer.connect({
    browserWSEndpoint: location,
    protocol: 'webDriverBiDi',
  });
  const page = await puppeteerPage(browser);
  return {
    ...page,
    close: async () => {
      await page.close();
      giveBack();
    },
  };
}

async function webkitPage(): Promise<OpenPage> {
  const {location, giveBack} = await borrow('webkit');
  const session = WebDriverSession.at(location);
  const goto = async (url: string): Promise<void> => {
    await session.send('/url', {url});
  };
  return {
    goto,
    evaluate: async <A extends unknown[], T>(act: (...given: A) => T, ...given: A) => {
      const script = `return (${act.toString()})(...arguments)`;
      return (await session.send('/execute/sync', {script, args: given})) as T;
    },
    close: async () => {
      await goto('about:blank');
      giveBack();
    },
  };
}
