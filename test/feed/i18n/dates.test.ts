import {afterEach, beforeAll, describe, expect, it, vi} from 'vitest';
import {registerLocale, withLocale} from '../../../src/feed/i18n/active-locale.js';
import {formatChecked} from '../../../src/feed/i18n/checked.js';
import {formatDate, formatDay, formatTime, londonDate} from '../../../src/feed/i18n/dates.js';
import {allLocales} from '../../../src/generated/locale-codes.js';
import {loadLocale} from '../../../src/generated/locale-loaders.js';

const HOUR_MS = 60 * 60 * 1000;

beforeAll(async () => {
  for (const [locale, load] of Object.entries(loadLocale)) registerLocale(locale, await load());
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('London’s clock', () => {
  it('londonDate and formatTime agree with Intl in every hour from 2000 to 2040', () => {
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/London',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    const wrong: string[] = [];
    const end = Date.UTC(2041, 0);
    for (let time = Date.UTC(2000, 0); time < end; time += HOUR_MS) {
      const instant = new Date(time);
      const ours = `${londonDate(instant)} ${formatTime(instant)}`;
      if (ours !== format.format(instant)) wrong.push(`${ours}, not ${format.format(instant)}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['2026-03-29T00:59:59.999Z', '00:59'],
    ['2026-03-29T01:00:00Z', '02:00'],
    ['2026-10-25T00:59:59.999Z', '01:59'],
    ['2026-10-25T01:00:00Z', '01:00'],
  ])('the clocks change at 01:00 UTC: at %s they show %s', (instant, time) => {
    expect(formatTime(new Date(instant))).toBe(time);
  });
});

describe('a day in words', () => {
  it.each([
    ['2026-11-12T12:00:00Z', '12 November 2026'],
    ['2026-06-30T22:59:59Z', '30 June 2026'],
    ['2026-06-30T23:00:00Z', '1 July 2026'],
    ['2026-12-31T23:59:59Z', '31 December 2026'],
  ])('formatDay gives London’s day: %s is %s', (instant, day) => {
    expect(formatDay(new Date(instant))).toBe(day);
  });
});

/** How a language differs from Unicode's CLDR, and why. */
const OURS: Readonly<Record<string, (platform: string) => string>> = {
  // The first of a month has an ordinal.
  fr: platform => platform.replace(/^1 /, '1er '),
  it: platform => platform.replace(/^1 /, '1º '),
  // CLDR gives every day of a month the ending of some.
  gd: platform => platform.replace('mh ', ' '),
  // The day comes first, as in what British authorities publish in Somali, and months have their full names.
  so: platform => platform.replace(/^(\S+) (\d+), /, '$2 $1 '),
  // CLDR's abbreviation ends in a full stop, which would end a sentence twice.
  uk: platform => platform.replace(/р\.$/, 'року'),
};

describe('a calendar date in words', () => {
  const dates = Array.from({length: 800}, (_, day) =>
    new Date(Date.UTC(2025, 11, 30 + day)).toISOString().slice(0, 10),
  );

  it.each(allLocales)(
    'formatDate agrees with the platform in %s, or differs on purpose',
    locale => {
      const tag = locale === 'en' ? 'en-GB' : locale;
      const format = new Intl.DateTimeFormat(`${tag}-u-ca-gregory-nu-latn`, {
        timeZone: 'UTC',
        dateStyle: 'long',
      });
      const adapt = OURS[locale] ?? (platform => platform);
      const platform = dates.map(date => adapt(format.format(new Date(date))));
      expect(withLocale(locale, () => dates.map(formatDate))).toEqual(platform);
    },
  );

  it('formatDate and formatChecked do not use Intl, because its first use is slow', () => {
    vi.stubGlobal('Intl', undefined);
    const now = new Date('2026-11-12T12:00:00Z');
    expect(withLocale('fr', () => [formatDate('2026-11-12'), formatChecked(now, now)])).toEqual([
      '12 novembre 2026',
      'Vérifié aujourd’hui à 12:00',
    ]);
  });
});

describe('when the level was checked', () => {
  const checkedAt = new Date('2026-11-23T18:00:00Z');
  it.each([
    ['2026-11-23T17:59:00Z', 'Checked today at 18:00'],
    ['2026-11-23T18:00:00Z', 'Checked today at 18:00'],
    ['2026-11-23T23:59:59.999Z', 'Checked today at 18:00'],
    ['2026-11-24T00:00:00Z', 'Checked on 23 November 2026 at 18:00'],
    ['2027-11-23T18:00:00Z', 'Checked on 23 November 2026 at 18:00'],
  ])('formatChecked at %s gives “%s”', (now, text) => {
    expect(formatChecked(checkedAt, new Date(now))).toBe(text);
  });

  it('formatChecked takes today from London’s clocks', () => {
    const summer = new Date('2026-06-30T23:30:00Z');
    expect(formatChecked(summer, new Date('2026-07-01T10:00:00Z'))).toBe('Checked today at 00:30');
  });
});
