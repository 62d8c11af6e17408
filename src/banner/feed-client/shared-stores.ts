/** The feed stores of this page, one for each source, shared by its banners. */
import {readClock} from '../platform/clock.js';
import {FeedStore, type FeedStoreEnvironment} from './feed-store.js';
import {createFeedCache, noFeedCache} from './feed-cache.js';
import {withWebLock} from './with-web-lock.js';
import {parseDocument, verifyText, signedUrl} from './parse-document.js';
import {fetchDocument} from './fetch-feed.js';
import {storageKey} from '../platform/storage.js';

/** Where a feed comes from, and what it must fulfil. */
export interface FeedSource {
  readonly address: string;
  /** Ed25519 public keys, one of which must have signed it; empty for no signature. */
  readonly publicKeys: readonly string[];
  /** Whether the last good feed is stored in the browser. */
  readonly isCached: boolean;
}

/**
 * The keys in the attribute `public-key`; a script can have set any value. An attribute without a key accepts no feed,
 * because nobody can sign for it.
 */
export function parsePublicKeys(attribute: unknown): readonly string[] {
  if (attribute === null || attribute === undefined) return [];
  // eslint-disable-next-line @typescript-eslint/no-base-to-string -- A value that is not a key accepts no feed.
  return String(attribute)
    .trim()
    .split(/[\s,]+/);
}

const stores = new Map<string, FeedStore>();

/** The page's store for that source. */
export function getFeedStore(source: FeedSource): FeedStore {
  const {address, publicKeys, isCached} = source;
  // Not JSON: a page's `toJSON` could make all keys the same, signed and unsigned.
  const key = [isCached, address, ...publicKeys].join(' ');
  const store = stores.get(key) ?? new FeedStore(source.address, createEnvironment(source));
  stores.set(key, store);
  return store;
}

function createEnvironment({address, publicKeys, isCached}: FeedSource): FeedStoreEnvironment {
  // An unsigned cached feed must neither reach a page with public keys nor block its own.
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
