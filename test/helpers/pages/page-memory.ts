/** What a page holds in memory. */
import type {CDPSession, Page} from 'puppeteer-core';

export interface PageMemory {
  /** In bytes. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** Returns a function that measures, after everything that nobody holds has been collected. */
export async function memoryOf(page: Page): Promise<() => Promise<PageMemory>> {
  const session: CDPSession = await page.createCDPSession();
  return async () => {
    await session.send('HeapProfiler.collectGarbage');
    const {JSHeapUsedSize = 0, Nodes = 0, JSEventListeners = 0} = await page.metrics();
    return {heap: JSHeapUsedSize, nodes: Nodes, listeners: JSEventListeners};
  };
}
