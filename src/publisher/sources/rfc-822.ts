/** Dates in RSS: RFC 822 with a four-digit year. */

const MINUTE_MS = 60_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** Offsets in minutes. BST (British Summer Time) is not in RFC 822 but may appear in a British feed. */
const ZONES: Readonly<Record<string, number>> = {GMT: 0, UT: 0, UTC: 0, Z: 0, BST: 60};
const RFC_822 =
  /^(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2})(?::(\d{2}))? ([A-Z]{1,3}|[+-]\d{4})$/;

/** The instant, or `undefined` if the text has another form or the date does not exist, such as 31 April. */
export function readRfc822(written: string): Date | undefined {
  const [, day, month = '', year, hours, minutes, seconds = '00', zone = ''] =
    RFC_822.exec(written.trim()) ?? [];
  const offset = offsetOf(zone);
  if (!day || offset === undefined) return undefined;
  const number = String(MONTHS.indexOf(month) + 1).padStart(2, '0');
  const local = `${String(year)}-${number}-${day.padStart(2, '0')}T${String(hours)}:${String(minutes)}:${seconds}`;
  const instant = new Date(`${local}Z`);
  // `Date` turns 31 April into 1 May, so a date that exists is one that formats to the same text.
  const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(local);
  return exists ? new Date(instant.getTime() - offset * MINUTE_MS) : undefined;
}

/** The offset from UTC in minutes. */
function offsetOf(zone: string): number | undefined {
  const [, sign, hours, minutes] = /^([+-])(\d{2})(\d{2})$/.exec(zone) ?? [];
  if (!sign) return ZONES[zone];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
