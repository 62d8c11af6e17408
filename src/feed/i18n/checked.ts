import {formatDay, formatTime, londonDate} from './dates.js';
import * as messages from './messages/index.js';

/** When the level was last checked: `Checked today at 02:39`, or with the date. */
export function formatChecked(checkedAt: Date, now: Date): string {
  return londonDate(checkedAt) === londonDate(now)
    ? messages.checkedToday(formatTime(checkedAt))
    : formatCheckedOn(checkedAt);
}

/** The same for a text that is read on another day too: `Checked on 23 November 2026 at 17:59`. */
export function formatCheckedOn(checkedAt: Date): string {
  return messages.checkedOn(formatDay(checkedAt), formatTime(checkedAt));
}
