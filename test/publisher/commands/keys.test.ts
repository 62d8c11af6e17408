import {beforeEach, describe, expect, it} from 'vitest';
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {run} from '../../../src/publisher/cli/run.js';
import type {PathFacts} from '../../../src/publisher/io/io.js';
import {fakeWorld, type FakeWorld} from '../../helpers/publisher/fake-world.js';

const NOW = '2026-11-23T18:00:00Z';
const rss = readFileSync(new URL('../golden/mi5/shape-of-2024.xml', import.meta.url), 'utf8');
const CONFIG = 'out/threat-level-feed.yaml';
/** RFC 8037, appendix A.1. */
const KEY = JSON.stringify({
  kty: 'OKP',
  crv: 'Ed25519',
  d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
  x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
});

let world: FakeWorld;

function worldWith(keyPath: string, facts: Partial<PathFacts> = {}): FakeWorld {
  const own = fakeWorld({
    inspect: path =>
      Promise.resolve({
        kind: path === 'out' ? 'folder' : 'file',
        realPath: resolve(path),
        isReadableByOthers: false,
        ...(path === keyPath && facts),
      }),
  });
  own.files.set('mi5.xml', rss);
  own.files.set(keyPath, KEY);
  return own;
}

function publish(): Promise<number> {
  return run(['publish', '--out', 'out', '--mi5', 'mi5.xml', '--now', NOW], world);
}

const said = (): string => world.said.join('\n');

describe('a private key inside the folder that is served', () => {
  it.each([
    ['beside the config', 'key.json', resolve('out/key.json')],
    ['in a folder there', './keys/key.json', resolve('out/keys/key.json')],
    ['by its whole path', resolve('out/key.json'), resolve('out/key.json')],
  ])('is refused %s', async (_where, written, path) => {
    world = worldWith(path);
    world.files.set(CONFIG, `key: ${written}`);
    expect(await publish()).toBe(3);
    expect(world.files.has('out/feed.json')).toBe(true);
    expect(world.files.has('out/feed.jws.json')).toBe(false);
    expect(said()).toContain('/key: expected a private key outside the folder');
    expect(said()).toContain(`received one inside it: ${path} `);
    expect(said()).toContain('[key-in-served-folder]');
    expect(said()).not.toContain('nWGxne');
  });

  it('is refused when a link outside leads to it', async () => {
    world = worldWith('/keys/key.json', {kind: 'link', realPath: resolve('out/a/key.json')});
    world.files.set(CONFIG, 'key: /keys/key.json');
    expect(await publish()).toBe(3);
    expect(said()).toContain('[key-in-served-folder]');
    expect(world.files.has('out/feed.jws.json')).toBe(false);
  });

  it('is not seen in a folder whose name only begins the same', async () => {
    world = worldWith(resolve('out-keys/key.json'));
    world.files.set(CONFIG, 'key: ../out-keys/key.json');
    expect(await publish()).toBe(0);
    expect(world.files.has('out/feed.jws.json')).toBe(true);
  });
});

describe('a private key that other users may read', () => {
  it('signs, and asks the operator to check', async () => {
    world = worldWith('/keys/key.json', {isReadableByOthers: true});
    world.files.set(CONFIG, 'key: /keys/key.json');
    expect(await publish()).toBe(3);
    expect(world.files.has('out/feed.jws.json')).toBe(true);
    expect(said()).toContain('[key-readable-by-others]. Run `chmod 600` on it.');
  });
});

describe('threat-level-feed keygen', () => {
  beforeEach(() => {
    world = fakeWorld();
  });

  it.each(['out', 'out/keys', 'out/a/b'])('makes no key in %s, which is served', async folder => {
    expect(await run(['keygen', '--out', folder], world)).toBe(2);
    expect([...world.files.keys()]).toEqual([]);
    expect(said()).toContain('[folder-is-served]');
  });

  it('makes one beside it', async () => {
    expect(await run(['keygen', '--out', 'keys'], world)).toBe(0);
    expect([...world.files.keys()].sort()).toEqual([
      'keys/threat-level-feed.private.jwk.json',
      'keys/threat-level-feed.public.jwk.json',
    ]);
  });
});
