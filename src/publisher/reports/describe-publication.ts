/** What a run came to, and how a person is told. */
import type {Feed} from '../../feed/schema/feed.js';
import {REGIONS} from '../../feed/schema/level.js';
import type {Problem} from '../../feed/schema/problem.js';
import {describeProblem} from '../problems/describe-problem.js';
import {EXIT, type ExitCode} from '../problems/exit-code.js';

const NOTHING_CHANGED = 'Nothing was written: the folder is as it was.';
const NOTHING_LEFT =
  'Removed the feed: nothing else had been published in this folder. Banners show no level until there is a reading.';
const KINDS: Readonly<Record<Feed['status'], string>> = {
  actual: '',
  exercise: ' This is an exercise, not the real level.',
  sample: ' This is a sample, not the real level.',
};
/** What a run came to. */
export interface PublishReport {
  readonly exitCode: ExitCode;
  /** Whether a feed was written. */
  readonly isPublished: boolean;
  /** The feed that now stands. */
  readonly feed?: Feed | undefined;
  /** What was wrong with a source, and what a person should look at. */
  readonly problems: readonly Problem[];
  /** Those of them that alone would have ended with 0: a source is not read while the other one is. */
  readonly minor?: readonly Problem[];
  /** Whether nothing was written because nothing was to be. */
  readonly isDryRun?: boolean;
}

/** Done, and a person should look at these as well. */
export function withConcerns(report: PublishReport, concerns: readonly Problem[]): PublishReport {
  if (!concerns.length) return report;
  const exitCode = report.exitCode === EXIT.done ? EXIT.needsPerson : report.exitCode;
  return {...report, exitCode, problems: [...report.problems, ...concerns]};
}

/** Sentences for the operator. */
export function describePublication({
  exitCode,
  isPublished,
  feed,
  problems,
  isDryRun,
}: PublishReport): readonly string[] {
  const found = problems.map(describeProblem);
  if (isDryRun) return [...found, describeDryRun(feed, isPublished)];
  if (exitCode === EXIT.usageError) return [...found, NOTHING_CHANGED];
  if (!isPublished) {
    return [...found, `Nothing was written. ${describeStanding(feed)}`];
  }
  return [...found, feed ? describeFeed(feed) : NOTHING_LEFT];
}

function describeStanding(feed: Feed | undefined): string {
  if (!feed) return 'There is no feed in the folder that can be read, so banners show no level.';
  return `The published feed is unchanged: checked ${feed.checkedAt}, valid until ${feed.validUntil}.`;
}

function describeFeed(feed: Feed): string {
  const levels = REGIONS.map(
    region => `${region} ${feed.assessments[region]?.level ?? 'no level'}`,
  ).join(', ');
  const kind = KINDS[feed.status];
  return `Published ${levels}; checked ${feed.checkedAt}, valid until ${feed.validUntil}.${kind}`;
}

function describeDryRun(feed: Feed | undefined, isPublished: boolean): string {
  const what =
    isPublished && feed ? `A run would have said: ${describeFeed(feed)}` : describeStanding(feed);
  return `Nothing was written: this was a dry run. ${what}`;
}
