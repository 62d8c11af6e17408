/** What stands in a folder, and how it is replaced. */
import {join} from 'node:path';
import {parseFeed, type Feed, type Override} from '../feed/feed.js';
import type {Problem, Result} from '../feed/problem.js';
import {buildFeed, type FeedParts} from './build-feed.js';
import {describeProblem} from './describe-problem.js';
import {success} from '../feed/problem.js';
import {
  AREA_FOLDER,
  FEED,
  fitFeed,
  renderFiles,
  serialise,
  type FittedFeed,
} from './render-files.js';
import {readManifest, replaceOwn, type Manifest} from './manifest.js';
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

/** Those that have not ended. */
export function overridesInForce(feed: Feed | undefined, now: Date): readonly Override[] {
  return (feed?.overrides ?? []).filter(({until}) => Date.parse(until) > now.getTime());
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

/**
 * Brings the folder in line with these parts: every file made from them, those that differ replaced.
 * A feed that says the same as the one that stands is left alone, with its date. Answers with the
 * feed that then stands.
 */
export async function settle(
  parts: FeedParts,
  {
    out,
    standing,
    setup,
    isNewReading,
  }: {out: string; standing: Standing; setup: Setup; isNewReading: boolean},
  world: World,
): Promise<Result<Settled>> {
  const built = buildFeed(parts);
  if (!built) return success({feed: standing.feed, isChanged: false, problems: []});
  const fitted = fitFeed(built);
  if (!fitted.ok) return fitted;
  const isSame = !isNewReading && saysTheSame(fitted.value.feed, standing.feed);
  const kept = isSame && standing.feed ? {...fitted.value, feed: standing.feed} : fitted.value;
  const manifest = await readManifest(out, world);
  if (!manifest.ok) return manifest;
  const changes = await changesTo(out, kept, {
    now: parts.now,
    setup,
    manifest: manifest.value,
    world,
  });
  const problems = await replaceOwn(out, {changes, manifest: manifest.value}, world);
  return success({feed: kept.feed, isChanged: !isSame, problems});
}

/** The feed that stands now, whether it says something new, and what a person should look at. */
export interface Settled {
  readonly feed: Feed | undefined;
  readonly isChanged: boolean;
  readonly problems: readonly Problem[];
}

async function changesTo(
  out: string,
  fitted: FittedFeed,
  {now, setup, manifest, world}: {now: Date; setup: Setup; manifest: Manifest; world: World},
): Promise<FileChanges> {
  const files = await renderFiles(fitted, {now, key: setup.signingKey});
  const changes = new Map<string, string | undefined>();
  for (const [name, text] of files) {
    if ((await world.readFile(join(out, name))) !== text) changes.set(name, text);
  }
  if (setup.hasConfig) {
    const outdated = Object.keys(manifest).filter(name => isAreaFile(name) && !files.has(name));
    outdated.forEach(name => changes.set(name, undefined));
  }
  return changes;
}

function isAreaFile(name: string): boolean {
  return new RegExp(`^${AREA_FOLDER}/[^/]+\\.json$`).test(name);
}

/** Apart from when it was written. */
function saysTheSame(one: Feed, other: Feed | undefined): boolean {
  if (!other) return false;
  const {id, publishedAt} = other;
  return serialise({...one, id, publishedAt}) === serialise(other);
}
