/** Everything the publisher touches outside itself. `cli.ts` hands it the real one, tests their own. */
export interface World {
  readonly now: () => Date;
  readonly fetch: typeof fetch;
  /** The text of a file, or nothing if there is none. Throws on any other trouble. */
  readonly readFile: (path: string) => Promise<string | undefined>;
  /** Replaces a file whole, making its folder: a reader sees the old file or the new one. */
  readonly writeFile: (path: string, text: string) => Promise<void>;
  /** A sentence for the operator, on stderr. */
  readonly say: (sentence: string) => void;
  /** Data for a program, on stdout. */
  readonly print: (data: string) => void;
  /** Serves a folder until stopped; resolves with its address once it answers. */
  readonly serve: (folder: string, port: number) => Promise<string>;
}
