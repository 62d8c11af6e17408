/** The environment of a feed store, controlled by a test. */
import {exampleFeed} from '../../../demo/examples/feeds.js';
import type {FeedStore, FeedStoreEnvironment} from '../../../src/banner/feed-client/feed-store.js';
import type {CachedFeed} from '../../../src/banner/feed-client/feed-cache.js';
import {parseFeed, type Feed} from '../../../src/feed/schema/feed.js';
import {failure, success, type Result} from '../../../src/feed/schema/problem.js';

export const now = new Date('2026-11-23T18:00:00Z');
export const MINUTE_MS = 60_000;
export const ADDRESS = 'https://csp.example/feed.json';

export interface HeldWorld extends FeedStoreEnvironment {
  present: Date;
  readonly asked: string[];
  stored: CachedFeed | undefined;
  /** The host's response. */
  answer: Result<string>;
  /** Writes to the cache as another tab does. */
  storeElsewhere(kept: CachedFeed): void;
  readonly listeners: Set<() => void>;
}

export function holdWorld(changes: Partial<HeldWorld> = {}): HeldWorld {
  const world: HeldWorld = {
    present: now,
    asked: [],
    stored: undefined,
    answer: success(JSON.stringify(exampleFeed(now))),
    listeners: new Set(),
    now: () => world.present,
    fetchDocument: address => {
      world.asked.push(address);
      return Promise.resolve(world.answer);
    },
    parseDocument: document => Promise.resolve(parseFeed(document)),
    verifyText: document => Promise.resolve(success(document)),
    isSigned: false,
    cache: {
      read: () => world.stored,
      write: kept => {
        world.stored = kept;
      },
      onChange: listener => {
        world.listeners.add(listener);
        return () => world.listeners.delete(listener);
      },
    },
    withLock: work => work(),
    storeElsewhere: kept => {
      world.stored = kept;
      world.listeners.forEach(listener => {
        listener();
      });
    },
    ...changes,
  };
  return world;
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
