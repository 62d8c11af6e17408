/** Formats durations in English, for the messages of the command line. */

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** Largest first. A duration is given in the largest unit that it contains at least once. */
const UNITS = [
  ['year', 365 * DAY_MS],
  ['day', DAY_MS],
  ['hour', HOUR_MS],
  ['minute', MINUTE_MS],
] as const;

/** Formats milliseconds as one number and one unit, rounded down, such as “6 hours”. */
export function formatSpan(spanMs: number): string {
  const [unit, unitMs] = UNITS.find(([, ms]) => spanMs >= ms) ?? ['minute', MINUTE_MS];
  const count = Math.floor(spanMs / unitMs);
  if (count < 1) return 'less than a minute';
  return `${String(count)} ${unit}${count === 1 ? '' : 's'}`;
}

/** “6 hours ago”, or for a future instant “in 6 hours”, which is rounded up to whole minutes first. */
export function formatAgo(instant: Date, now: Date): string {
  const spanMs = now.getTime() - instant.getTime();
  if (spanMs >= 0) return `${formatSpan(spanMs)} ago`;
  return `in ${formatSpan(Math.ceil(-spanMs / MINUTE_MS) * MINUTE_MS)}`;
}
