/** Lets one publisher at a time work in a folder: docs/decisions/029-lock-a-folder-by-renaming.md. */
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

/** The work folder contains one folder, named after the holder of the lock, or this if nobody holds it. */
const FREE = 'free';
const RENEW_MS = 5000;
/** A holder that has not renewed its lease for this long is treated as dead. */
export const LEASE_MS = 30_000;
/** How long to wait for the lock: longer than a lease, so that the lease of a dead holder expires first. */
const LOCK_TIMEOUT_MS = 60_000;
const RETRY_MS = 50;

/** The clock, passed in so that tests can control it. */
export interface LockClock {
  readonly now: () => Date;
  /** Monotonic milliseconds: never go back, even if the system clock is set back. */
  readonly elapsedMs: () => number;
  /** Resolves after `ms` milliseconds, or as soon as the signal is aborted. */
  readonly wait: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/**
 * Runs `work` while holding the folder's lock, and passes it the path of a folder for drafts on the same disk. When
 * another publisher takes over the lock, that path stops existing, so a rename from it fails and cannot overwrite
 * what the other publisher writes. Throws a `LockedError` if another publisher holds the lock for over a minute.
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

/** Whether this publisher still holds the lock. */
export async function isHeld(drafts: string): Promise<boolean> {
  return (await stateOf(drafts)) !== undefined;
}

/** Throws if the path is a link, through which files elsewhere would be written and removed. */
async function refuseLink(path: string): Promise<void> {
  const found = await lstat(path).catch(() => undefined);
  if (!found?.isSymbolicLink()) return;
  throw Object.assign(new Error(`${path} is a link`), {code: 'ELOOP', syscall: 'lstat', path});
}

async function take(workFolder: string, holder: Holder, clock: LockClock): Promise<string> {
  const own = join(workFolder, nameOf(holder));
  const endsAtMs = clock.elapsedMs() + LOCK_TIMEOUT_MS;
  const watched: Watched = new Map();
  for (;;) {
    const names = await namesIn(workFolder);
    if (!names.length && (await create(workFolder))) continue;
    const target = await findTakeable({workFolder, names, watched, holder}, clock);
    if (target && (await renameIfThere(join(workFolder, target), own))) return own;
    if (clock.elapsedMs() > endsAtMs) throw lockedBy(workFolder, names);
    await clock.wait(RETRY_MS);
  }
}

/**
 * Creates the work folder under another name and renames it into place. The rename fails if the work folder exists
 * already, so of several publishers that start at once only one creates it.
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

/** For each holder's name, its last renewal and when that was first seen. */
type Watched = Map<string, {readonly renewedMs: number; readonly seenAtMs: number}>;

/**
 * The name of the folder to rename in order to take the lock, or `undefined` while a holder is alive. The name is
 * unique to its holder, so if the holder changes in the meantime, the rename fails.
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

/** Measures with this machine's clock how long the renewal time has not changed, because other clocks may differ. */
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
      // Another publisher has taken over. The next write fails because of that.
      return;
    }
  }
}

/** Removes drafts that this publisher, or one that was killed, has left. */
async function clear(drafts: string): Promise<void> {
  const left = await namesOfAll(drafts);
  await Promise.all(left.map(name => rm(join(drafts, name), {recursive: true, force: true})));
}

/** The names of holders, or the free name; other files in the work folder are ignored. */
async function namesIn(workFolder: string): Promise<readonly string[]> {
  return (await namesOfAll(workFolder)).filter(name => name === FREE || isHolderName(name));
}

/** Empty if there is no such folder. */
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
  return new LockedError(workFolder, `${who}, for more than a minute`);
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}
