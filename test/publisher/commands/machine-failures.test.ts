import {readFileSync} from 'node:fs';
import {beforeEach, describe, expect, it} from 'vitest';
import {run} from '../../../src/publisher/cli/run.js';
import {LockedError} from '../../../src/publisher/io/io.js';
import {fakeWorld, type FakeWorld} from '../../helpers/publisher/fake-world.js';

const rss = readFileSync(new URL('../golden/mi5/shape-of-2024.xml', import.meta.url), 'utf8');

let world: FakeWorld;

function publish(): Promise<number> {
  world.files.set('mi5.xml', rss);
  const argv = ['publish', '--out', 'out', '--mi5', 'mi5.xml', '--now', '2026-11-23T18:00:00Z'];
  return run(argv, world);
}

beforeEach(() => {
  world = fakeWorld();
});

describe('a machine that fails', () => {
  it.each([
    ['ENOSPC', 'disk-full', 'Free some space'],
    ['EACCES', 'not-permitted', 'user that owns the folder'],
    ['EROFS', 'disk-read-only', 'another disk'],
    ['EIO', 'disk-failed', 'system log'],
  ])('says what to do when the disk answers %s, and exits with 4', async (code, ours, advice) => {
    const trouble = Object.assign(new Error(code), {code, syscall: 'open', path: 'out/feed.json'});
    world = fakeWorld({replaceFiles: () => Promise.reject(trouble)});
    expect(await publish()).toBe(4);
    expect(world.said[0]).toContain(`out/feed.json: expected `);
    expect(world.said[0]).toContain(`received ${code} from "open" [${ours}]`);
    expect(world.said[0]).toContain(advice);
  });

  it.each(['out/.threat-level-feed.work/held~a', 'out/.threat-level-feed.work.0af3/free'])(
    'names the folder, and not the lock in it, where %s cannot be made',
    async path => {
      const trouble = Object.assign(new Error('EROFS'), {code: 'EROFS', syscall: 'mkdir', path});
      world = fakeWorld({lock: () => Promise.reject(trouble)});
      expect(await publish()).toBe(4);
      expect(world.said[0]).toMatch(/^out: expected a disk that can be written to; received EROFS/);
      expect(world.said[0]).not.toContain('user that owns');
    },
  );

  it('names the disk where the system names no file', async () => {
    const trouble = Object.assign(new Error('ENOSPC'), {code: 'ENOSPC', syscall: 'write'});
    world = fakeWorld({replaceFiles: () => Promise.reject(trouble)});
    expect(await publish()).toBe(4);
    expect(world.said[0]).toContain('the disk: expected free space on the disk');
  });

  it('says who is at work when the folder stays locked, and exits with 4', async () => {
    world = fakeWorld({
      lock: () => Promise.reject(new LockedError('out/.work', 'process 4711 on web-2')),
    });
    expect(await publish()).toBe(4);
    expect(world.said[0]).toContain('received process 4711 on web-2 [folder-locked]');
  });

  it('asks to report an unexpected error, and exits with 4', async () => {
    world = fakeWorld({lock: () => Promise.reject(new TypeError('undefined is not a function'))});
    expect(await publish()).toBe(4);
    expect(world.said[0]).toMatch(/TypeError: undefined is not a function \[unexpected\].*report/);
  });
});

describe('a folder where a file is expected', () => {
  it.each([['validate'], ['status']])('is a wrong call of %s', async (...argv) => {
    const readFile = (path: string) =>
      Promise.reject(Object.assign(new Error('EISDIR'), {code: 'EISDIR', syscall: 'read', path}));
    world = fakeWorld({readFile});
    expect(await run([...argv, 'public'], world)).toBe(2);
    expect(world.said.join('\n')).toContain('public: expected a file; received a folder');
  });
});

describe('the report of a run that published nothing', () => {
  it('does not call a feed that cannot be read the published one', async () => {
    world.files.set('out/feed.json', 'half a fee');
    world.files.set('mi5.xml', 'error code: 520');
    const argv = ['publish', '--out', 'out', '--mi5', 'mi5.xml', '--now', '2026-11-23T18:00:00Z'];
    expect(await run(argv, world)).toBe(1);
    expect(world.said.at(-1)).toBe(
      'Nothing was written. The folder has no readable feed, so banners show no level.',
    );
  });

  it('calls MI5’s challenge page a web page', async () => {
    world.files.set('mi5.xml', '<!DOCTYPE html><title>Just a moment...</title>');
    const argv = ['publish', '--out', 'out', '--mi5', 'mi5.xml', '--now', '2026-11-23T18:00:00Z'];
    expect(await run(argv, world)).toBe(1);
    expect(world.said[0]).toContain('received a web page, "<!DOCTYPE html>');
  });
});
