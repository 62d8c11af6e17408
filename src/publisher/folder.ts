import {randomUUID} from 'node:crypto';
import {mkdir, open, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {LockedError, type FileChanges} from './world.js';

const LOCK = '.threat-level-feed.lock';
const DRAFT = /\.threat-level-feed\.[0-9]+\.draft$/;
const LOOK_AGAIN_MS = 50;
const LOOKS = 200;
const AT_ONCE = 64;

/**
 * Replaces files of a folder, in their order. All new texts are on the disk under other names before
 * the first takes its place, so a full disk changes nothing, and a reader, or a crash, meets each
 * file whole: the old one or the new one. A file without a text is removed.
 */
export async function replaceFiles(folder: string, files: FileChanges): Promise<void> {
  const drafts = draftsOf(folder, files);
  try {
    await inTurns(drafts, ({draft, text}) => writeDraft(draft, text));
    for (const {draft, path} of drafts) await rename(draft, path);
  } catch (error) {
    await Promise.allSettled(drafts.map(({draft}) => rm(draft, {force: true})));
    throw error;
  }
  const removed = [...files].flatMap(([name, text]) => (text === undefined ? [name] : []));
  await Promise.all(removed.map(name => rm(join(folder, name), {force: true})));
}

interface Draft {
  readonly draft: string;
  readonly path: string;
  readonly text: string;
}

function draftsOf(folder: string, files: FileChanges): readonly Draft[] {
  return [...files].flatMap(([name, text]) => {
    const path = join(folder, name);
    const draft = `${path}.threat-level-feed.${String(process.pid)}.draft`;
    return text === undefined ? [] : [{draft, path, text}];
  });
}

/** The names of the files in a folder; none if there is no such folder. */
export async function listFiles(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** A file that only its owner may read; throws if there is one of that name. */
export async function createSecret(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), {recursive: true});
  await writeFile(path, text, {flag: 'wx', mode: 0o600});
}

/** Does the work while no other publisher works in the folder. Waits ten seconds for another to end. */
export async function lock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  await mkdir(folder, {recursive: true});
  const path = join(folder, LOCK);
  await take(path);
  try {
    await sweep(folder);
    return await work();
  } finally {
    await rm(path, {force: true});
  }
}

async function take(path: string): Promise<void> {
  const first = await whoHolds(path);
  for (let look = 0; look < LOOKS; look += 1) {
    if (await tryToTake(path)) return;
    await removeIfOrphaned(path);
    await new Promise(resolve => setTimeout(resolve, LOOK_AGAIN_MS));
  }
  // A lock is held for a moment only. One that stood all the while was left behind elsewhere.
  if (first !== undefined && (await whoHolds(path)) === first) await rm(path, {force: true});
  if (!(await tryToTake(path))) throw new LockedError(`another publisher is at work in ${path}`);
}

async function tryToTake(path: string): Promise<boolean> {
  try {
    await writeFile(path, `${String(process.pid)} ${randomUUID()}`, {flag: 'wx'});
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    // On a full disk the file is there before its words are not.
    await rm(path, {force: true});
    throw error;
  }
}

/** A publisher that was killed leaves a lock with the number of a process that is no more, or is us. */
async function removeIfOrphaned(path: string): Promise<void> {
  const pid = Number((await whoHolds(path))?.split(' ')[0]);
  if (pid && (pid === process.pid || !isRunning(pid))) await rm(path, {force: true});
}

async function whoHolds(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** What a publisher that was killed left behind. */
async function sweep(folder: string): Promise<void> {
  const left = (await readdir(folder, {recursive: true})).filter(name => DRAFT.test(name));
  await Promise.all(left.map(name => rm(join(folder, name), {force: true})));
}

/** A thousand areas are a thousand files, and a disk takes several at once. Ends when all have ended. */
async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += AT_ONCE) {
    const ended = await Promise.allSettled(items.slice(start, start + AT_ONCE).map(work));
    const failed = ended.find(({status}) => status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason;
  }
}

async function writeDraft(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), {recursive: true});
  const file = await open(path, 'w');
  try {
    await file.writeFile(text, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
