/** The input of `decide`, and what several of its rules derive from it. */
import type {Bulletin} from '../../feed/govuk/bulletin.js';
import type {Assessment, Feed, Override} from '../../feed/schema/feed.js';
import {rankOf, type Level, type Region} from '../../feed/schema/level.js';
import {isNewer, isOlder, type LastDocument} from './document-dates.js';
import {STAMPED_AHEAD_MS} from './history.js';
import {reportsAfter, type Report} from './source-memory.js';

export type Assessments = Feed['assessments'];

/** The levels from when the sources were last read, and the last document of each source. */
export interface LastReading {
  readonly checkedAt: Date;
  readonly assessments: Assessments;
  readonly documents: Readonly<Partial<Record<Bulletin['source'], LastDocument>>>;
}

export interface Evidence {
  readonly last: LastReading | undefined;
  readonly mi5?: Bulletin | undefined;
  readonly govuk?: Bulletin | undefined;
  /** The active overrides that are not exercises: each is an operator's confirmation of a level. */
  readonly overrides: readonly Override[];
  /** Whether the current feed is real, not a sample; it may come from an override alone. */
  readonly isReal?: boolean;
  readonly now: Date;
}

export interface DecisionInput extends Evidence {
  /** The bulletin whose levels are used: MI5's, or GOV.UK's if MI5 could not be read. */
  readonly lead: Bulletin;
  readonly readAt: Date | undefined;
  /** The date of the lead's document. */
  readonly builtAt: Date | undefined;
  /** The last document read from the same source as the lead. */
  readonly lastDocument: LastDocument | undefined;
}

/** The level from MI5, or from GOV.UK if MI5 could not be read. */
export function levelOf(region: Region, {mi5, govuk}: Evidence): Level | undefined {
  return (mi5 ?? govuk)?.levels[region];
}

/** By how many steps a region's level has risen; negative if it has fallen. */
export function change(region: Region, input: DecisionInput): number {
  const before = input.last?.assessments[region]?.level;
  const level = levelOf(region, input);
  return before && level ? rankOf(level) - rankOf(before) : 0;
}

/** What the leading source gave for a region when it was last read. */
export function previouslyReported(
  region: Region,
  {lastDocument}: DecisionInput,
): Assessment | undefined {
  return lastDocument?.reported?.[region];
}

/** Whether the leading source repeats the level from its last reading, although another level is published. */
export function isReturn(region: Region, input: DecisionInput): boolean {
  return (
    change(region, input) !== 0 &&
    previouslyReported(region, input)?.level === levelOf(region, input)
  );
}

/**
 * Whether the leading source has no newer document. After a newer one the day of its level is not known, because the
 * level may have changed and changed back.
 */
export function isSameDocument({builtAt, lastDocument}: DecisionInput): boolean {
  return !isNewer(builtAt, lastDocument);
}

/** Whether the leading source itself has reported a change since the last reading. */
export function isOwnChange(region: Region, input: DecisionInput): boolean {
  if (change(region, input) === 0 || isReturn(region, input)) return false;
  return input.lastDocument?.readAt !== undefined || !isFromBefore(input);
}

/** Whether the document already existed at the last reading, although its source was not read then. */
function isFromBefore({builtAt, readAt}: DecisionInput): boolean {
  return Boolean(builtAt && readAt && builtAt.getTime() + STAMPED_AHEAD_MS < readAt.getTime());
}

export function isOutdated({builtAt, lastDocument}: DecisionInput): boolean {
  return isOlder(builtAt, lastDocument);
}

/** What a source reports in this run, or reported when it was last read. */
export function reportBy(source: Bulletin['source'], input: DecisionInput): Report {
  const {now} = input;
  const {reported = {}, readAt} = input.last?.documents[source] ?? {};
  const levels = input[source]?.levels;
  // A reading dated in the future was dated by a fast clock, so it is treated as made now.
  if (!levels) return {levels: reported, readAt: readAt && readAt > now ? now : readAt};
  return {levels: reportsAfter({levels, before: reported, now}), readAt: now};
}
