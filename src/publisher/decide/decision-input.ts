/** One look at the evidence, with what several rules ask of it worked out once. */
import type {Bulletin} from '../../feed/govuk/bulletin.js';
import type {Assessment, Feed, Override} from '../../feed/schema/feed.js';
import {rankOf, type Level, type Region} from '../../feed/schema/level.js';
import {isNewer, isOlder, type LastDocument} from './document-dates.js';
import {STAMPED_AHEAD_MS} from './history.js';
import {reportsAfter, type Report} from './source-memory.js';

export type Assessments = Feed['assessments'];

/** What the sources had said when they were last read, and the last document of each. */
export interface LastReading {
  readonly checkedAt: Date;
  readonly assessments: Assessments;
  readonly documents: Readonly<Partial<Record<Bulletin['source'], LastDocument>>>;
}

export interface Evidence {
  readonly last: LastReading | undefined;
  readonly mi5?: Bulletin | undefined;
  readonly govuk?: Bulletin | undefined;
  /** Those in force: a person has looked, and vouches for a level. */
  readonly overrides: readonly Override[];
  /** Whether the feed that stands is a real one, though it may come from a person alone. */
  readonly isReal?: boolean;
  readonly now: Date;
}

export interface DecisionInput extends Evidence {
  readonly lead: Bulletin;
  readonly readAt: Date | undefined;
  /** Of the lead's document. */
  readonly builtAt: Date | undefined;
  /** The last document read from the same source as the lead. */
  readonly lastDocument: LastDocument | undefined;
}

/** MI5 is the authority, GOV.UK the second reading. */
export function levelOf(region: Region, {mi5, govuk}: Evidence): Level | undefined {
  return (mi5 ?? govuk)?.levels[region];
}

/** By how many steps a region's level has risen, or fallen if negative. */
export function change(region: Region, input: DecisionInput): number {
  const before = input.last?.assessments[region]?.level;
  const level = levelOf(region, input);
  return before && level ? rankOf(level) - rankOf(before) : 0;
}

/** What the lead had said of a region when it was last read. */
export function previouslyReported(
  region: Region,
  {lastDocument}: DecisionInput,
): Assessment | undefined {
  return lastDocument?.said?.[region];
}

/** Whether the lead says again what it said when it was last read, though another level is published. */
export function isReturn(region: Region, input: DecisionInput): boolean {
  return (
    change(region, input) !== 0 &&
    previouslyReported(region, input)?.level === levelOf(region, input)
  );
}

/**
 * Whether it says so in the document that it had. A newer one may tell of a change and of another one back, so the
 * day of its level is not known.
 */
export function isSameDocument({builtAt, lastDocument}: DecisionInput): boolean {
  return !isNewer(builtAt, lastDocument);
}

/** Whether the lead itself has told of a change since the last reading. */
export function isOwnChange(region: Region, input: DecisionInput): boolean {
  if (change(region, input) === 0 || isReturn(region, input)) return false;
  return input.lastDocument?.readAt !== undefined || !isFromBefore(input);
}

/** Whether the document was there at the last reading, though its source was not read. */
function isFromBefore({builtAt, readAt}: DecisionInput): boolean {
  return Boolean(builtAt && readAt && builtAt.getTime() + STAMPED_AHEAD_MS < readAt.getTime());
}

export function isOutdated({builtAt, lastDocument}: DecisionInput): boolean {
  return isOlder(builtAt, lastDocument);
}

/** What a source says now, or said when it was last read. */
export function reportBy(source: Bulletin['source'], input: DecisionInput): Report {
  const {now} = input;
  const {said = {}, readAt} = input.last?.documents[source] ?? {};
  const levels = input[source]?.levels;
  // A reading that a clock ahead has dated was made by now.
  if (!levels) return {levels: said, readAt: readAt && readAt > now ? now : readAt};
  return {levels: reportsAfter({levels, before: said, now}), readAt: now};
}
