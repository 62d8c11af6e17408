import {parseFeed, type Feed} from '../../feed/schema/feed.js';
import {freshness} from '../../feed/rules/freshness.js';
import type {Problem} from '../../feed/schema/problem.js';
import {documentOutdated, readingInTheFuture, readingsDisagree} from '../decide/review-reasons.js';
import {isWrongCall} from '../sources/address.js';
import {EXIT, type ExitCode} from '../problems/exit-code.js';
import {officialLevelsOf, officialStateOf} from '../decide/official.js';
import {
  activeOverrides,
  CLOCK_TOLERANCE_MS,
  overrideActive,
  overridesEndingSoon,
} from '../decide/overrides.js';
import {probeFeed, probeScript, probeSignature, type Finding} from '../hosting/probe.js';
import {isSigned, peek} from '../output/signing.js';
import {disputedRegions, lastReport} from '../decide/source-memory.js';
import {describeStatus, type StatusReport} from '../reports/status-line.js';
import {findUnread} from '../decide/unread-sources.js';
import {findWrongKeys} from './validate.js';
import type {Io} from '../io/io.js';

export interface StatusOptions {
  readonly address: string;
  readonly maxAgeMs: number | undefined;
  readonly now: Date;
  /** The value of a banner's `public-key` attribute. */
  readonly publicKeys?: string | undefined;
  /** Whether to check for the banner's script beside the feed. */
  readonly hasScript?: boolean;
}

/** Checks whether visitors can load a feed, whether it is current, and whether it needs the operator's attention. */
export async function status(options: StatusOptions, io: Io): Promise<StatusReport> {
  const {address, publicKeys, hasScript = true} = options;
  const wrongKeys = findWrongKeys(publicKeys);
  if (wrongKeys.length) return unknown(wrongKeys, EXIT.usageError);
  const probed = await probeFeed(address, io);
  if (!probed.ok) return unknown(probed.problems);
  const {text} = probed.value;
  const feed = parseFeed(isSigned(text) ? peek(text) : text);
  if (!feed.ok) return unknown(feed.problems);
  const findings = [
    ...probed.value.findings,
    ...(await probeSignature(address, {text, publicKeys}, io)),
    ...(hasScript ? await probeScript(address, io) : []),
  ];
  return buildReport(feed.value, findings, options);
}

function buildReport(
  feed: Feed,
  findings: readonly Finding[],
  {maxAgeMs = Infinity, now}: StatusOptions,
): StatusReport {
  const state = freshness(feed, now);
  const isTooOld = now.getTime() - Date.parse(feed.checkedAt) > maxAgeMs;
  const overrides = activeOverrides(feed, now);
  const official = officialLevelsOf(officialStateOf(feed), now);
  const problems = [
    ...findings.map(({problem}) => problem),
    ...overrides.map(one => overrideActive(one, official, now)),
    ...overridesEndingSoon(overrides, official, now),
    ...findReviewReasons(feed, now),
  ];
  const isBlocked = findings.some(({isBlocking}) => isBlocking);
  const isUnusable = state !== 'current' || isTooOld || isBlocked;
  const needsPerson = problems.length ? EXIT.needsPerson : EXIT.done;
  const line = describeStatus(feed, {state, isTooOld, isBlocked, problems, overrides, now});
  const {sources = []} = feed;
  const exitCode = isUnusable ? EXIT.refused : needsPerson;
  return {exitCode, line, state, problems, sources, overrides, feed};
}

function findReviewReasons(feed: Feed, now: Date): readonly Problem[] {
  const aheadMs = Date.parse(feed.checkedAt) - now.getTime();
  const [lead] = feed.sources?.filter(({levels}) => levels) ?? [];
  return [
    ...(aheadMs > CLOCK_TOLERANCE_MS ? [readingInTheFuture(feed.checkedAt, now)] : []),
    ...(lead?.olderBuiltAt ? [documentOutdated(lead)] : []),
    ...(isDisputed(feed) ? [readingsDisagree(feed.sources)] : []),
    ...findUnread(feed.sources, now),
  ];
}

function isDisputed(feed: Feed): boolean {
  const {assessments = {}, sources = []} = officialStateOf(feed) ?? {};
  const [one, other] = sources.map(source => lastReport(source, assessments));
  return Boolean(one && other && disputedRegions(one, other).length);
}

function unknown(problems: readonly Problem[], exitCode?: ExitCode): StatusReport {
  const isWrong = problems.some(isWrongCall);
  const codes = problems.map(({code}) => code).join(', ');
  return {
    exitCode: exitCode ?? (isWrong ? EXIT.usageError : EXIT.refused),
    line: `unknown: the feed cannot be used (${codes})`,
    state: 'unknown',
    problems,
    sources: [],
    overrides: [],
  };
}
