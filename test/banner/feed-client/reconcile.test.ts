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

  it('a newer feed is not replaced by an older one, even when it is no longer current', () => {
    const older = exampleFeed(now, {level: 'low', ageMs: 3 * 60 * 60 * 1000});
    for (const instant of [later, new Date(now.getTime() + DAY_MS)]) {
      expect(receive(held, older, instant)).toMatchObject({
        problems: [{code: 'feed-older', path: '/publishedAt'}],
      });
    }
  });

  it('a feed expires by a slow clock, although two copies alternate', () => {
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
    // A publisher's clock was three hours ahead at 18:00, and was corrected before a rise at 18:10.
    const ahead = {feed: publishedAt('2026-11-23T21:00:00Z', 'severe'), receivedAt: now};
    const rise = publishedAt('2026-11-23T18:10:00Z', 'critical');

    it.each(['signed', 'unsigned', 'stored'] as const)(
      'a feed dated ahead and %s is replaced by a later one',
      trust => {
        for (const at of ['2026-11-23T18:11:00Z', '2026-11-23T23:00:00Z']) {
          expect(levelOf(receive(ahead, rise, new Date(at), trust))).toBe('critical');
        }
      },
    );

    it('a feed dated a second ahead is replaced as well', () => {
      const feed = publishedAt('2026-11-23T18:00:01Z', 'severe');
      const older = publishedAt('2026-11-23T18:00:00Z', 'critical');
      expect(levelOf(receive({feed, receivedAt: now}, older, later))).toBe('critical');
    });

    it('a feed dated ahead is replaced by one that is less ahead', () => {
      const less = publishedAt('2026-11-23T20:00:00Z', 'critical');
      expect(levelOf(receive(ahead, less, new Date('2026-11-23T18:11:00Z')))).toBe('critical');
    });

    it('a feed dated centuries ahead, signed with a stolen key, is replaced by the next correct one', () => {
      const stolen = {feed: publishedAt('2226-11-23T18:00:00Z', 'low'), receivedAt: now};
      expect(levelOf(receive(stolen, rise, new Date('2026-11-23T18:11:00Z'), 'signed'))).toBe(
        'critical',
      );
    });

    it('a signed feed dated ahead is not replaced by one published before it was received', () => {
      const replay = publishedAt('2026-11-23T17:59:59Z', 'low');
      expect(receive(ahead, replay, later, 'signed')).toMatchObject({
        problems: [{code: 'feed-older'}],
      });
      expect(levelOf(receive(ahead, replay, later, 'unsigned'))).toBe('low');
    });

    it('a feed dated ahead is valid for its own span from receipt, also if it alternates with another', () => {
      let received: ReceivedFeed = ahead;
      const copies = [ahead.feed, publishedAt('2026-11-23T20:00:00Z', 'severe')];
      for (let minutes = 15; minutes <= 24 * 60; minutes += 15) {
        const at = new Date(now.getTime() + minutes * 60_000);
        // The visitor's clock does not move, so that both stay in the future.
        const result = receive(received, copies[(minutes / 15) % 2]!, now);
        if (result.ok) received = result.value;
        expect(received.receivedAt.getTime()).toBeLessThanOrEqual(now.getTime());
        expect(freshness(received.feed, at, received.receivedAt)).toBe(
          minutes < 24 * 60 ? 'current' : 'stale',
        );
      }
    });
  });

  it('a feed dated ahead that was read from storage is replaced by any response of its host', () => {
    const planted = {feed: publishedAt('2026-11-23T18:00:00Z', 'low'), receivedAt: now};
    const answer = publishedAt('2026-11-23T17:45:00Z', 'severe');
    expect(levelOf(receive(planted, answer, later, 'stored'))).toBe('severe');
    expect(receive(planted, answer, later, 'unsigned').ok).toBe(false);
  });

  const GOVUK_DATED = {publishedAt: '2026-11-23T23:00:00Z', checkedAt: '2026-11-23T23:00:00Z'};

  it('a feed that this browser dated with a fast clock is replaced', () => {
    const receivedAt = new Date('2026-11-23T23:00:00.500Z');
    const dated = exampleFeed(now, {level: 'low', ...GOVUK_DATED});
    const result = receive({feed: dated, receivedAt}, exampleFeed(later), later);
    expect(result).toMatchObject({ok: true, value: {receivedAt: later}});
  });

  it('a feed is not replaced by an older one because the clock was set back', () => {
    const ahead = {feed: exampleFeed(later), receivedAt: new Date(later.getTime() + DAY_MS)};
    expect(receive(ahead, exampleFeed(now), later).ok).toBe(false);
  });

  it('a feed first received with a fast clock counts from its second receipt', () => {
    const ahead = {feed: held.feed, receivedAt: new Date(later.getTime() + 30 * DAY_MS)};
    expect(receive(ahead, held.feed, later)).toEqual({
      ok: true,
      value: {feed: held.feed, receivedAt: later},
    });
  });

  it('a cached feed whose receipt precedes its publication counts as received now', () => {
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

  it('a signed feed does not count as days old for a clock that is slow by less', () => {
    const slow = new Date(now.getTime() - 3 * DAY_MS);
    const replay = exampleFeed(now, {level: 'low', ageMs: 4 * DAY_MS});
    expect(receive({feed: held.feed, receivedAt: slow}, replay, slow, 'signed').ok).toBe(false);
  });
});
