/** Assembles the feed from the official levels, the overrides and the operator's content. */
import {LONGEST_VALIDITY_MS} from '../../feed/schema/feed-levels.js';
import type {Area, Assessment, Feed, Official, Override} from '../../feed/schema/feed.js';
import {isActive} from '../../feed/rules/is-active.js';
import {formatInstant} from '../../feed/schema/instant.js';
import {REGIONS, type Region} from '../../feed/schema/level.js';
import type {OperatorContent} from '../config/config.js';
import {newest, withAssessments} from '../decide/history.js';
import {isBehind, type OfficialState} from '../decide/official.js';
import {isExercise, shownOverride} from '../decide/overrides.js';

/** The operator's content as it appears in a feed. If there are too many areas, they are in separate files. */
export type PublishedContent = OperatorContent & Pick<Feed, 'areasAt'>;

/** As long as a run may be late, and more. */
const SOON_MS = 60 * 60 * 1000;

export interface FeedParts {
  readonly official: OfficialState | undefined;
  /** The overrides that are active at `now`. */
  readonly overrides: readonly Override[];
  readonly content: PublishedContent;
  readonly now: Date;
}

/**
 * Builds the feed, or returns `undefined` if the parts contain no national level. `checkedAt` comes from the official
 * state: building a feed does not count as reading the sources.
 */
export function buildFeed({official, overrides, content, now}: FeedParts): Feed | undefined {
  const shown = show(official, overrides, now);
  if (!shown) return undefined;
  const {uk, ni} = shown.assessments;
  const publishedAt = formatInstant(now);
  return {
    version: 1,
    status: overrides.some(isExercise) ? 'exercise' : (official?.status ?? 'actual'),
    id: publishedAt,
    publishedAt,
    checkedAt: shown.checkedAt,
    validUntil: shown.validUntil,
    assessments: {uk, ...(ni && {ni})},
    sources: official?.sources ?? [],
    ...overriddenBy(overrides, official),
    ...historyOf(official),
    ...activeContent(content, now),
  };
}

function overriddenBy(
  overrides: readonly Override[],
  official: OfficialState | undefined,
): Pick<Feed, 'overrides' | 'official'> {
  if (!overrides.length) return {};
  return {overrides, ...(official && {official: pick(official)})};
}

/** The changes of the official levels. Overrides are not part of the history, and a sample has none. */
function historyOf(official: OfficialState | undefined): Pick<Feed, 'history'> {
  if (!official || official.status === 'sample') return {};
  const history = newest(withAssessments(official.history, official.assessments));
  return history.length ? {history} : {};
}

/** The content without statements and incidents that have expired. */
export function activeContent(content: PublishedContent, now: Date): PublishedContent {
  const {statements, incident, areas, ...others} = content;
  const current = statements?.filter(statement => isActive(statement, now));
  return {
    ...others,
    ...(current?.length && {statements: current}),
    ...(incident && isActive(incident, now) && {incident}),
    ...(areas && {
      areas: Object.fromEntries(
        Object.entries(areas).map(([id, area]) => [id, activeArea(area, now)]),
      ),
    }),
  };
}

function activeArea({incident, ...others}: Area, now: Date): Area {
  return {...others, ...(incident && isActive(incident, now) && {incident})};
}

/**
 * The levels to show and how long they are valid: until the first of them expires. Returns `undefined` without a
 * national level. An expired level for Northern Ireland is left out if the national level has not expired; beside a
 * national override also one that expires within the hour, because the feed would end with it.
 */
function show(
  official: OfficialState | undefined,
  overrides: readonly Override[],
  now: Date,
): Official | undefined {
  const parts = REGIONS.flatMap(region => partOf(region, official, overrides));
  const leftMs = ({until}: ShownPart): number => Date.parse(until) - now.getTime();
  const national = parts.find(({region}) => region === 'uk');
  if (!national) return undefined;
  const leastMs = national.isOverride ? Math.min(SOON_MS, leftMs(national) - 1) : 0;
  const kept =
    leftMs(national) <= 0
      ? parts
      : parts.filter(part => leftMs(part) > (part.isOverride ? 0 : leastMs));
  const readAt = checkedAtOf(kept, official, {overrides, now});
  // A reading dated in the future was dated by a fast clock, corrected since, so it is treated as made now.
  const limits = isBehind(readAt, now) ? [formatInstant(now)] : kept.map(({until}) => until);
  const checkedAt = earliest([readAt, ...limits]);
  const shown = Object.fromEntries(kept.map(({region, assessment}) => [region, assessment]));
  return {
    assessments: {...shown, uk: national.assessment},
    checkedAt,
    validUntil: earliest([...kept.map(({until}) => until), longestAfter(checkedAt)]),
  };
}

/**
 * When the sources were last read. If that is longer ago than a feed may be valid, and every level shown comes from
 * an override, then when the earliest override was set.
 */
function checkedAtOf(
  kept: readonly ShownPart[],
  official: OfficialState | undefined,
  {overrides, now}: {overrides: readonly Override[]; now: Date},
): string {
  const areOverrides = kept.every(({isOverride}) => isOverride);
  const isExpired = official && Date.parse(longestAfter(official.checkedAt)) <= now.getTime();
  if (official && !(areOverrides && isExpired)) return official.checkedAt;
  return earliest(overrides.map(({setAt}) => setAt));
}

/** The latest end of validity that readers accept. */
function longestAfter(checkedAt: string): string {
  return formatInstant(new Date(Date.parse(checkedAt) + LONGEST_VALIDITY_MS));
}

interface ShownPart {
  readonly region: Region;
  readonly assessment: Assessment;
  readonly until: string;
  readonly isOverride: boolean;
}

function partOf(
  region: Region,
  official: OfficialState | undefined,
  overrides: readonly Override[],
): readonly ShownPart[] {
  const override = shownOverride(region, overrides);
  const assessment = official?.assessments[region];
  if (override) {
    const isAgreed = agrees(override, assessment);
    const until = isAgreed ? latest(override.until, official?.validUntil) : override.until;
    return [{region, assessment: assessmentIn(override, isAgreed), until, isOverride: true}];
  }
  return assessment ? [{region, assessment, until: official.validUntil, isOverride: false}] : [];
}

/** Whether the sources give the level that was set. It is then known for as long as their reading is valid. */
function agrees(override: Override, official: Assessment | undefined): boolean {
  return !isExercise(override) && override.level === official?.level;
}

/** A level that the sources give too has the time at which they were read. */
function assessmentIn({level, since, previous, setAt}: Override, isAgreed: boolean): Assessment {
  return {
    level,
    ...(since && {since}),
    ...(previous && {previous}),
    ...(!isAgreed && {setAt}),
  };
}

function pick({checkedAt, validUntil, assessments}: OfficialState): Official {
  return {checkedAt, validUntil, assessments};
}

function latest(one: string, other = ''): string {
  return one > other ? one : other;
}

/** `formatInstant` writes all of them, so alphabetical order is chronological order. */
function earliest(instants: readonly string[]): string {
  return [...instants].sort()[0] ?? '';
}
