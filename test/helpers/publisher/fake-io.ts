import {basename, join, resolve} from 'node:path';
import {MANIFEST} from '../../../src/publisher/store/manifest.js';
import {PUBLISHED_FILES} from '../../../src/publisher/output/render-files.js';
import type {Io} from '../../../src/publisher/io/io.js';

export interface FakeIo extends Io {
  /** Files by path. */
  readonly files: Map<string, string>;
  /** The manifests of folders, by path. `out` has one from the start, as if `init` had made it. */
  readonly manifests: Map<string, string>;
  /** The site's files in the package, by path. */
  readonly site: Map<string, string>;
  readonly output: string[];
  readonly printed: string[];
  /** How long was waited each time, in milliseconds. */
  readonly waits: number[];
  /** The commands that were run, each with its input. */
  readonly executed: (readonly [command: string, input: string])[];
}

const INITIALISED = 'out';
const OWN_FILES = Object.fromEntries(
  [...PUBLISHED_FILES, 'threat-level-feed.yaml'].map(name => [name, '']),
);

/** Input and output in memory: no disk, no clock, no network unless a test passes one. */
export function fakeIo(changes: Partial<Io> = {}): FakeIo {
  const files = new Map<string, string>();
  const manifests = new Map([[join(INITIALISED, MANIFEST), JSON.stringify({files: OWN_FILES})]]);
  const filesFor = (path: string): Map<string, string> =>
    basename(path) === MANIFEST ? manifests : files;
  const site = new Map([['threat-level-banner.js', '// the script']]);
  const output: string[] = [];
  const printed: string[] = [];
  const waits: number[] = [];
  const executed: FakeIo['executed'] = [];
  return {
    files,
    manifests,
    site,
    output,
    printed,
    waits,
    executed,
    now: () => new Date('2026-11-23T18:00:00Z'),
    fetch: () => Promise.reject(new Error('ENOTFOUND: there is no network here')),
    wait: ms => {
      waits.push(ms);
      return Promise.resolve();
    },
    isStopped: () => false,
    random: () => 0,
    inspect: path => {
      const isFolder = [...files.keys()].some(file => file.startsWith(`${path}/`));
      const kind = files.has(path) ? 'file' : isFolder ? 'folder' : undefined;
      return Promise.resolve(kind && {kind, realPath: resolve(path), isReadableByOthers: false});
    },
    listFiles: folder => {
      const inside = [...files.keys(), ...manifests.keys()].filter(path =>
        path.startsWith(`${folder}/`),
      );
      const names = inside.map(path => path.slice(folder.length + 1).split('/')[0] ?? '');
      return Promise.resolve([...new Set(names)]);
    },
    replaceFiles: (folder, changed) => {
      for (const [name, content] of changed) {
        const path = join(folder, name);
        if (content === undefined) filesFor(path).delete(path);
        else filesFor(path).set(path, Buffer.from(content).toString());
      }
      return Promise.resolve();
    },
    createFile: (path, text) => {
      if (files.has(path)) return Promise.reject(new Error(`EEXIST: ${path}`));
      files.set(path, text);
      return Promise.resolve();
    },
    createSecret: (path, text) => {
      files.set(path, text);
      return Promise.resolve();
    },
    lock: (_folder, work) => work(),
    execute: (command, input) => {
      executed.push([command, input]);
      return Promise.resolve();
    },
    readSite: () => Promise.resolve(site),
    readSiteArchives: () => Promise.resolve(new Map()),
    readWorker: () => Promise.resolve(new Map([['worker.js', '// the worker']])),
    stderr: sentence => {
      output.push(sentence);
    },
    stdout: data => {
      printed.push(data);
    },
    serve: () => Promise.resolve('http://localhost:8080/'),
    ...changes,
    readFile: path => {
      if (changes.readFile && basename(path) !== MANIFEST) return changes.readFile(path);
      return Promise.resolve(filesFor(path).get(path));
    },
  };
}
