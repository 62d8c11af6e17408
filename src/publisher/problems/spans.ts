/** Spans of time as people say them, in English: what the command line says goes to its operator. */

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** Largest first. A span is told in the largest unit of which it holds one. */
const UNITS = [
  ['year', 365 * DAY_MS],
  ['day', DAY_MS],
  ['hour', HOUR_MS],
  ['minute', MINUTE_MS],
] as const;

/** A span in milliseconds as one number and one unit, cut, like “6 hours”. */
export function formatSpan(spanMs: number): string {
  const [unit, unitMs] = UNITS.find(([, ms]) => spanMs >= ms) ?? ['minute', MINUTE_MS];
  const count = Math.floor(spanMs / unitMs);
  if (count < 1) return 'less than a minute';
  return `${String(count)} ${unit}${count === 1 ? '' : 's'}`;
}

/** How long an instant has passed, or is still to come: then in whole minutes, the last one begun. */
export function formatAgo(instant: Date, now: Date): string {
  const spanMs = now.getTime() - instant.getTime();
  if (spanMs >= 0) return `${formatSpan(spanMs)} ago`;
  return `in ${formatSpan(Math.ceil(-spanMs / MINUTE_MS) * MINUTE_MS)}`;
}
