/** A key that is refused does not stop the level, is not used, and is always reported. */
import {resolve} from 'node:path';
import {beforeEach, describe, expect, it} from 'vitest';
import {run} from '../../../src/publisher/cli/run.js';
import {createKeyPair} from '../../../src/publisher/output/signing.js';
import {fakeIo, type FakeIo} from '../../helpers/publisher/fake-io.js';
import {mi5, publishAt, publishedFeed} from '../../helpers/publisher/two-sources.js';

const at = (hour: number): string => `2026-11-23T${String(hour).padStart(2, '0')}:00:00Z`;
const severe = {mi5: mi5('severe', 'low')};
const critical = {mi5: mi5('critical', 'low', at(6))};
const CONFIG = 'out/threat-level-feed.yaml';
const SIGNED = 'out/feed.jws.json';
const areas = Array.from(
  {length: 3},
  (_, index) => `  a-${String(index)}: {name: {en: A}, statement: {en: ${'x'.repeat(30_000)}}}\n`,
).join('');

let io: FakeIo;

const output = (): string => io.output.join('\n');

beforeEach(async () => {
  const created = fakeIo();
  const readFile = (path: string): Promise<string | undefined> => {
    const code = path === '/keys/closed.json' ? 'EACCES' : path === '/keys/folder' ? 'EISDIR' : '';
    return code
      ? Promise.reject(Object.assign(new Error(code), {code, syscall: 'open', path}))
      : created.readFile(path);
  };
  io = {...created, readFile};
  const [good, other] = [await createKeyPair(), await createKeyPair()];
  const halves = {...(JSON.parse(good.privateKey) as object), x: other.attribute};
  io.files.set('/keys/good.json', good.privateKey);
  io.files.set('/keys/none.json', '{"kty": "oct"}');
  io.files.set('/keys/halves.json', JSON.stringify(halves));
  io.files.set('/keys/short.json', good.privateKey.replace(/"d": ".{9}/, '"d": "'));
  io.files.set(resolve('out/key.json'), good.privateKey);
});

const REFUSED = [
  ['key-missing', '/keys/godo.json', 'Correct the path'],
  ['key-invalid', '/keys/none.json', '`threat-level-feed keygen`'],
  ['key-invalid', '/keys/halves.json', '`threat-level-feed keygen`'],
  ['key-invalid', '/keys/short.json', '`threat-level-feed keygen`'],
  ['key-unreadable', '/keys/closed.json', 'user who publishes'],
  ['key-unreadable', '/keys/folder', 'user who publishes'],
  ['key-in-served-folder', 'key.json', 'Create a new key'],
] as const;

describe.each(REFUSED)('%s: %s', (code, key, advice) => {
  beforeEach(() => {
    io.files.set(CONFIG, `validity: 12h\nkey: ${key}\n`);
  });

  it('is reported by check, which exits with 1', async () => {
    expect(await run(['check', CONFIG], io)).toBe(1);
    expect(output()).toMatch(
      new RegExp(`${CONFIG}:2:1 /key: expected .*; received .*\\[${code}\\]`),
    );
    expect(output()).toContain(advice);
  });

  it('stops no level where nothing was ever signed', async () => {
    expect(await publishAt(io, at(7), critical)).toBe(3);
    expect(publishedFeed(io)).toMatchObject({assessments: {uk: {level: 'critical'}}});
    expect(io.files.has(SIGNED)).toBe(false);
    expect(output()).toContain(`[${code}]`);
    expect(output()).toMatch(/a feed without a signature.*\[feed-unsigned\]/);
  });

  it('keeps the signed feed, and publishes the level beside it', async () => {
    io.files.set(CONFIG, `key: /keys/good.json\nareas:\n${areas}`);
    await publishAt(io, at(5), severe);
    const signed = [...io.files].filter(([name]) => name.endsWith('.jws.json'));
    expect(signed).toHaveLength(4);
    io.files.set(CONFIG, `key: ${key}\nareas:\n${areas}`);
    expect(await publishAt(io, at(7), critical)).toBe(3);
    expect(publishedFeed(io)).toMatchObject({assessments: {uk: {level: 'critical'}}});
    expect([...io.files].filter(([name]) => name.endsWith('.jws.json'))).toEqual(signed);
    expect(output()).toMatch(/pages with a public-key show that one.*\[feed-unsigned\]/);
  });

  it('does not stop `set`', async () => {
    await publishAt(io, at(5), severe);
    const argv = ['set', 'critical', '--out', 'out', '--reason', 'As told', '--now', at(6)];
    expect(await run(argv, io)).toBe(3);
    expect(publishedFeed(io)).toMatchObject({assessments: {uk: {level: 'critical'}}});
    expect(output()).toContain(`[${code}]`);
  });
});

describe('a folder with a signed feed', () => {
  beforeEach(async () => {
    io.files.set(CONFIG, 'key: /keys/good.json\n');
    await publishAt(io, at(5), severe);
  });

  it('whose config names no key any more gets the level, and the signed feed stays', async () => {
    const signed = io.files.get(SIGNED);
    io.files.set(CONFIG, 'validity: 12h\n');
    expect(await publishAt(io, at(7), critical)).toBe(3);
    expect(publishedFeed(io)).toMatchObject({assessments: {uk: {level: 'critical'}}});
    expect(io.files.get(SIGNED)).toBe(signed);
    expect(output()).toContain('[key-not-given]');
    expect(output()).toContain('[feed-unsigned]');
    expect(await run(['check', CONFIG], io)).toBe(3);
  });

  it('is signed again as soon as the key is corrected', async () => {
    io.files.set(CONFIG, 'key: /keys/godo.json\n');
    await publishAt(io, at(6), critical);
    io.files.set(CONFIG, 'key: /keys/good.json\n');
    expect(await publishAt(io, at(7), critical)).toBe(0);
    const {payload} = JSON.parse(io.files.get(SIGNED)!) as {payload: string};
    expect(Buffer.from(payload, 'base64url').toString()).toBe(io.files.get('out/feed.json'));
  });
});

describe('whoever is to be notified', () => {
  it('hears of a key that cannot be used', async () => {
    io.files.set(CONFIG, 'key: /keys/godo.json\nnotify: {command: mail web@csp.example}\n');
    const answer = (): Promise<Response> => Promise.resolve(new Response(severe.mi5));
    expect(await run(['publish', '--out', 'out'], {...io, fetch: answer})).toBe(3);
    expect(io.executed).toEqual([
      ['mail web@csp.example', expect.stringMatching(/key-missing[^]*feed-unsigned/)],
    ]);
  });
});

describe('check of a key that works', () => {
  it.each([
    [false, 0],
    [true, 3],
  ])('and is readable by others: %j, exits with %i', async (isReadableByOthers, expected) => {
    io.files.set('c.yaml', 'key: /keys/good.json');
    const inspect = (path: string) =>
      Promise.resolve({kind: 'file' as const, realPath: path, isReadableByOthers});
    expect(await run(['check', 'c.yaml'], {...io, inspect})).toBe(expected);
  });
});
