import {join} from 'node:path';
import {formatInstant} from '../feed/instant.js';
import {failure, success, type Problem, type Result} from '../feed/problem.js';
import {version} from '../generated/version.js';
import {buildFeed} from './build-feed.js';
import {EMPTY_CONFIG, parseConfig} from './config.js';
import exampleConfig from './example-config.yaml?raw';
import {hostRules} from './host-rules.js';
import {EXIT, type ExitCode} from './exit-code.js';
import {
  formatManifest,
  hashOf,
  keepOff,
  MANIFEST,
  readManifest,
  WORK_FOLDER,
  type Manifest,
} from './manifest.js';
import {MEMORY} from './publish.js';
import {FEED, fitFeed, PUBLISHED_FILES, renderFiles} from './render-files.js';
import {CONFIG_FILE} from './setup.js';
import type {FileChanges, World} from './world.js';

/** What the publisher and the operator write: ours from the start, because the folder was empty. */
const RESERVED = [...PUBLISHED_FILES, MEMORY, CONFIG_FILE];
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

/**
 * Makes a folder that any static host can serve: the widget, header rules, a config and a feed that is
 * marked as a sample. Refuses one that holds files of somebody else. Done again, it renews the widget
 * and the rules; config and feed are the operator's and stay, and so does what is in the folder of any
 * version, and what somebody has changed since it was written.
 */
export async function init(out: string, now: Date, world: World): Promise<InitReport> {
  const before = await readOwn(out, world);
  if (!before.ok) return refused(before.problems);
  return world.lock(out, async () => {
    const manifest = await readOwn(out, world);
    return manifest.ok
      ? write(out, {now, manifest: manifest.value}, world)
      : refused(manifest.problems);
  });
}

function refused(problems: readonly Problem[]): InitReport {
  return {exitCode: EXIT.misused, written: [], kept: [], problems};
}

/** The manifest of a folder that `init` made, an empty one for an empty folder, or why it is neither. */
async function readOwn(out: string, world: World): Promise<Result<Manifest>> {
  const names = (await world.listFiles(out)).filter(name => name !== WORK_FOLDER);
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
  out: string,
  {now, manifest}: {now: Date; manifest: Manifest},
  world: World,
): Promise<InitReport> {
  const site = await world.readSite();
  const isReleased = await hasOtherRelease(out, site, world);
  const widget = [...site].filter(([path]) => !(isReleased && path.startsWith(RELEASE)));
  const renewed = new Map([...widget, ...Object.entries(hostRules())]);
  const changed = await findChanged(out, {renewed, manifest}, world);
  changed.forEach(({name}) => renewed.delete(name));
  const hasFeed = (await world.readFile(join(out, FEED))) !== undefined;
  const hasConfig = (await world.readFile(join(out, CONFIG_FILE))) !== undefined;
  const files: FileChanges = new Map([
    ...renewed,
    ...(hasConfig ? [] : [[CONFIG_FILE, exampleConfig] as const]),
    ...(hasFeed ? [] : await sampleFiles(now)),
  ]);
  const {allowed, problems} = await keepOff(
    out,
    {
      changes: files,
      manifest: {...Object.fromEntries(RESERVED.map(name => [name, ''])), ...manifest},
    },
    world,
  );
  await replaceAndName(out, {allowed, renewed, manifest}, world);
  const all = [...changed.map(({problem}) => problem), ...problems];
  return {
    exitCode: all.length ? EXIT.needsPerson : EXIT.done,
    written: [...allowed.keys()],
    kept: [
      ...(hasConfig ? [CONFIG_FILE] : []),
      ...(hasFeed ? [FEED] : []),
      ...(isReleased ? [RELEASE] : []),
    ],
    problems: all,
  };
}

/** Named before they are there; with their hashes only after, so that a crash leaves none that looks changed. */
async function replaceAndName(
  out: string,
  {
    allowed,
    renewed,
    manifest,
  }: {allowed: FileChanges; renewed: ReadonlyMap<string, string>; manifest: Manifest},
  world: World,
): Promise<void> {
  const names = [...RESERVED, ...allowed.keys()].map(name => [name, ''] as const);
  const before = {...Object.fromEntries(names), ...manifest};
  await world.replaceFiles(out, new Map([[MANIFEST, formatManifest(before)], ...allowed]));
  const hashes = [...renewed].flatMap(([name, text]) =>
    allowed.has(name) ? [[name, hashOf(text)] as const] : [],
  );
  const after = {...before, ...Object.fromEntries(hashes)};
  await world.replaceFiles(out, new Map([[MANIFEST, formatManifest(after)]]));
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
    if (!there || there === text || hashOf(there) === manifest[name]) continue;
    const expected = 'the file as it was written';
    const problem = {code: 'file-changed', path: join(out, name), expected, received: 'another'};
    found.push({name, problem});
  }
  return found;
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
