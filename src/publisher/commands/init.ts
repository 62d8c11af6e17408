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
  keepOff,
  MANIFEST,
  readManifest,
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
/** What the publisher and the operator write: ours from the start, because the folder was empty. */
const RESERVED = [...PUBLISHED_FILES, RESPONSE_CACHE, NOTIFIED_FILE, CONFIG_FILE, HOST_FILE];
const MOST_NAMES = 5;

/** The folder that never changes once it is out. */
const RELEASE = `${version}/`;

/** What `init` did with the folder. */
export interface InitReport {
  readonly exitCode: ExitCode;
  /** The names of the files that it wrote, and of those it left alone. */
  readonly written: readonly string[];
  readonly kept: readonly string[];
  /** The names of files of ours that this host has no use for. */
  readonly removed: readonly string[];
  readonly problems: readonly Problem[];
}

export interface InitOptions extends Partial<HostOptions> {
  readonly out: string;
  readonly now: Date;
}

/** Where the folder is to be served. Kept beside it, so that doing it again asks for nothing. */
interface HostOptions {
  readonly host: HostKind;
  /** With a slash at both ends. */
  readonly path: string;
}

/**
 * Makes a folder that any static host can serve: the widget, header rules, a config and a feed that is
 * marked as a sample. Refuses one that holds files of somebody else. Done again, it renews the widget
 * and the rules; config and feed are the operator's and stay, and so does what is in the folder of any
 * version, and what somebody has changed since it was written.
 */
export async function init({out, now, ...wishes}: InitOptions, io: Io): Promise<InitReport> {
  const before = await readOwn(out, io);
  if (!before.ok) return refused(before.problems);
  return io.lock(out, async () => {
    const manifest = await readOwn(out, io);
    return manifest.ok
      ? write({out, now, ...wishes}, manifest.value, io)
      : refused(manifest.problems);
  });
}

function refused(problems: readonly Problem[]): InitReport {
  return {exitCode: EXIT.usageError, written: [], kept: [], removed: [], problems};
}

/** The manifest of a folder that `init` made, an empty one for an empty folder, or why it is neither. */
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
  {out, now, ...wishes}: InitOptions,
  manifest: Manifest,
  io: Io,
): Promise<InitReport> {
  const plan = await planFiles({out, now, ...wishes}, manifest, io);
  const {allowed: possible, problems} = await keepOff(
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

/** A copy of ours beside a file of somebody else's would be sent in its place. */
function withoutOrphans(allowed: FileChanges, planned: FileChanges): FileChanges {
  const left = [...planned.keys()].filter(name => !allowed.has(name));
  const orphans = new Set(left.flatMap(copiesOf));
  return new Map([...allowed].filter(([name]) => !orphans.has(name)));
}

interface Plan {
  readonly files: FileChanges;
  /** Of these, the ones that are renewed each time. */
  readonly renewed: ReadonlyMap<string, string>;
  /** Those that go, because this host has no use for them; and those that stay, but as somebody else's. */
  readonly retired: readonly string[];
  readonly disowned: readonly string[];
  readonly kept: readonly string[];
  readonly problems: readonly Problem[];
}

async function planFiles(
  {out, now, ...wishes}: InitOptions,
  manifest: Manifest,
  io: Io,
): Promise<Plan> {
  const host = {...(await readHost(out, io)), ...wishes};
  const site = await io.readSite();
  const isReleased = await hasOtherRelease(out, site, io);
  const widget = [...site].filter(([path]) => !(isReleased && path.startsWith(RELEASE)));
  const {renewed, retired, disowned, changed} = await sortOut({out, host, widget, manifest}, io);
  const stale = [...changed.flatMap(({name}) => copiesOf(name)), ...retired];
  const missing = await missingFeed(out, now, io);
  const hasConfig = (await io.readFile(join(out, CONFIG_FILE))) !== undefined;
  const files: FileChanges = new Map<string, string | Uint8Array | undefined>([
    ...renewed,
    ...(sendsCopies(host.host) ? await compressedCopies(filter(renewed, site)) : []),
    // A copy of what is no longer there would be sent in its place.
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

/** Which files are to be renewed and which go, and which of either somebody has changed. */
async function sortOut(
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
  const wanted = new Map([...widget, ...Object.entries(hostRules(host, options))]);
  const unused = retiredRules(host, options, manifest);
  const texts = new Map([...wanted, ...unused.map(name => [name, ''] as const)]);
  const changed = await findChanged(out, {texts, manifest}, io);
  const isChanged = (name: string): boolean => changed.some(one => one.name === name);
  const names = widget.map(([name]) => name);
  const copies = retiredCopies(host, names, manifest);
  return {
    renewed: new Map([...wanted].filter(([name]) => !isChanged(name))),
    retired: [...unused.filter(name => !isChanged(name)), ...copies],
    disowned: unused.filter(isChanged),
    changed,
  };
}

/**
 * The manifest takes its place before anything else of ours is made, folders included: whatever a full disk or a
 * kill breaks off after that is known for ours, and is finished by doing it again.
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

/** While a file is replaced, both the old one and the new one are ours. */
function toEither(manifest: Manifest) {
  return ([name, hash]: readonly [string, string]): readonly [string, string] => {
    const old = manifest[name];
    return [name, old === undefined ? hash : eitherHash(old, hash)];
  };
}

async function readHost(out: string, io: Io): Promise<HostOptions> {
  const usual: HostOptions = {host: 'any', path: '/'};
  try {
    const text = await io.readFile(join(out, HOST_FILE));
    return {...usual, ...(JSON.parse(text ?? '{}') as Partial<HostOptions>)};
  } catch {
    return usual;
  }
}

/** The versions that have a folder of their own, whenever it was put there. */
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
 * Whether the folder of this version is there with other files than ours, as after two builds of one
 * version. Pages have pinned it by its hashes, and would stop if it changed.
 */
async function hasOtherRelease(
  out: string,
  site: ReadonlyMap<string, string>,
  io: Io,
): Promise<boolean> {
  const list = `${RELEASE}integrity.json`;
  const there = await io.readFile(join(out, list));
  return there !== undefined && there !== site.get(list);
}
