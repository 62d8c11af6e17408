import {describe, expect, it, vi} from 'vitest';
import {formatChecked} from '../../src/feed/age.js';
import {formatDay, formatTime, londonDate} from '../../src/feed/dates.js';

describe('a day in words', () => {
  it.each([
    ['2026-11-12T12:00:00Z', '12 November 2026'],
    ['2026-06-30T22:59:59Z', '30 June 2026'],
    ['2026-06-30T23:00:00Z', '1 July 2026'],
    ['2026-12-31T23:59:59Z', '31 December 2026'],
  ])('is London’s day: %s is %s', (instant, day) => {
    expect(formatDay(new Date(instant), 'en')).toBe(day);
  });

  it('takes the month from our own words where the platform does not know the language', () => {
    vi.spyOn(Intl.DateTimeFormat, 'supportedLocalesOf').mockReturnValue([]);
    expect(formatDay(new Date('2026-08-31T23:30:00Z'), 'cy')).toBe('1 September 2026');
  });
});

describe('London’s date and time', () => {
  it('follow summer time', () => {
    expect(londonDate(new Date('2026-06-30T23:00:00Z'))).toBe('2026-07-01');
    expect(formatTime(new Date('2026-06-30T23:05:00Z'))).toBe('00:05');
  });
});

describe('when the level was checked', () => {
  const checkedAt = new Date('2026-11-23T18:00:00Z');
  it.each([
    [-5000, 'Checked now'],
    [0, 'Checked now'],
    [59_999, 'Checked now'],
    [60_000, 'Checked 1 minute ago'],
    [59 * 60_000 + 59_999, 'Checked 59 minutes ago'],
    [60 * 60_000, 'Checked 1 hour ago'],
    [24 * 60 * 60_000 - 1, 'Checked 23 hours ago'],
    [24 * 60 * 60_000, 'Checked yesterday'],
    [48 * 60 * 60_000, 'Checked 2 days ago'],
  ])('%i ms later is told as “%s”', (ageMs, words) => {
    expect(formatChecked(checkedAt, new Date(checkedAt.getTime() + ageMs), 'en')).toBe(words);
  });

  it('is told as a date where the platform has no words for an age', () => {
    vi.spyOn(Intl.RelativeTimeFormat, 'supportedLocalesOf').mockReturnValue([]);
    expect(formatChecked(checkedAt, checkedAt, 'cy')).toMatch(/^Checked on .+ at 18:00$/);
  });
});
