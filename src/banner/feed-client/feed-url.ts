import {version} from '../../generated/version.js';

/**
 * The URL of a script's own feed: beside it, or one folder up if the script is in a folder named after its version. A
 * versioned script never changes; its feed must.
 */
export function feedUrlBeside(scriptUrl: string | undefined): string {
  // A bundle that is not a module has no URL.
  if (!scriptUrl) return 'feed.json';
  const folder = new URL('.', scriptUrl).pathname;
  const isPinned = folder.endsWith(`/${version}/`);
  return new URL(isPinned ? '../feed.json' : './feed.json', scriptUrl).href;
}

/** Resolves a URL against the page. An invalid one is returned unchanged: fetching it fails. */
export function resolveUrl(address: string): string {
  try {
    return new URL(address, document.baseURI).href;
  } catch {
    return address;
  }
}

/** Resolves the URL of a file that a feed names relative to itself. */
export function resolveBesideFeed(feedAddress: string, file: string): string {
  return new URL(file, feedAddress).href;
}
