import {conventionsOf, formatDay, formatTime, isKnown} from './dates.js';
import * as messages from './messages/index.js';

const MINUTE_MS = 60_000;
const MINUTES_IN_HOUR = 60;
const MINUTES_IN_DAY = 1440;

/** When the level was last checked: as an age if the platform has the words of the language, else as a date. */
export function formatChecked(checkedAt: Date, now: Date, language: string): string {
  const locale = conventionsOf(language);
  if (!isKnown(locale)) {
    return messages.checkedOn(formatDay(checkedAt, language), formatTime(checkedAt));
  }
  const minutes = Math.max(0, Math.floor((now.getTime() - checkedAt.getTime()) / MINUTE_MS));
  const format = new Intl.RelativeTimeFormat(locale, {numeric: 'auto'});
  return messages.checkedAgo(formatAge(minutes, format));
}

function formatAge(minutes: number, format: Intl.RelativeTimeFormat): string {
  if (minutes < 1) return format.format(0, 'second');
  if (minutes < MINUTES_IN_HOUR) return format.format(-minutes, 'minute');
  if (minutes < MINUTES_IN_DAY)
    return format.format(-Math.floor(minutes / MINUTES_IN_HOUR), 'hour');
  return format.format(-Math.floor(minutes / MINUTES_IN_DAY), 'day');
}
