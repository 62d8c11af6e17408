import {version} from '../../generated/version.js';

/**
 * Where a script's own feed is: beside it, or one folder up if the script stands in a folder named
 * after its version, since a pinned script never changes and its feed must.
 */
export function feedUrlBeside(scriptUrl: string | undefined): string {
  // A bundle that is no module has no address of its own.
  if (!scriptUrl) return 'feed.json';
  const folder = new URL('.', scriptUrl).pathname;
  const isPinned = folder.endsWith(`/${version}/`);
  return new URL(isPinned ? '../feed.json' : './feed.json', scriptUrl).href;
}

/** An address relative to the page, in full; one that is none stays what it is, and will not be reached. */
export function resolveUrl(address: string): string {
  try {
    return new URL(address, document.baseURI).href;
  } catch {
    return address;
  }
}

/** The address of a file that a feed names relative to its own. */
export function resolveBesideFeed(feedAddress: string, file: string): string {
  return new URL(file, feedAddress).href;
}
