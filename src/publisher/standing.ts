/** What stands in a folder, and how it is replaced. */
import {join} from 'node:path';
import {parseFeed, type Feed} from '../feed/feed.js';
import type {Problem, Result} from '../feed/problem.js';
import {buildFeed, type FeedParts} from './build-feed.js';
import {describeProblem} from './describe-problem.js';
import {success} from '../feed/problem.js';
import {
  AREA_FOLDER,
  FEED,
  SERVED,
  fitFeed,
  renderFiles,
  serialise,
  type FittedFeed,
} from './render-files.js';
import type {Setup} from './setup.js';
import type {FileChanges, World} from './world.js';

export interface Standing {
  readonly feed: Feed | undefined;
  /** Why the feed in the folder cannot be read, if there is one and it cannot. */
  readonly problems: readonly Problem[];
}

export async function readStanding(out: string, world: World): Promise<Standing> {
  const path = join(out, FEED);
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

/** The words a feed carries, for a command that was given no config. */
export function wordsOf({
  publisher,
  contacts,
  statements,
  incident,
  areas,
  areasAt,
}: Feed): FeedParts['words'] {
  return {
    ...(publisher && {publisher}),
    ...(contacts && {contacts}),
    ...(statements && {statements}),
    ...(incident && {incident}),
    ...(areas && {areas}),
    ...(areasAt && {areasAt}),
  };
}

export interface SettleOptions {
  readonly out: string;
  readonly standing: Standing;
  readonly setup: Setup;
  readonly isNewReading: boolean;
  /** Whether the feed goes if these parts hold no level: then only a person's word had been published. */
  readonly mayEmpty: boolean;
}

/**
 * Brings the folder in line with these parts: every file made from them, those that differ replaced.
 * A feed that says the same as the one that stands is left alone, with its date. Answers with the
 * feed that then stands.
 */
export async function settle(
  parts: FeedParts,
  {out, standing, setup, isNewReading, mayEmpty}: SettleOptions,
  world: World,
): Promise<Result<{feed: Feed | undefined; isChanged: boolean}>> {
  const built = buildFeed(parts);
  if (!built && mayEmpty && standing.feed) {
    await world.replaceFiles(out, new Map(SERVED.map(name => [name, undefined])));
    return success({feed: undefined, isChanged: true});
  }
  if (!built) return success({feed: standing.feed, isChanged: false});
  const fitted = fitFeed(built);
  if (!fitted.ok) return fitted;
  const isSame = !isNewReading && saysTheSame(fitted.value.feed, standing.feed);
  const kept = isSame && standing.feed ? {...fitted.value, feed: standing.feed} : fitted.value;
  const changes = await changesTo(out, kept, {now: parts.now, setup, world});
  if (changes.size) await world.replaceFiles(out, changes);
  return success({feed: kept.feed, isChanged: !isSame});
}

async function changesTo(
  out: string,
  fitted: FittedFeed,
  {now, setup, world}: {now: Date; setup: Setup; world: World},
): Promise<FileChanges> {
  const files = await renderFiles(fitted, {now, key: setup.signingKey});
  const changes = new Map<string, string | undefined>();
  for (const [name, text] of files) {
    if ((await world.readFile(join(out, name))) !== text) changes.set(name, text);
  }
  if (setup.hasConfig) {
    const present = await world.listFiles(join(out, AREA_FOLDER));
    const outdated = present
      .map(name => `${AREA_FOLDER}/${name}`)
      .filter(name => name.endsWith('.json') && !files.has(name));
    outdated.forEach(name => changes.set(name, undefined));
  }
  return changes;
}

/** Apart from when it was written. */
function saysTheSame(one: Feed, other: Feed | undefined): boolean {
  if (!other) return false;
  const {id, publishedAt} = other;
  return serialise({...one, id, publishedAt}) === serialise(other);
}
