/** The built command on a real disk: after a crash, with two at once, and with a long config. */
import {execFileSync, spawn, spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {afterEach, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {LARGEST_FEED_BYTES} from '../../../src/feed/schema/feed-levels.js';
import {parseFeed, type Feed} from '../../../src/feed/schema/feed.js';
import {borrow} from '../../helpers/browsers/borrow.js';

const CLI = resolve('dist/cli.js');
const BULLETIN = resolve('test/publisher/golden/mi5/shape-of-2024.xml');

let folder: string;

let initialised: string;

beforeAll(async () => {
  initialised = (await borrow('initialised-folder')).location;
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'threat-level-publisher-'));
  cpSync(initialised, join(folder, 'out'), {recursive: true});
});
afterEach(() => {
  rmSync(folder, {recursive: true, force: true});
});

const publishing = (minute: number): string[] => {
  const now = `2026-11-23T18:${String(minute).padStart(2, '0')}:00Z`;
  return [CLI, 'publish', '--out', join(folder, 'out'), '--mi5', BULLETIN, '--now', now];
};

function feed(): Feed {
  const result = parseFeed(readFileSync(join(folder, 'out', 'feed.json'), 'utf8'));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const WORK = '.threat-level-feed.work';

/** The temporary file to be renamed. The name of its folder is different each time. */
function drafts(): readonly string[] {
  const work = join(folder, 'out', WORK);
  try {
    return readdirSync(work).flatMap(holder => readdirSync(join(work, holder)));
  } catch {
    return [];
  }
}

/** Areas for a thousand files, so that there is time to kill it while it writes. */
function writeAreas(count: number): void {
  const areas = Array.from({length: count}, (_, index) => {
    const id = `area-${String(index)}`;
    return `  ${id}:\n    name: {en: ${id}}\n    statement: {en: ${'Words. '.repeat(40)}}\n`;
  });
  writeFileSync(join(folder, 'out', 'threat-level-feed.yaml'), `areas:\n${areas.join('')}`);
}

describe('a folder', () => {
  it('init copies the WordPress plugin byte for byte, and a second init replaces it', () => {
    const name = 'threat-level-banner-wordpress.zip';
    const [ours, copied] = [resolve('dist/site', name), join(folder, 'out', name)];
    expect(readFileSync(copied).equals(readFileSync(ours))).toBe(true);
    writeFileSync(copied, 'an older one');
    execFileSync(process.execPath, [CLI, 'init', join(folder, 'out')], {stdio: 'pipe'});
    expect(readFileSync(copied).equals(readFileSync(ours))).toBe(true);
  });
});

describe('the publisher killed in the middle', () => {
  it('a publisher killed while it writes leaves a whole feed, and the next run removes the rest', async () => {
    writeAreas(1000);
    let draftsSeen = 0;
    for (let round = 0; round < 8; round += 1) {
      const run = spawn(process.execPath, publishing(round), {stdio: 'ignore'});
      const ended = new Promise(done => run.once('exit', done));
      while (!drafts().length && run.exitCode === null) await new Promise(setImmediate);
      run.kill('SIGKILL');
      await ended;
      draftsSeen += drafts().length;
      expect(['sample', 'actual']).toContain(feed().status);
    }
    expect(draftsSeen).toBeGreaterThan(0);
    execFileSync(process.execPath, publishing(30), {stdio: 'pipe'});
    expect(feed().checkedAt).toBe('2026-11-23T18:30:00Z');
    expect(readdirSync(join(folder, 'out', WORK), {recursive: true})).toEqual(['free']);
  });
});

describe('publishers at once', () => {
  it('publishers at once leave the newest reading, whoever writes last', async () => {
    const runs = [5, 1, 4, 2, 3].map(minute => spawn(process.execPath, publishing(minute)));
    const codes = await Promise.all(runs.map(run => new Promise(done => run.once('exit', done))));
    expect(codes).toEqual([0, 0, 0, 0, 0]);
    expect(feed().checkedAt).toBe('2026-11-23T18:05:00Z');
  });
});

describe('a thousand areas', () => {
  it('a thousand areas leave the feed under its limit, with a file for each', () => {
    writeAreas(1000);
    execFileSync(process.execPath, publishing(0), {stdio: 'pipe'});
    const bytes = readFileSync(join(folder, 'out', 'feed.json')).length;
    expect(bytes).toBeLessThan(LARGEST_FEED_BYTES);
    expect(readdirSync(join(folder, 'out', 'areas'))).toHaveLength(1000);
  });
});

describe('a folder that cannot be written', () => {
  it('a folder that cannot be written is reported, and nothing changes', () => {
    rmSync(join(folder, 'out'), {recursive: true});
    writeFileSync(join(folder, 'out'), 'a file where the folder should be');
    const {status, stderr} = spawnSync(process.execPath, publishing(0), {encoding: 'utf8'});
    expect(status).toBe(4);
    expect(stderr).toContain('[path-blocked]');
  });
});
