/** The publisher's access to the file system, network, clock and terminal. `cli.ts` provides it; tests replace it. */
export interface Io {
  readonly now: () => Date;
  /** Does not follow redirects. */
  readonly fetch: (address: string, request: HttpRequest) => Promise<HttpResponse>;
  /** Resolves after `ms` milliseconds, or as soon as the program is asked to stop. */
  readonly wait: (ms: number) => Promise<void>;
  /** Whether the program was asked to stop. */
  readonly isStopped: () => boolean;
  /** From 0 up to but not including 1, as `Math.random`. */
  readonly random: () => number;
  /** The text of a file, or `undefined` if there is none. Throws on any other error. */
  readonly readFile: (path: string) => Promise<string | undefined>;
  /** What is at a path, or `undefined`. A link is reported as a link. */
  readonly inspect: (path: string) => Promise<PathFacts | undefined>;
  /** The names of the files and folders in a folder; empty if there is no such folder. */
  readonly listFiles: (folder: string) => Promise<readonly string[]>;
  /**
   * Replaces files of a folder that this program has locked. Each file is replaced atomically, in the order given,
   * after the contents of all of them have been written to the disk. A file without content is removed.
   */
  readonly replaceFiles: (folder: string, files: FileChanges) => Promise<void>;
  /** Writes a file, and the folders that it is in. Throws if the file exists. */
  readonly createFile: (path: string, text: string) => Promise<void>;
  /** Writes a file that only its owner may read. Throws if the file exists. */
  readonly createSecret: (path: string, text: string) => Promise<void>;
  /**
   * Runs `work` while holding the lock of a folder, which is created if necessary. Throws a `LockedError` if another
   * publisher holds the lock for too long.
   */
  readonly lock: <T>(folder: string, work: () => Promise<T>) => Promise<T>;
  /** Runs a shell command with `input` on its stdin. Rejects if it fails or takes longer than 20 seconds. */
  readonly execute: (command: string, input: string) => Promise<void>;
  /** The banner's files in this package that are text, by path. */
  readonly readSite: () => Promise<ReadonlyMap<string, string>>;
  /** Those of the banner's files that are not text, by path. */
  readonly readSiteArchives: () => Promise<ReadonlyMap<string, Uint8Array>>;
  /** The files in this package for a Worker, by path. */
  readonly readWorker: () => Promise<ReadonlyMap<string, string>>;
  /** A sentence for the operator, on stderr. */
  readonly stderr: (sentence: string) => void;
  /** Data for a program, on stdout. */
  readonly stdout: (data: string) => void;
  /** Serves a folder until the program stops. Resolves with its address when the server accepts requests. */
  readonly serve: (folder: string, port: number) => Promise<string>;
}

/** The parts of `fetch` that the publisher uses. */
export interface HttpRequest {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly signal: AbortSignal;
  /** Tells a `fetch` in its place not to follow redirects. */
  readonly redirect?: 'manual';
}

export interface HttpResponse {
  readonly status: number;
  readonly ok: boolean;
  readonly headers: HttpHeaders;
  readonly body: ReadableStream<Uint8Array> | null;
}

export interface HttpHeaders {
  readonly get: (name: string) => string | null;
}

/** Contents by path in the folder; `undefined` for a file that is to be removed. */
export type FileChanges = ReadonlyMap<string, string | Uint8Array | undefined>;

export interface PathFacts {
  readonly kind: 'file' | 'folder' | 'link' | 'device';
  /** The absolute path with every link resolved. */
  readonly realPath: string;
  /** Whether other users of this machine may read it; `undefined` where the system has no such permissions. */
  readonly isReadableByOthers: boolean | undefined;
}

/** Another publisher holds the folder's lock for longer than we wait, or has taken it over. */
export class LockedError extends Error {
  override readonly name = 'LockedError';

  /** `holder` describes the other publisher for the operator. */
  constructor(
    readonly folder: string,
    readonly holder: string,
  ) {
    super(`${folder} is locked by ${holder}`);
  }
}
