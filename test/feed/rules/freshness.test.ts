import {describe, expect, it} from 'vitest';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import {freshness, nextFreshnessChange} from '../../../src/feed/rules/freshness.js';

const checkedAt = new Date('2026-11-23T18:00:00Z');
const feed = exampleFeed(checkedAt, {ageMs: 0});
const validUntil = Date.parse('2026-11-24T18:00:00Z');
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;
const YEAR_MS = 365 * 24 * 60 * 60 * 1000;

describe('the freshness of a feed', () => {
  it.each([
    ['when it was checked', checkedAt.getTime(), 'current'],
    ['a millisecond before its validity ends', validUntil - 1, 'current'],
    ['on the millisecond its validity ends', validUntil, 'stale'],
    ['a millisecond after', validUntil + 1, 'stale'],
    ['a millisecond before seven days more have passed', validUntil + WEEK_MS - 1, 'stale'],
    ['on the millisecond they have passed', validUntil + WEEK_MS, 'unknown'],
    ['a millisecond after that', validUntil + WEEK_MS + 1, 'unknown'],
    ['a year on', validUntil + YEAR_MS, 'unknown'],
  ])('freshness is right at a boundary: %s', (_, now, expected) => {
    expect(freshness(feed, new Date(now))).toBe(expected);
  });

  it.each(['exercise', 'sample'] as const)(
    'freshness of a feed that is a %s is never current',
    status => {
      for (const now of [checkedAt, new Date(validUntil), new Date(validUntil + YEAR_MS)]) {
        expect(freshness({...feed, status}, now)).toBe('exercise');
      }
    },
  );

  it('freshness accepts an instant in milliseconds', () => {
    expect(freshness(feed, validUntil - 1)).toBe('current');
    expect(freshness(feed, validUntil)).toBe('stale');
  });

  it('freshness is unknown for an invalid date', () => {
    expect(freshness(feed, new Date('yesterday'))).toBe('unknown');
  });

  it('freshness is the same for one instant in different offsets', () => {
    const elsewhere = {...feed, validUntil: '2026-11-24T19:00:00+01:00'};
    expect(freshness(elsewhere, new Date(validUntil - 1))).toBe('current');
    expect(freshness(elsewhere, new Date(validUntil))).toBe('stale');
  });
});

describe('the freshness of a feed by a clock that is wrong', () => {
  const received = new Date(checkedAt.getTime() - YEAR_MS);
  const spanMs = validUntil - checkedAt.getTime();

  it('freshness of a feed from the future is current for its own span from receipt', () => {
    expect(freshness(feed, received, received)).toBe('current');
    expect(freshness(feed, new Date(received.getTime() + spanMs - 1), received)).toBe('current');
  });

  it('freshness of a feed from the future is not current a millisecond longer', () => {
    expect(freshness(feed, new Date(received.getTime() + spanMs), received)).toBe('stale');
    expect(freshness(feed, new Date(received.getTime() + spanMs + WEEK_MS), received)).toBe(
      'unknown',
    );
  });

  it('the span counts from the publication if that is later than the check', () => {
    const later = {...feed, publishedAt: '2026-11-24T12:00:00Z'};
    const sixHoursMs = 6 * 60 * 60 * 1000;
    expect(freshness(later, new Date(received.getTime() + sixHoursMs - 1), received)).toBe(
      'current',
    );
    expect(freshness(later, new Date(received.getTime() + sixHoursMs), received)).toBe('stale');
  });

  it('the span counts from the check if that is later than the publication', () => {
    const earlier = {...feed, publishedAt: '2026-11-23T00:00:00Z'};
    expect(freshness(earlier, new Date(received.getTime() + spanMs - 1), received)).toBe('current');
    expect(freshness(earlier, new Date(received.getTime() + spanMs), received)).toBe('stale');
  });

  it('freshness does not improve when the clock is set back', () => {
    const afterwards = new Date(validUntil + 1);
    expect(freshness(feed, new Date(validUntil - YEAR_MS), afterwards)).toBe('stale');
  });
});

describe('the next change of a feed’s freshness', () => {
  it.each([
    ['while it is current', validUntil - 1, validUntil],
    ['from the end of its validity on', validUntil, validUntil + WEEK_MS],
    ['once all is over', validUntil + WEEK_MS, undefined],
  ])('the next change of freshness is right: %s', (_, now, expected) => {
    expect(nextFreshnessChange(feed, new Date(now))?.getTime()).toBe(expected);
  });

  it('the freshness of a sample never changes', () => {
    expect(nextFreshnessChange({...feed, status: 'sample'}, checkedAt)).toBeUndefined();
  });
});
