import {join} from 'node:path';
import {checkFeed, parseFeed, type Feed, type SourceReading} from '../feed/feed.js';
import type {Problem} from '../feed/problem.js';
import {buildFeed, formatInstant} from './build-feed.js';
import {describeProblem} from './describe-problem.js';
import {EXIT, type ExitCode} from './exit-code.js';
import {judge, type Publication} from './judge.js';
import {MI5_RSS, parseMi5} from './mi5.js';
import {isUrl, readDocument} from './read-document.js';
import type {World} from './world.js';

export interface PublishOptions {
  /** The folder that is served. */
  readonly out: string;
  /** MI5's RSS: a URL, or a file with what that URL answered. */
  readonly mi5: string;
  readonly now: Date;
}

/** What a run came to: its exit code, the feed that now stands if it wrote one, and what was wrong. */
export interface PublishReport {
  readonly exitCode: ExitCode;
  readonly feed?: Feed;
  readonly problems: readonly Problem[];
}

/** Reads the source and writes `feed.json`, or leaves the folder as it is and says why. */
export async function publish(options: PublishOptions, world: World): Promise<PublishReport> {
  const document = await readDocument(options.mi5, world);
  const bulletin = document.ok ? parseMi5(document.value) : document;
  if (!bulletin.ok) return {exitCode: EXIT.refused, problems: bulletin.problems};

  const path = join(options.out, 'feed.json');
  const lastGood = await readLastGood(path, world);
  const judgement = judge({lastGood: lastGood.feed, bulletin: bulletin.value, now: options.now});
  if (judgement.verdict === 'keep') {
    return {exitCode: EXIT.needsPerson, problems: [judgement.problem]};
  }
  // A sample was read from nobody.
  const sources = judgement.status === 'sample' ? [] : [sourceReading(judgement, options)];
  const feed = buildFeed({judgement, sources, readAt: options.now});
  await world.writeFile(path, serialise(feed));
  const problems = [...lastGood.problems, ...(judgement.concern ? [judgement.concern] : [])];
  return {exitCode: problems.length ? EXIT.needsPerson : EXIT.done, feed, problems};
}

/** Sentences for the operator. */
export function describePublication({feed, problems}: PublishReport): readonly string[] {
  const found = problems.map(describeProblem);
  if (!feed) return [...found, 'Nothing was written; what was published before still stands.'];
  const {uk, ni} = feed.assessments;
  const levels = `${uk.level} for the UK, ${String(ni?.level)} for Northern Ireland`;
  const kind = feed.status === 'actual' ? '' : ` This is a ${feed.status}, not the real level.`;
  return [...found, `Published ${levels}, valid until ${feed.validUntil}.${kind}`];
}

async function readLastGood(
  path: string,
  world: World,
): Promise<{feed: Feed | undefined; problems: readonly Problem[]}> {
  const document = await world.readFile(path);
  if (document === undefined) return {feed: undefined, problems: []};
  const parsed = parseFeed(document);
  if (parsed.ok) return {feed: parsed.value, problems: []};
  const [first] = parsed.problems;
  const received = first ? describeProblem(first) : 'something else';
  return {
    feed: undefined,
    problems: [{code: 'feed-unreadable', path, expected: 'the feed of an earlier run', received}],
  };
}

function sourceReading({builtAt}: Publication, {mi5, now}: PublishOptions): SourceReading {
  return {
    id: 'mi5',
    url: MI5_RSS,
    readAt: formatInstant(now),
    outcome: 'read',
    ...(builtAt && {builtAt: formatInstant(builtAt)}),
    ...(mi5 === MI5_RSS ? {} : {via: isUrl(mi5) ? ('mirror' as const) : ('file' as const)}),
  };
}

/** The writer is held to the reader's rules: a feed that no banner would take is a bug, not a file. */
function serialise(feed: Feed): string {
  const checked = checkFeed(feed);
  if (!checked.ok) throw new Error(checked.problems.map(describeProblem).join('\n'));
  return `${JSON.stringify(feed, undefined, 2)}\n`;
}
