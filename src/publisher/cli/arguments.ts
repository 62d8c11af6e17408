/** Parses the values of arguments and options. For an invalid one, the error says what was expected. */
import {InvalidArgumentError} from 'commander';
import {isCalendarDate, isInstant} from '../../feed/schema/instant.js';
import {LEVELS, readLevel, REGIONS, type Level, type Region} from '../../feed/schema/level.js';
import {readDuration} from '../config/duration.js';
import {HOSTS, readHostKind, type HostKind} from '../hosting/hosts.js';

const HIGHEST_PORT = 65_535;
/** In minutes. GOV.UK's responses may be cached for five minutes, so asking more often gives nothing new. */
const SHORTEST_WATCH = 5;
const LONGEST_WATCH = 1440;

export function asInstant(written: string): Date {
  if (isInstant(written)) return new Date(written);
  throw new InvalidArgumentError(
    'Expected a date and time with an offset, such as 2026-11-23T18:00:00Z.',
  );
}

export function asDate(written: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(written) && isCalendarDate(written)) return written;
  throw new InvalidArgumentError('Expected a date, such as 2026-04-30.');
}

export function asFolder(written: string): string {
  if (written) return written;
  throw new InvalidArgumentError('Expected the name of a folder.');
}

export function asHost(written: string): HostKind {
  const host = readHostKind(written);
  if (host) return host;
  throw new InvalidArgumentError(
    `Expected one of ${HOSTS.join(', ')}: the kind of host that serves the folder, not its domain name.`,
  );
}

/** A URL path with a slash at both ends. */
export function asPath(written: string): string {
  if (/^\/([\w-][\w.-]*\/)*$/.test(written)) return written;
  throw new InvalidArgumentError(
    'Expected a path with a slash at both ends, such as /threat-level/, of letters, digits, dots, - and _.',
  );
}

/** An https address of a folder, with a slash at its end. */
export function asSiteUrl(written: string): string {
  if (URL.canParse(written)) {
    const {protocol, search, hash, href} = new URL(written);
    if (protocol === 'https:' && !search && !hash) return href.endsWith('/') ? href : `${href}/`;
  }
  throw new InvalidArgumentError(
    'Expected the https address at which the folder is served, such as https://csp.example/threat/.',
  );
}

export function asText(written: string): string {
  if (written.trim()) return written.trim();
  throw new InvalidArgumentError('Expected text that is not empty.');
}

export function asPort(written: string): number {
  return asNumber(written, 0, HIGHEST_PORT);
}

export function asMinutes(written: string): number {
  return asNumber(written, SHORTEST_WATCH, LONGEST_WATCH);
}

export function asLevel(written: string): Level {
  const level = readLevel(written);
  if (level) return level;
  throw new InvalidArgumentError(`Expected one of ${LEVELS.join(', ')}.`);
}

export function asRegion(written: string): Region {
  const region = REGIONS.find(known => known === written);
  if (region) return region;
  throw new InvalidArgumentError(`Expected one of ${REGIONS.join(', ')}.`);
}

/** In milliseconds. */
export function asDuration(written: string): number {
  const duration = readDuration(written);
  if (duration) return duration;
  throw new InvalidArgumentError('Expected a duration such as 90m, 24h or 7d.');
}

function asNumber(written: string, lowest: number, highest: number): number {
  const number = Number(written);
  if (written.trim() && Number.isInteger(number) && number >= lowest && number <= highest)
    return number;
  throw new InvalidArgumentError(
    `Expected a whole number from ${String(lowest)} to ${String(highest)}.`,
  );
}
