import {formatDay, formatTime, londonDate} from './dates.js';
import * as messages from './messages/index.js';

/** When the level was last checked: `Checked today at 02:39`. */
export function formatChecked(checkedAt: Date, now: Date): string {
  const time = formatTime(checkedAt);
  return londonDate(checkedAt) === londonDate(now)
    ? messages.checkedToday(time)
    : messages.checkedOn(formatDay(checkedAt), time);
}
