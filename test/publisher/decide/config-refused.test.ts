/** No mistake in the config can stop a level: the last valid texts are kept, and the operator is notified. */
import {readFileSync} from 'node:fs';
import {beforeEach, describe, expect, it} from 'vitest';
import {run} from '../../../src/publisher/cli/run.js';
import {createKeyPair} from '../../../src/publisher/output/signing.js';
import {fakeIo, type FakeIo} from '../../helpers/publisher/fake-io.js';
import {govuk, mi5, publishAt, publishedFeed} from '../../helpers/publisher/two-sources.js';

const at = (hour: number): string => `2026-11-23T${String(hour).padStart(2, '0')}:00:00Z`;
const severe = {mi5: mi5('severe', 'low'), govuk: govuk('severe', 'low')};
const critical = {mi5: mi5('critical', 'low', at(6)), govuk: govuk('critical', 'low', at(6))};
const CONFIG = 'out/threat-level-feed.yaml';
const GOOD = `publisher:
  name: Example Partnership
validity: 12h
contacts:
  - id: helpline
    name: {en: Helpline}
    phone: 0800 111 222
statements:
  - id: short
    text: {en: Until eight}
    expiresAt: ${at(8)}
`;
const areas = (count: number): string =>
  `areas:\n${Array.from({length: count}, (_, index) => `  area-${String(index)}:\n    name: {en: Area}\n    statement: {en: "${'x'.repeat(500)}"}\n`).join('')}`;

let io: FakeIo;

const output = (): string => io.output.join('\n');
const feed = () => publishedFeed(io);

beforeEach(async () => {
  io = fakeIo();
  io.files.set(CONFIG, GOOD);
  expect(await publishAt(io, at(5), severe)).toBe(0);
  io.output.length = 0;
});

describe('a config that is refused', () => {
  it.each([
    ['a wrong phone', GOOD.replace('0800 111 222', 'O8OO 111 222'), 'phone-invalid'],
    ['an unknown key', `${GOOD}contcats: []\n`, 'key-unknown'],
    ['no YAML', `${GOOD}\t- {`, 'config-malformed'],
    ['a list', '- a\n- b\n', 'type-wrong'],
    ['no English', GOOD.replace('{en: Helpline}', '{cy: Llinell}'), 'english-missing'],
    ['a wrong validity', GOOD.replace('12h', '90d'), 'validity-invalid'],
    [
      'words too many for a feed',
      GOOD.replace('Until eight', 'x'.repeat(70_000)),
      'feed-too-large',
    ],
  ])('keeps the last valid texts and publishes the level for %s', async (_, config, code) => {
    io.files.set(CONFIG, config);
    expect(await publishAt(io, at(7), critical)).toBe(3);
    expect(feed()).toMatchObject({
      checkedAt: at(7),
      assessments: {uk: {level: 'critical', previous: 'severe'}},
      publisher: {name: 'Example Partnership'},
      contacts: [{id: 'helpline', phone: '0800 111 222'}],
      statements: [{id: 'short'}],
    });
    expect(output()).toContain(`[${code}]`);
    expect(output()).toContain('[config-refused]');
    expect(output()).toContain('Published uk critical');
  });

  it('keeps its validity, if that can be read', async () => {
    io.files.set(CONFIG, GOOD.replace('0800 111 222', 'none'));
    await publishAt(io, at(7), critical);
    expect(feed().validUntil).toBe(at(19));
  });

  it('does not keep texts after they expire', async () => {
    io.files.set(CONFIG, GOOD.replace('0800 111 222', 'none'));
    await publishAt(io, at(8), critical);
    expect(feed()).not.toHaveProperty('statements');
  });

  it('publishes only the level in a folder without a feed', async () => {
    io = fakeIo();
    io.files.set(CONFIG, GOOD.replace('0800 111 222', 'none'));
    expect(await publishAt(io, at(7), severe)).toBe(3);
    expect(feed().assessments.uk.level).toBe('severe');
    expect(feed()).not.toHaveProperty('contacts');
  });

  it('that cannot be opened is refused too', async () => {
    const closed = {
      ...io,
      readFile: (path: string) =>
        path === CONFIG ? Promise.reject(new Error('EACCES')) : io.readFile(path),
    };
    expect(await publishAt(closed, at(7), critical)).toBe(3);
    expect(feed()).toMatchObject({assessments: {uk: {level: 'critical'}}, contacts: [{}]});
    expect(output()).toContain('EACCES');
  });

  it('causes no problem after it is corrected', async () => {
    io.files.set(CONFIG, GOOD.replace('0800 111 222', 'none'));
    await publishAt(io, at(6), severe);
    io.files.set(CONFIG, GOOD.replace('0800 111 222', '0800 333 444'));
    expect(await publishAt(io, at(7), severe)).toBe(0);
    expect(feed().contacts?.[0]?.phone).toBe('0800 333 444');
  });

  it('leaves the files of the areas where they are', async () => {
    io.files.set(CONFIG, GOOD + areas(150));
    await publishAt(io, at(6), severe);
    expect(feed()).toHaveProperty('areasAt');
    const files = [...io.files.keys()].filter(name => name.startsWith('out/areas/'));
    expect(files).toHaveLength(150);
    io.files.set(CONFIG, GOOD.replace('0800 111 222', 'none') + areas(2));
    expect(await publishAt(io, at(7), critical)).toBe(3);
    expect(feed()).toMatchObject({areasAt: 'areas/{area}.json'});
    expect([...io.files.keys()].filter(name => name.startsWith('out/areas/'))).toEqual(files);
  });

  it('still exits with 1 when no source could be read', async () => {
    io.files.set(CONFIG, GOOD.replace('0800 111 222', 'none'));
    expect(await publishAt(io, at(7), {})).toBe(1);
    expect(output()).toContain('config-refused');
  });

  it('does not stop `set` or `unset`', async () => {
    io.files.set(CONFIG, GOOD.replace('0800 111 222', 'none'));
    const set = `set critical --out out --reason Told --now ${at(7)}`.split(' ');
    expect(await run(set, io)).toBe(3);
    expect(feed()).toMatchObject({assessments: {uk: {level: 'critical'}}, contacts: [{}]});
    expect(output()).toContain('config-refused');
    expect(await run(`unset --out out --now ${at(7)}`.split(' '), io)).toBe(3);
    expect(feed().assessments.uk.level).toBe('severe');
  });

  it.each([
    ['a wrong phone', (good: string) => good.replace('0800 111 222', 'none')],
    ['no YAML', (good: string) => `${good}\t- {`],
  ])('for %s still names the key, and the feed is signed', async (_, spoil) => {
    const {privateKey} = await createKeyPair();
    io.files.set('/keys/private.json', privateKey);
    const good = `key: /keys/private.json # ours\n${GOOD}`;
    io.files.set(CONFIG, good);
    expect(await publishAt(io, at(6), severe)).toBe(0);
    const before = io.files.get('out/feed.jws.json');
    io.files.set(CONFIG, spoil(good));
    expect(await publishAt(io, at(7), critical)).toBe(3);
    expect(io.files.get('out/feed.jws.json')).not.toBe(before);
  });

  it('is a usage error if the file that --config names is missing', async () => {
    const argv = 'publish --out out --mi5 mi5.xml --config nowhere.yaml'.split(' ');
    expect(await run(argv, io)).toBe(2);
  });
});

describe('the example config', () => {
  it('is not refused', async () => {
    const example = new URL('../../../src/publisher/config/example-config.yaml', import.meta.url);
    io.files.set(CONFIG, readFileSync(example, 'utf8'));
    expect(await publishAt(io, at(7), severe)).toBe(0);
  });
});

describe.each<readonly [string, string, () => unknown]>([
  ['emptied', 'an empty file', () => io.files.set(CONFIG, '\n')],
  ['deleted', 'no file', () => io.files.delete(CONFIG)],
])('a config that was %s', (_, received, lose) => {
  it('keeps the last texts, and exits with 3', async () => {
    lose();
    expect(await publishAt(io, at(7), critical)).toBe(3);
    expect(feed()).toMatchObject({
      assessments: {uk: {level: 'critical'}},
      publisher: {name: 'Example Partnership'},
      contacts: [{id: 'helpline'}],
    });
    expect(output()).toMatch(new RegExp(`${CONFIG}: .*received ${received} \\[config-empty\\]`));
  });

  it('keeps them when a level is set manually', async () => {
    lose();
    const argv = `set critical --out out --reason Told --now ${at(7)}`.split(' ');
    expect(await run(argv, io)).toBe(3);
    expect(feed()).toMatchObject({publisher: {name: 'Example Partnership'}});
    expect(output()).toContain('[config-empty]');
  });

  it('causes no problem if the feed has no texts', async () => {
    io.files.set(CONFIG, '# Nothing to say.');
    expect(await publishAt(io, at(6), severe)).toBe(0);
    lose();
    expect(await publishAt(io, at(7), severe)).toBe(0);
    expect(feed()).not.toHaveProperty('publisher');
  });
});
