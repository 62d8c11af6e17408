/** The levels from the sources, without any override. They are stored in the feed itself. */
import {clockBeforeSources, clockWentBack} from './review-reasons.js';
import {CLOCK_TOLERANCE_MS} from './overrides.js';
import type {Problem} from '../../feed/schema/problem.js';
import {LONGEST_VALIDITY_MS} from '../../feed/schema/feed-levels.js';
import type {Feed, Official, SourceReading} from '../../feed/schema/feed.js';
import type {LastDocument} from './document-dates.js';
import type {History} from './history.js';
import type {LastReading} from './decide.js';
import {reportsIn, type ReportedLevels} from './source-memory.js';

export interface OfficialState extends Official {
  readonly status: Feed['status'];
  readonly sources: readonly SourceReading[];
  readonly history: History;
}

/** The official state in a feed, or `undefined` if the feed comes from an override alone. */
export function officialStateOf(feed: Feed | undefined): OfficialState | undefined {
  if (!feed) return undefined;
  const {sources = [], history = []} = feed;
  const official = feed.overrides?.length ? feed.official : ownState(feed);
  if (!official) return undefined;
  const {checkedAt, validUntil, assessments} = official;
  return {status: statusBehind(feed), checkedAt, validUntil, assessments, sources, history};
}

/** The levels that the sources give now: none once what was read from them has expired. */
export function officialLevelsOf(
  state: OfficialState | undefined,
  now: Date,
): Partial<Official['assessments']> {
  return state && Date.parse(state.validUntil) > now.getTime() ? state.assessments : {};
}

/** The levels of an exercise do not come from the sources. */
function ownState(feed: Feed): Feed | undefined {
  return feed.status === 'exercise' ? undefined : feed;
}

/** The status without the exercise. A feed without sources is a sample, because a sample has none. */
function statusBehind({status, sources = []}: Feed): Feed['status'] {
  if (status !== 'exercise') return status;
  return sources.length ? 'actual' : 'sample';
}

/** The part of the state that `decide` needs, or `undefined` for a sample, which was not read from the sources. */
export function lastReadingOf(state: OfficialState | undefined): LastReading | undefined {
  if (state?.status !== 'actual') return undefined;
  return {
    checkedAt: new Date(state.checkedAt),
    assessments: state.assessments,
    documents: Object.fromEntries(
      state.sources.map(source => [source.id, lastDocumentOf(source, state.assessments)]),
    ),
  };
}

function lastDocumentOf(source: SourceReading, published: ReportedLevels): LastDocument {
  const {readAt, builtAt, olderBuiltAt} = source;
  return {
    reported: reportsIn(source, published),
    newestAt: builtAt ? new Date(builtAt) : undefined,
    readAt: readAt ? new Date(readAt) : undefined,
    wasOutdated: olderBuiltAt !== undefined,
  };
}

/** A problem if the current feed was dated by a clock ahead of this one. `buildFeed` corrects the date. */
export function findClockBehind(state: OfficialState | undefined, now: Date): readonly Problem[] {
  if (!state || !isBehind(state.checkedAt, now)) return [];
  return [clockWentBack(new Date(state.checkedAt), now)];
}

/**
 * A problem if the sources' last document is dated so far in the future that every visitor would treat a feed
 * published now as expired. The machine's clock is wrong, or `--now` is mistyped.
 */
export function findClockLost(state: OfficialState | undefined, now: Date): Problem | undefined {
  const built = state?.sources.flatMap(({builtAt}) => (builtAt ? [Date.parse(builtAt)] : [])) ?? [];
  const newest = Math.max(...built);
  const isLost = newest - now.getTime() > LONGEST_VALIDITY_MS;
  return isLost ? clockBeforeSources(new Date(newest), now) : undefined;
}

/** Whether `now` is behind `checkedAt` by more than the tolerated difference between two clocks. */
export function isBehind(checkedAt: string, now: Date): boolean {
  return Date.parse(checkedAt) - now.getTime() > CLOCK_TOLERANCE_MS;
}
