import {readStored, storageKey, writeStored} from '../platform/storage.js';

/** The last good feed, stored in the browser for the next page and other tabs. */
export interface CachedFeed {
  /** The text as received: it is checked again each time. */
  readonly document: string;
  readonly receivedAtMs: number;
  /** When a tab last fetched the feed successfully. */
  readonly lookedAtMs: number;
}

export interface FeedCache {
  read(): CachedFeed | undefined;
  write(cached: CachedFeed): void;
  /** Calls back when another tab has written, until the returned function is called. */
  onChange(listener: () => void): () => void;
}

/** Stores nothing, for pages with `no-storage`. */
export const noFeedCache: FeedCache = {
  read: () => undefined,
  write: () => undefined,
  onChange: () => () => undefined,
};

/**
 * Stores the feed of one address in `localStorage`. Where storage is missing or blocked, nothing is stored and no
 * problem is reported: it is the visitor's choice.
 */
export function createFeedCache(address: string): FeedCache {
  const name = `feed:${address}`;
  return {
    read: () => parseCachedFeed(readStored(name)),
    write: cached => {
      writeStored(name, JSON.stringify(cached));
    },
    onChange: listener => {
      const hear = (event: StorageEvent): void => {
        if (event.key === storageKey(name)) listener();
      };
      window.addEventListener('storage', hear);
      return () => {
        window.removeEventListener('storage', hear);
      };
    },
  };
}

/** Any script of the page can have written there, so the types are checked. */
function parseCachedFeed(stored: string | undefined): CachedFeed | undefined {
  try {
    const {document, receivedAtMs, lookedAtMs} = JSON.parse(stored ?? '') as Partial<CachedFeed>;
    const isCached =
      typeof document === 'string' && isInstantMs(receivedAtMs) && isInstantMs(lookedAtMs);
    return isCached ? ({document, receivedAtMs, lookedAtMs} as CachedFeed) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a number is within the range of `Date`. */
function isInstantMs(ms: unknown): boolean {
  return typeof ms === 'number' && !Number.isNaN(new Date(ms).getTime());
}
