/** The looks of this page, one for each feed and what is asked of it, shared by its banners. */
import {readClock} from '../platform/clock.js';
import {FeedLook, type LookWorld} from './feed-store.js';
import {keepFeed, keepNothing} from './feed-cache.js';
import {oneAtATime} from './with-web-lock.js';
import {openFeed, openText, signedAddress} from './parse-document.js';
import {readDocument} from './fetch-feed.js';
import {storageKey} from '../platform/storage.js';

/** A feed, and what a banner asks of it. */
export interface FeedDemand {
  readonly address: string;
  /** Ed25519 public keys, one of which must have signed it; with none, anyone may have written it. */
  readonly publicKeys: readonly string[];
  /** Whether the last good feed may be kept in the browser. */
  readonly isKept: boolean;
}

/**
 * The keys in the attribute `public-key`; a page's own script may have set anything. A page that asks
 * for a signature and names no key is shown what nobody can sign: nothing.
 */
export function publicKeysIn(attribute: unknown): readonly string[] {
  if (attribute === null || attribute === undefined) return [];
  // eslint-disable-next-line @typescript-eslint/no-base-to-string -- What is no key must accept nothing.
  return String(attribute)
    .trim()
    .split(/[\s,]+/);
}

const looks = new Map<string, FeedLook>();

/** The page's look at that feed. */
export function sharedLook(demand: FeedDemand): FeedLook {
  const {address, publicKeys, isKept} = demand;
  // Not as JSON: a page's own `toJSON` can make all of them one, signed and unsigned.
  const key = [isKept, address, ...publicKeys].join(' ');
  const look = looks.get(key) ?? new FeedLook(demand.address, worldFor(demand));
  looks.set(key, look);
  return look;
}

function worldFor({address, publicKeys, isKept}: FeedDemand): LookWorld {
  // What nobody signed must not be taken by a page that asks for signatures, nor stand in its way.
  const name = [address, ...publicKeys].join(' ');
  return {
    now: readClock,
    readDocument: url => readDocument(publicKeys.length ? signedAddress(url) : url),
    openFeed: (document, receivedAt) => openFeed(document, publicKeys, receivedAt),
    openText: document => openText(document, publicKeys),
    isSigned: publicKeys.length > 0,
    kept: isKept ? keepFeed(name) : keepNothing,
    oneAtATime: work => (isKept ? oneAtATime(storageKey(name), work) : work()),
  };
}
