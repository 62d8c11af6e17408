/** What `publish` and `set` may touch, in memory and on a disk with links. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {createFolderAccess, inspect, listFiles} from '../../../src/publisher/store/folder.js';
import {run} from '../../../src/publisher/cli/run.js';
import {fakeIo, type FakeIo} from '../../helpers/publisher/fake-io.js';

const NOW = '2026-11-23T18:00:00Z';
const rss = readFileSync(new URL('../golden/mi5/shape-of-2024.xml', import.meta.url), 'utf8');
const areas = Array.from(
  {length: 300},
  (_, index) => `  area-${String(index)}: {name: {en: Area}, statement: {en: ${'x'.repeat(300)}}}`,
);
const CONFIG = 'threat-level-feed.yaml';

let io: FakeIo;

beforeEach(() => {
  io = fakeIo();
  io.files.set('mi5.xml', rss);
});

function publishTo(out: string, into = io): Promise<number> {
  return run(['publish', '--out', out, '--mi5', 'mi5.xml', '--now', NOW], into);
}

describe('a folder that init did not make', () => {
  it.each([
    ['publish', '--out', 'pubic', '--mi5', 'mi5.xml', '--now', NOW],
    ['set', 'critical', '--out', 'pubic', '--reason', 'As told', '--now', NOW],
    ['unset', '--out', 'pubic', '--now', NOW],
  ])('is left alone by %s', async (...argv) => {
    expect(await run(argv, io)).toBe(2);
    expect([...io.files.keys()]).toEqual(['mi5.xml']);
    expect(io.output.join('\n')).toMatch(
      /pubic: expected a folder that `threat-level-feed init` made; received an empty or missing folder \[folder-not-initialised\]\. Check the name\./,
    );
  });

  it('is named as one with other files', async () => {
    io.files.set('docs/index.html', 'the council’s');
    expect(await publishTo('docs')).toBe(2);
    expect(io.output.join('\n')).toContain('received a folder with other files');
  });
});

describe('areas', () => {
  it('of somebody else’s stay, whether their area is published or not', async () => {
    io.files.set(`out/${CONFIG}`, `areas:\n${areas.join('\n')}\n`);
    io.files.set('out/areas/area-7.json', 'mine');
    io.files.set('out/areas/flats.json', 'mine');
    expect(await publishTo('out')).toBe(3);
    expect(io.files.get('out/areas/area-7.json')).toBe('mine');
    expect(io.files.get('out/areas/flats.json')).toBe('mine');
    expect(io.files.has('out/areas/area-8.json')).toBe(true);
    expect(io.files.get('out/feed.json')).toContain('"level": "severe"');
    expect(io.output.join('\n')).toMatch(/out\/areas\/area-7.json: .*\[file-not-ours\]/);
  });

  it('that we wrote go when their area does, and are somebody else’s if they come back', async () => {
    io.files.set(`out/${CONFIG}`, `areas:\n${areas.join('\n')}\n`);
    await publishTo('out');
    io.files.set(`out/${CONFIG}`, `areas:\n${areas.slice(1).join('\n')}\n`);
    await publishTo('out');
    expect(io.files.has('out/areas/area-0.json')).toBe(false);
    io.files.set('out/areas/area-0.json', 'mine');
    await publishTo('out');
    expect(io.files.get('out/areas/area-0.json')).toBe('mine');
  });
});

describe('links in a folder', () => {
  let folder: string;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'threat-level-links-'));
    const onDisk = (path: string): string | undefined =>
      existsSync(path) ? readFileSync(path, 'utf8') : io.files.get(path);
    const clock = {
      now: () => new Date(NOW),
      elapsedMs: () => 0,
      wait: () => new Promise<void>(() => undefined),
    };
    io = fakeIo({
      readFile: path => Promise.resolve(onDisk(path)),
      ...createFolderAccess(clock),
      inspect,
      listFiles,
    });
    io.files.set('mi5.xml', rss);
    io = {...io, readFile: path => Promise.resolve(onDisk(path))};
    await run(['init', join(folder, 'out')], io);
    mkdirSync(join(folder, 'elsewhere'));
    writeFileSync(join(folder, 'elsewhere', 'area-0.json'), 'mine');
  });
  afterEach(() => {
    rmSync(folder, {recursive: true, force: true});
  });

  it('to another folder are not followed, and the level is published', async () => {
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'out', 'areas'));
    writeFileSync(join(folder, 'out', CONFIG), `areas:\n${areas.join('\n')}\n`);
    expect(await publishTo(join(folder, 'out'), io)).toBe(3);
    expect(readFileSync(join(folder, 'elsewhere', 'area-0.json'), 'utf8')).toBe('mine');
    expect(existsSync(join(folder, 'elsewhere', 'area-1.json'))).toBe(false);
    expect(readFileSync(join(folder, 'out', 'feed.json'), 'utf8')).toContain('"severe"');
    expect(io.output.join('\n')).toContain('areas: expected a folder; received a link');
  });

  it('to the folder itself, or to everything, are not walked', async () => {
    for (const name of ['a', 'b', 'c']) symlinkSync('.', join(folder, 'out', name));
    symlinkSync('/', join(folder, 'out', 'root'));
    expect(await publishTo(join(folder, 'out'), io)).toBe(0);
  });

  it('in the place of one of our files are replaced, and what they led to stays', async () => {
    rmSync(join(folder, 'out', 'level.svg'));
    symlinkSync(join(folder, 'elsewhere', 'area-0.json'), join(folder, 'out', 'level.svg'));
    expect(await publishTo(join(folder, 'out'), io)).toBe(0);
    expect(readFileSync(join(folder, 'out', 'level.svg'), 'utf8')).toContain('<svg');
    expect(readFileSync(join(folder, 'elsewhere', 'area-0.json'), 'utf8')).toBe('mine');
  });

  it('in the place of the lock are refused', async () => {
    rmSync(join(folder, 'out', '.threat-level-feed.work'), {recursive: true});
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'out', '.threat-level-feed.work'));
    expect(await publishTo(join(folder, 'out'), io)).toBe(4);
    expect(io.output.join('\n')).toContain('expected a file or folder that is not a link');
    expect(readFileSync(join(folder, 'elsewhere', 'area-0.json'), 'utf8')).toBe('mine');
  });
});
