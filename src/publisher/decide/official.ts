/** What the sources said, apart from what a person put over it. Kept in the feed itself. */
import {clockBeforeSources, clockWentBack} from './review-reasons.js';
import {CLOCK_TOLERANCE_MS} from './overrides.js';
import type {Problem} from '../../feed/schema/problem.js';
import {
  LONGEST_VALIDITY_MS,
  type Feed,
  type Official,
  type SourceReading,
} from '../../feed/schema/feed.js';
import type {LastDocument} from './document-dates.js';
import type {History} from './history.js';
import type {LastReading} from './decide.js';
import {reportsIn, type ReportedLevels} from './source-memory.js';

export interface OfficialState extends Official {
  readonly status: Feed['status'];
  readonly sources: readonly SourceReading[];
  readonly history: History;
}

/** The state behind a feed; none, if it came from a person alone. */
export function officialStateOf(feed: Feed | undefined): OfficialState | undefined {
  if (!feed) return undefined;
  const {sources = [], history = []} = feed;
  const official = feed.overrides?.length ? feed.official : ownState(feed);
  if (!official) return undefined;
  const {checkedAt, validUntil, assessments} = official;
  return {status: statusBehind(feed), checkedAt, validUntil, assessments, sources, history};
}

/** An exercise shows nothing that a source said. */
function ownState(feed: Feed): Feed | undefined {
  return feed.status === 'exercise' ? undefined : feed;
}

/** What an exercise was put over: a sample was read from nobody, and so names no source. */
function statusBehind({status, sources = []}: Feed): Feed['status'] {
  if (status !== 'exercise') return status;
  return sources.length ? 'actual' : 'sample';
}

/** What the judgement asks of the state. A sample was no reading. */
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
    said: reportsIn(source, published),
    newestAt: builtAt ? new Date(builtAt) : undefined,
    readAt: readAt ? new Date(readAt) : undefined,
    wasOutdated: olderBuiltAt !== undefined,
  };
}

/** What to say where what stands was read by a clock that was ahead of this one: `buildFeed` dates it back. */
export function findClockBehind(state: OfficialState | undefined, now: Date): readonly Problem[] {
  if (!state || !isBehind(state.checkedAt, now)) return [];
  return [clockWentBack(new Date(state.checkedAt), now)];
}

/**
 * What to say where the sources' last document is from so far ahead that a feed of this time has ended for everyone:
 * a machine that has lost its clock, or a mistyped `--now`.
 */
export function findClockLost(state: OfficialState | undefined, now: Date): Problem | undefined {
  const built = state?.sources.flatMap(({builtAt}) => (builtAt ? [Date.parse(builtAt)] : [])) ?? [];
  const newest = Math.max(...built);
  const isLost = newest - now.getTime() > LONGEST_VALIDITY_MS;
  return isLost ? clockBeforeSources(new Date(newest), now) : undefined;
}

/** Two clocks that are right may differ; by more than that, one of them is wrong. */
export function isBehind(checkedAt: string, now: Date): boolean {
  return Date.parse(checkedAt) - now.getTime() > CLOCK_TOLERANCE_MS;
}
