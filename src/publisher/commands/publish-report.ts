/** Builds the report of a run: the exit code and every problem. */
import type {Feed, Override} from '../../feed/schema/feed.js';
import {freshness} from '../../feed/rules/freshness.js';
import type {Problem} from '../../feed/schema/problem.js';
import type {PublishReport} from '../reports/describe-publication.js';
import {EXIT, type ExitCode} from '../problems/exit-code.js';
import type {Decision} from '../decide/decide.js';
import {officialLevelsOf, officialStateOf} from '../decide/official.js';
import {overrideActive, overridesEndingSoon} from '../decide/overrides.js';
import type {Reading} from '../sources/read-sources.js';
import type {CurrentFeed} from '../store/read-current-feed.js';
import type {Setup} from '../store/setup.js';
import {feedExpired, feedHadExpired} from '../decide/review-reasons.js';
import {findUnread} from '../decide/unread-sources.js';

export interface Run {
  readonly readings: readonly Reading[];
  readonly now: Date;
  readonly setup: Setup;
  readonly out: string;
}

export function reportOf({
  decision,
  run: {readings, now, setup},
  current,
  feed,
  isPublished,
  overrides,
  others = [],
}: {
  decision: Decision;
  run: Run;
  current: CurrentFeed;
  feed: Feed | undefined;
  isPublished: boolean;
  overrides: readonly Override[];
  /** Why overrides have ended or content was refused. */
  others?: readonly Problem[];
}): PublishReport {
  const official = officialLevelsOf(officialStateOf(feed), now);
  const missed = readings.filter(({bulletin}) => !bulletin).map(({id}) => id);
  const tried = feed?.sources?.filter(({id}) => (missed as readonly string[]).includes(id));
  const concerns = [
    ...current.problems,
    ...decision.concerns,
    ...setup.refused,
    ...others,
    ...overrides.map(one => overrideActive(one, official, now)),
    ...overridesEndingSoon(overrides, official, now),
    ...findUnread(tried, now),
    ...findExpired(current.feed, feed, now),
  ];
  const exitCode = exitCodeOf(decision, concerns);
  const unread = readings.flatMap(({problems}) => problems);
  return {
    exitCode,
    isPublished,
    feed,
    problems: [...unread, ...concerns],
    ...(exitCode !== EXIT.refused && {minor: unread}),
  };
}

/** A feed that has ended, or had before this run: told once by itself, whatever was told before it. */
function findExpired(
  former: Feed | undefined,
  feed: Feed | undefined,
  now: Date,
): readonly Problem[] {
  if (feed && hasEnded(feed, now)) return [feedExpired(feed.validUntil)];
  return former && hasEnded(former, now) ? [feedHadExpired(former.validUntil, now)] : [];
}

function hasEnded(feed: Feed, now: Date): boolean {
  return feed.status === 'actual' && freshness(feed, now) !== 'current';
}

function exitCodeOf(decision: Decision, concerns: readonly Problem[]): ExitCode {
  if (decision.verdict === 'keep' && decision.because === 'unread') return EXIT.refused;
  if (decision.verdict === 'keep' && decision.because === 'newer') return EXIT.done;
  return concerns.length ? EXIT.needsPerson : EXIT.done;
}
