/** The environment of a feed store, controlled by a test. */
import {exampleFeed} from '../../../demo/examples/feeds.js';
import type {FeedStore, FeedStoreEnvironment} from '../../../src/banner/feed-client/feed-store.js';
import type {CachedFeed} from '../../../src/banner/feed-client/feed-cache.js';
import {parseFeed, type Feed} from '../../../src/feed/schema/feed.js';
import {failure, success, type Result} from '../../../src/feed/schema/problem.js';

export const now = new Date('2026-11-23T18:00:00Z');
export const MINUTE_MS = 60_000;
export const ADDRESS = 'https://csp.example/feed.json';

export interface HeldEnvironment extends FeedStoreEnvironment {
  present: Date;
  readonly asked: string[];
  stored: CachedFeed | undefined;
  /** The host's response. */
  answer: Result<string>;
  /** Writes to the cache as another tab does. */
  storeElsewhere(kept: CachedFeed): void;
  readonly listeners: Set<() => void>;
}

export function holdEnvironment(changes: Partial<HeldEnvironment> = {}): HeldEnvironment {
  const io: HeldEnvironment = {
    present: now,
    asked: [],
    stored: undefined,
    answer: success(JSON.stringify(exampleFeed(now))),
    listeners: new Set(),
    now: () => io.present,
    fetchDocument: address => {
      io.asked.push(address);
      return Promise.resolve(io.answer);
    },
    parseDocument: document => Promise.resolve(parseFeed(document)),
    verifyText: document => Promise.resolve(success(document)),
    isSigned: false,
    cache: {
      read: () => io.stored,
      write: kept => {
        io.stored = kept;
      },
      onChange: listener => {
        io.listeners.add(listener);
        return () => io.listeners.delete(listener);
      },
    },
    withLock: work => work(),
    storeElsewhere: kept => {
      io.stored = kept;
      io.listeners.forEach(listener => {
        listener();
      });
    },
    ...changes,
  };
  return io;
}

export function keep(feed: Feed, ageMs: number): CachedFeed {
  const at = now.getTime() - ageMs;
  return {document: JSON.stringify(feed), receivedAtMs: at, lookedAtMs: at};
}

export const unreachable = failure({
  code: 'feed-unreachable',
  path: '',
  expected: 'a feed',
  received: 'nothing',
});
export const levelOf = (look: FeedStore): string | undefined =>
  look.received?.feed.assessments.uk.level;
