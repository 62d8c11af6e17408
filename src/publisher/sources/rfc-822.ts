/** An instant as RSS writes it: RFC 822, with a year of four digits. */

const MINUTE_MS = 60_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** In minutes. British Summer Time is not in the standard, but it is what a British clock shows. */
const ZONES: Readonly<Record<string, number>> = {GMT: 0, UT: 0, UTC: 0, Z: 0, BST: 60};
const RFC_822 =
  /^(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}):(\d{2})(?::(\d{2}))? ([A-Z]{1,3}|[+-]\d{4})$/;

/** The instant, or nothing if it is not written so or does not exist, like 31 April. */
export function readRfc822(written: string): Date | undefined {
  const [, day, month = '', year, hours, minutes, seconds = '00', zone = ''] =
    RFC_822.exec(written.trim()) ?? [];
  const offset = offsetOf(zone);
  if (!day || offset === undefined) return undefined;
  const number = String(MONTHS.indexOf(month) + 1).padStart(2, '0');
  const local = `${String(year)}-${number}-${day.padStart(2, '0')}T${String(hours)}:${String(minutes)}:${seconds}`;
  const instant = new Date(`${local}Z`);
  // `Date` takes 31 April for 1 May; what exists comes back as it was written.
  const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(local);
  return exists ? new Date(instant.getTime() - offset * MINUTE_MS) : undefined;
}

/** In minutes ahead of Greenwich. */
function offsetOf(zone: string): number | undefined {
  const [, sign, hours, minutes] = /^([+-])(\d{2})(\d{2})$/.exec(zone) ?? [];
  if (!sign) return ZONES[zone];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
