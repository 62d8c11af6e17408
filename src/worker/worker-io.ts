/** The publisher's access to the world in a Worker: a folder whose files are values in the storage. */
import type {FileChanges, HttpRequest, HttpResponse, Io} from '../publisher/io/io.js';
import {MANIFEST} from '../publisher/store/manifest.js';
import type {Storage} from './platform.js';

/** The name of the folder. It is in messages only. */
export const FOLDER = 'feed';
/** The name of the config beside the Worker's code. */
export const CONFIG_FILE = 'threat-level-feed.yaml';

/** Every file in the storage was written by the publisher, so the first list of them is empty. */
const EMPTY_MANIFEST = JSON.stringify({version: 1, files: {}});

export interface World {
  readonly storage: Storage;
  /** The text of the config. */
  readonly config: string;
  readonly now: () => Date;
  readonly fetch: (address: string, request: HttpRequest) => Promise<HttpResponse>;
  readonly lock: <T>(work: () => Promise<T>) => Promise<T>;
  readonly log: (sentence: string) => void;
}

export function createIo({storage, config, now, fetch, lock, log}: World): Io {
  const read = (path: string): string | undefined => {
    if (path === CONFIG_FILE) return config;
    const name = path.slice(FOLDER.length + 1);
    return readStored(storage, name) ?? (name === MANIFEST ? EMPTY_MANIFEST : undefined);
  };
  return {
    now,
    fetch,
    wait: ms => new Promise(resolve => setTimeout(resolve, ms)),
    isStopped: () => false,
    random: Math.random,
    readFile: path => attempt(() => read(path)),
    inspect: path =>
      attempt(() => {
        const isThere = read(path) !== undefined;
        return isThere ? {kind: 'file', realPath: path, isReadableByOthers: false} : undefined;
      }),
    listFiles: () => Promise.resolve([]),
    replaceFiles: (_folder, files) => attempt(() => replaceFiles(storage, files)),
    lock: (_folder, work) => lock(work),
    createFile: () => unavailable('Writing files'),
    createSecret: () => unavailable('Writing secrets'),
    execute: () => unavailable('Running a command'),
    readSite: () => Promise.resolve(new Map()),
    readSiteArchives: () => Promise.resolve(new Map()),
    readWorker: () => Promise.resolve(new Map()),
    serve: () => unavailable('Serving a folder'),
    stderr: log,
    stdout: log,
  };
}

/** The text of a file in the storage. */
export function readStored(storage: Storage, name: string): string | undefined {
  const value = storage.kv.get(name);
  return typeof value === 'string' ? value : undefined;
}

function replaceFiles(storage: Storage, files: FileChanges): void {
  storage.transactionSync(() => {
    for (const [name, content] of files) {
      if (content === undefined) storage.kv.delete(name);
      else storage.kv.put(name, typeof content === 'string' ? content : decode(content));
    }
  });
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** The result of something that may throw, as a promise. */
async function attempt<T>(work: () => T): Promise<T> {
  await Promise.resolve();
  return work();
}

function unavailable(what: string): Promise<never> {
  return Promise.reject(new Error(`${what} is not possible on a Worker.`));
}
