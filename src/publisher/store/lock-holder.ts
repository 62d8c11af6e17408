/** Identifies the holder of a folder's lock in a file name, and tells whether that process has ended. */
import {randomUUID} from 'node:crypto';
import {readFile, readlink} from 'node:fs/promises';
import {hostname} from 'node:os';

const HELD = 'held';
const SEPARATOR = '~';
/** In characters, so that the whole file name stays under the usual limit of 255 bytes. */
const LONGEST_HOST = 64;

export interface Holder {
  readonly host: string;
  /** The boot id and process namespace, or empty if the system does not provide them. */
  readonly namespace: string;
  readonly process: number;
  readonly token: string;
}

/** The tokens of this process. A lock with this process number but another token belongs to an ended process. */
const ownTokens = new Set<string>();

/** Registers a new holder for this process. It counts as alive until `forgetHolder`. */
export async function registerHolder(): Promise<Holder> {
  const token = randomUUID();
  ownTokens.add(token);
  return {
    host: forFileName(hostname()).slice(0, LONGEST_HOST),
    namespace: forFileName(await readNamespace()),
    process: process.pid,
    token,
  };
}

export function forgetHolder({token}: Holder): void {
  ownTokens.delete(token);
}

/** The boot id of this machine and the namespace of this process's number. Linux only. */
async function readNamespace(): Promise<string> {
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

/** A file name that is unique to the holder. */
export function nameOf({host, namespace, process: pid, token}: Holder): string {
  return [HELD, host, namespace, String(pid), token].join(SEPARATOR);
}

export function isHolderName(name: string): boolean {
  return name.startsWith(HELD + SEPARATOR);
}

/** Parses a name from `nameOf`; `undefined` for any other name. */
export function readHolder(name: string): Holder | undefined {
  const [, host = '', namespace = '', pid, token = ''] = name.split(SEPARATOR);
  return Number(pid) > 0 ? {host, namespace, process: Number(pid), token} : undefined;
}

/**
 * Whether the holder's process has ended for certain. Process numbers are only comparable within one process
 * namespace. In another or an unknown namespace, a holder counts as alive until its lease expires.
 */
export function isKnownDead(other: Holder, own: Holder): boolean {
  if (!own.namespace || other.namespace !== own.namespace || other.host !== own.host) return false;
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
