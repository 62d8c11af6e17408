/** Writes the feed and the files made from it, where they have changed. */
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
import {inBatches} from '../io/in-batches.js';
import type {FileChanges, Io} from '../io/io.js';

const SIGNED_ENDING = '.jws.json';

/** The operator's content in a feed, for a command without a config. */
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
  /** Whether to remove the feed if there is no level left: then only an override had been published. */
  readonly mayEmpty: boolean;
}

export interface WriteResult {
  /** The feed that is now published. */
  readonly feed: Feed | undefined;
  readonly isChanged: boolean;
  /** Why the operator's content could not be published, if it could not. */
  readonly refused: readonly Problem[];
  /** Files of somebody else that are in the way. */
  readonly problems: readonly Problem[];
}

/**
 * Builds the feed from these parts and replaces the files that differ. If the feed's content is unchanged, the feed
 * keeps its `publishedAt`. Content that does not fit into a feed is replaced by the last content, or by none if that
 * does not fit either.
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

/** There is no level to publish, so the feed is kept or removed. */
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

/** Fits the feed with the first content that is small enough: the given one, the last one, or none. */
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

/** If the config is missing but the feed has content, treats the config as refused, so that the content is kept. */
export function withLastContent(setup: Setup, {feed}: CurrentFeed): Setup {
  const hasContent = feed && feed.status !== 'sample' && Object.keys(contentOf(feed)).length > 0;
  if (!setup.absence || !hasContent) return setup;
  return {...setup, hasConfig: false, refused: [setup.absence]};
}

/** The config's content, or the last content if the config was refused. */
export function contentToPublish(
  {content, refused}: Setup,
  {feed}: CurrentFeed,
): FeedParts['content'] {
  return refused.length && feed ? contentOf(feed) : content;
}

/** The areas in separate files, for a run without a config. The files are rewritten with the date of the new feed. */
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
  const differs = await inBatches(
    [...files],
    // A file that the manifest does not name was not written by us, so it need not be read.
    async ([name, text]) =>
      !Object.hasOwn(manifest, name) || (await io.readFile(join(out, name))) !== text,
  );
  [...files].forEach(([name, text], index) => {
    if (differs[index]) changes.set(name, text);
  });
  if (setup.hasConfig) {
    // Without a key, signed files are kept, because pages with a public-key still show them.
    const isKept = (name: string): boolean => !setup.signingKey && name.endsWith(SIGNED_ENDING);
    const outdated = Object.keys(manifest).filter(
      name => isAreaFile(name) && !files.has(name) && !isKept(name),
    );
    outdated.forEach(name => changes.set(name, undefined));
  }
  return changes;
}

function isAreaFile(name: string): boolean {
  return new RegExp(`^${AREA_FOLDER}/[^/]+\\.json$`).test(name);
}

/** Whether two feeds differ only in `id` and `publishedAt`. */
function hasSameContent(one: Feed, other: Feed | undefined): boolean {
  if (!other) return false;
  const {id, publishedAt} = other;
  return serialise({...one, id, publishedAt}) === serialise(other);
}
