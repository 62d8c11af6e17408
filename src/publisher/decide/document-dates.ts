/** The dates that a source gives its own documents. They are compared with those of the same source only. */
import type {Bulletin} from '../../feed/govuk/bulletin.js';
import type {ReportedLevels} from './source-memory.js';

/** A document from further ahead than clocks may differ has no date that could be compared. */
const CLOCKS_DIFFER_BY_MS = 60 * 60 * 1000;

/** What is known of the last document read from a source. */
export interface LastDocument {
  /** The newest date that the source has given a document. It never goes back. */
  readonly newestAt?: Date | undefined;
  /** When the source was last read. */
  readonly readAt?: Date | undefined;
  /** Whether the document of that reading was older than the newest: most likely a copy. */
  readonly wasOutdated?: boolean;
  /** What the source said in its newest document. */
  readonly said?: ReportedLevels;
}

/** The bulletin's own date, unless it lies in the future. */
export function comparableDate({builtAt}: Bulletin, now: Date): Date | undefined {
  return notAhead(builtAt, now);
}

/** A date kept of a document, unless it lies in the future: a clock that was ahead let it pass. */
export function notAhead(date: Date | string | undefined, now: Date): Date | undefined {
  const instant = date === undefined ? undefined : new Date(date);
  const isAhead = instant && instant.getTime() > now.getTime() + CLOCKS_DIFFER_BY_MS;
  return isAhead ? undefined : instant;
}

/**
 * Whether a document is newer than every one read before. Where those had no date, it must have been
 * made after the last of them was read.
 */
export function isNewer(builtAt: Date | undefined, last: LastDocument | undefined): boolean {
  return isLater(builtAt, last?.newestAt ?? last?.readAt);
}

/** A cached copy of an old bulletin looks like a change; a real one comes in a newer document. */
export function isOlder(builtAt: Date | undefined, last: LastDocument | undefined): boolean {
  return isLater(last?.newestAt, builtAt);
}

/** Whether it is the newest document again, after an older copy was read. */
export function isNewestAgain(builtAt: Date | undefined, last: LastDocument | undefined): boolean {
  const newest = last?.newestAt?.getTime();
  return newest !== undefined && builtAt?.getTime() === newest && last?.wasOutdated === true;
}

/** The newest date after a reading. */
export function newestAfter(builtAt: Date | undefined, last: Date | undefined): Date | undefined {
  return isLater(last, builtAt) ? last : (builtAt ?? last);
}

function isLater(one: Date | undefined, other: Date | undefined): boolean {
  return Boolean(one && other && one.getTime() > other.getTime());
}
