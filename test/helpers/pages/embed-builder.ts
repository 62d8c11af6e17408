/** The built embed builder, on the host of host-page.ts. */
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import {exampleWords} from '../../../demo/examples/messages.js';
import {folder, page, scripts} from './host-page.js';

/** Gives the host a current feed with every field. */
export function writeFeed(changes: object = {}): void {
  const now = new Date();
  const feed = {...exampleFeed(now, exampleWords(now)), ...changes};
  writeFileSync(join(folder, 'feed.json'), JSON.stringify(feed));
}

export async function openBuilder(search = ''): Promise<void> {
  await page.goto(scripts.address + search);
  await page.waitForNetworkIdle({idleTime: 150});
}

/** The snippet to paste. */
export function snippet(): Promise<string> {
  return page.$eval('#snippet', shown => shown.textContent);
}

/** Opens everything that is behind a title. */
export async function openDisclosures(): Promise<void> {
  await page.$$eval('details', all => {
    all.forEach(one => (one.open = true));
  });
}
