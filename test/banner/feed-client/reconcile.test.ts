import {describe, expect, it} from 'vitest';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import {
  reconcile as receiveOf,
  type ReceivedFeed,
  type Trust,
} from '../../../src/banner/feed-client/reconcile.js';
import type {Feed} from '../../../src/feed/schema/feed.js';
import type {Level} from '../../../src/feed/schema/level.js';
import {freshness} from '../../../src/feed/rules/freshness.js';

const now = new Date('2026-11-23T18:00:00Z');
const later = new Date('2026-11-23T19:00:00Z');
const DAY_MS = 24 * 60 * 60 * 1000;
const held = {feed: exampleFeed(now), receivedAt: now};

type Kind = 'signed' | 'unsigned' | 'stored' | 'signed and stored';
const TRUST: Readonly<Record<Kind, Trust>> = {
  signed: {isSigned: true, isStored: false},
  unsigned: {isSigned: false, isStored: false},
  stored: {isSigned: false, isStored: true},
  'signed and stored': {isSigned: true, isStored: true},
};
const receive = (
  before: ReceivedFeed | undefined,
  feed: Feed,
  at: Date,
  trust: Kind = 'unsigned',
) => receiveOf(before, feed, at, TRUST[trust]);

/** A feed of that level, published and checked at that instant, and valid for a day. */
const publishedAt = (instant: string, level: Level): Feed =>
  exampleFeed(new Date(instant), {level, ageMs: 0});

const levelOf = (result: ReturnType<typeof receive>): Level | undefined =>
  result.ok ? result.value.feed.assessments.uk.level : undefined;

describe('the feed a banner holds', () => {
  it('the banner holds the first feed that arrives', () => {
    expect(receive(undefined, held.feed, now)).toEqual({ok: true, value: held});
  });

  it('the banner holds the newer feed, with its own time of receipt', () => {
    const newer = exampleFeed(later);
    expect(receive(held, newer, later)).toEqual({
      ok: true,
      value: {feed: newer, receivedAt: later},
    });
  });

  it('a feed that arrives again keeps its first time of receipt', () => {
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

  describe('dated ahead', () => {
    // A publisher's clock was three hours ahead at 18:00, and was put right before a rise at 18:10.
    const ahead = {feed: publishedAt('2026-11-23T21:00:00Z', 'severe'), receivedAt: now};
    const rise = publishedAt('2026-11-23T18:10:00Z', 'critical');

    it.each(['signed', 'unsigned', 'stored'] as const)('and %s keeps no later one out', trust => {
      for (const at of ['2026-11-23T18:11:00Z', '2026-11-23T23:00:00Z']) {
        expect(levelOf(receive(ahead, rise, new Date(at), trust))).toBe('critical');
      }
    });

    it('by a second givesWay as well', () => {
      const feed = publishedAt('2026-11-23T18:00:01Z', 'severe');
      const older = publishedAt('2026-11-23T18:00:00Z', 'critical');
      expect(levelOf(receive({feed, receivedAt: now}, older, later))).toBe('critical');
    });

    it('givesWay to one that is ahead too, by less', () => {
      const less = publishedAt('2026-11-23T20:00:00Z', 'critical');
      expect(levelOf(receive(ahead, less, new Date('2026-11-23T18:11:00Z')))).toBe('critical');
    });

    it('by centuries, by a stolen key, givesWay as soon as the right one comes', () => {
      const stolen = {feed: publishedAt('2226-11-23T18:00:00Z', 'low'), receivedAt: now};
      expect(levelOf(receive(stolen, rise, new Date('2026-11-23T18:11:00Z'), 'signed'))).toBe(
        'critical',
      );
    });

    it('and signed still keeps out a replay of what was published before it came', () => {
      const replay = publishedAt('2026-11-23T17:59:59Z', 'low');
      expect(receive(ahead, replay, later, 'signed')).toMatchObject({
        problems: [{code: 'feed-older'}],
      });
      expect(levelOf(receive(ahead, replay, later, 'unsigned'))).toBe('low');
    });

    it('holds no longer than its own span from receipt, also in turn with another', () => {
      let received: ReceivedFeed = ahead;
      const copies = [ahead.feed, publishedAt('2026-11-23T20:00:00Z', 'severe')];
      for (let minutes = 15; minutes <= 24 * 60; minutes += 15) {
        const at = new Date(now.getTime() + minutes * 60_000);
        // The clock of a visitor stands still, so that both stay in the future.
        const result = receive(received, copies[(minutes / 15) % 2]!, now);
        if (result.ok) received = result.value;
        expect(received.receivedAt.getTime()).toBeLessThanOrEqual(now.getTime());
        expect(freshness(received.feed, at, received.receivedAt)).toBe(
          minutes < 24 * 60 ? 'current' : 'stale',
        );
      }
    });
  });

  it('and that was read from storage givesWay to whatever its host answers', () => {
    const planted = {feed: publishedAt('2026-11-23T18:00:00Z', 'low'), receivedAt: now};
    const answer = publishedAt('2026-11-23T17:45:00Z', 'severe');
    expect(levelOf(receive(planted, answer, later, 'stored'))).toBe('severe');
    expect(receive(planted, answer, later, 'unsigned').ok).toBe(false);
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

  it('counts as received now where storage says that it came before it was published', () => {
    const planted = {
      feed: publishedAt('2026-11-23T18:00:00Z', 'critical'),
      receivedAt: new Date(now.getTime() - 3 * DAY_MS),
    };
    for (const trust of ['stored', 'signed and stored'] as const) {
      const result = receive(planted, planted.feed, later, trust);
      expect(result).toMatchObject({ok: true, value: {receivedAt: later}});
    }
    const replay = publishedAt('2026-11-22T18:00:00Z', 'low');
    expect(receive(planted, replay, later, 'signed and stored').ok).toBe(false);
  });

  it('is no copy of some days ago, for a clock that is slow by less, if it is signed', () => {
    const slow = new Date(now.getTime() - 3 * DAY_MS);
    const replay = exampleFeed(now, {level: 'low', ageMs: 4 * DAY_MS});
    expect(receive({feed: held.feed, receivedAt: slow}, replay, slow, 'signed').ok).toBe(false);
  });
});
