import {join, resolve} from 'node:path';
import {failure, success, type Problem, type Result} from '../../feed/schema/problem.js';
import {version} from '../../generated/version.js';
import exampleConfig from '../config/example-config.yaml?raw';
import {compressedCopies, copiesOf} from '../hosting/compressed-copies.js';
import {hostRules, sendsCopies, type HostKind} from '../hosting/host-rules.js';
import {retiredCopies, retiredRules} from '../store/retired-files.js';
import {EXIT, type ExitCode} from '../problems/exit-code.js';
import {
  eitherHash,
  formatManifest,
  hashOf,
  findChanged,
  MANIFEST,
  readManifest,
  splitChanges,
  type Manifest,
} from '../store/manifest.js';
import {isOfWork} from '../io/work-folder.js';
import {RESPONSE_CACHE} from '../store/response-cache.js';
import {NOTIFIED_FILE} from '../notify/notify.js';
import {FEED, PUBLISHED_FILES} from '../output/render-files.js';
import {missingFeed} from '../output/sample-feed.js';
import {CONFIG_FILE} from './read-setup.js';
import type {FileChanges, Io} from '../io/io.js';

const HOST_FILE = '.threat-level-feed.host.json';
/** The files that the publisher and the operator write. The manifest lists them from the start. */
const RESERVED = [...PUBLISHED_FILES, RESPONSE_CACHE, NOTIFIED_FILE, CONFIG_FILE, HOST_FILE];
const MOST_NAMES = 5;

/** The folder of this version. Its content never changes after a release. */
const RELEASE = `${version}/`;

/** What `init` did. Printed as JSON with `--json`. */
export interface InitReport {
  readonly exitCode: ExitCode;
  /** The names of the files that were written, and of those that were left unchanged. */
  readonly written: readonly string[];
  readonly kept: readonly string[];
  /** The names of removed files, which this kind of host does not need. */
  readonly removed: readonly string[];
  readonly problems: readonly Problem[];
}

export interface InitOptions extends Partial<HostOptions> {
  readonly out: string;
  readonly now: Date;
}

/** How the folder is served. Stored in the folder, so that the next `init` need not be given it again. */
interface HostOptions {
  readonly host: HostKind;
  /** With a slash at both ends. */
  readonly path: string;
}

/**
 * Creates a folder that any static host can serve: the banner, header rules, a config, and a feed marked as a sample.
 * Refuses a folder with other files in it. In a folder that `init` made, updates the banner and the rules. It keeps
 * the config, the feed, the folders of versions, and files that somebody has changed.
 */
export async function init({out, now, ...hostOptions}: InitOptions, io: Io): Promise<InitReport> {
  const before = await readOwn(out, io);
  if (!before.ok) return refused(before.problems);
  return io.lock(out, async () => {
    const manifest = await readOwn(out, io);
    return manifest.ok
      ? write({out, now, ...hostOptions}, manifest.value, io)
      : refused(manifest.problems);
  });
}

function refused(problems: readonly Problem[]): InitReport {
  return {exitCode: EXIT.usageError, written: [], kept: [], removed: [], problems};
}

/** The manifest of a folder that `init` made, or an empty one for an empty folder; otherwise a problem. */
async function readOwn(out: string, io: Io): Promise<Result<Manifest>> {
  const names = (await io.listFiles(out)).filter(name => !isOfWork(name));
  if (!names.length || names.includes(MANIFEST)) {
    return names.length ? readManifest(out, io) : success({});
  }
  return failure({
    code: 'folder-not-empty',
    path: out,
    expected: 'an empty folder, or one that `init` made',
    received: `${names.slice(0, MOST_NAMES).join(', ')}${names.length > MOST_NAMES ? ' and more' : ''}`,
  });
}

async function write(
  {out, now, ...hostOptions}: InitOptions,
  manifest: Manifest,
  io: Io,
): Promise<InitReport> {
  const plan = await planFiles({out, now, ...hostOptions}, manifest, io);
  const {allowed: possible, problems} = await splitChanges(
    out,
    {
      changes: plan.files,
      manifest: {...Object.fromEntries(RESERVED.map(name => [name, ''])), ...manifest},
    },
    io,
  );
  const allowed = withoutOrphans(possible, plan.files);
  await replaceAndName(out, {...plan, allowed, manifest}, io);
  const all = [...plan.problems, ...problems];
  return {
    exitCode: all.length ? EXIT.needsPerson : EXIT.done,
    written: [...allowed].flatMap(([name, content]) => (content === undefined ? [] : [name])),
    removed: plan.retired.filter(name => allowed.has(name)),
    kept: plan.kept,
    problems: all,
  };
}

/** Removes compressed copies of files that are not written, because a host would send the copy in their place. */
function withoutOrphans(allowed: FileChanges, planned: FileChanges): FileChanges {
  const left = [...planned.keys()].filter(name => !allowed.has(name));
  const orphans = new Set(left.flatMap(copiesOf));
  return new Map([...allowed].filter(([name]) => !orphans.has(name)));
}

interface Plan {
  readonly files: FileChanges;
  /** The files among these that every `init` updates. */
  readonly renewed: ReadonlyMap<string, string>;
  /** Files to remove, because this kind of host does not need them. */
  readonly retired: readonly string[];
  /** Files that this host does not need but that somebody has changed: kept, and no longer listed in the manifest. */
  readonly disowned: readonly string[];
  readonly kept: readonly string[];
  readonly problems: readonly Problem[];
}

async function planFiles(
  {out, now, ...hostOptions}: InitOptions,
  manifest: Manifest,
  io: Io,
): Promise<Plan> {
  const host = {...(await readHost(out, io)), ...hostOptions};
  const site = await io.readSite();
  const isReleased = await hasOtherRelease(out, site, io);
  const widget = [...site].filter(([path]) => !(isReleased && path.startsWith(RELEASE)));
  const {renewed, retired, disowned, changed} = await planRenewal(
    {out, host, widget, manifest},
    io,
  );
  const stale = [...changed.flatMap(({name}) => copiesOf(name)), ...retired];
  const missing = await missingFeed(out, now, io);
  const hasConfig = (await io.readFile(join(out, CONFIG_FILE))) !== undefined;
  const files: FileChanges = new Map<string, string | Uint8Array | undefined>([
    ...renewed,
    ...(sendsCopies(host.host) ? await compressedCopies(filter(renewed, site)) : []),
    // A host would still send a compressed copy after its file has been removed or changed.
    ...stale.map(name => [name, undefined] as const),
    [HOST_FILE, `${JSON.stringify(host)}\n`],
    ...(hasConfig ? [] : [[CONFIG_FILE, exampleConfig] as const]),
    ...missing,
  ]);
  return {
    files,
    renewed,
    retired,
    disowned,
    problems: changed.map(({problem}) => problem),
    kept: [
      ...(hasConfig ? [CONFIG_FILE] : []),
      ...(missing.size ? [] : [FEED]),
      ...(isReleased ? [RELEASE] : []),
    ],
  };
}

/** Which files to update, which to remove, and which of them somebody has changed. */
async function planRenewal(
  {
    out,
    host: {host, path},
    widget,
    manifest,
  }: {
    out: string;
    host: HostOptions;
    widget: readonly (readonly [string, string])[];
    manifest: Manifest;
  },
  io: Io,
) {
  const versions = versionsIn([...Object.keys(manifest), RELEASE]);
  const options = {base: path, versions, folder: resolve(out)};
  const current = new Map([...widget, ...Object.entries(hostRules(host, options))]);
  const unused = retiredRules(host, options, manifest);
  const texts = new Map([...current, ...unused.map(name => [name, ''] as const)]);
  const changed = await findChanged(out, {texts, manifest}, io);
  const isChanged = (name: string): boolean => changed.some(one => one.name === name);
  const names = widget.map(([name]) => name);
  const copies = retiredCopies(host, names, manifest);
  return {
    renewed: new Map([...current].filter(([name]) => !isChanged(name))),
    retired: [...unused.filter(name => !isChanged(name)), ...copies],
    disowned: unused.filter(isChanged),
    changed,
  };
}

/**
 * Writes the manifest before any other file or folder. If a full disk or a kill interrupts `init`, the files written
 * so far are listed, and running it again completes the folder.
 */
async function replaceAndName(
  out: string,
  {
    allowed,
    renewed,
    disowned,
    manifest,
  }: Pick<Plan, 'renewed' | 'disowned'> & {allowed: FileChanges; manifest: Manifest},
  io: Io,
): Promise<void> {
  const hashes = [...renewed].flatMap(([name, text]) =>
    allowed.has(name) ? [[name, hashOf(text)] as const] : [],
  );
  const names = [...RESERVED, ...allowed.keys()].map(name => [name, ''] as const);
  const known = {...Object.fromEntries(names), ...manifest};
  const before = {...known, ...Object.fromEntries(hashes.map(toEither(manifest)))};
  await io.replaceFiles(out, new Map([[MANIFEST, formatManifest(before)]]));
  await io.replaceFiles(out, allowed);
  const isGone = (name: string): boolean => allowed.has(name) && allowed.get(name) === undefined;
  const after = Object.fromEntries(
    Object.entries({...known, ...Object.fromEntries(hashes)}).filter(
      ([name]) => !isGone(name) && !disowned.includes(name),
    ),
  );
  await io.replaceFiles(out, new Map([[MANIFEST, formatManifest(after)]]));
}

/** While a file is being replaced, the manifest lists the hashes of both the old and the new content. */
function toEither(manifest: Manifest) {
  return ([name, hash]: readonly [string, string]): readonly [string, string] => {
    const old = manifest[name];
    return [name, old === undefined ? hash : eitherHash(old, hash)];
  };
}

async function readHost(out: string, io: Io): Promise<HostOptions> {
  const defaults: HostOptions = {host: 'any', path: '/'};
  try {
    const text = await io.readFile(join(out, HOST_FILE));
    return {...defaults, ...(JSON.parse(text ?? '{}') as Partial<HostOptions>)};
  } catch {
    return defaults;
  }
}

/** The versions that have their own folder. */
function versionsIn(names: readonly string[]): readonly string[] {
  const found = names.map(name => /^([0-9]+\.[0-9]+\.[0-9]+)\//.exec(name)?.[1] ?? '');
  return [...new Set(found)].filter(Boolean).sort();
}

function filter(
  files: ReadonlyMap<string, string>,
  kept: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map([...files].filter(([name]) => kept.has(name)));
}

/**
 * Whether the folder of this version exists with other files than in this package, as after two builds of one
 * version. Pages have pinned those files by hash, so changing them would stop the pages' banners.
 */
async function hasOtherRelease(
  out: string,
  site: ReadonlyMap<string, string>,
  io: Io,
): Promise<boolean> {
  const list = `${RELEASE}integrity.json`;
  const existing = await io.readFile(join(out, list));
  return existing !== undefined && existing !== site.get(list);
}
