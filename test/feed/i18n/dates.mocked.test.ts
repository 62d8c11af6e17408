import {afterEach, describe, expect, it, vi} from 'vitest';
import {formatChecked} from '../../../src/feed/i18n/age.js';
import {formatDate, formatDay, formatTime, londonDate} from '../../../src/feed/i18n/dates.js';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a day in words', () => {
  it.each([
    ['2026-11-12T12:00:00Z', '12 November 2026'],
    ['2026-06-30T22:59:59Z', '30 June 2026'],
    ['2026-06-30T23:00:00Z', '1 July 2026'],
    ['2026-12-31T23:59:59Z', '31 December 2026'],
  ])('formatDay gives London’s day: %s is %s', (instant, day) => {
    expect(formatDay(new Date(instant), 'en')).toBe(day);
  });

  it('formatDay uses our own names of months if the platform lacks the language', () => {
    vi.spyOn(Intl.DateTimeFormat, 'supportedLocalesOf').mockReturnValue([]);
    expect(formatDay(new Date('2026-08-31T23:30:00Z'), 'cy')).toBe('1 September 2026');
  });
});

describe('a calendar date in words', () => {
  const dates = Array.from({length: 1500}, (_, day) =>
    new Date(Date.UTC(2023, 11, 30 + day)).toISOString().slice(0, 10),
  );

  it('formatDate gives the platform’s form in English', () => {
    const format = new Intl.DateTimeFormat('en-GB', {timeZone: 'UTC', dateStyle: 'long'});
    const platform = dates.map(date => format.format(new Date(date)));
    expect(dates.map(date => formatDate(date, 'en'))).toEqual(platform);
  });

  it('formatDate does not use Intl in English, because its first use is slow', () => {
    vi.stubGlobal('Intl', undefined);
    expect(formatDate('2026-11-12', 'en')).toBe('12 November 2026');
    expect(() => formatDate('2026-11-12', 'fr')).toThrow();
  });

  it('formatDate gives the same day in every time zone', () => {
    expect(formatDate('2026-11-01', 'fr')).toBe('1 novembre 2026');
    expect(formatDate('2026-12-31', 'de')).toBe('31. Dezember 2026');
  });
});

describe('London’s date and time', () => {
  it('the date and time in London follow summer time', () => {
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
  ])('formatChecked formats %i ms as “%s”', (ageMs, words) => {
    expect(formatChecked(checkedAt, new Date(checkedAt.getTime() + ageMs), 'en')).toBe(words);
  });

  it('formatChecked gives a date if the platform has no words for an age', () => {
    vi.spyOn(Intl.RelativeTimeFormat, 'supportedLocalesOf').mockReturnValue([]);
    expect(formatChecked(checkedAt, checkedAt, 'cy')).toMatch(/^Checked on .+ at 18:00$/);
  });
});
