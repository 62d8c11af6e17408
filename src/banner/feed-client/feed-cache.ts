import {readStored, storageKey, writeStored} from '../platform/storage.js';

/** The last good feed, kept in the browser for the next page and for the other tabs. */
export interface CachedFeed {
  /** The text as it came: it is judged anew each time, as when it was received. */
  readonly document: string;
  readonly receivedAtMs: number;
  /** When some tab last looked at the feed and had it. */
  readonly lookedAtMs: number;
}

export interface FeedCache {
  read(): CachedFeed | undefined;
  write(cached: CachedFeed): void;
  /** Calls back when another tab has written, until the function it returns is called. */
  onChange(listener: () => void): () => void;
}

/** Keeps nothing, for pages that wish it so. */
export const noFeedCache: FeedCache = {
  read: () => undefined,
  write: () => undefined,
  onChange: () => () => undefined,
};

/**
 * Keeps the feed of one address in the browser's storage. A browser without any, or that lets nobody
 * near it, keeps nothing, and says nothing of it: it is the visitor's own wish.
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

/** Anyone on the page's own site may have written there, so the form is looked at. */
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

/** Whether a number is one that a date can hold. */
function isInstantMs(ms: unknown): boolean {
  return typeof ms === 'number' && !Number.isNaN(new Date(ms).getTime());
}
