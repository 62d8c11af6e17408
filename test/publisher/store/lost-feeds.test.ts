/** After a feed is deleted or emptied, overrides and the history are restored from its copy. */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {beforeEach, describe, expect, it} from 'vitest';
import {readFileIfThere} from '../../../src/publisher/store/folder.js';
import {run} from '../../../src/publisher/cli/run.js';
import {fakeWorld, type FakeWorld} from '../../helpers/publisher/fake-world.js';
import {govuk, mi5, publishAt, publishedFeed} from '../../helpers/publisher/two-sources.js';

const at = (hour: number): string => `2026-11-23T${String(hour).padStart(2, '0')}:00:00Z`;
const substantial = {mi5: mi5('substantial', 'low'), govuk: govuk('substantial', 'low')};
const FEED = 'out/feed.json';
const COPY = 'out/.threat-level-feed.last.json';

let world: FakeWorld;

const said = (): string => world.said.join('\n');
const feed = () => publishedFeed(world);
const call = (line: string): Promise<number> => run(line.split(' '), world);
const set = (now: string): Promise<number> =>
  call(`set critical --out out --reason Told --now ${now}`);

const LOSSES: readonly (readonly [string, string, () => void])[] = [
  ['deleted', 'no file', () => world.files.delete(FEED)],
  ['emptied', 'an empty file', () => world.files.set(FEED, '')],
  ['cut short', 'expected', () => world.files.set(FEED, world.files.get(FEED)!.slice(0, 99))],
];

beforeEach(async () => {
  world = fakeWorld();
  await publishAt(world, at(6), substantial);
});

describe.each(LOSSES)('a feed that was %s', (_, received, lose) => {
  beforeEach(async () => {
    await set(at(7));
    world.said.length = 0;
  });

  it('is restored from its copy with its overrides', async () => {
    lose();
    expect(await publishAt(world, at(8), substantial)).toBe(3);
    expect(feed()).toMatchObject({
      checkedAt: at(8),
      assessments: {uk: {level: 'critical'}},
      overrides: [{level: 'critical', setAt: at(7)}],
    });
    expect(said()).toMatch(new RegExp(`${FEED}: .*received .*${received}.*\\[feed-restored\\]`));
    expect(said()).not.toContain('is no longer known');
  });

  it('is restored while no source can be read', async () => {
    const before = world.files.get(FEED);
    lose();
    expect(await publishAt(world, at(8), {})).toBe(1);
    expect(world.files.get(FEED)).toBe(before);
    expect(said()).toContain('[feed-restored]');
    expect(said()).not.toContain('Nothing was written');
  });

  it('still knows from which level the sources would fall', async () => {
    lose();
    await publishAt(world, at(8), {mi5: mi5('low', 'low')});
    expect(feed().official?.assessments.uk.level).toBe('substantial');
    expect(said()).toContain('fall-unconfirmed');
  });

  it('is found by set and unset too', async () => {
    lose();
    expect(await call(`set severe --out out --reason Told --now ${at(8)}`)).toBe(3);
    expect(said()).toContain('[override-replaced]');
    expect(said()).toContain('[feed-restored]');
    lose();
    expect(await call(`unset --out out --now ${at(9)}`)).toBe(3);
    expect(feed()).toMatchObject({assessments: {uk: {level: 'substantial'}}});
  });

  it('is restored by init, which does not replace it with a sample', async () => {
    lose();
    await call('init out');
    await publishAt(world, at(8), {});
    expect(feed()).toMatchObject({status: 'actual', assessments: {uk: {level: 'critical'}}});
  });

  it('reports lost overrides if there is no copy either', async () => {
    lose();
    world.files.delete(COPY);
    expect(await publishAt(world, at(8), substantial)).toBe(3);
    expect(feed().assessments.uk.level).toBe('substantial');
    expect(said()).toMatch(/\[feed-(?:lost|unreadable)\]\. Manually set levels are lost/);
  });

  it('is replaced by a manually set level if there is no copy', async () => {
    lose();
    world.files.delete(COPY);
    expect(await set(at(8))).toBe(3);
    expect(feed()).toMatchObject({assessments: {uk: {level: 'critical'}}});
    expect(said()).toContain('Manually set levels are lost');
    expect(said()).not.toContain('Nothing was written');
  });

  it('leaves nothing for `unset` to end if there is no copy, and reports why', async () => {
    lose();
    world.files.delete(COPY);
    expect(await call(`unset --out out --now ${at(8)}`)).toBe(2);
    expect(said()).toContain('[nothing-to-change]');
    expect(said()).toContain('Manually set levels are lost');
    expect(said()).not.toContain('replaced');
  });
});

describe.each<readonly [string, RegExp, (before: string) => string]>([
  [
    'edited by hand',
    /an edited or older feed/,
    () => world.files.get(FEED)!.replaceAll('critical', 'low'),
  ],
  [
    'put back from a backup',
    /an edited or older feed, published at 2026-11-23T06/,
    before => before,
  ],
])('a feed that was %s', (_, received, replace) => {
  beforeEach(async () => {
    const before = world.files.get(FEED)!;
    await set(at(7));
    world.files.set(FEED, replace(before));
    world.said.length = 0;
  });

  it('is replaced by its copy with its overrides', async () => {
    expect(await publishAt(world, at(8), substantial)).toBe(3);
    expect(feed()).toMatchObject({checkedAt: at(8), assessments: {uk: {level: 'critical'}}});
    expect(said()).toContain('[feed-restored]');
    expect(said()).toMatch(received);
  });

  it('is replaced while no source can be read', async () => {
    expect(await publishAt(world, at(8), {})).toBe(1);
    expect(feed()).toMatchObject({assessments: {uk: {level: 'critical'}}});
    expect(said()).not.toContain('Nothing was written');
  });
});

describe('a feed that stands', () => {
  it('is believed over the sample of a new folder that it was copied into', async () => {
    await set(at(7));
    const copied = world.files.get(FEED)!;
    world = fakeWorld({now: () => new Date(at(8))});
    await call('init out');
    world.files.set(FEED, copied);
    expect(await publishAt(world, at(9), {})).toBe(1);
    expect(feed()).toMatchObject({assessments: {uk: {level: 'critical'}}});
    expect(said()).not.toContain('[feed-restored]');
  });

  it('is used, whatever its copy contains', async () => {
    await set(at(7));
    const copy = world.files.get(COPY)!;
    await call(`unset --out out --now ${at(8)}`);
    world.files.set(COPY, copy);
    expect(await publishAt(world, at(9), substantial)).toBe(0);
    expect(feed()).not.toHaveProperty('overrides');
    expect(world.files.get(COPY)).toBe(world.files.get(FEED));
  });
});

describe('a folder in which nothing was published', () => {
  it('has lost nothing with its sample', async () => {
    world = fakeWorld();
    await call('init out');
    world.files.delete(FEED);
    expect(await publishAt(world, at(8), substantial)).toBe(0);
    expect(feed()).toMatchObject({status: 'actual'});
  });

  it('has lost no feed', async () => {
    world = fakeWorld();
    expect(await publishAt(world, at(8), substantial)).toBe(0);
  });
});

describe('a file that is read', () => {
  it('is undefined if the file is missing, and named in other errors', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'threat-level-read-'));
    mkdirSync(join(folder, 'feed.json'));
    writeFileSync(join(folder, 'a'), 'text');
    expect(await readFileIfThere(join(folder, 'a'))).toBe('text');
    expect(await readFileIfThere(join(folder, 'b'))).toBeUndefined();
    const path = join(folder, 'feed.json');
    await expect(readFileIfThere(path)).rejects.toMatchObject({code: 'EISDIR', path});
    rmSync(folder, {recursive: true});
  });
});
