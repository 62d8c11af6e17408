/** Assembles the feed: what the sources said, what a person put over it, and the operator's words. */
import {
  LONGEST_VALIDITY_MS,
  type Assessment,
  type Feed,
  type Official,
  type Override,
} from '../../feed/schema/feed.js';
import {isActive} from '../../feed/rules/is-active.js';
import {formatInstant} from '../../feed/schema/instant.js';
import {REGIONS, type Region} from '../../feed/schema/level.js';
import type {OperatorContent} from '../config/config.js';
import {newest, withAssessments} from '../decide/history.js';
import {isBehind, type OfficialState} from '../decide/official.js';
import {isExercise, shownOverride} from '../decide/overrides.js';

/** The operator's words as a feed carries them: areas too many for it are in files of their own. */
export type PublishedContent = OperatorContent & Pick<Feed, 'areasAt'>;

export interface FeedParts {
  readonly official: OfficialState | undefined;
  /** Those in force at `now`. */
  readonly overrides: readonly Override[];
  readonly content: PublishedContent;
  readonly now: Date;
}

/**
 * The feed that these parts justify, or nothing where they hold no national level.
 * `checkedAt` is the official state's: assembling a feed is no reading.
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

/** Only what the sources said: an override is no change of theirs. A sample has no past. */
function historyOf(official: OfficialState | undefined): Pick<Feed, 'history'> {
  if (!official || official.status === 'sample') return {};
  const history = newest(withAssessments(official.history, official.assessments));
  return history.length ? {history} : {};
}

/** The words whose end has not come. */
export function activeContent(content: PublishedContent, now: Date): PublishedContent {
  const {statements, incident, ...others} = content;
  const current = statements?.filter(statement => isActive(statement, now));
  return {
    ...others,
    ...(current?.length && {statements: current}),
    ...(incident && isActive(incident, now) && {incident}),
  };
}

/**
 * The levels to show, if there is a national one, and for how long: until the first of them ends. A level of Northern Ireland's
 * that has ended does not hold up a national one that a person vouches for.
 */
function show(
  official: OfficialState | undefined,
  overrides: readonly Override[],
  now: Date,
): Official | undefined {
  const parts = REGIONS.flatMap(region => partOf(region, official, overrides));
  const isOver = ({until}: ShownPart): boolean => Date.parse(until) <= now.getTime();
  const national = parts.find(({region}) => region === 'uk');
  if (!national) return undefined;
  const kept = isOver(national) ? parts : parts.filter(part => !isOver(part));
  const readAt = checkOf(kept, official, {overrides, now});
  // A reading dated ahead was made by a clock that has been put right since: it was made by now.
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
 * When the sources were last read. If that is so long ago that no feed could still refer to it, and a
 * person vouches for all that is shown, it is when they did so.
 */
function checkOf(
  kept: readonly ShownPart[],
  official: OfficialState | undefined,
  {overrides, now}: {overrides: readonly Override[]; now: Date},
): string {
  const isPersons = kept.every(({isGiven}) => isGiven);
  const isOver = official && Date.parse(longestAfter(official.checkedAt)) <= now.getTime();
  if (official && !(isPersons && isOver)) return official.checkedAt;
  return earliest(overrides.map(({setAt}) => setAt));
}

/** Every reader refuses a feed that holds for longer. */
function longestAfter(checkedAt: string): string {
  return formatInstant(new Date(Date.parse(checkedAt) + LONGEST_VALIDITY_MS));
}

interface ShownPart {
  readonly region: Region;
  readonly assessment: Assessment;
  readonly until: string;
  /** Whether a person gave it. */
  readonly isGiven: boolean;
}

function partOf(
  region: Region,
  official: OfficialState | undefined,
  overrides: readonly Override[],
): readonly ShownPart[] {
  const given = shownOverride(region, overrides);
  if (given) {
    return [{region, assessment: assessmentIn(given), until: given.until, isGiven: true}];
  }
  const read = official?.assessments[region];
  return read ? [{region, assessment: read, until: official.validUntil, isGiven: false}] : [];
}

function assessmentIn({level, since, previous}: Override): Assessment {
  return {level, ...(since && {since}), ...(previous && {previous})};
}

function pick({checkedAt, validUntil, assessments}: OfficialState): Official {
  return {checkedAt, validUntil, assessments};
}

/** All of them are written by `formatInstant`, so they sort as they follow each other. */
function earliest(instants: readonly string[]): string {
  return [...instants].sort()[0] ?? '';
}
