/**
 * What each source said when it was last read, and since which reading it has said so. A source that says again
 * what it said before tells of no change, whatever was published from the other one meanwhile.
 */
import type {Assessment, SourceReading} from '../../feed/schema/feed.js';
import {formatInstant} from '../../feed/schema/instant.js';
import {REGIONS, type Level, type Region} from '../../feed/schema/level.js';

/** What is known of a level that a source gives; without its instant where an older version wrote it. */
export type ReportedLevel = Assessment;
export type ReportedLevels = Readonly<Partial<Record<Region, ReportedLevel>>>;

/** What a source said, and when it was last read. */
export interface Report {
  readonly levels: ReportedLevels;
  readonly readAt: Date | undefined;
}

export interface CurrentReport {
  /** What the source says in this reading. */
  readonly levels: Readonly<Partial<Record<Region, Level>>>;
  readonly before: ReportedLevels | undefined;
  readonly now: Date;
}

/** What it says now, each level with the first reading that had it. */
export function reportsAfter({levels, before, now}: CurrentReport): ReportedLevels {
  const said = REGIONS.flatMap(region => {
    const level = levels[region];
    if (!level) return [];
    const known = before?.[region];
    const held = known?.level === level ? known : undefined;
    return [[region, {level, ...held, firstReadAt: firstReading(held, now)}] as const];
  });
  return Object.fromEntries(said);
}

/** A clock that was ahead has dated readings ahead; they were made by now. */
function firstReading(held: ReportedLevel | undefined, now: Date): string {
  const present = formatInstant(now);
  const {firstReadAt = present} = held ?? {};
  return Date.parse(firstReadAt) > now.getTime() ? present : firstReadAt;
}

/** The same with the days that the published assessments give to these levels, or the ones they had. */
export function withDays(said: ReportedLevels, published: ReportedLevels): ReportedLevels {
  const dated = REGIONS.flatMap(region => {
    const own = said[region];
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
 * The regions on which two sources disagree: where each was read after the other had begun to say something
 * else. What was read before a change of the other's is only older.
 */
export function disputedRegions(one: Report, other: Report): readonly Region[] {
  return REGIONS.filter(region => {
    const [first, second] = [one.levels[region], other.levels[region]];
    if (!first || !second || first.level === second.level) return false;
    return (
      isHeardAfter(one.readAt, begin(second, other)) &&
      isHeardAfter(other.readAt, begin(first, one))
    );
  });
}

/** The first reading that had a level: no later than the last one of its source, whatever a clock said. */
function begin({firstReadAt}: ReportedLevel, {readAt}: Report): Date | undefined {
  const first = firstReadAt ? new Date(firstReadAt) : undefined;
  return first && readAt && readAt < first ? readAt : first;
}

function isHeardAfter(readAt: Date | undefined, begun: Date | undefined): boolean {
  return readAt !== undefined && begun !== undefined && readAt >= begun;
}

/**
 * What a source said in its newest document, from what a feed keeps of it. While both sources say the same, that
 * is in the published levels.
 */
export function reportsIn(source: SourceReading, published: ReportedLevels): ReportedLevels {
  const {assessments, levels = {}, readAt} = source;
  if (assessments) return assessments;
  const said = REGIONS.flatMap(region => {
    const level: Level | undefined = (levels as Partial<Record<Region, Level>>)[region];
    const firstReadAt = published[region]?.firstReadAt ?? readAt;
    return level && firstReadAt ? [[region, {level, firstReadAt}] as const] : [];
  });
  return withDays(Object.fromEntries(said), published);
}

/** What a source said when it was last read, be it in an older copy. */
export function lastReport(source: SourceReading, published: ReportedLevels): Report {
  const newest = reportsIn(source, published);
  const readAt = source.readAt === undefined ? undefined : new Date(source.readAt);
  if (!source.levels || !readAt) return {levels: newest, readAt};
  return {levels: reportsAfter({levels: source.levels, before: newest, now: readAt}), readAt};
}

/** Leaves out what the published levels tell as well: while all sources were read and say the same. */
export function withoutRepeats(sources: readonly SourceReading[]): readonly SourceReading[] {
  const said = sources.flatMap(({assessments: own}) => (own ? [own] : []));
  const isTorn = REGIONS.some(
    region => new Set(said.flatMap(own => own[region]?.level ?? [])).size > 1,
  );
  return sources.map(source => {
    const {assessments, ...others} = source;
    const isNeeded = isTorn || source.outcome !== 'read' || source.olderBuiltAt !== undefined;
    return isNeeded && assessments ? source : others;
  });
}
