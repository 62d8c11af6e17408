import {join, resolve} from 'node:path';
import {formatInstant} from '../feed/instant.js';
import {failure, success, type Problem, type Result} from '../feed/problem.js';
import {version} from '../generated/version.js';
import {buildFeed} from './build-feed.js';
import {EMPTY_CONFIG, parseConfig} from './config.js';
import exampleConfig from './example-config.yaml?raw';
import {compressedCopies, copiesOf} from './compressed-copies.js';
import {hostRules, sendsCopies, type HostKind} from './host-rules.js';
import {EXIT, type ExitCode} from './exit-code.js';
import {
  eitherHash,
  formatManifest,
  hashOf,
  isHashOf,
  isOfWork,
  keepOff,
  MANIFEST,
  readManifest,
  type Manifest,
} from './manifest.js';
import {MEMORY} from './memory.js';
import {TOLD} from './notify.js';
import {FEED, FEED_COPY, fitFeed, PUBLISHED_FILES, renderFiles} from './render-files.js';
import {CONFIG_FILE} from './setup.js';
import type {FileChanges, World} from './world.js';

const HOST_FILE = '.threat-level-feed.host.json';
/** What the publisher and the operator write: ours from the start, because the folder was empty. */
const RESERVED = [...PUBLISHED_FILES, MEMORY, TOLD, CONFIG_FILE, HOST_FILE];
const MOST_NAMES = 5;

/** The folder that never changes once it is out. */
const RELEASE = `${version}/`;

/** What `init` did with the folder. */
export interface InitReport {
  readonly exitCode: ExitCode;
  /** The names of the files that it wrote, and of those it left alone. */
  readonly written: readonly string[];
  readonly kept: readonly string[];
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
export async function init({out, now, ...wishes}: InitOptions, world: World): Promise<InitReport> {
  const before = await readOwn(out, world);
  if (!before.ok) return refused(before.problems);
  return world.lock(out, async () => {
    const manifest = await readOwn(out, world);
    return manifest.ok
      ? write({out, now, ...wishes}, manifest.value, world)
      : refused(manifest.problems);
  });
}

function refused(problems: readonly Problem[]): InitReport {
  return {exitCode: EXIT.misused, written: [], kept: [], problems};
}

/** The manifest of a folder that `init` made, an empty one for an empty folder, or why it is neither. */
async function readOwn(out: string, world: World): Promise<Result<Manifest>> {
  const names = (await world.listFiles(out)).filter(name => !isOfWork(name));
  if (!names.length || names.includes(MANIFEST)) {
    return names.length ? readManifest(out, world) : success({});
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
  world: World,
): Promise<InitReport> {
  const plan = await planFiles({out, now, ...wishes}, manifest, world);
  const {allowed: possible, problems} = await keepOff(
    out,
    {
      changes: plan.files,
      manifest: {...Object.fromEntries(RESERVED.map(name => [name, ''])), ...manifest},
    },
    world,
  );
  const allowed = withoutOrphans(possible, plan.files);
  await replaceAndName(out, {allowed, renewed: plan.renewed, manifest}, world);
  const all = [...plan.problems, ...problems];
  return {
    exitCode: all.length ? EXIT.needsPerson : EXIT.done,
    written: [...allowed.keys()],
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
  readonly kept: readonly string[];
  readonly problems: readonly Problem[];
}

async function planFiles(
  {out, now, ...wishes}: InitOptions,
  manifest: Manifest,
  world: World,
): Promise<Plan> {
  const host = {...(await readHost(out, world)), ...wishes};
  const site = await world.readSite();
  const isReleased = await hasOtherRelease(out, site, world);
  const widget = [...site].filter(([path]) => !(isReleased && path.startsWith(RELEASE)));
  const rules = hostRules(host.host, {
    base: host.path,
    versions: versionsIn([...Object.keys(manifest), RELEASE]),
    folder: resolve(out),
  });
  const renewed = new Map([...widget, ...Object.entries(rules)]);
  const changed = await findChanged(out, {renewed, manifest}, world);
  changed.forEach(({name}) => renewed.delete(name));
  const missing = await missingFiles(out, now, world);
  const hasConfig = (await world.readFile(join(out, CONFIG_FILE))) !== undefined;
  const stale = changed.flatMap(({name}) => copiesOf(name));
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
    problems: changed.map(({problem}) => problem),
    kept: [
      ...(hasConfig ? [CONFIG_FILE] : []),
      ...(missing.size ? [] : [FEED]),
      ...(isReleased ? [RELEASE] : []),
    ],
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
    manifest,
  }: {allowed: FileChanges; renewed: ReadonlyMap<string, string>; manifest: Manifest},
  world: World,
): Promise<void> {
  const hashes = [...renewed].flatMap(([name, text]) =>
    allowed.has(name) ? [[name, hashOf(text)] as const] : [],
  );
  const names = [...RESERVED, ...allowed.keys()].map(name => [name, ''] as const);
  const known = {...Object.fromEntries(names), ...manifest};
  const before = {...known, ...Object.fromEntries(hashes.map(toEither(manifest)))};
  await world.replaceFiles(out, new Map([[MANIFEST, formatManifest(before)]]));
  await world.replaceFiles(out, allowed);
  const after = {...known, ...Object.fromEntries(hashes)};
  await world.replaceFiles(out, new Map([[MANIFEST, formatManifest(after)]]));
}

/** While a file is replaced, both the old one and the new one are ours. */
function toEither(manifest: Manifest) {
  return ([name, hash]: readonly [string, string]): readonly [string, string] => {
    const old = manifest[name];
    return [name, old === undefined ? hash : eitherHash(old, hash)];
  };
}

/** Files of ours that are neither what was written nor what would be: somebody made them their own. */
async function findChanged(
  out: string,
  {renewed, manifest}: {renewed: ReadonlyMap<string, string>; manifest: Manifest},
  world: World,
): Promise<readonly {name: string; problem: Problem}[]> {
  const found = [];
  for (const [name, text] of renewed) {
    const there = manifest[name] && (await world.readFile(join(out, name)));
    if (!there || there === text || isHashOf(manifest[name], there)) continue;
    const expected = 'the file as it was written';
    const problem = {code: 'file-changed', path: join(out, name), expected, received: 'another'};
    found.push({name, problem});
  }
  return found;
}

async function readHost(out: string, world: World): Promise<HostOptions> {
  const usual: HostOptions = {host: 'any', path: '/'};
  try {
    const text = await world.readFile(join(out, HOST_FILE));
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
  world: World,
): Promise<boolean> {
  const list = `${RELEASE}integrity.json`;
  const there = await world.readFile(join(out, list));
  return there !== undefined && there !== site.get(list);
}

/** Nothing where there is a feed; one that was lost, from its copy; else a sample. */
async function missingFiles(
  out: string,
  now: Date,
  world: World,
): Promise<ReadonlyMap<string, string>> {
  if ((await world.readFile(join(out, FEED))) !== undefined) return new Map();
  const copy = await world.readFile(join(out, FEED_COPY));
  return copy === undefined ? sampleFiles(now) : new Map([[FEED, copy]]);
}

/** A feed that nobody can take for a real one: its status says so, and it names no source. */
async function sampleFiles(now: Date): Promise<ReadonlyMap<string, string>> {
  const config = parseConfig(exampleConfig);
  const {words, validityMs} = config.ok ? config.value : EMPTY_CONFIG;
  const feed = buildFeed({
    official: {
      status: 'sample',
      checkedAt: formatInstant(now),
      validUntil: formatInstant(new Date(now.getTime() + validityMs)),
      assessments: {uk: {level: 'moderate'}, ni: {level: 'low'}},
      sources: [],
      history: [],
    },
    overrides: [],
    words,
    now,
  });
  const fitted = feed && fitFeed(feed);
  return fitted?.ok ? renderFiles(fitted.value, {now, key: undefined}) : new Map();
}
