/** How what stands in a folder is replaced. */
import {join} from 'node:path';
import {parseAreaFile} from '../../feed/schema/area-file.js';
import type {Area, Feed} from '../../feed/schema/feed.js';
import type {Problem, Result} from '../../feed/schema/problem.js';
import {buildFeed, type FeedParts} from '../output/build-feed.js';
import {success} from '../../feed/schema/problem.js';
import type {Standing} from './read-current-feed.js';
import {
  AREA_FOLDER,
  PUBLISHED_FILES,
  fitFeed,
  renderFiles,
  serialise,
  type FittedFeed,
} from '../output/render-files.js';
import {readManifest, replaceOwn, type Manifest} from './manifest.js';
import {wordsRefused, type Setup} from '../store/setup.js';
import type {FileChanges, World} from '../io/io.js';

const SIGNED_ENDING = '.jws.json';

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

export interface Settled {
  /** The feed that now stands. */
  readonly feed: Feed | undefined;
  readonly isChanged: boolean;
  /** Why the words could not be published, if they could not. */
  readonly refused: readonly Problem[];
  /** What a person should look at: a file in the way that is not ours. */
  readonly problems: readonly Problem[];
}

/**
 * Brings the folder in line with these parts: every file made from them, those that differ replaced.
 * A feed that says the same as the one that stands is left alone, with its date. Words that do not fit
 * into a feed give way to the last good ones, and those to none.
 */
export async function settle(
  parts: FeedParts,
  options: SettleOptions,
  world: World,
): Promise<Result<Settled>> {
  const {out, standing, setup, isNewReading, mayEmpty} = options;
  const built = buildFeed(parts);
  if (!built) return leaveOrEmpty(out, {feed: standing.feed, mayEmpty}, world);
  const {fitted, refused} = fitWords(built, parts, standing);
  if (!fitted.ok) return fitted;
  const hasConfig = setup.hasConfig && !refused.length;
  const manifest = await readManifest(out, world);
  if (!manifest.ok) return manifest;
  const areas = hasConfig ? fitted.value.areas : await readAreaFiles(out, manifest.value, world);
  const files = {...fitted.value, areas};
  const isSame = !isNewReading && saysTheSame(files.feed, standing.feed);
  const kept = isSame && standing.feed ? {...files, feed: standing.feed} : files;
  const changes = await changesTo(out, kept, {
    now: parts.now,
    setup: {...setup, hasConfig},
    manifest: manifest.value,
    world,
  });
  const problems = await replaceOwn(out, {changes, manifest: manifest.value}, world);
  return success({feed: kept.feed, isChanged: !isSame || standing.isRestored, refused, problems});
}

/** There is no level to publish: the feed stays as it is, or goes. */
async function leaveOrEmpty(
  out: string,
  {feed, mayEmpty}: {feed: Feed | undefined; mayEmpty: boolean},
  world: World,
): Promise<Result<Settled>> {
  if (!mayEmpty || !feed) return success({feed, isChanged: false, refused: [], problems: []});
  const manifest = await readManifest(out, world);
  if (!manifest.ok) return manifest;
  const changes = new Map(PUBLISHED_FILES.map(name => [name, undefined]));
  const problems = await replaceOwn(out, {changes, manifest: manifest.value}, world);
  return success({feed: undefined, isChanged: true, refused: [], problems});
}

/** The feed with the first words that fit: those given, the last good ones, none. */
function fitWords(
  built: Feed,
  parts: FeedParts,
  {feed}: Standing,
): {fitted: Result<FittedFeed>; refused: readonly Problem[]} {
  const fitted = fitFeed(built);
  if (fitted.ok) return {fitted, refused: []};
  const refused = [...fitted.problems, wordsRefused('')];
  const others = [...(feed ? [wordsOf(feed)] : []), {}].map(words => {
    const rebuilt = buildFeed({...parts, words});
    return rebuilt ? fitFeed(rebuilt) : fitted;
  });
  return {fitted: others.find(({ok}) => ok) ?? fitted, refused};
}

/** A config that was lost says nothing of the words that the feed holds: they stand, as if it had been refused. */
export function withLastWords(setup: Setup, {feed}: Standing): Setup {
  const holdsWords = feed && feed.status !== 'sample' && Object.keys(wordsOf(feed)).length > 0;
  if (!setup.absence || !holdsWords) return setup;
  return {...setup, hasConfig: false, refused: [setup.absence]};
}

/** The words to publish: the config's, or the last good ones where those are refused. */
export function wordsToPublish({words, refused}: Setup, {feed}: Standing): FeedParts['words'] {
  return refused.length && feed ? wordsOf(feed) : words;
}

/** The areas that a run without a config leaves as they are; each file bears the date of its feed. */
async function readAreaFiles(
  out: string,
  manifest: Manifest,
  world: World,
): Promise<FittedFeed['areas']> {
  const areas: Record<string, Area> = {};
  for (const name of Object.keys(manifest).filter(isAreaFile)) {
    const file = parseAreaFile((await world.readFile(join(out, name))) ?? '');
    if (file.ok) areas[file.value.id] = file.value.area;
  }
  return areas;
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
    // Without a key, what was signed before stands: pages with a public-key go on showing it.
    const isLeft = (name: string): boolean => !setup.signingKey && name.endsWith(SIGNED_ENDING);
    const outdated = Object.keys(manifest).filter(
      name => isAreaFile(name) && !files.has(name) && !isLeft(name),
    );
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
