/**
 * Formats days in words, and times of day. Both are London's, wherever the reader is.
 *
 * Without `Intl`: its first use takes a phone longer than everything else that the banner does, and browsers lack some
 * of our languages: docs/decisions/038-format-dates-without-intl.md.
 */
import * as messages from './messages/index.js';

const HOUR_MS = 60 * 60 * 1000;
const MARCH = 2;
const OCTOBER = 9;

/** London's calendar date, in the form of `since`: `2026-11-12`. */
export function londonDate(instant: Date): string {
  return londonClock(instant).slice(0, 10);
}

/** London's time of day: `17:59`. */
export function formatTime(instant: Date): string {
  return londonClock(instant).slice(11, 16);
}

/** A day in words, in the active locale: `12 November 2026`. */
export function formatDay(instant: Date): string {
  return formatDate(londonDate(instant));
}

/** A calendar date in words, in the active locale. */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const dayText = day === 1 ? messages.firstOfMonth() : String(day);
  return messages.date(dayText, messages.monthNames()[month - 1] ?? '', String(year));
}

function londonClock(instant: Date): string {
  return new Date(londonTime(instant)).toISOString();
}

/** The time that London's clocks show, as if it were UTC. */
function londonTime(instant: Date): number {
  return instant.getTime() + (isSummerTime(instant) ? HOUR_MS : 0);
}

/**
 * Since 1996 the United Kingdom's clocks change on the last Sundays of March and October, at 01:00 UTC: The Summer Time
 * Order 2002, https://www.legislation.gov.uk/uksi/2002/262.
 */
function isSummerTime(instant: Date): boolean {
  const year = instant.getUTCFullYear();
  return instant.getTime() >= changeIn(MARCH, year) && instant.getTime() < changeIn(OCTOBER, year);
}

function changeIn(month: number, year: number): number {
  const last = new Date(Date.UTC(year, month, 31, 1));
  return last.setUTCDate(31 - last.getUTCDay());
}
