/** Which files of a folder are ours: docs/decisions/030-touch-only-what-the-manifest-names.md. */
import {createHash} from 'node:crypto';
import {dirname, join} from 'node:path';
import {failure, success, type Problem, type Result} from '../../feed/schema/problem.js';
import type {FileChanges, Io} from '../io/io.js';

export const MANIFEST = '.threat-level-feed.manifest.json';

/**
 * The hash of what was written, by path in the folder; two with a space between while one file takes the place of
 * another; empty for what `publish` or the operator writes anew. Other files are somebody else's.
 */
export type Manifest = Readonly<Record<string, string>>;

/** What a folder that `init` made holds, or why it is none. */
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
    received: 'something else',
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
    received: names.length ? 'a folder with other files' : 'an empty folder, or none',
  };
}

export function formatManifest(files: Manifest): string {
  const sorted = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({version: 1, files: sorted}, undefined, 2)}\n`;
}

export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64');
}

/** Of a file that may be the one or the other; empty, as any file, if one of them is. */
export function eitherHash(one: string, other: string): string {
  return one && other && [...new Set([...one.split(' '), other])].join(' ');
}

/** Whether what the manifest has of a file fits this content. */
export function isHashOf(hashes: string | undefined, content: string | Uint8Array): boolean {
  return hashes?.split(' ').includes(hashOf(content)) ?? false;
}

/** Files of ours that are neither what was written nor what would be: somebody made them their own. */
export async function findChanged(
  out: string,
  {texts, manifest}: {texts: ReadonlyMap<string, string>; manifest: Manifest},
  io: Io,
): Promise<readonly {name: string; problem: Problem}[]> {
  const found = [];
  for (const [name, text] of texts) {
    const there = manifest[name] && (await io.readFile(join(out, name)));
    if (!there || there === text || isHashOf(manifest[name], there)) continue;
    const expected = 'the file as it was written';
    const problem = {code: 'file-changed', path: join(out, name), expected, received: 'another'};
    found.push({name, problem});
  }
  return found;
}

/**
 * Parts the changes into those that may be made and a problem for each that may not: where a file of
 * somebody else's is in the way, or a link, which is never followed.
 */
export async function keepOff(
  out: string,
  {changes, manifest}: {changes: FileChanges; manifest: Manifest},
  io: Io,
): Promise<{allowed: FileChanges; problems: readonly Problem[]}> {
  const allowed = new Map<string, string | Uint8Array | undefined>();
  const problems: Problem[] = [];
  for (const [name, content] of changes) {
    const problem = await findObstacle(out, {name, manifest}, io);
    if (problem) problems.push(problem);
    else allowed.set(name, content);
  }
  return {allowed, problems};
}

/**
 * Makes the changes that may be made, and answers with a problem for each other. The manifest names
 * a file before it is there and until it is gone, so that no crash leaves one of ours unnamed.
 */
export async function replaceOwn(
  out: string,
  {changes, manifest}: {changes: FileChanges; manifest: Manifest},
  io: Io,
): Promise<readonly Problem[]> {
  const {allowed, problems} = await keepOff(out, {changes, manifest}, io);
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

async function findObstacle(
  out: string,
  {name, manifest}: {name: string; manifest: Manifest},
  io: Io,
): Promise<Problem | undefined> {
  for (const folder of foldersAbove(name)) {
    const kind = (await io.inspect(join(out, folder)))?.kind ?? 'folder';
    if (kind !== 'folder') return inTheWay(join(out, folder), 'a folder', kind);
  }
  const kind = (await io.inspect(join(out, name)))?.kind;
  if (kind === 'folder') return inTheWay(join(out, name), 'a file', kind);
  const isOurs = kind === undefined || Object.hasOwn(manifest, name);
  return isOurs ? undefined : inTheWay(join(out, name), 'a file that this program wrote', kind);
}

/** From the outermost to the innermost, without the folder itself. */
function foldersAbove(name: string): readonly string[] {
  const folder = dirname(name);
  return folder === '.' ? [] : [...foldersAbove(folder), folder];
}

function inTheWay(path: string, expected: string, kind: string): Problem {
  const received = kind === 'file' ? 'a file of somebody else’s' : `a ${kind}`;
  return {code: 'file-not-ours', path, expected, received};
}
