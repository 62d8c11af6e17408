import {describe, expect, it} from 'vitest';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import {FeedStore} from '../../../src/banner/feed-client/feed-store.js';
import type {CachedFeed} from '../../../src/banner/feed-client/feed-cache.js';
import {success} from '../../../src/feed/schema/problem.js';
import {
  ADDRESS,
  holdEnvironment,
  keep,
  levelOf,
  MINUTE_MS,
  now,
  unreachable,
  type HeldEnvironment,
} from '../../helpers/publisher/held-environment.js';

describe('a feed in storage, where any script of the site may have written it', () => {
  const DAY_MS = 24 * 60 * MINUTE_MS;
  const planted = (ageMs: number, changes = {}): CachedFeed =>
    keep(
      exampleFeed(new Date(now.getTime() - ageMs), {
        level: 'low',
        ageMs: 0,
        validUntil: new Date(now.getTime() - ageMs + 7 * DAY_MS).toISOString(),
        ...changes,
      }),
      ageMs,
    );

  it.each([
    ['dated now', planted(0)],
    ['dated ahead by centuries', planted(0, {publishedAt: '2226-11-23T18:00:00Z'})],
    ['received days ago', planted(3 * DAY_MS)],
  ])('a cached feed %s is replaced by the next response', async (_, stored) => {
    const io = holdEnvironment({stored, answer: success(JSON.stringify(exampleFeed(now)))});
    const look = new FeedStore(ADDRESS, io);
    await look.refresh(MINUTE_MS);
    await look.refresh(0);
    expect(levelOf(look)).toBe('severe');
    expect(io.stored?.document).toContain('severe');
    expect(levelOf(await newPage(io))).toBe('severe');
  });

  it('a cached feed on a page that stays open is replaced by the next response', async () => {
    const io = holdEnvironment();
    const look = new FeedStore(ADDRESS, io);
    look.subscribe(() => undefined);
    await look.refresh(0);
    io.storeElsewhere(planted(0));
    await new Promise(resolve => setImmediate(resolve));
    expect(levelOf(look)).toBe('low');
    await look.refresh(0);
    expect(levelOf(look)).toBe('severe');
  });

  it.each([
    [7 * DAY_MS - 1, 'low'],
    [7 * DAY_MS, undefined],
  ])('a cached feed received %i ms ago, without a response, shows: %s', async (ageMs, level) => {
    const io = holdEnvironment({stored: planted(ageMs), answer: unreachable});
    expect(levelOf(await newPage(io))).toBe(level);
  });

  it('a cached feed expires after 7 days on a page that stays open without a response', async () => {
    const io = holdEnvironment({stored: planted(0), answer: unreachable});
    const look = await newPage(io);
    io.present = new Date(now.getTime() + 7 * DAY_MS - 1);
    expect(levelOf(look)).toBe('low');
    io.present = new Date(now.getTime() + 7 * DAY_MS);
    expect(levelOf(look)).toBeUndefined();
  });

  it('a cached copy of the held feed with an earlier receipt changes nothing', async () => {
    const feed = exampleFeed(now, {level: 'critical', ageMs: 0});
    const io = holdEnvironment({answer: success(JSON.stringify(feed))});
    const look = new FeedStore(ADDRESS, io);
    look.subscribe(() => undefined);
    await look.refresh(0);
    io.storeElsewhere(keep(feed, 3 * DAY_MS));
    await new Promise(resolve => setImmediate(resolve));
    expect(look.received?.receivedAt).toEqual(now);
  });

  it('a cached feed with a receipt before its publication is current once its host has confirmed it', async () => {
    const feed = exampleFeed(now, {level: 'critical', ageMs: 0});
    const io = holdEnvironment({
      stored: keep(feed, 3 * DAY_MS),
      answer: success(JSON.stringify(feed)),
    });
    const look = await newPage(io);
    await look.refresh(0);
    expect(look.received?.receivedAt).toEqual(now);
  });

  it('a signed cached feed keeps out a replay by its host', async () => {
    const stored = keep(exampleFeed(now, {ageMs: 0}), 0);
    const replay = exampleFeed(now, {level: 'low', ageMs: 60 * MINUTE_MS});
    const io = holdEnvironment({stored, answer: success(JSON.stringify(replay)), isSigned: true});
    const look = new FeedStore(ADDRESS, io);
    await look.refresh(MINUTE_MS);
    await look.refresh(0);
    expect(levelOf(look)).toBe('severe');
  });

  async function newPage(io: HeldEnvironment): Promise<FeedStore> {
    const look = new FeedStore(ADDRESS, io);
    await look.refresh(MINUTE_MS);
    return look;
  }
});
