/** What the sources said, apart from what a person put over it. Kept in the feed itself. */
import type {Feed, Official, SourceReading} from '../feed/feed.js';
import type {History} from './history.js';
import type {LastReading} from './judge.js';

export interface OfficialState extends Official {
  readonly status: Feed['status'];
  readonly sources: readonly SourceReading[];
  readonly history: History;
}

/** The state behind a feed; none, if it came from a person alone, or from a sample. */
export function officialStateOf(feed: Feed | undefined): OfficialState | undefined {
  if (feed?.status !== 'actual') return undefined;
  const {status, sources = [], history = []} = feed;
  const official = feed.overrides?.length ? feed.official : feed;
  if (!official) return undefined;
  const {checkedAt, validUntil, assessments} = official;
  return {status, checkedAt, validUntil, assessments, sources, history};
}

/** What the judgement asks of the state. */
export function lastReadingOf(state: OfficialState | undefined): LastReading | undefined {
  if (!state) return undefined;
  const {builtAt, olderBuiltAt} = state.sources.find(({id}) => id === 'mi5') ?? {};
  return {
    checkedAt: new Date(state.checkedAt),
    assessments: state.assessments,
    builtAt: builtAt ? new Date(builtAt) : undefined,
    wasOutdated: olderBuiltAt !== undefined,
  };
}
