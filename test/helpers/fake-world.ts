import {basename, dirname, join} from 'node:path';
import type {World} from '../../src/publisher/world.js';

export interface FakeWorld extends World {
  /** Files by path. */
  readonly files: Map<string, string>;
  /** The widget's files in the package, by path. */
  readonly site: Map<string, string>;
  readonly said: string[];
  readonly printed: string[];
  /** How long was waited each time, in milliseconds. */
  readonly waits: number[];
}

/** A world of memory: no disk, no clock, no network unless a test gives it one. */
export function fakeWorld(changes: Partial<World> = {}): FakeWorld {
  const files = new Map<string, string>();
  const site = new Map([['threat-level-banner.js', '// the widget']]);
  const said: string[] = [];
  const printed: string[] = [];
  const waits: number[] = [];
  return {
    files,
    site,
    said,
    printed,
    waits,
    now: () => new Date('2026-11-23T18:00:00Z'),
    fetch: () => Promise.reject(new Error('ENOTFOUND: there is no network here')),
    wait: ms => {
      waits.push(ms);
      return Promise.resolve();
    },
    isStopped: () => false,
    random: () => 0,
    readFile: path => Promise.resolve(files.get(path)),
    listFiles: folder =>
      Promise.resolve(
        [...files.keys()].filter(path => dirname(path) === folder).map(path => basename(path)),
      ),
    replaceFiles: (folder, changed) => {
      for (const [name, text] of changed) {
        if (text === undefined) files.delete(join(folder, name));
        else files.set(join(folder, name), text);
      }
      return Promise.resolve();
    },
    createSecret: (path, text) => {
      files.set(path, text);
      return Promise.resolve();
    },
    lock: (_folder, work) => work(),
    readSite: () => Promise.resolve(site),
    say: sentence => {
      said.push(sentence);
    },
    print: data => {
      printed.push(data);
    },
    serve: () => Promise.resolve('http://localhost:8080/'),
    ...changes,
  };
}
