import {resolve} from 'node:path';
import {failure, success, type Problem, type Result} from '../../feed/schema/problem.js';
import {nextSteps} from '../hosting/next-steps.js';
import {copiesOf} from '../hosting/compressed-copies.js';
import type {FileChanges, Io} from '../io/io.js';
import {isOfWork} from '../io/work-folder.js';
import {NOTIFIED_FILE} from '../notify/notify.js';
import {PUBLISHED_FILES} from '../output/render-files.js';
import {EXIT, type ExitCode} from '../problems/exit-code.js';
import {eitherHash, hashOf} from '../store/changed-files.js';
import {
  formatManifest,
  MANIFEST,
  readManifest,
  splitChanges,
  type Manifest,
} from '../store/manifest.js';
import {RESPONSE_CACHE} from '../store/response-cache.js';
import {HOST_FILE, isWorkerFolder} from '../store/host-options.js';
import {planFiles, type InitOptions, type Plan} from './init/plan-files.js';
import {writePipeline} from './init/write-pipeline.js';
import {CONFIG_FILE} from './read-setup.js';

/** The files that the publisher and the operator write. The manifest lists them from the start. */
const RESERVED = [...PUBLISHED_FILES, RESPONSE_CACHE, NOTIFIED_FILE, CONFIG_FILE, HOST_FILE];
const MOST_NAMES = 5;

/** What `init` did. Printed as JSON with `--json`. */
export interface InitReport {
  readonly exitCode: ExitCode;
  /** The names of the files that were written, and of those that were left unchanged. */
  readonly written: readonly string[];
  readonly kept: readonly string[];
  /** The names of removed files, which this kind of host does not need. */
  readonly removed: readonly string[];
  readonly problems: readonly Problem[];
  /** What a person has to do next, on this kind of host. */
  readonly nextSteps: readonly string[];
}

/**
 * Creates a folder that any static host can serve: the banner, header rules, a config, and a feed marked as a sample.
 * Refuses a folder with other files in it. In a folder that `init` made, updates the banner and the rules. It keeps
 * the config, the feed, the folders of versions, and files that somebody has changed.
 */
export async function init({out, now, ...hostOptions}: InitOptions, io: Io): Promise<InitReport> {
  const before = await readOwn(out, io);
  if (!before.ok) return refused(before.problems);
  const mixed = await findMixedKinds(out, {manifest: before.value, host: hostOptions.host}, io);
  if (mixed) return refused([mixed]);
  return io.lock(out, async () => {
    const manifest = await readOwn(out, io);
    return manifest.ok
      ? write({out, now, ...hostOptions}, manifest.value, io)
      : refused(manifest.problems);
  });
}

/** A Worker's folder and one that is served have different files, and a command could not tell which of them it is. */
async function findMixedKinds(
  out: string,
  {manifest, host}: {manifest: Manifest; host: InitOptions['host']},
  io: Io,
): Promise<Problem | undefined> {
  if (!host || !Object.keys(manifest).length) return undefined;
  const isWorkers = await isWorkerFolder(out, io);
  if (isWorkers === (host === 'cloudflare-worker')) return undefined;
  const [mine, other] = ['a folder for a Worker', 'a folder that a host serves'];
  return {
    code: 'folder-of-other-kind',
    path: out,
    expected: isWorkers ? other : mine,
    received: isWorkers ? mine : other,
  };
}

function refused(problems: readonly Problem[]): InitReport {
  return {exitCode: EXIT.usageError, written: [], kept: [], removed: [], problems, nextSteps: []};
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
  const pipeline = await writePipeline(out, plan.site.host, io);
  const isKept = pipeline?.isKept;
  return {
    exitCode: all.length ? EXIT.needsPerson : EXIT.done,
    written: [
      ...[...allowed].flatMap(([name, content]) => (content === undefined ? [] : [name])),
      ...(pipeline && !isKept ? [pipeline.name] : []),
    ],
    removed: plan.retired.filter(name => allowed.has(name)),
    kept: [...plan.kept, ...(pipeline && isKept ? [pipeline.name] : [])],
    problems: all,
    nextSteps: nextSteps({...plan.site, folder: resolve(out), pipeline}),
  };
}

/** Removes compressed copies of files that are not written, because a host would send the copy in their place. */
function withoutOrphans(allowed: FileChanges, planned: FileChanges): FileChanges {
  const left = [...planned.keys()].filter(name => !allowed.has(name));
  const orphans = new Set(left.flatMap(copiesOf));
  return new Map([...allowed].filter(([name]) => !orphans.has(name)));
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
