/** Formats the status of a feed for people and for monitoring systems. */
import type {Feed, Override, SourceReading} from '../../feed/schema/feed.js';
import type {Freshness} from '../../feed/rules/freshness.js';
import {rankOf, REGIONS} from '../../feed/schema/level.js';
import type {Problem} from '../../feed/schema/problem.js';
import type {ExitCode} from '../problems/exit-code.js';
import {formatAgo} from '../problems/spans.js';

export interface StatusReport {
  readonly exitCode: ExitCode;
  /** A summary on one line. */
  readonly line: string;
  readonly state: Freshness;
  readonly problems: readonly Problem[];
  /** Each source's last reading, according to the feed. */
  readonly sources: readonly SourceReading[];
  /** The active overrides. */
  readonly overrides: readonly Override[];
  readonly feed?: Feed;
}

interface Facts {
  readonly state: Freshness;
  readonly isTooOld: boolean;
  /** Whether something stops visitors from loading the feed, even if it is current. */
  readonly isBlocked: boolean;
  readonly problems: readonly Problem[];
  readonly overrides: readonly Override[];
  readonly now: Date;
}

/** A summary on one line: state, levels, times, overrides and problem codes. */
export function describeStatus(feed: Feed, facts: Facts): string {
  const {problems, overrides, now} = facts;
  const codes = problems.map(({code}) => code);
  const others = [...new Set(codes)].filter(code => !DESCRIBED_CODES.has(code));
  return [
    `${describeState(feed, facts)}: ${describeLevels(feed)}`,
    `checked ${feed.checkedAt} (${formatAgo(new Date(feed.checkedAt), now)})`,
    `valid until ${feed.validUntil}`,
    ...overrides.map(describeOverride),
    ...(codes.includes('sources-disagree') ? ['the sources disagree'] : []),
    ...(others.length ? [`check ${others.join(', ')}`] : []),
  ].join('; ');
}

/** Problems that the summary describes in words instead of by their code. */
const DESCRIBED_CODES = new Set(['override-in-force', 'sources-disagree']);

function describeState({status}: Feed, {state, isTooOld, isBlocked}: Facts): string {
  if (state === 'exercise') return status;
  if (state !== 'current') return state;
  if (isTooOld) return 'too old';
  return isBlocked ? 'not available to visitors' : 'current';
}

function describeLevels({assessments}: Feed): string {
  return REGIONS.map(region => {
    const {level = 'no level', since} = assessments[region] ?? {};
    return `${region} ${level}${since ? ` since ${since}` : ''}`;
  }).join(', ');
}

function describeOverride({region, level, until, reason}: Override): string {
  return `${region} set manually to ${level} until ${until}: ${JSON.stringify(reason)}`;
}

/** A sentence for each source: the outcome of the last attempt, and when it was last read. */
export function describeSources({sources}: StatusReport, now: Date): readonly string[] {
  return sources.map(({id, outcome, readAt}) => {
    const when = readAt ? `${readAt}, ${formatAgo(new Date(readAt), now)}` : 'never';
    return `${id}: ${outcome}; last read ${when}.`;
  });
}

/** The status in the Prometheus text format. */
export function formatPrometheus(report: StatusReport): string {
  const {exitCode, state, feed, sources, problems} = report;
  const seconds = (instant: string): number => Math.floor(Date.parse(instant) / 1000);
  const codes = new Set(problems.map(({code}) => code));
  return [
    '# HELP threat_level_feed_exit_code 0 current, 1 stale, unknown or not available to visitors, 2 wrong usage, 3 needs attention.',
    `threat_level_feed_exit_code ${String(exitCode)}`,
    `threat_level_feed_current ${state === 'current' ? '1' : '0'}`,
    ...(feed
      ? [
          `threat_level_feed_checked_timestamp_seconds ${String(seconds(feed.checkedAt))}`,
          `threat_level_feed_valid_until_timestamp_seconds ${String(seconds(feed.validUntil))}`,
        ]
      : []),
    '# HELP threat_level_feed_level From 1 (low) to 5 (critical).',
    ...REGIONS.flatMap(region => {
      const level = feed?.assessments[region]?.level;
      return level ? [`threat_level_feed_level{region="${region}"} ${String(rankOf(level))}`] : [];
    }),
    ...sources.flatMap(({id, readAt}) =>
      readAt
        ? [
            `threat_level_feed_source_read_timestamp_seconds{source="${id}"} ${String(seconds(readAt))}`,
          ]
        : [],
    ),
    ...[...codes].map(code => `threat_level_feed_problem{code="${code}"} 1`),
  ].join('\n');
}
