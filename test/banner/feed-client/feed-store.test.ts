import {describe, expect, it} from 'vitest';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import {FeedStore} from '../../../src/banner/feed-client/feed-store.js';
import {checkFeed} from '../../../src/feed/schema/feed.js';
import {success} from '../../../src/feed/schema/problem.js';
import {
  ADDRESS,
  holdWorld,
  keep,
  levelOf,
  MINUTE_MS,
  now,
  unreachable,
} from '../../helpers/publisher/held-world.js';

describe('a look at a feed', () => {
  it('the feed store keeps the feed and the time it was received', async () => {
    const world = holdWorld();
    const look = new FeedStore(ADDRESS, world);
    await look.refresh(0);
    expect(levelOf(look)).toBe('severe');
    expect(world.stored).toEqual(keep(exampleFeed(now), 0));
  });

  it('the feed store keeps its feed when an invalid one arrives', async () => {
    const world = holdWorld();
    const look = new FeedStore(ADDRESS, world);
    await look.refresh(0);
    const {stored} = world;
    for (const answer of [unreachable, success('One moment'), success('{"version":2}')]) {
      world.answer = answer;
      await look.refresh(0);
      expect(levelOf(look)).toBe('severe');
      expect(world.stored).toBe(stored);
    }
  });

  it.each([
    [59_999, 0],
    [60_000, 1],
  ])(
    'the feed store accepts a feed cached %i ms ago, and makes %i requests',
    async (ageMs, requests) => {
      const world = holdWorld({stored: keep(exampleFeed(now), ageMs)});
      const look = new FeedStore(ADDRESS, world);
      await look.refresh(MINUTE_MS);
      expect(levelOf(look)).toBe('severe');
      expect(look.hasAnswer).toBe(true);
      expect(world.asked).toHaveLength(requests);
    },
  );

  it('the feed store tells its listeners of the cached feed before it requests a new one', async () => {
    const heard: string[] = [];
    const world = holdWorld({stored: keep(exampleFeed(now), 5 * MINUTE_MS)});
    const look = new FeedStore(ADDRESS, world);
    look.subscribe(() => heard.push(`heard after ${String(world.asked.length)} requests`));
    await look.refresh(MINUTE_MS);
    expect(heard).toEqual(['heard after 0 requests', 'heard after 1 requests']);
  });

  it('the feed store judges the age of a cached feed by when it was received', async () => {
    const stored = keep(exampleFeed(now), 5 * MINUTE_MS);
    const world = holdWorld({stored, answer: unreachable});
    const look = new FeedStore(ADDRESS, world);
    await look.refresh(MINUTE_MS);
    expect(look.received?.receivedAt.getTime()).toBe(stored.receivedAtMs);
  });

  it('the feed store requests the feed when the cached text is invalid', async () => {
    const world = holdWorld({
      stored: {document: '{"level":"low"}', receivedAtMs: now.getTime(), lookedAtMs: now.getTime()},
      answer: unreachable,
    });
    const look = new FeedStore(ADDRESS, world);
    await look.refresh(MINUTE_MS);
    expect(world.asked).toHaveLength(1);
    expect(look.received).toBeUndefined();
  });

  it('the feed store ignores a cached check dated in the future', async () => {
    const kept = keep(exampleFeed(now), 0);
    const world = holdWorld({stored: {...kept, lookedAtMs: now.getTime() + 1}});
    await new FeedStore(ADDRESS, world).refresh(MINUTE_MS);
    expect(world.asked).toHaveLength(1);
  });

  it.each([
    [5 * MINUTE_MS, 'severe'],
    [5 * MINUTE_MS + 1, undefined],
  ])('the feed store reads a feed cached %i ms in the future as: %s', async (aheadMs, level) => {
    const world = holdWorld({stored: keep(exampleFeed(now), -aheadMs), answer: unreachable});
    const look = new FeedStore(ADDRESS, world);
    await look.refresh(MINUTE_MS);
    expect(levelOf(look)).toBe(level);
    expect(look.hasFailed).toBe(true);
  });

  it('the feed store makes no request when another tab made one while it waited for the lock', async () => {
    const world = holdWorld({
      withLock: work => {
        world.stored = keep(exampleFeed(now, {level: 'critical'}), 0);
        return work();
      },
    });
    const look = new FeedStore(ADDRESS, world);
    await look.refresh(MINUTE_MS);
    expect(world.asked).toEqual([]);
    expect(levelOf(look)).toBe('critical');
  });

  it('the feed store makes one request for all banners that ask during it', async () => {
    const world = holdWorld();
    const look = new FeedStore(ADDRESS, world);
    await Promise.all([look.refresh(MINUTE_MS), look.refresh(0), look.refresh(0)]);
    expect(world.asked).toHaveLength(1);
  });

  it('the feed store accepts a newer feed from another tab, and no older one', async () => {
    const world = holdWorld();
    const look = new FeedStore(ADDRESS, world);
    const stop = look.subscribe(() => undefined);
    await look.refresh(0);
    world.storeElsewhere(keep(exampleFeed(now, {level: 'low', ageMs: 60 * MINUTE_MS}), 0));
    await Promise.resolve();
    expect(levelOf(look)).toBe('severe');
    world.storeElsewhere(keep(exampleFeed(now, {level: 'critical', ageMs: 0}), 0));
    await new Promise(resolve => setImmediate(resolve));
    expect(levelOf(look)).toBe('critical');
    stop();
    expect(world.listeners.size).toBe(0);
  });

  it('the feed store accepts the same text from another tab if it was received later and the age depends on it', async () => {
    const world = holdWorld({
      answer: success('one text'),
      parseDocument: (_, receivedAt) =>
        Promise.resolve(success(exampleFeed(receivedAt, {ageMs: 0}))),
    });
    const look = new FeedStore(ADDRESS, world);
    look.subscribe(() => undefined);
    await look.refresh(0);
    world.present = new Date(now.getTime() + MINUTE_MS);
    const at = world.present.getTime();
    world.storeElsewhere({document: 'one text', receivedAtMs: at, lookedAtMs: at});
    await new Promise(resolve => setImmediate(resolve));
    expect(look.received?.receivedAt).toEqual(world.present);
  });

  it('the feed store returns a problem, and never rejects, for a document that cannot be parsed', async () => {
    const world = holdWorld({parseDocument: () => Promise.reject(new Error('no such policy'))});
    const look = new FeedStore(ADDRESS, world);
    const heard: unknown[] = [];
    look.subscribe(result => heard.push(result.ok ? 'a feed' : result.problems[0]?.code));
    await look.refresh(0);
    expect(heard).toEqual(['feed-unopened']);
  });

  it('the feed store reads a file beside its feed, with the same checks', async () => {
    const world = holdWorld({
      verifyText: document => Promise.resolve(success(`opened ${document}`)),
    });
    world.answer = success('words');
    const look = new FeedStore(ADDRESS, world);
    expect(await look.fetchBeside('areas/essex.json')).toEqual(success('opened words'));
    expect(world.asked).toEqual(['https://csp.example/areas/essex.json']);
    world.answer = unreachable;
    expect(await look.fetchBeside('areas/essex.json')).toEqual(unreachable);
  });

  it('the feed store returns a problem, and never rejects, for an area file that cannot be parsed', async () => {
    const world = holdWorld({verifyText: () => Promise.reject(new Error('no such file'))});
    expect(await new FeedStore(ADDRESS, world).fetchBeside('areas/essex.json')).toMatchObject({
      ok: false,
      problems: [{code: 'feed-unopened', received: 'Error: no such file'}],
    });
  });
});

it('the example feeds are feeds', () => {
  expect(checkFeed(exampleFeed(now)).ok).toBe(true);
});
