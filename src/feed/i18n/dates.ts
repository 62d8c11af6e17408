/**
 * Formats days in words. The day is always London's, wherever the reader is.
 *
 * Browsers lack some of our languages (Chromium has no Welsh, Irish, Gaelic, Somali or Punjabi) and then
 * format in the reader's own: "November 12" in the middle of a Welsh sentence. For a language that the
 * platform lacks, the names of the months come from our own messages.
 */
import {SOURCE_LANGUAGE} from './language.js';
import * as messages from './messages/index.js';

const TIME_ZONE = 'Europe/London';
/** Formats in digits, with a locale that every browser has. */
const LONDON_DATE: Intl.DateTimeFormatOptions = {
  timeZone: TIME_ZONE,
  calendar: 'gregory',
  numberingSystem: 'latn',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
};

/**
 * The tag whose conventions a language's readers in the UK expect: the calendar of the page around it, and
 * the digits of the phone numbers beside it.
 */
export const conventionsOf = (language: string): string =>
  `${language === 'en' ? 'en-GB' : language}-u-ca-gregory-nu-latn`;

/** London's calendar date, in the form of `since`: `2026-11-12`. */
export function londonDate(instant: Date): string {
  const parts = new Intl.DateTimeFormat('en-GB', LONDON_DATE).formatToParts(instant);
  const part = (wanted: string): string => parts.find(({type}) => type === wanted)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** A day in words: `12 November 2026`. */
export function formatDay(instant: Date, language: string): string {
  return formatDate(londonDate(instant), language);
}

/**
 * A calendar date in words, in the form of `formatDay`. English is formatted without `Intl`: its first use
 * takes a phone longer than the rest of the summary together.
 */
export function formatDate(date: string, language: string): string {
  if (language === SOURCE_LANGUAGE) return inOwnWords(date);
  const locale = conventionsOf(language);
  const format = new Intl.DateTimeFormat(locale, {timeZone: 'UTC', dateStyle: 'long'});
  return isKnown(locale) ? format.format(new Date(date)) : inOwnWords(date);
}

function inOwnWords(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return `${String(day)} ${messages.monthNames()[month - 1] ?? ''} ${String(year)}`;
}

/** London's time of day: `17:59`. */
export function formatTime(instant: Date): string {
  const options = {timeZone: TIME_ZONE, timeStyle: 'short'} as const;
  return new Intl.DateTimeFormat('en-GB', options).format(instant);
}

/**
 * Whether the platform has the words of a language. Chromium claims to have Punjabi, and then writes “2026
 * M11 24” and “-12 min”.
 */
export function isKnown(locale: string): boolean {
  const isSupported = [Intl.DateTimeFormat, Intl.RelativeTimeFormat].every(
    format => format.supportedLocalesOf(locale).length > 0,
  );
  return isSupported && !/M\d\d/.test(new Intl.DateTimeFormat(locale, {month: 'long'}).format(0));
}
