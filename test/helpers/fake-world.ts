import type {World} from '../../src/publisher/world.js';

export interface FakeWorld extends World {
  /** Files by path. */
  readonly files: Map<string, string>;
  readonly said: string[];
  readonly printed: string[];
}

/** A world of memory: no disk, no clock, no network unless a test gives it one. */
export function fakeWorld(changes: Partial<World> = {}): FakeWorld {
  const files = new Map<string, string>();
  const said: string[] = [];
  const printed: string[] = [];
  return {
    files,
    said,
    printed,
    now: () => new Date('2026-11-23T18:00:00Z'),
    fetch: () => Promise.reject(new Error('there is no network here')),
    readFile: path => Promise.resolve(files.get(path)),
    writeFile: (path, text) => {
      files.set(path, text);
      return Promise.resolve();
    },
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
