/** What a look at a feed needs of the world, held by a test. */
import {exampleFeed} from '../../../demo/example-feeds.js';
import type {FeedLook, LookWorld} from '../../../src/banner/feed-look.js';
import type {Kept} from '../../../src/banner/kept-feed.js';
import {parseFeed, type Feed} from '../../../src/feed/feed.js';
import {failure, success, type Result} from '../../../src/feed/problem.js';

export const now = new Date('2026-11-23T18:00:00Z');
export const MINUTE_MS = 60_000;
export const ADDRESS = 'https://csp.example/feed.json';

export interface HeldWorld extends LookWorld {
  present: Date;
  readonly asked: string[];
  stored: Kept | undefined;
  /** What the host answers. */
  answer: Result<string>;
  /** As another tab writes. */
  storeElsewhere(kept: Kept): void;
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
    readDocument: address => {
      world.asked.push(address);
      return Promise.resolve(world.answer);
    },
    openFeed: document => Promise.resolve(parseFeed(document)),
    openText: document => Promise.resolve(success(document)),
    isSigned: false,
    kept: {
      read: () => world.stored,
      write: kept => {
        world.stored = kept;
      },
      onChange: listener => {
        world.listeners.add(listener);
        return () => world.listeners.delete(listener);
      },
    },
    oneAtATime: work => work(),
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

export function keep(feed: Feed, ageMs: number): Kept {
  const at = now.getTime() - ageMs;
  return {document: JSON.stringify(feed), receivedAtMs: at, lookedAtMs: at};
}

export const unreachable = failure({
  code: 'feed-unreachable',
  path: '',
  expected: 'a feed',
  received: 'nothing',
});
export const levelOf = (look: FeedLook): string | undefined =>
  look.received?.feed.assessments.uk.level;
