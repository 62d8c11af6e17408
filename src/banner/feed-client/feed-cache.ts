import {readStored, storageKey, writeStored} from '../platform/storage.js';

/** The last good feed, kept in the browser for the next page and for the other tabs. */
export interface Kept {
  /** The text as it came: it is judged anew each time, as when it was received. */
  readonly document: string;
  readonly receivedAtMs: number;
  /** When some tab last looked at the feed and had it. */
  readonly lookedAtMs: number;
}

export interface KeptFeed {
  read(): Kept | undefined;
  write(kept: Kept): void;
  /** Calls back when another tab has written, until the function it returns is called. */
  onChange(listener: () => void): () => void;
}

/** Keeps nothing, for pages that wish it so. */
export const keepNothing: KeptFeed = {
  read: () => undefined,
  write: () => undefined,
  onChange: () => () => undefined,
};

/**
 * Keeps the feed of one address in the browser's storage. A browser without any, or that lets nobody
 * near it, keeps nothing, and says nothing of it: it is the visitor's own wish.
 */
export function keepFeed(address: string): KeptFeed {
  const name = `feed:${address}`;
  return {
    read: () => parseKept(readStored(name)),
    write: kept => {
      writeStored(name, JSON.stringify(kept));
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
function parseKept(stored: string | undefined): Kept | undefined {
  try {
    const {document, receivedAtMs, lookedAtMs} = JSON.parse(stored ?? '') as Partial<Kept>;
    const isKept =
      typeof document === 'string' && isInstantMs(receivedAtMs) && isInstantMs(lookedAtMs);
    return isKept ? ({document, receivedAtMs, lookedAtMs} as Kept) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a number is one that a date can hold. */
function isInstantMs(ms: unknown): boolean {
  return typeof ms === 'number' && !Number.isNaN(new Date(ms).getTime());
}
