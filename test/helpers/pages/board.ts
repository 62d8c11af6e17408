/** The built board, on the host of host-page.ts, in a page whose timers the test holds. */
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import {folder, page, scripts} from './host-page.js';

/** What `holdTimers` puts into the page. */
declare const held: {
  /** Runs the timers that are due in that time, one after the other. */
  pass(ms: number): Promise<void>;
  /** Moves the clock alone, as on a computer that is asleep: timers that have become due run in the next `pass`. */
  sleep(ms: number): void;
  readonly timers: ReadonlyMap<number, unknown>;
};

/** Gives the host a feed with these changes. */
export function writeFeed(
  changes: Parameters<typeof exampleFeed>[1] = {},
  name = 'feed.json',
): void {
  writeFileSync(join(folder, name), JSON.stringify(exampleFeed(new Date(), changes)));
}

/** Replaces the page's timers and clocks, before its scripts run. */
export async function holdTimers(): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const timers = new Map<number, {at: number; callback: () => void}>();
    const start = Date.now();
    let aheadMs = 0;
    let last = 0;
    const pass = async (ms: number): Promise<void> => {
      const end = aheadMs + ms;
      for (;;) {
        const [next] = [...timers].sort(([, one], [, other]) => one.at - other.at);
        if (!next || next[1].at > end) break;
        timers.delete(next[0]);
        aheadMs = Math.max(aheadMs, next[1].at);
        next[1].callback();
        await Promise.resolve();
      }
      aheadMs = end;
    };
    const sleep = (ms: number): void => {
      aheadMs += ms;
    };
    Object.assign(window, {
      held: {pass, sleep, timers},
      setTimeout: (callback: () => void, ms = 0) => {
        last += 1;
        timers.set(last, {at: aheadMs + ms, callback});
        return last;
      },
      clearTimeout: (id: number) => timers.delete(id),
    });
    // The real one keeps each request's signal for 20 seconds, in which the held clock makes hundreds.
    AbortSignal.timeout = () => new AbortController().signal;
    Date.now = () => start + aheadMs;
    performance.now = () => aheadMs;
  });
}

/** Opens the board, and waits for its first answer. */
export async function openBoard(search = ''): Promise<void> {
  await page.goto(`${scripts.address}board.html${search}`);
  await page.waitForFunction(
    () => document.querySelector('.checked, .unconfirmed, .step') && document.title,
  );
  await page.waitForNetworkIdle({idleTime: 150});
}

/** The visible text of the first match, on one line. */
export const text = (selector = '.board'): Promise<string> =>
  page.$eval(selector, element => (element as HTMLElement).innerText.replaceAll(/\s+/g, ' '));

/** Lets the held clock run. */
export const pass = (ms: number): Promise<void> => page.evaluate(time => held.pass(time), ms);

/** How many timers the page has planned. */
export const timersLeft = (): Promise<number> => page.evaluate(() => held.timers.size);
