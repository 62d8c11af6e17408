/** The dates that a source puts on its documents. They are only compared with dates from the same source. */
import type {Bulletin} from '../../feed/govuk/bulletin.js';
import type {ReportedLevels} from './source-memory.js';

/** A document dated further in the future than this is treated as undated. */
const CLOCKS_DIFFER_BY_MS = 60 * 60 * 1000;

/** What is known about the last document read from a source. */
export interface LastDocument {
  /** The newest date seen on a document of this source. It never goes back. */
  readonly newestAt?: Date | undefined;
  /** When the source was last read. */
  readonly readAt?: Date | undefined;
  /** Whether the document of that reading was older than the newest: most likely a cached copy. */
  readonly wasOutdated?: boolean;
  /** What the source reported in its newest document. */
  readonly reported?: ReportedLevels;
}

/** The bulletin's own date, or `undefined` if it is more than an hour in the future. */
export function comparableDate({builtAt}: Bulletin, now: Date): Date | undefined {
  return notAhead(builtAt, now);
}

/** The date, or `undefined` if it is more than an hour in the future, as when a fast clock accepted it. */
export function notAhead(date: Date | string | undefined, now: Date): Date | undefined {
  const instant = date === undefined ? undefined : new Date(date);
  const isAhead = instant && instant.getTime() > now.getTime() + CLOCKS_DIFFER_BY_MS;
  return isAhead ? undefined : instant;
}

/**
 * Whether a document is newer than every one read before. If those had no date, it must be dated after the last of
 * them was read.
 */
export function isNewer(builtAt: Date | undefined, last: LastDocument | undefined): boolean {
  return isLater(builtAt, last?.newestAt ?? last?.readAt);
}

/** Whether a document is older than one read before: most likely a cached copy, not a change of level. */
export function isOlder(builtAt: Date | undefined, last: LastDocument | undefined): boolean {
  return isLater(last?.newestAt, builtAt);
}

/** Whether this is the newest document again, after an older copy was read. */
export function isNewestAgain(builtAt: Date | undefined, last: LastDocument | undefined): boolean {
  const newest = last?.newestAt?.getTime();
  return newest !== undefined && builtAt?.getTime() === newest && last?.wasOutdated === true;
}

/** The later of the two dates, if there are any. */
export function newestAfter(builtAt: Date | undefined, last: Date | undefined): Date | undefined {
  return isLater(last, builtAt) ? last : (builtAt ?? last);
}

function isLater(one: Date | undefined, other: Date | undefined): boolean {
  return Boolean(one && other && one.getTime() > other.getTime());
}
