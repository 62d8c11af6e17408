/** Who holds a folder's lock, written as a file name, and whether they are known to be dead. */
import {randomUUID} from 'node:crypto';
import {readFile, readlink} from 'node:fs/promises';
import {hostname} from 'node:os';

const HELD = 'held';
const SEPARATOR = '~';
/** File names have at most 255 bytes. */
const LONGEST_HOST = 64;

export interface Holder {
  readonly host: string;
  /** The process namespace, where the system can tell one from another. */
  readonly place: string;
  readonly process: number;
  readonly token: string;
}

/** The tokens that this process holds: another of its own number is of a process that is no more. */
const ownTokens = new Set<string>();

/** A new holder for this process, which counts as alive until it is forgotten. */
export async function registerHolder(): Promise<Holder> {
  const token = randomUUID();
  ownTokens.add(token);
  return {
    host: forFileName(hostname()).slice(0, LONGEST_HOST),
    place: forFileName(await findPlace()),
    process: process.pid,
    token,
  };
}

export function forgetHolder({token}: Holder): void {
  ownTokens.delete(token);
}

/** This start of this machine, and the namespace that our process number counts in. Linux only. */
async function findPlace(): Promise<string> {
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    return `${boot.trim()}.${await readlink('/proc/self/ns/pid')}`;
  } catch {
    return '';
  }
}

function forFileName(text: string): string {
  return text.replaceAll(/[^\w.-]/g, '_');
}

/** Fits into a file name, and is unique to the holder. */
export function nameOf({host, place, process: pid, token}: Holder): string {
  return [HELD, host, place, String(pid), token].join(SEPARATOR);
}

export function isHolderName(name: string): boolean {
  return name.startsWith(HELD + SEPARATOR);
}

/** The holder of that name, or nothing if it is no holder's. */
export function readHolder(name: string): Holder | undefined {
  const [, host = '', place = '', pid, token = ''] = name.split(SEPARATOR);
  return Number(pid) > 0 ? {host, place, process: Number(pid), token} : undefined;
}

/**
 * Process numbers mean something within one process namespace only. Where that cannot be told, and
 * for any other place, a holder counts as alive until its lease is over.
 */
export function isKnownDead(other: Holder, own: Holder): boolean {
  if (!own.place || other.place !== own.place || other.host !== own.host) return false;
  if (other.process === process.pid) return !ownTokens.has(other.token);
  return !isRunning(other.process);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
