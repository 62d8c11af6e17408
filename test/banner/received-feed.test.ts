import {describe, expect, it} from 'vitest';
import {exampleFeed} from '../../demo/example-feeds.js';
import {receive} from '../../src/banner/received-feed.js';
import {freshness} from '../../src/feed/freshness.js';

const now = new Date('2026-11-23T18:00:00Z');
const later = new Date('2026-11-23T19:00:00Z');
const DAY_MS = 24 * 60 * 60 * 1000;
const held = {feed: exampleFeed(now), receivedAt: now};

describe('the feed a banner holds', () => {
  it('is the first that comes', () => {
    expect(receive(undefined, held.feed, now)).toEqual({ok: true, value: held});
  });

  it('is the newer one, received when it came', () => {
    const newer = exampleFeed(later);
    expect(receive(held, newer, later)).toEqual({
      ok: true,
      value: {feed: newer, receivedAt: later},
    });
  });

  it('is as old as when it first came, if it comes again', () => {
    expect(receive(held, held.feed, later)).toEqual({ok: true, value: held});
  });

  it('does not give way to an older one, even once it is no longer current', () => {
    const older = exampleFeed(now, {level: 'low', ageMs: 3 * 60 * 60 * 1000});
    for (const instant of [later, new Date(now.getTime() + DAY_MS)]) {
      expect(receive(held, older, instant)).toMatchObject({
        problems: [{code: 'feed-older', path: '/publishedAt'}],
      });
    }
  });

  it('grows stale by a slow clock, though two copies take turns for ever', () => {
    const slow = new Date('2026-11-03T18:00:00Z');
    const copies = [exampleFeed(now, {ageMs: 0}), exampleFeed(now, {ageMs: 60_000})];
    let received = {feed: copies[0]!, receivedAt: slow};
    let instant = slow;
    for (let turn = 1; turn < 12 * 24; turn++) {
      instant = new Date(slow.getTime() + turn * 60 * 60 * 1000);
      const result = receive(received, copies[turn % 2]!, instant);
      if (result.ok) received = result.value;
    }
    expect(freshness(received.feed, instant, received.receivedAt)).toBe('unknown');
  });

  it.each([
    [DAY_MS, 'stays'],
    [DAY_MS + 1, 'gives way'],
  ])('dated %i ms ahead by a clock that was wrong %s, once a right one comes', (aheadMs, fate) => {
    const astray = exampleFeed(new Date(later.getTime() + aheadMs), {level: 'low', ageMs: 0});
    const result = receive({feed: astray, receivedAt: now}, exampleFeed(later), later);
    expect(result.ok ? 'gives way' : 'stays').toBe(fate);
  });

  const GOVUK_DATED = {publishedAt: '2026-11-23T23:00:00Z', checkedAt: '2026-11-23T23:00:00Z'};

  it('gives way if this browser dated it itself, by a clock that was ahead', () => {
    const receivedAt = new Date('2026-11-23T23:00:00.500Z');
    const dated = exampleFeed(now, {level: 'low', ...GOVUK_DATED});
    const result = receive({feed: dated, receivedAt}, exampleFeed(later), later);
    expect(result).toMatchObject({ok: true, value: {receivedAt: later}});
  });

  it('does not give way to an older one only because the clock was set back', () => {
    const ahead = {feed: exampleFeed(later), receivedAt: new Date(later.getTime() + DAY_MS)};
    expect(receive(ahead, exampleFeed(now), later).ok).toBe(false);
  });

  it('is as old as its second coming, where its first was by a clock that was ahead', () => {
    const ahead = {feed: held.feed, receivedAt: new Date(later.getTime() + 30 * DAY_MS)};
    expect(receive(ahead, held.feed, later)).toEqual({
      ok: true,
      value: {feed: held.feed, receivedAt: later},
    });
  });

  it('is no copy of some days ago, for a clock that is slow', () => {
    const slow = new Date(now.getTime() - 3 * DAY_MS);
    const copy = exampleFeed(now, {level: 'low', ageMs: 2.5 * DAY_MS});
    expect(receive({feed: held.feed, receivedAt: slow}, copy, slow).ok).toBe(false);
  });
});
