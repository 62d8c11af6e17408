/** What is known of the levels over the years: the shipped record, and what a feed adds to it. Pure. */
import {londonDate} from '../../src/feed/i18n/dates.js';
import type {Feed} from '../../src/feed/schema/feed.js';
import type {Level, Region} from '../../src/feed/schema/level.js';

/** The shape of the shipped record. */
export interface HistoryRecord {
  readonly completeUntil: string;
  readonly definitions: readonly Definition[];
  readonly changes: readonly RecordedChange[];
}

/** From which day a region's level covered what. */
export interface Definition {
  readonly region: Region;
  readonly from: string;
  readonly covers: string;
}

export interface RecordedChange {
  readonly region: Region;
  readonly level: Level;
  readonly since: string;
  /** The day it was made known, if that is not the first day. */
  readonly announced?: string;
  readonly confidence: 'high' | 'medium';
  readonly report?: string;
}

/** A time in which one level held. Days are as in `since`. */
export interface Span {
  readonly level: Level;
  readonly from: string;
  /** The first day on which it no longer held; undefined for the last span. */
  readonly to: string | undefined;
  readonly announced: string | undefined;
  /** Whether we have reports of it and not the announcement. */
  readonly isReported: boolean;
  /** Where it was reported. */
  readonly report: string | undefined;
}

export interface Timeline {
  readonly region: Region;
  /** Oldest first. */
  readonly spans: readonly Span[];
  /** The last day of which this is known. Nothing is known of later ones. */
  readonly knownUntil: string;
  /** When the level got another definition than the first, oldest first. */
  readonly redefinitions: readonly Definition[];
}

/** The timeline of a region. `current` is a feed whose level holds now; without one, the record alone. */
export function buildTimeline(
  record: HistoryRecord,
  region: Region,
  current: Feed | undefined,
): Timeline {
  const recorded = ofRegion(record.changes, region);
  const continued = current && continueWith(current, recorded, record.completeUntil, region);
  return {
    region,
    spans: spansOf(continued?.changes ?? recorded),
    knownUntil: continued?.until ?? record.completeUntil,
    redefinitions: ofRegion(record.definitions, region).slice(1),
  };
}

function ofRegion<T extends {readonly region: Region}>(all: readonly T[], wanted: Region): T[] {
  return all.filter(({region}) => region === wanted);
}

/**
 * The record with the feed's later changes, if they lead to the level that the feed states: it must say since when its
 * level holds, and that must be the last change. Otherwise changes are missing in between, and nothing is. A level that
 * a person has set continues nothing.
 */
function continueWith(
  {history = [], assessments, overrides = [], checkedAt}: Feed,
  recorded: readonly RecordedChange[],
  completeUntil: string,
  region: Region,
): {readonly changes: readonly RecordedChange[]; readonly until: string} | undefined {
  const assessment = assessments[region];
  if (!assessment || overrides.some(override => override.region === region)) return undefined;
  const until = londonDate(new Date(checkedAt));
  const later = ofRegion(history, region)
    .filter(({since}) => since > completeUntil && since <= until)
    .map(({level, since}) => ({region, level, since, confidence: 'high' as const}))
    .sort((one, other) => (one.since < other.since ? -1 : 1));
  const changes = [...recorded, ...later];
  const last = changes.at(-1);
  const isWhole = last?.level === assessment.level && last.since === assessment.since;
  return isWhole && until >= completeUntil ? {changes, until} : undefined;
}

function spansOf(changes: readonly RecordedChange[]): readonly Span[] {
  return changes.map(({level, since, announced, confidence, report}, index) => ({
    level,
    from: since,
    to: changes[index + 1]?.since,
    announced,
    isReported: confidence === 'medium',
    report,
  }));
}
