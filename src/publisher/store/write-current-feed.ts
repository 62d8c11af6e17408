/** How what stands in a folder is replaced. */
import {join} from 'node:path';
import {parseAreaFile} from '../../feed/schema/area-file.js';
import type {Area, Feed} from '../../feed/schema/feed.js';
import type {Problem, Result} from '../../feed/schema/problem.js';
import {buildFeed, type FeedParts} from '../output/build-feed.js';
import {success} from '../../feed/schema/problem.js';
import type {CurrentFeed} from './read-current-feed.js';
import {
  AREA_FOLDER,
  PUBLISHED_FILES,
  fitFeed,
  renderFiles,
  serialise,
  type FittedFeed,
} from '../output/render-files.js';
import {readManifest, replaceOwn, type Manifest} from './manifest.js';
import {contentRefused, type Setup} from '../store/setup.js';
import type {FileChanges, Io} from '../io/io.js';

const SIGNED_ENDING = '.jws.json';

/** The words a feed carries, for a command that was given no config. */
export function contentOf({
  publisher,
  contacts,
  statements,
  incident,
  areas,
  areasAt,
}: Feed): FeedParts['content'] {
  return {
    ...(publisher && {publisher}),
    ...(contacts && {contacts}),
    ...(statements && {statements}),
    ...(incident && {incident}),
    ...(areas && {areas}),
    ...(areasAt && {areasAt}),
  };
}

export interface WriteOptions {
  readonly out: string;
  readonly current: CurrentFeed;
  readonly setup: Setup;
  readonly isNewReading: boolean;
  /** Whether the feed goes if these parts hold no level: then only a person's word had been published. */
  readonly mayEmpty: boolean;
}

export interface WriteResult {
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
export async function writeIfChanged(
  parts: FeedParts,
  options: WriteOptions,
  io: Io,
): Promise<Result<WriteResult>> {
  const {out, current, setup, isNewReading, mayEmpty} = options;
  const built = buildFeed(parts);
  if (!built) return leaveOrEmpty(out, {feed: current.feed, mayEmpty}, io);
  const {fitted, refused} = fitContent(built, parts, current);
  if (!fitted.ok) return fitted;
  const hasConfig = setup.hasConfig && !refused.length;
  const manifest = await readManifest(out, io);
  if (!manifest.ok) return manifest;
  const areas = hasConfig ? fitted.value.areas : await readAreaFiles(out, manifest.value, io);
  const files = {...fitted.value, areas};
  const isSame = !isNewReading && hasSameContent(files.feed, current.feed);
  const kept = isSame && current.feed ? {...files, feed: current.feed} : files;
  const changes = await changesTo(out, kept, {
    now: parts.now,
    setup: {...setup, hasConfig},
    manifest: manifest.value,
    io,
  });
  const problems = await replaceOwn(out, {changes, manifest: manifest.value}, io);
  return success({feed: kept.feed, isChanged: !isSame || current.isRestored, refused, problems});
}

/** There is no level to publish: the feed stays as it is, or goes. */
async function leaveOrEmpty(
  out: string,
  {feed, mayEmpty}: {feed: Feed | undefined; mayEmpty: boolean},
  io: Io,
): Promise<Result<WriteResult>> {
  if (!mayEmpty || !feed) return success({feed, isChanged: false, refused: [], problems: []});
  const manifest = await readManifest(out, io);
  if (!manifest.ok) return manifest;
  const changes = new Map(PUBLISHED_FILES.map(name => [name, undefined]));
  const problems = await replaceOwn(out, {changes, manifest: manifest.value}, io);
  return success({feed: undefined, isChanged: true, refused: [], problems});
}

/** The feed with the first words that fit: those given, the last good ones, none. */
function fitContent(
  built: Feed,
  parts: FeedParts,
  {feed}: CurrentFeed,
): {fitted: Result<FittedFeed>; refused: readonly Problem[]} {
  const fitted = fitFeed(built);
  if (fitted.ok) return {fitted, refused: []};
  const refused = [...fitted.problems, contentRefused('')];
  const others = [...(feed ? [contentOf(feed)] : []), {}].map(content => {
    const rebuilt = buildFeed({...parts, content});
    return rebuilt ? fitFeed(rebuilt) : fitted;
  });
  return {fitted: others.find(({ok}) => ok) ?? fitted, refused};
}

/** A config that was lost says nothing of the words that the feed holds: they stand, as if it had been refused. */
export function withLastContent(setup: Setup, {feed}: CurrentFeed): Setup {
  const holdsWords = feed && feed.status !== 'sample' && Object.keys(contentOf(feed)).length > 0;
  if (!setup.absence || !holdsWords) return setup;
  return {...setup, hasConfig: false, refused: [setup.absence]};
}

/** The words to publish: the config's, or the last good ones where those are refused. */
export function contentToPublish(
  {content, refused}: Setup,
  {feed}: CurrentFeed,
): FeedParts['content'] {
  return refused.length && feed ? contentOf(feed) : content;
}

/** The areas that a run without a config leaves as they are; each file bears the date of its feed. */
async function readAreaFiles(
  out: string,
  manifest: Manifest,
  io: Io,
): Promise<FittedFeed['areas']> {
  const areas: Record<string, Area> = {};
  for (const name of Object.keys(manifest).filter(isAreaFile)) {
    const file = parseAreaFile((await io.readFile(join(out, name))) ?? '');
    if (file.ok) areas[file.value.id] = file.value.area;
  }
  return areas;
}

async function changesTo(
  out: string,
  fitted: FittedFeed,
  {now, setup, manifest, io}: {now: Date; setup: Setup; manifest: Manifest; io: Io},
): Promise<FileChanges> {
  const files = await renderFiles(fitted, {now, key: setup.signingKey});
  const changes = new Map<string, string | undefined>();
  for (const [name, text] of files) {
    if ((await io.readFile(join(out, name))) !== text) changes.set(name, text);
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
function hasSameContent(one: Feed, other: Feed | undefined): boolean {
  if (!other) return false;
  const {id, publishedAt} = other;
  return serialise({...one, id, publishedAt}) === serialise(other);
}
