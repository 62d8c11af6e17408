/** How a folder is served. Stored in the folder, so that the next `init` need not be given it again. */
import {join} from 'node:path';
import {readHostKind, type HostKind} from '../hosting/hosts.js';
import type {Io} from '../io/io.js';

export const HOST_FILE = '.threat-level-feed.host.json';

export interface HostOptions {
  readonly host: HostKind;
  /** With a slash at both ends. */
  readonly path: string;
  /** The address at which the folder is served, if it is known. Its path is `path`. */
  readonly url?: string;
}

/** What `init` was told last, or the defaults. */
export async function readHost(out: string, io: Io): Promise<HostOptions> {
  const defaults: HostOptions = {host: 'any', path: '/'};
  try {
    const text = await io.readFile(join(out, HOST_FILE));
    const stored = JSON.parse(text ?? '{}') as Partial<HostOptions>;
    const host = readHostKind(stored.host ?? '') ?? defaults.host;
    return {...defaults, ...stored, host};
  } catch {
    return defaults;
  }
}

/** Whether `init` made the folder for a Worker, which publishes by itself. */
export async function isWorkerFolder(out: string, io: Io): Promise<boolean> {
  return (await readHost(out, io)).host === 'cloudflare-worker';
}
