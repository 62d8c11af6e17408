/** What stands in a folder, and how it is replaced. */
import {join} from 'node:path';
import {parseAreaFile} from '../feed/area-file.js';
import {parseFeed, type Area, type Feed, type Override} from '../feed/feed.js';
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
): Promise<Result<{feed: Feed | undefined; isChanged: boolean}>> {
  const built = buildFeed(parts);
  if (!built) return success({feed: standing.feed, isChanged: false});
  const fitted = fitFeed(built);
  if (!fitted.ok) return fitted;
  const areas = setup.hasConfig ? fitted.value.areas : await readAreaFiles(out, built, world);
  const files = {...fitted.value, areas};
  const isSame = !isNewReading && saysTheSame(files.feed, standing.feed);
  const kept = isSame && standing.feed ? {...files, feed: standing.feed} : files;
  const changes = await changesTo(out, kept, {now: parts.now, setup, world});
  if (changes.size) await world.replaceFiles(out, changes);
  return success({feed: kept.feed, isChanged: !isSame});
}

/** The areas that a run without a config leaves as they are; each file bears the date of its feed. */
async function readAreaFiles(
  out: string,
  {areasAt}: Feed,
  world: World,
): Promise<FittedFeed['areas']> {
  if (!areasAt) return {};
  const folder = join(out, AREA_FOLDER);
  const areas: Record<string, Area> = {};
  for (const name of await world.listFiles(folder)) {
    const file = parseAreaFile((await world.readFile(join(folder, name))) ?? '');
    if (file.ok) areas[file.value.id] = file.value.area;
  }
  return areas;
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
