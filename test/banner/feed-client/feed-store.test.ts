import {describe, expect, it} from 'vitest';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import {FeedStore} from '../../../src/banner/feed-client/feed-store.js';
import {checkFeed} from '../../../src/feed/schema/feed.js';
import {success} from '../../../src/feed/schema/problem.js';
import {
  ADDRESS,
  holdEnvironment,
  keep,
  levelOf,
  MINUTE_MS,
  now,
  unreachable,
} from '../../helpers/publisher/held-environment.js';

describe('a look at a feed', () => {
  it('the feed store keeps the feed and the time it was received', async () => {
    const io = holdEnvironment();
    const look = new FeedStore(ADDRESS, io);
    await look.refresh(0);
    expect(levelOf(look)).toBe('severe');
    expect(io.stored).toEqual(keep(exampleFeed(now), 0));
  });

  it('the feed store keeps its feed when an invalid one arrives', async () => {
    const io = holdEnvironment();
    const look = new FeedStore(ADDRESS, io);
    await look.refresh(0);
    const {stored} = io;
    for (const answer of [unreachable, success('One moment'), success('{"version":2}')]) {
      io.answer = answer;
      await look.refresh(0);
      expect(levelOf(look)).toBe('severe');
      expect(io.stored).toBe(stored);
    }
  });

  it.each([
    [59_999, 0],
    [60_000, 1],
  ])(
    'the feed store accepts a feed cached %i ms ago, and makes %i requests',
    async (ageMs, requests) => {
      const io = holdEnvironment({stored: keep(exampleFeed(now), ageMs)});
      const look = new FeedStore(ADDRESS, io);
      await look.refresh(MINUTE_MS);
      expect(levelOf(look)).toBe('severe');
      expect(look.hasAnswer).toBe(true);
      expect(io.asked).toHaveLength(requests);
    },
  );

  it('the feed store tells its listeners of the cached feed before it requests a new one', async () => {
    const notified: string[] = [];
    const io = holdEnvironment({stored: keep(exampleFeed(now), 5 * MINUTE_MS)});
    const look = new FeedStore(ADDRESS, io);
    look.subscribe(() => notified.push(`notified after ${String(io.asked.length)} requests`));
    await look.refresh(MINUTE_MS);
    expect(notified).toEqual(['notified after 0 requests', 'notified after 1 requests']);
  });

  it('the feed store judges the age of a cached feed by when it was received', async () => {
    const stored = keep(exampleFeed(now), 5 * MINUTE_MS);
    const io = holdEnvironment({stored, answer: unreachable});
    const look = new FeedStore(ADDRESS, io);
    await look.refresh(MINUTE_MS);
    expect(look.received?.receivedAt.getTime()).toBe(stored.receivedAtMs);
  });

  it('the feed store requests the feed when the cached text is invalid', async () => {
    const io = holdEnvironment({
      stored: {document: '{"level":"low"}', receivedAtMs: now.getTime(), lookedAtMs: now.getTime()},
      answer: unreachable,
    });
    const look = new FeedStore(ADDRESS, io);
    await look.refresh(MINUTE_MS);
    expect(io.asked).toHaveLength(1);
    expect(look.received).toBeUndefined();
  });

  it('the feed store ignores a cached check dated in the future', async () => {
    const kept = keep(exampleFeed(now), 0);
    const io = holdEnvironment({stored: {...kept, lookedAtMs: now.getTime() + 1}});
    await new FeedStore(ADDRESS, io).refresh(MINUTE_MS);
    expect(io.asked).toHaveLength(1);
  });

  it.each([
    [5 * MINUTE_MS, 'severe'],
    [5 * MINUTE_MS + 1, undefined],
  ])('the feed store reads a feed cached %i ms in the future as: %s', async (aheadMs, level) => {
    const io = holdEnvironment({stored: keep(exampleFeed(now), -aheadMs), answer: unreachable});
    const look = new FeedStore(ADDRESS, io);
    await look.refresh(MINUTE_MS);
    expect(levelOf(look)).toBe(level);
    expect(look.hasFailed).toBe(true);
  });

  it('the feed store makes no request when another tab made one while it waited for the lock', async () => {
    const io = holdEnvironment({
      withLock: work => {
        io.stored = keep(exampleFeed(now, {level: 'critical'}), 0);
        return work();
      },
    });
    const look = new FeedStore(ADDRESS, io);
    await look.refresh(MINUTE_MS);
    expect(io.asked).toEqual([]);
    expect(levelOf(look)).toBe('critical');
  });

  it('the feed store makes one request for all banners that ask during it', async () => {
    const io = holdEnvironment();
    const look = new FeedStore(ADDRESS, io);
    await Promise.all([look.refresh(MINUTE_MS), look.refresh(0), look.refresh(0)]);
    expect(io.asked).toHaveLength(1);
  });

  it('the feed store accepts a newer feed from another tab, and no older one', async () => {
    const io = holdEnvironment();
    const look = new FeedStore(ADDRESS, io);
    const stop = look.subscribe(() => undefined);
    await look.refresh(0);
    io.storeElsewhere(keep(exampleFeed(now, {level: 'low', ageMs: 60 * MINUTE_MS}), 0));
    await Promise.resolve();
    expect(levelOf(look)).toBe('severe');
    io.storeElsewhere(keep(exampleFeed(now, {level: 'critical', ageMs: 0}), 0));
    await new Promise(resolve => setImmediate(resolve));
    expect(levelOf(look)).toBe('critical');
    stop();
    expect(io.listeners.size).toBe(0);
  });

  it('the feed store accepts the same text from another tab if it was received later and the age depends on it', async () => {
    const io = holdEnvironment({
      answer: success('one text'),
      parseDocument: (_, receivedAt) =>
        Promise.resolve(success(exampleFeed(receivedAt, {ageMs: 0}))),
    });
    const look = new FeedStore(ADDRESS, io);
    look.subscribe(() => undefined);
    await look.refresh(0);
    io.present = new Date(now.getTime() + MINUTE_MS);
    const at = io.present.getTime();
    io.storeElsewhere({document: 'one text', receivedAtMs: at, lookedAtMs: at});
    await new Promise(resolve => setImmediate(resolve));
    expect(look.received?.receivedAt).toEqual(io.present);
  });

  it('the feed store returns a problem, and never rejects, for a document that cannot be parsed', async () => {
    const io = holdEnvironment({parseDocument: () => Promise.reject(new Error('no such policy'))});
    const look = new FeedStore(ADDRESS, io);
    const notified: unknown[] = [];
    look.subscribe(result => notified.push(result.ok ? 'a feed' : result.problems[0]?.code));
    await look.refresh(0);
    expect(notified).toEqual(['feed-unopened']);
  });

  it('the feed store reads a file beside its feed, with the same checks', async () => {
    const io = holdEnvironment({
      verifyText: document => Promise.resolve(success(`opened ${document}`)),
    });
    io.answer = success('words');
    const look = new FeedStore(ADDRESS, io);
    expect(await look.fetchBeside('areas/essex.json')).toEqual(success('opened words'));
    expect(io.asked).toEqual(['https://csp.example/areas/essex.json']);
    io.answer = unreachable;
    expect(await look.fetchBeside('areas/essex.json')).toEqual(unreachable);
  });

  it('the feed store returns a problem, and never rejects, for an area file that cannot be parsed', async () => {
    const io = holdEnvironment({verifyText: () => Promise.reject(new Error('no such file'))});
    expect(await new FeedStore(ADDRESS, io).fetchBeside('areas/essex.json')).toMatchObject({
      ok: false,
      problems: [{code: 'feed-unopened', received: 'Error: no such file'}],
    });
  });
});

it('the example feeds are feeds', () => {
  expect(checkFeed(exampleFeed(now)).ok).toBe(true);
});
