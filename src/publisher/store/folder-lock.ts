/** One publisher at a time in a folder: docs/decisions/029-lock-a-folder-by-renaming.md. */
import {randomUUID} from 'node:crypto';
import {lstat, mkdir, readdir, rename, rm, stat, utimes} from 'node:fs/promises';
import {join} from 'node:path';
import {
  forgetHolder,
  isHolderName,
  isKnownDead,
  nameOf,
  readHolder,
  registerHolder,
  type Holder,
} from './lock-holder.js';
import {WORK_FOLDER} from '../io/work-folder.js';
import {LockedError} from '../io/io.js';

/** The work folder holds one folder, whose name says who works: this, or a holder's name. */
const FREE = 'free';
const RENEW_MS = 5000;
/** A holder that did not renew for so long is taken for dead. */
export const LEASE_MS = 30_000;
/** Longer than a lease, so that who waits outlasts a dead holder. */
const PATIENCE_MS = 60_000;
const LOOK_AGAIN_MS = 50;

/** The time, handed in so that tests can hold it. */
export interface LockClock {
  readonly now: () => Date;
  /** Milliseconds that only ever grow, also when the clock on the wall is set back. */
  readonly elapsedMs: () => number;
  /** Resolves after so many milliseconds, or as soon as the signal is aborted. */
  readonly wait: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/**
 * Does the work while no other publisher works in the folder. The work is given the path of a folder
 * for its drafts, on the same disk. That path is gone as soon as another publisher has taken over, so
 * nothing that is renamed from it can come after what the other writes.
 * Throws a `LockedError` if another is at work for longer than a minute.
 */
export async function holdFolder<T>(
  folder: string,
  work: (drafts: string) => Promise<T>,
  clock: LockClock,
): Promise<T> {
  await mkdir(folder, {recursive: true});
  const workFolder = join(folder, WORK_FOLDER);
  await refuseLink(workFolder);
  const holder = await registerHolder();
  const ending = new AbortController();
  try {
    const drafts = await take(workFolder, holder, clock);
    void keepRenewing(drafts, ending.signal, clock);
    await clear(drafts);
    const done = await work(drafts);
    await clear(drafts);
    return done;
  } finally {
    ending.abort();
    forgetHolder(holder);
    await renameIfThere(join(workFolder, nameOf(holder)), join(workFolder, FREE));
  }
}

/** Whether the folder for drafts is still ours. */
export async function isHeld(drafts: string): Promise<boolean> {
  return (await stateOf(drafts)) !== undefined;
}

/** A link there would have us write and remove elsewhere. */
async function refuseLink(path: string): Promise<void> {
  const found = await lstat(path).catch(() => undefined);
  if (!found?.isSymbolicLink()) return;
  throw Object.assign(new Error(`${path} is a link`), {code: 'ELOOP', syscall: 'lstat', path});
}

async function take(workFolder: string, holder: Holder, clock: LockClock): Promise<string> {
  const own = join(workFolder, nameOf(holder));
  const endsAtMs = clock.elapsedMs() + PATIENCE_MS;
  const watched: Watched = new Map();
  for (;;) {
    const names = await namesIn(workFolder);
    if (!names.length && (await create(workFolder))) continue;
    const target = await findTakeable({workFolder, names, watched, holder}, clock);
    if (target && (await renameIfThere(join(workFolder, target), own))) return own;
    if (clock.elapsedMs() > endsAtMs) throw lockedBy(workFolder, names);
    await clock.wait(LOOK_AGAIN_MS);
  }
}

/**
 * Made whole under another name, and put in its place by one rename, which fails where there is one
 * already: of several publishers that come first, one makes it.
 */
async function create(workFolder: string): Promise<boolean> {
  const draft = `${workFolder}.${randomUUID()}`;
  try {
    await mkdir(join(draft, FREE), {recursive: true});
    await rename(draft, workFolder);
    return true;
  } catch (error) {
    await rm(draft, {recursive: true, force: true});
    if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(codeOf(error))) throw error;
    return false;
  }
}

/** When a holder's last sign of life was first seen, by its name. */
type Watched = Map<string, {readonly renewedMs: number; readonly seenAtMs: number}>;

/**
 * The name of a folder that may be taken: every holder has to be dead for that. The name is unique to
 * its holder, so the rename that follows takes what was judged here, or fails.
 */
async function findTakeable(
  {
    workFolder,
    names,
    watched,
    holder,
  }: {workFolder: string; names: readonly string[]; watched: Watched; holder: Holder},
  clock: LockClock,
): Promise<string | undefined> {
  const held = names.filter(name => name !== FREE);
  if (!held.length) return names[0];
  for (const name of held) {
    const other = readHolder(name);
    const isDead = other && isKnownDead(other, holder);
    if (!isDead && !(await isExpired(workFolder, name, watched, clock))) return undefined;
  }
  return held[0];
}

/** Compares what was seen with what is seen: the clocks of two machines need not agree. */
async function isExpired(
  workFolder: string,
  name: string,
  watched: Watched,
  clock: LockClock,
): Promise<boolean> {
  const renewedMs = (await stateOf(join(workFolder, name)))?.mtimeMs;
  if (renewedMs === undefined) return false;
  const before = watched.get(name);
  if (before?.renewedMs === renewedMs) return clock.elapsedMs() - before.seenAtMs > LEASE_MS;
  watched.set(name, {renewedMs, seenAtMs: clock.elapsedMs()});
  return false;
}

async function keepRenewing(drafts: string, signal: AbortSignal, clock: LockClock): Promise<void> {
  for (;;) {
    await clock.wait(RENEW_MS, signal);
    if (signal.aborted) return;
    try {
      await utimes(drafts, clock.now(), clock.now());
    } catch {
      // Taken over: the next write finds that out.
      return;
    }
  }
}

/** What a publisher that was killed left in it, or this one. */
async function clear(drafts: string): Promise<void> {
  const left = await namesOfAll(drafts);
  await Promise.all(left.map(name => rm(join(drafts, name), {recursive: true, force: true})));
}

/** Who works in it, and no other file that somebody put there. */
async function namesIn(workFolder: string): Promise<readonly string[]> {
  return (await namesOfAll(workFolder)).filter(name => name === FREE || isHolderName(name));
}

/** An empty list where there is no such folder. */
async function namesOfAll(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

async function renameIfThere(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

async function stateOf(path: string): Promise<{mtimeMs: number} | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function lockedBy(workFolder: string, names: readonly string[]): LockedError {
  const holder = readHolder(names.find(name => name !== FREE) ?? '');
  const who = holder ? `process ${String(holder.process)} on ${holder.host}` : 'another program';
  return new LockedError(workFolder, `${who}, at work for more than a minute`);
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}
