/** The looks of this page, one for each feed and what is asked of it, shared by its banners. */
import {readClock} from '../platform/clock.js';
import {FeedStore, type FeedStoreEnvironment} from './feed-store.js';
import {createFeedCache, noFeedCache} from './feed-cache.js';
import {withWebLock} from './with-web-lock.js';
import {parseDocument, verifyText, signedUrl} from './parse-document.js';
import {fetchDocument} from './fetch-feed.js';
import {storageKey} from '../platform/storage.js';

/** A feed, and what a banner asks of it. */
export interface FeedSource {
  readonly address: string;
  /** Ed25519 public keys, one of which must have signed it; with none, anyone may have written it. */
  readonly publicKeys: readonly string[];
  /** Whether the last good feed may be kept in the browser. */
  readonly isCached: boolean;
}

/**
 * The keys in the attribute `public-key`; a page's own script may have set anything. A page that asks
 * for a signature and names no key is shown what nobody can sign: nothing.
 */
export function parsePublicKeys(attribute: unknown): readonly string[] {
  if (attribute === null || attribute === undefined) return [];
  // eslint-disable-next-line @typescript-eslint/no-base-to-string -- What is no key must accept nothing.
  return String(attribute)
    .trim()
    .split(/[\s,]+/);
}

const stores = new Map<string, FeedStore>();

/** The page's look at that feed. */
export function getFeedStore(source: FeedSource): FeedStore {
  const {address, publicKeys, isCached} = source;
  // Not as JSON: a page's own `toJSON` can make all of them one, signed and unsigned.
  const key = [isCached, address, ...publicKeys].join(' ');
  const store = stores.get(key) ?? new FeedStore(source.address, createEnvironment(source));
  stores.set(key, store);
  return store;
}

function createEnvironment({address, publicKeys, isCached}: FeedSource): FeedStoreEnvironment {
  // What nobody signed must not be taken by a page that asks for signatures, nor stand in its way.
  const name = [address, ...publicKeys].join(' ');
  return {
    now: readClock,
    fetchDocument: url => fetchDocument(publicKeys.length ? signedUrl(url) : url),
    parseDocument: (document, receivedAt) => parseDocument(document, publicKeys, receivedAt),
    verifyText: document => verifyText(document, publicKeys),
    isSigned: publicKeys.length > 0,
    cache: isCached ? createFeedCache(name) : noFeedCache,
    withLock: work => (isCached ? withWebLock(storageKey(name), work) : work()),
  };
}
