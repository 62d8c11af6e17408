import {beforeEach, describe, expect, it} from 'vitest';
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {run} from '../../../src/publisher/cli/run.js';
import type {PathFacts} from '../../../src/publisher/io/io.js';
import {fakeIo, type FakeIo} from '../../helpers/publisher/fake-io.js';

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

let io: FakeIo;

function ioWith(keyPath: string, facts: Partial<PathFacts> = {}): FakeIo {
  const own = fakeIo({
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
  return run(['publish', '--out', 'out', '--mi5', 'mi5.xml', '--now', NOW], io);
}

const output = (): string => io.output.join('\n');

describe('a private key inside the folder that is served', () => {
  it.each([
    ['beside the config', 'key.json', resolve('out/key.json')],
    ['in a folder there', './keys/key.json', resolve('out/keys/key.json')],
    ['by its whole path', resolve('out/key.json'), resolve('out/key.json')],
  ])('is refused %s', async (_where, written, path) => {
    io = ioWith(path);
    io.files.set(CONFIG, `key: ${written}`);
    expect(await publish()).toBe(3);
    expect(io.files.has('out/feed.json')).toBe(true);
    expect(io.files.has('out/feed.jws.json')).toBe(false);
    expect(output()).toContain('/key: expected a private key outside the folder');
    expect(output()).toContain(`received one inside it: ${path} `);
    expect(output()).toContain('[key-in-served-folder]');
    expect(output()).not.toContain('nWGxne');
  });

  it('is refused when a link outside leads to it', async () => {
    io = ioWith('/keys/key.json', {kind: 'link', realPath: resolve('out/a/key.json')});
    io.files.set(CONFIG, 'key: /keys/key.json');
    expect(await publish()).toBe(3);
    expect(output()).toContain('[key-in-served-folder]');
    expect(io.files.has('out/feed.jws.json')).toBe(false);
  });

  it('is not seen in a folder whose name only begins the same', async () => {
    io = ioWith(resolve('out-keys/key.json'));
    io.files.set(CONFIG, 'key: ../out-keys/key.json');
    expect(await publish()).toBe(0);
    expect(io.files.has('out/feed.jws.json')).toBe(true);
  });
});

describe('a private key that other users may read', () => {
  it('signs, and asks the operator to check', async () => {
    io = ioWith('/keys/key.json', {isReadableByOthers: true});
    io.files.set(CONFIG, 'key: /keys/key.json');
    expect(await publish()).toBe(3);
    expect(io.files.has('out/feed.jws.json')).toBe(true);
    expect(output()).toContain('[key-readable-by-others]. Run `chmod 600` on it.');
  });
});

describe('another private key than before', () => {
  // RFC 8032, section 7.1, test 2.
  const OTHER = JSON.stringify({
    kty: 'OKP',
    crv: 'Ed25519',
    d: 'TM0Imyj_ltqdtsNG7BFOD1uKMZ81q6Yk2oz27U-4pvs',
    x: 'PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw',
  });

  beforeEach(async () => {
    io = ioWith('/keys/key.json');
    io.files.set(CONFIG, 'key: /keys/key.json');
    await publish();
    expect(output()).not.toContain('[key-changed]');
    io.output.length = 0;
  });

  it('signs, and is reported once with its public key', async () => {
    io.files.set('/keys/key.json', OTHER);
    expect(await publish()).toBe(3);
    expect(output()).toMatch(/whose public key is PUAXw-\S+ \[key-changed\]/);
    io.output.length = 0;
    expect(await publish()).toBe(0);
  });

  it('is reported before it signs by a dry run', async () => {
    io.files.set('/keys/key.json', OTHER);
    await run(['publish', '--dry-run', '--out', 'out', '--mi5', 'mi5.xml', '--now', NOW], io);
    expect(output()).toContain('[key-changed]');
    expect(await publish()).toBe(3);
  });

  it('is not confused with a signed feed that is damaged, which is replaced', async () => {
    io.files.set('out/feed.jws.json', '{"payload":');
    expect(await publish()).toBe(0);
  });
});

describe('threat-level-feed keygen', () => {
  beforeEach(() => {
    io = fakeIo();
  });

  it.each(['out', 'out/keys', 'out/a/b'])('makes no key in %s, which is served', async folder => {
    expect(await run(['keygen', '--out', folder], io)).toBe(2);
    expect([...io.files.keys()]).toEqual([]);
    expect(output()).toContain('[folder-is-served]');
  });

  it('makes one beside it', async () => {
    expect(await run(['keygen', '--out', 'keys'], io)).toBe(0);
    expect([...io.files.keys()].sort()).toEqual([
      'keys/threat-level-feed.private.jwk.json',
      'keys/threat-level-feed.public.jwk.json',
    ]);
  });
});
