/** Records which files in a folder this program owns: docs/decisions/030-touch-only-what-the-manifest-names.md. */
import {dirname, join} from 'node:path';
import {failure, success, type Problem, type Result} from '../../feed/schema/problem.js';
import {inBatches} from '../io/in-batches.js';
import type {FileChanges, Io, PathFacts} from '../io/io.js';

export const MANIFEST = '.threat-level-feed.manifest.json';

/**
 * Maps each path in the folder to the hash of what was written there. While a file is being replaced, the value has
 * both hashes with a space between them. It is empty for files that `publish` or the operator rewrites. Files that
 * are not listed belong to somebody else.
 */
export type Manifest = Readonly<Record<string, string>>;

/** Reads the manifest of a folder that `init` made. */
export async function readManifest(out: string, io: Io): Promise<Result<Manifest>> {
  const path = join(out, MANIFEST);
  const document = await io.readFile(path);
  if (document === undefined) return failure(await notInitialised(out, io));
  const files = parseManifest(document);
  if (files) return success(files);
  return failure({
    code: 'manifest-unreadable',
    path,
    expected: 'the list of files that `init` wrote',
    received: 'a file with other content',
  });
}

function parseManifest(document: string): Manifest | undefined {
  try {
    const {files} = JSON.parse(document) as {files?: unknown};
    const isDictionary = typeof files === 'object' && files !== null && !Array.isArray(files);
    const isWhole = isDictionary && Object.values(files).every(hash => typeof hash === 'string');
    return isWhole ? (files as Manifest) : undefined;
  } catch {
    return undefined;
  }
}

async function notInitialised(out: string, io: Io): Promise<Problem> {
  const names = await io.listFiles(out);
  return {
    code: 'folder-not-initialised',
    path: out,
    expected: 'a folder that `threat-level-feed init` made',
    received: names.length ? 'a folder with other files' : 'an empty or missing folder',
  };
}

export function formatManifest(files: Manifest): string {
  const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({version: 1, files: sorted}, undefined, 2)}\n`;
}

/**
 * Separates the changes that are allowed from those that are not, with a problem for each of the latter: where a
 * file of somebody else, or a link, which is never followed, is in the way.
 */
export async function splitChanges(
  out: string,
  {changes, manifest}: {changes: FileChanges; manifest: Manifest},
  io: Io,
): Promise<{allowed: FileChanges; problems: readonly Problem[]}> {
  const allowed = new Map<string, string | Uint8Array | undefined>();
  const problems: Problem[] = [];
  const folders = await findFolders(out, [...changes.keys()], io);
  const obstacles = await inBatches([...changes.keys()], name =>
    findObstacle(out, {name, manifest, folders}, io),
  );
  [...changes].forEach(([name, content], index) => {
    const problem = obstacles[index];
    if (problem) problems.push(problem);
    else allowed.set(name, content);
  });
  return {allowed, problems};
}

/**
 * Makes the allowed changes and returns a problem for each of the others. The manifest lists a file before it is
 * created and until it is removed, so that after a crash no file of this program is unlisted.
 */
export async function replaceOwn(
  out: string,
  {changes, manifest}: {changes: FileChanges; manifest: Manifest},
  io: Io,
): Promise<readonly Problem[]> {
  const {allowed, problems} = await splitChanges(out, {changes, manifest}, io);
  if (!allowed.size) return problems;
  const all = {...manifest, ...Object.fromEntries([...allowed.keys()].map(name => [name, '']))};
  const isLonger = Object.keys(all).length > Object.keys(manifest).length;
  const head = isLonger ? [[MANIFEST, formatManifest({...all, ...manifest})] as const] : [];
  await io.replaceFiles(out, new Map([...head, ...allowed]));
  const left = Object.entries(all).filter(
    ([name]) => !allowed.has(name) || allowed.get(name) !== undefined,
  );
  if (left.length < Object.keys(all).length) {
    const after = Object.fromEntries(left.map(([name]) => [name, manifest[name] ?? '']));
    await io.replaceFiles(out, new Map([[MANIFEST, formatManifest(after)]]));
  }
  return problems;
}

/** What is at the path of each folder that contains one of the files; `undefined` if nothing is. */
type FolderKinds = ReadonlyMap<string, PathFacts['kind'] | undefined>;

async function findFolders(out: string, names: readonly string[], io: Io): Promise<FolderKinds> {
  const folders = [...new Set(names.flatMap(foldersAbove))];
  const facts = await inBatches(folders, folder => io.inspect(join(out, folder)));
  return new Map(folders.map((folder, index) => [folder, facts[index]?.kind]));
}

async function findObstacle(
  out: string,
  {name, manifest, folders}: {name: string; manifest: Manifest; folders: FolderKinds},
  io: Io,
): Promise<Problem | undefined> {
  for (const folder of foldersAbove(name)) {
    const kind = folders.get(folder) ?? 'folder';
    if (kind !== 'folder') return inTheWay(join(out, folder), 'a folder', kind);
  }
  const kind = (await io.inspect(join(out, name)))?.kind;
  if (kind === 'folder') return inTheWay(join(out, name), 'a file', kind);
  const isOurs = kind === undefined || Object.hasOwn(manifest, name);
  return isOurs ? undefined : inTheWay(join(out, name), 'a file that this program wrote', kind);
}

/** The folders that contain the file, from the outermost to the innermost, as paths in the served folder. */
function foldersAbove(name: string): readonly string[] {
  const folder = dirname(name);
  return folder === '.' ? [] : [...foldersAbove(folder), folder];
}

function inTheWay(path: string, expected: string, kind: string): Problem {
  const received = kind === 'file' ? 'a file that something else wrote' : `a ${kind}`;
  return {code: 'file-not-ours', path, expected, received};
}
