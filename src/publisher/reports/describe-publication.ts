/** The result of a run, and its description for the operator. */
import type {Feed} from '../../feed/schema/feed.js';
import {REGIONS} from '../../feed/schema/level.js';
import type {Problem} from '../../feed/schema/problem.js';
import {describeProblem} from '../problems/describe-problem.js';
import {EXIT, type ExitCode} from '../problems/exit-code.js';

const NOTHING_CHANGED = 'Nothing was written: the folder is unchanged.';
const NOTHING_LEFT =
  'Removed the feed, because it had no other level. Banners show no level until the sources are read.';
const KINDS: Readonly<Record<Feed['status'], string>> = {
  actual: '',
  exercise: ' This is an exercise, not the real level.',
  sample: ' This is a sample, not the real level.',
};

/** The result of a run. Printed as JSON with `--json`. */
export interface PublishReport {
  readonly exitCode: ExitCode;
  /** Whether a feed was written. */
  readonly isPublished: boolean;
  /** The feed that is now published. */
  readonly feed?: Feed | undefined;
  /** Problems with the sources, and everything else that the operator should check. */
  readonly problems: readonly Problem[];
  /** The problems that do not affect the exit code, such as one unread source while the other was read. */
  readonly minor?: readonly Problem[];
  /** Whether this was a dry run, so that nothing was written. */
  readonly isDryRun?: boolean;
}

/** Adds problems that the operator should check, and changes exit code 0 to 3. */
export function withConcerns(report: PublishReport, concerns: readonly Problem[]): PublishReport {
  if (!concerns.length) return report;
  const exitCode = report.exitCode === EXIT.done ? EXIT.needsPerson : report.exitCode;
  return {...report, exitCode, problems: [...report.problems, ...concerns]};
}

/** The report as sentences: one for each problem, and one for what was published. */
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
    return [...found, `Nothing was written. ${describeUnchanged(feed)}`];
  }
  return [...found, feed ? describeFeed(feed) : NOTHING_LEFT];
}

function describeUnchanged(feed: Feed | undefined): string {
  if (!feed) return 'The folder has no readable feed, so banners show no level.';
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
    isPublished && feed
      ? `A real run would have reported: ${describeFeed(feed)}`
      : describeUnchanged(feed);
  return `Nothing was written: this was a dry run. ${what}`;
}
