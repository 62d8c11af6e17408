import {parseFeed, type Feed} from '../feed/feed.js';
import {freshness} from '../feed/freshness.js';
import {REGIONS} from '../feed/level.js';
import type {Problem} from '../feed/problem.js';
import {EXIT, type ExitCode} from './exit-code.js';
import {readDocument} from './read-document.js';
import {isSigned, peek} from './signing.js';
import {formatAgo} from './spans.js';
import {overridesInForce} from './overrides.js';
import {findUnread} from './unread-sources.js';
import type {World} from './world.js';

export interface StatusReport {
  readonly exitCode: ExitCode;
  /** One line for a monitor. */
  readonly line: string;
  readonly problems: readonly Problem[];
}

/** Whether a feed, from a file or a URL, may be shown as it is now, and whether a person should look. */
export async function status(
  {address, maxAgeMs, now}: {address: string; maxAgeMs: number | undefined; now: Date},
  world: World,
): Promise<StatusReport> {
  const document = await readDocument(address, world);
  if (!document.ok) return unknown(document.problems);
  const feed = parseFeed(isSigned(document.value) ? peek(document.value) : document.value);
  return feed.ok ? judgeFeed(feed.value, {maxAgeMs, now}) : unknown(feed.problems);
}

function judgeFeed(
  feed: Feed,
  {maxAgeMs = Infinity, now}: {maxAgeMs: number | undefined; now: Date},
): StatusReport {
  const state = freshness(feed, now);
  const ageMs = now.getTime() - Date.parse(feed.checkedAt);
  const isTooOld = ageMs > maxAgeMs;
  const unread = findUnread(feed.sources, now);
  const doubts = [
    ...describeOverrides(feed, now),
    ...describeDisagreement(feed),
    ...unread.map(({path, received}) => `${path.replace('/sources/', '')} ${received}`),
  ];
  const name = state === 'exercise' ? feed.status : state;
  const line = [
    `${isTooOld && state === 'current' ? 'too old' : name}: ${describeLevels(feed)}`,
    `checked ${feed.checkedAt} (${formatAgo(new Date(feed.checkedAt), now)})`,
    `valid until ${feed.validUntil}`,
    ...doubts,
  ].join('; ');
  if (state !== 'current' || isTooOld) return {exitCode: EXIT.refused, line, problems: unread};
  return {exitCode: doubts.length ? EXIT.needsPerson : EXIT.done, line, problems: unread};
}

function describeLevels({assessments}: Feed): string {
  return REGIONS.map(region => {
    const {level = 'no level', since} = assessments[region] ?? {};
    return `${region} ${level}${since ? ` since ${since}` : ''}`;
  }).join(', ');
}

function describeOverrides(feed: Feed, now: Date): readonly string[] {
  return overridesInForce(feed, now).map(
    ({region, level, reason, until}) =>
      `a person has set ${region} to ${level} until ${until}: ${JSON.stringify(reason)}`,
  );
}

/** Only what was read together can disagree. */
function describeDisagreement({sources = [], checkedAt}: Feed): readonly string[] {
  const [one, other] = sources.filter(({readAt, levels}) => levels && readAt === checkedAt);
  const isDisagreement = REGIONS.some(region => {
    const [first, second] = [one?.levels?.[region], other?.levels?.[region]];
    return first && second && first !== second;
  });
  return isDisagreement ? ['the sources disagree'] : [];
}

function unknown(problems: readonly Problem[]): StatusReport {
  const isMissing = problems.some(({code}) => code === 'file-missing');
  const codes = problems.map(({code}) => code).join(', ');
  return {
    exitCode: isMissing ? EXIT.misused : EXIT.refused,
    line: `unknown: the feed cannot be used (${codes})`,
    problems,
  };
}
