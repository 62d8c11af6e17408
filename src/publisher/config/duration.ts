const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
const UNITS_MS: Readonly<Record<string, number>> = {m: MINUTE_MS, h: HOUR_MS, d: 24 * HOUR_MS};

/** The milliseconds of a duration such as `90m`, `24h` or `7d`, or `undefined` if it is not one. */
export function readDuration(written: string): number | undefined {
  const [, number, unit = ''] = /^([0-9]{1,5})([mhd])$/.exec(written) ?? [];
  const unitMs = UNITS_MS[unit];
  return unitMs === undefined ? undefined : Number(number) * unitMs;
}
