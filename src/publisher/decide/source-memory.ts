/**
 * What each source reported when it was last read, and since which reading it has done so. A source that repeats its
 * earlier level does not report a change, whatever was published from the other source in between.
 */
import type {Assessment, SourceReading} from '../../feed/schema/feed.js';
import {formatInstant} from '../../feed/schema/instant.js';
import {REGIONS, type Level, type Region} from '../../feed/schema/level.js';

/** A level that a source reports. `firstReadAt` is missing if an older version wrote the feed. */
export type ReportedLevel = Assessment;
export type ReportedLevels = Readonly<Partial<Record<Region, ReportedLevel>>>;

/** What a source reported, and when it was last read. */
export interface Report {
  readonly levels: ReportedLevels;
  readonly readAt: Date | undefined;
}

export interface CurrentReport {
  /** What the source reports in this reading. */
  readonly levels: Readonly<Partial<Record<Region, Level>>>;
  readonly before: ReportedLevels | undefined;
  readonly now: Date;
}

/** What the source reports now, each level with the instant of the first reading that had it. */
export function reportsAfter({levels, before, now}: CurrentReport): ReportedLevels {
  const reported = REGIONS.flatMap(region => {
    const level = levels[region];
    if (!level) return [];
    const known = before?.[region];
    const held = known?.level === level ? known : undefined;
    return [[region, {level, ...held, firstReadAt: firstReading(held, now)}] as const];
  });
  return Object.fromEntries(reported);
}

/** A reading dated in the future was dated by a fast clock, so it is treated as made now. */
function firstReading(held: ReportedLevel | undefined, now: Date): string {
  const present = formatInstant(now);
  const {firstReadAt = present} = held ?? {};
  return Date.parse(firstReadAt) > now.getTime() ? present : firstReadAt;
}

/** Adds `since` and `previous` from the published assessments of the same levels, or keeps those already there. */
export function withDays(reported: ReportedLevels, published: ReportedLevels): ReportedLevels {
  const dated = REGIONS.flatMap(region => {
    const own = reported[region];
    if (!own) return [];
    const {level, firstReadAt} = own;
    const known = published[region]?.level === level ? published[region] : own;
    const {since, previous} = known;
    const days = {...(since && {since}), ...(previous && {previous})};
    return [[region, {level, ...days, ...(firstReadAt && {firstReadAt})}] as const];
  });
  return Object.fromEntries(dated);
}

/**
 * The regions on which two sources disagree: each source was read after the other first reported its level. A source
 * that was last read before the other one changed is only out of date.
 */
export function disputedRegions(one: Report, other: Report): readonly Region[] {
  return REGIONS.filter(region => {
    const [first, second] = [one.levels[region], other.levels[region]];
    if (!first || !second || first.level === second.level) return false;
    return (
      isReadAfter(one.readAt, firstReadOf(second, other)) &&
      isReadAfter(other.readAt, firstReadOf(first, one))
    );
  });
}

/** When a level was first read: no later than the last reading of its source, even if a fast clock dated it so. */
function firstReadOf({firstReadAt}: ReportedLevel, {readAt}: Report): Date | undefined {
  const first = firstReadAt ? new Date(firstReadAt) : undefined;
  return first && readAt && readAt < first ? readAt : first;
}

function isReadAfter(readAt: Date | undefined, changedAt: Date | undefined): boolean {
  return readAt !== undefined && changedAt !== undefined && readAt >= changedAt;
}

/**
 * What a source reported in its newest document, according to a feed. While both sources agree, the feed stores
 * this only once, in the published levels.
 */
export function reportsIn(source: SourceReading, published: ReportedLevels): ReportedLevels {
  const {assessments, levels = {}, readAt} = source;
  if (assessments) return assessments;
  const reported = REGIONS.flatMap(region => {
    const level: Level | undefined = (levels as Partial<Record<Region, Level>>)[region];
    const firstReadAt = published[region]?.firstReadAt ?? readAt;
    return level && firstReadAt ? [[region, {level, firstReadAt}] as const] : [];
  });
  return withDays(Object.fromEntries(reported), published);
}

/** What a source reported when it was last read, even if that was an older copy. */
export function lastReport(source: SourceReading, published: ReportedLevels): Report {
  const newest = reportsIn(source, published);
  const readAt = source.readAt === undefined ? undefined : new Date(source.readAt);
  if (!source.levels || !readAt) return {levels: newest, readAt};
  return {levels: reportsAfter({levels: source.levels, before: newest, now: readAt}), readAt};
}

/** Leaves out the sources' own assessments if the published ones are the same: all sources were read and agree. */
export function withoutRepeats(sources: readonly SourceReading[]): readonly SourceReading[] {
  const reports = sources.flatMap(({assessments: own}) => (own ? [own] : []));
  const isDisputed = REGIONS.some(
    region => new Set(reports.flatMap(own => own[region]?.level ?? [])).size > 1,
  );
  return sources.map(source => {
    const {assessments, ...others} = source;
    const isNeeded = isDisputed || source.outcome !== 'read' || source.olderBuiltAt !== undefined;
    return isNeeded && assessments ? source : others;
  });
}
