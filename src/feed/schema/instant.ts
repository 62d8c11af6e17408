/**
 * Whether a text is an RFC 3339 instant with offset that exists. `Date.parse` alone reads 30 February as 2
 * March in some engines, and accepts many other formats.
 */
export function isInstant(written: string): boolean {
  return (
    RFC_3339.test(written) &&
    isCalendarDate(written.slice(0, 10)) &&
    !Number.isNaN(Date.parse(written))
  );
}

/** Whether a date in the form `2026-04-30` exists: then parsing and formatting it gives the same text. */
export function isCalendarDate(written: string): boolean {
  const midnight = Date.parse(`${written}T00:00:00Z`);
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(written);
}

export const RFC_3339 =
  /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?(?:Z|[+-][0-9]{2}:[0-9]{2})$/;

/** RFC 3339 in UTC, to the second: `2026-11-23T18:00:00Z`. Fractions are cut off, not rounded. */
export function formatInstant(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`;
}
