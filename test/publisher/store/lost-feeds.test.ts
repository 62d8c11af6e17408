/** After a feed is deleted or emptied, overrides and the history are restored from its copy. */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {beforeEach, describe, expect, it} from 'vitest';
import {readFileIfThere} from '../../../src/publisher/store/folder.js';
import {run} from '../../../src/publisher/cli/run.js';
import {fakeIo, type FakeIo} from '../../helpers/publisher/fake-io.js';
import {govuk, mi5, publishAt, publishedFeed} from '../../helpers/publisher/two-sources.js';

const at = (hour: number): string => `2026-11-23T${String(hour).padStart(2, '0')}:00:00Z`;
const substantial = {mi5: mi5('substantial', 'low'), govuk: govuk('substantial', 'low')};
const FEED = 'out/feed.json';
const COPY = 'out/.threat-level-feed.last.json';

let io: FakeIo;

const output = (): string => io.output.join('\n');
const feed = () => publishedFeed(io);
const call = (line: string): Promise<number> => run(line.split(' '), io);
const set = (now: string): Promise<number> =>
  call(`set critical --out out --reason Told --now ${now}`);

const LOSSES: readonly (readonly [string, string, () => void])[] = [
  ['deleted', 'no file', () => io.files.delete(FEED)],
  ['emptied', 'an empty file', () => io.files.set(FEED, '')],
  ['cut short', 'expected', () => io.files.set(FEED, io.files.get(FEED)!.slice(0, 99))],
];

beforeEach(async () => {
  io = fakeIo();
  await publishAt(io, at(6), substantial);
});

describe.each(LOSSES)('a feed that was %s', (_, received, lose) => {
  beforeEach(async () => {
    await set(at(7));
    io.output.length = 0;
  });

  it('is restored from its copy with its overrides', async () => {
    lose();
    expect(await publishAt(io, at(8), substantial)).toBe(3);
    expect(feed()).toMatchObject({
      checkedAt: at(8),
      assessments: {uk: {level: 'critical'}},
      overrides: [{level: 'critical', setAt: at(7)}],
    });
    expect(output()).toMatch(new RegExp(`${FEED}: .*received .*${received}.*\\[feed-restored\\]`));
    expect(output()).not.toContain('is no longer known');
  });

  it('is restored while no source can be read', async () => {
    const before = io.files.get(FEED);
    lose();
    expect(await publishAt(io, at(8), {})).toBe(1);
    expect(io.files.get(FEED)).toBe(before);
    expect(output()).toContain('[feed-restored]');
    expect(output()).not.toContain('Nothing was written');
  });

  it('still knows from which level the sources would fall', async () => {
    lose();
    await publishAt(io, at(8), {mi5: mi5('low', 'low')});
    expect(feed().official?.assessments.uk.level).toBe('substantial');
    expect(output()).toContain('fall-unconfirmed');
  });

  it('is found by set and unset too', async () => {
    lose();
    expect(await call(`set severe --out out --reason Told --now ${at(8)}`)).toBe(3);
    expect(output()).toContain('[override-replaced]');
    expect(output()).toContain('[feed-restored]');
    lose();
    expect(await call(`unset --out out --now ${at(9)}`)).toBe(3);
    expect(feed()).toMatchObject({assessments: {uk: {level: 'substantial'}}});
  });

  it('is restored by init, which does not replace it with a sample', async () => {
    lose();
    await call('init out');
    await publishAt(io, at(8), {});
    expect(feed()).toMatchObject({status: 'actual', assessments: {uk: {level: 'critical'}}});
  });

  it('reports lost overrides if there is no copy either', async () => {
    lose();
    io.files.delete(COPY);
    expect(await publishAt(io, at(8), substantial)).toBe(3);
    expect(feed().assessments.uk.level).toBe('substantial');
    expect(output()).toMatch(/\[feed-(?:lost|unreadable)\]\. Manually set levels are lost/);
  });

  it('is replaced by a manually set level if there is no copy', async () => {
    lose();
    io.files.delete(COPY);
    expect(await set(at(8))).toBe(3);
    expect(feed()).toMatchObject({assessments: {uk: {level: 'critical'}}});
    expect(output()).toContain('Manually set levels are lost');
    expect(output()).not.toContain('Nothing was written');
  });

  it('leaves nothing for `unset` to end if there is no copy, and reports why', async () => {
    lose();
    io.files.delete(COPY);
    expect(await call(`unset --out out --now ${at(8)}`)).toBe(2);
    expect(output()).toContain('[nothing-to-change]');
    expect(output()).toContain('Manually set levels are lost');
    expect(output()).not.toContain('replaced');
  });
});

describe.each<readonly [string, RegExp, (before: string) => string]>([
  [
    'edited by hand',
    /an edited or older feed/,
    () => io.files.get(FEED)!.replaceAll('critical', 'low'),
  ],
  [
    'put back from a backup',
    /an edited or older feed, published at 2026-11-23T06/,
    before => before,
  ],
])('a feed that was %s', (_, received, replace) => {
  beforeEach(async () => {
    const before = io.files.get(FEED)!;
    await set(at(7));
    io.files.set(FEED, replace(before));
    io.output.length = 0;
  });

  it('is replaced by its copy with its overrides', async () => {
    expect(await publishAt(io, at(8), substantial)).toBe(3);
    expect(feed()).toMatchObject({checkedAt: at(8), assessments: {uk: {level: 'critical'}}});
    expect(output()).toContain('[feed-restored]');
    expect(output()).toMatch(received);
  });

  it('is replaced while no source can be read', async () => {
    expect(await publishAt(io, at(8), {})).toBe(1);
    expect(feed()).toMatchObject({assessments: {uk: {level: 'critical'}}});
    expect(output()).not.toContain('Nothing was written');
  });
});

describe('a feed that stands', () => {
  it('is believed over the sample of a new folder that it was copied into', async () => {
    await set(at(7));
    const copied = io.files.get(FEED)!;
    io = fakeIo({now: () => new Date(at(8))});
    await call('init out');
    io.files.set(FEED, copied);
    expect(await publishAt(io, at(9), {})).toBe(1);
    expect(feed()).toMatchObject({assessments: {uk: {level: 'critical'}}});
    expect(output()).not.toContain('[feed-restored]');
  });

  it('is used, whatever its copy contains', async () => {
    await set(at(7));
    const copy = io.files.get(COPY)!;
    await call(`unset --out out --now ${at(8)}`);
    io.files.set(COPY, copy);
    expect(await publishAt(io, at(9), substantial)).toBe(0);
    expect(feed()).not.toHaveProperty('overrides');
    expect(io.files.get(COPY)).toBe(io.files.get(FEED));
  });
});

describe('a folder in which nothing was published', () => {
  it('has lost nothing with its sample', async () => {
    io = fakeIo();
    await call('init out');
    io.files.delete(FEED);
    expect(await publishAt(io, at(8), substantial)).toBe(0);
    expect(feed()).toMatchObject({status: 'actual'});
  });

  it('has lost no feed', async () => {
    io = fakeIo();
    expect(await publishAt(io, at(8), substantial)).toBe(0);
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
