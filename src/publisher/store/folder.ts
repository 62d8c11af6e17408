import type {Stats} from 'node:fs';
import {
  access,
  constants,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import {dirname, join, resolve} from 'node:path';
import {inBatches} from '../io/in-batches.js';
import {holdFolder, isHeld, type LockClock} from './folder-lock.js';
import {LockedError, type FileChanges, type PathFacts, type Io} from '../io/io.js';

/**
 * Locks a folder and replaces files in it. All new contents are written to drafts on the same disk before the first
 * draft is renamed into place. So a full disk changes nothing, and after a crash each file has its complete old or
 * its complete new content.
 */
export function createFolderAccess(clock: LockClock): Pick<Io, 'lock' | 'replaceFiles'> {
  const draftsOf = new Map<string, string>();
  return {
    lock: (folder, work) =>
      holdFolder(
        folder,
        drafts => {
          draftsOf.set(resolve(folder), drafts);
          return work().finally(() => draftsOf.delete(resolve(folder)));
        },
        clock,
      ),
    replaceFiles: async (folder, files) => {
      const drafts = draftsOf.get(resolve(folder));
      if (!drafts) throw new Error(`${folder} has to be locked before its files are replaced.`);
      await replaceFiles(folder, files, drafts);
    },
  };
}

interface Change {
  /** The path of the draft; a file that is removed is moved there. */
  readonly draft: string;
  readonly path: string;
  /** `undefined` if the file is to be removed. */
  readonly text: string | Uint8Array | undefined;
}

async function replaceFiles(folder: string, files: FileChanges, drafts: string): Promise<void> {
  const changes = [...files].map(([name, text], index) => {
    return {draft: join(drafts, String(index)), path: join(folder, name), text};
  });
  try {
    const written = changes.filter(({text}) => text !== undefined);
    await inBatches([...new Set(written.map(({path}) => dirname(path)))], prepareFolder);
    await inBatches(written, prepare);
    for (const each of changes) await put(each);
    for (const each of changes) await remove(each, drafts);
  } catch (error) {
    if (!(await isHeld(drafts))) throw takenOver(folder);
    await Promise.allSettled(changes.map(({draft}) => rm(draft, {force: true})));
    throw error;
  }
}

function takenOver(folder: string): LockedError {
  return new LockedError(
    folder,
    'another publisher, which took over the lock while this one was suspended',
  );
}

async function put({draft, path, text}: Change): Promise<void> {
  if (text !== undefined) await rename(draft, path);
}

/** Removes by renaming, so that a publisher that has lost the lock cannot remove a file of the next one. */
async function remove({draft, path, text}: Change, drafts: string): Promise<void> {
  if (text !== undefined) return;
  try {
    await rename(path, draft);
  } catch (error) {
    const isAlreadyGone = isMissing(error) && (await isHeld(drafts));
    if (!isAlreadyGone) throw error;
  }
}

/** The text of a file, or `undefined` if there is none. Any other error is thrown with the file's path. */
export async function readFileIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw Object.assign(error as Error, {path});
  }
}

/** The names of the files and folders in a folder; empty if there is no such folder. */
export async function listFiles(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Implements `Io.inspect`. */
export async function inspect(path: string): Promise<PathFacts | undefined> {
  try {
    const found = await lstat(path);
    const target = found.isSymbolicLink() ? await stat(path).catch(() => found) : found;
    return {
      kind: kindOf(found),
      realPath: await realpath(path).catch(() => resolve(path)),
      isReadableByOthers: process.platform === 'win32' ? undefined : (target.mode & 0o077) !== 0,
    };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function kindOf(found: Stats): PathFacts['kind'] {
  if (found.isSymbolicLink()) return 'link';
  if (found.isDirectory()) return 'folder';
  return found.isFile() ? 'file' : 'device';
}

/** Writes a file, and the folders that it is in. Throws if the file exists. */
export async function createFile(path: string, text: string, mode = 0o666): Promise<void> {
  await mkdir(dirname(path), {recursive: true});
  await writeFile(path, text, {flag: 'wx', mode});
}

/** Writes a file that only its owner may read. Throws if the file exists. */
export function createSecret(path: string, text: string): Promise<void> {
  return createFile(path, text, 0o600);
}

/** A missing permission is reported before the first file is replaced. */
async function prepareFolder(folder: string): Promise<void> {
  await mkdir(folder, {recursive: true});
  await access(folder, constants.W_OK);
}

/**
 * A file that is replaced keeps its permissions: with a strict umask, the web server could not read a level that is set
 * in a hurry.
 */
async function prepare({draft, path, text = ''}: Change): Promise<void> {
  const file = await open(draft, 'w');
  try {
    const before = await permissionsOf(path);
    if (before !== undefined) await file.chmod(before);
    await file.writeFile(text);
    await file.sync();
  } catch (error) {
    // The system's error for a failed write has no path.
    throw Object.assign(error as Error, {path: draft});
  } finally {
    await file.close();
  }
}

async function permissionsOf(path: string): Promise<number | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ? found.mode & 0o777 : undefined;
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
