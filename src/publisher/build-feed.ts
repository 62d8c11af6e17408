/** Assembles the feed: what the sources said, what a person put over it, and the operator's words. */
import type {Assessment, Feed, Official, Override} from '../feed/feed.js';
import {isInForce} from '../feed/in-force.js';
import {formatInstant} from '../feed/instant.js';
import {REGIONS, type Region} from '../feed/level.js';
import type {OperatorWords} from './config.js';
import {newest, withAssessments} from './history.js';
import type {OfficialState} from './official.js';

/** The operator's words as a feed carries them: areas too many for it are in files of their own. */
export type PublishedWords = OperatorWords & Pick<Feed, 'areasAt'>;

export interface FeedParts {
  readonly official: OfficialState | undefined;
  /** Those in force at `now`. */
  readonly overrides: readonly Override[];
  readonly words: PublishedWords;
  readonly now: Date;
}

/**
 * The feed that these parts justify, or nothing where they hold no national level.
 * `checkedAt` is the official state's: assembling a feed is no reading.
 */
export function buildFeed({official, overrides, words, now}: FeedParts): Feed | undefined {
  const shown = show(official, overrides, now);
  const {uk, ni} = shown.assessments;
  if (!uk) return undefined;
  const publishedAt = formatInstant(now);
  return {
    version: 1,
    status: official?.status ?? 'actual',
    id: publishedAt,
    publishedAt,
    checkedAt: shown.checkedAt,
    validUntil: shown.validUntil,
    assessments: {uk, ...(ni && {ni})},
    sources: official?.sources ?? [],
    ...overriddenBy(overrides, official),
    ...historyOf(official, shown.assessments),
    ...inForce(words, now),
  };
}

function overriddenBy(
  overrides: readonly Override[],
  official: OfficialState | undefined,
): Pick<Feed, 'overrides' | 'official'> {
  if (!overrides.length) return {};
  return {overrides, ...(official && {official: pick(official)})};
}

/** A sample has no past. */
function historyOf(
  official: OfficialState | undefined,
  assessments: Parameters<typeof withAssessments>[1],
): Pick<Feed, 'history'> {
  const history = newest(withAssessments(official?.history ?? [], assessments));
  return history.length && official?.status !== 'sample' ? {history} : {};
}

/** The words whose end has not come. */
export function inForce(words: PublishedWords, now: Date): PublishedWords {
  const {statements, incident, ...others} = words;
  const current = statements?.filter(statement => isInForce(statement, now));
  return {
    ...others,
    ...(current?.length && {statements: current}),
    ...(incident && isInForce(incident, now) && {incident}),
  };
}

/**
 * The levels to show, and for how long: until the first of them ends. A level of Northern Ireland's
 * that has ended does not hold up a national one that a person vouches for.
 */
function show(
  official: OfficialState | undefined,
  overrides: readonly Override[],
  now: Date,
): Omit<Official, 'assessments'> & {assessments: Partial<Official['assessments']>} {
  const parts = REGIONS.flatMap(region => partOf(region, official, overrides));
  const isOver = ({until}: ShownPart): boolean => Date.parse(until) <= now.getTime();
  const national = parts.find(({region}) => region === 'uk');
  const kept = national && !isOver(national) ? parts.filter(part => !isOver(part)) : parts;
  return {
    assessments: Object.fromEntries(kept.map(({region, assessment}) => [region, assessment])),
    checkedAt: official?.checkedAt ?? earliest(overrides.map(({setAt}) => setAt)),
    validUntil: earliest(kept.map(({until}) => until)),
  };
}

interface ShownPart {
  readonly region: Region;
  readonly assessment: Assessment;
  readonly until: string;
}

function partOf(
  region: Region,
  official: OfficialState | undefined,
  overrides: readonly Override[],
): readonly ShownPart[] {
  const given = overrides.find(override => override.region === region);
  if (given) return [{region, assessment: assessmentIn(given), until: given.until}];
  const read = official?.assessments[region];
  return read ? [{region, assessment: read, until: official.validUntil}] : [];
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
