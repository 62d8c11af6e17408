import {version} from '../generated/version.js';

/**
 * Where a script's own feed is: beside it, or one folder up if the script stands in a folder named
 * after its version, since a pinned script never changes and its feed must.
 */
export function feedBeside(scriptUrl: string): string {
  const folder = new URL('.', scriptUrl).pathname;
  const isPinned = folder.endsWith(`/${version}/`);
  return new URL(isPinned ? '../feed.json' : './feed.json', scriptUrl).href;
}

/** The address of a file that a feed names relative to its own, which is relative to the page. */
export function besideFeed(feedAddress: string, file: string): string {
  return new URL(file, new URL(feedAddress, document.baseURI)).href;
}
