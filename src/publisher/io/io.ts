/** Everything the publisher touches outside itself. `cli.ts` hands it the real one, tests their own. */
export interface Io {
  readonly now: () => Date;
  readonly fetch: typeof fetch;
  /** Resolves after so many milliseconds, or as soon as the program is told to stop. */
  readonly wait: (ms: number) => Promise<void>;
  /** Whether the program was told to stop. */
  readonly isStopped: () => boolean;
  /** From 0 up to 1, as `Math.random`. */
  readonly random: () => number;
  /** The text of a file, or nothing if there is none. Throws on any other trouble. */
  readonly readFile: (path: string) => Promise<string | undefined>;
  /** What is at a path, or nothing. A link is told as a link. */
  readonly inspect: (path: string) => Promise<PathFacts | undefined>;
  /** The names of the files and folders in a folder; none if there is no such folder. */
  readonly listFiles: (folder: string) => Promise<readonly string[]>;
  /**
   * Replaces files of a folder that is locked by this program: each whole, in their order, and none
   * before all of them are on the disk. A file with no text is removed.
   */
  readonly replaceFiles: (folder: string, files: FileChanges) => Promise<void>;
  /** Writes a file that only its owner may read. Throws if there is one of that name. */
  readonly createSecret: (path: string, text: string) => Promise<void>;
  /** Does the work while no other publisher works in that folder, making it. Throws a `LockedError` if one goes on. */
  readonly lock: <T>(folder: string, work: () => Promise<T>) => Promise<T>;
  /** Runs a command in a shell with that text as its input. Rejects if it fails or takes over 20 seconds. */
  readonly execute: (command: string, input: string) => Promise<void>;
  /** The files of the widget in this package, by path. */
  readonly readSite: () => Promise<ReadonlyMap<string, string>>;
  /** A sentence for the operator, on stderr. */
  readonly stderr: (sentence: string) => void;
  /** Data for a program, on stdout. */
  readonly stdout: (data: string) => void;
  /** Serves a folder until stopped; resolves with its address once it answers. */
  readonly serve: (folder: string, port: number) => Promise<string>;
}

/** Contents by path in the folder; nothing where the file is to go. */
export type FileChanges = ReadonlyMap<string, string | Uint8Array | undefined>;

export interface PathFacts {
  readonly kind: 'file' | 'folder' | 'link' | 'device';
  /** Where it lies, with every link on the way followed. */
  readonly realPath: string;
  /** Whether other users of this machine may read it; nothing where the system cannot tell. */
  readonly isReadableByOthers: boolean | undefined;
}

/** Another publisher works in the folder: longer than we wait, or because it took the folder over. */
export class LockedError extends Error {
  override readonly name = 'LockedError';

  /** The folder, and who works there, as a person is told it. */
  constructor(
    readonly folder: string,
    readonly holder: string,
  ) {
    super(`${folder} is locked by ${holder}`);
  }
}
