/** What a run comes to: its exit code, and all that a person should know. */
import type {Feed, Override} from '../../feed/schema/feed.js';
import type {Problem} from '../../feed/schema/problem.js';
import type {PublishReport} from '../reports/describe-publication.js';
import {EXIT, type ExitCode} from '../problems/exit-code.js';
import type {Decision} from '../decide/decide.js';
import {officialStateOf} from '../decide/official.js';
import {overrideActive, overridesEndingSoon} from '../decide/overrides.js';
import type {Reading} from '../sources/read-sources.js';
import type {CurrentFeed} from '../store/read-current-feed.js';
import type {Setup} from '../store/setup.js';
import {findUnread} from '../decide/unread-sources.js';

export interface Run {
  readonly readings: readonly Reading[];
  readonly now: Date;
  readonly setup: Setup;
  readonly out: string;
}

export function reportOf({
  judgement,
  run: {readings, now, setup},
  standing: current,
  feed,
  isPublished,
  overrides,
  others = [],
}: {
  judgement: Decision;
  run: Run;
  standing: CurrentFeed;
  feed: Feed | undefined;
  isPublished: boolean;
  overrides: readonly Override[];
  /** Why overrides have ended, or words were refused. */
  others?: readonly Problem[];
}): PublishReport {
  const said = officialStateOf(feed)?.assessments ?? {};
  const missed = readings.filter(({bulletin}) => !bulletin).map(({id}) => id);
  const tried = feed?.sources?.filter(({id}) => (missed as readonly string[]).includes(id));
  const concerns = [
    ...current.problems,
    ...judgement.concerns,
    ...setup.refused,
    ...others,
    ...overrides.map(one => overrideActive(one, said, now)),
    ...overridesEndingSoon(overrides, said, now),
    ...findUnread(tried, now),
  ];
  const exitCode = exitCodeOf(judgement, concerns);
  const unread = readings.flatMap(({problems}) => problems);
  return {
    exitCode,
    isPublished,
    feed,
    problems: [...unread, ...concerns],
    ...(exitCode !== EXIT.refused && {minor: unread}),
  };
}

function exitCodeOf(judgement: Decision, concerns: readonly Problem[]): ExitCode {
  if (judgement.verdict === 'keep' && judgement.because === 'unread') return EXIT.refused;
  if (judgement.verdict === 'keep' && judgement.because === 'newer') return EXIT.done;
  return concerns.length ? EXIT.needsPerson : EXIT.done;
}
