import {readFileSync} from 'node:fs';
import {beforeEach, describe, expect, it} from 'vitest';
import {run} from '../../../src/publisher/cli/run.js';
import {LockedError} from '../../../src/publisher/io/io.js';
import {fakeIo, type FakeIo} from '../../helpers/publisher/fake-io.js';

const rss = readFileSync(new URL('../golden/mi5/shape-of-2024.xml', import.meta.url), 'utf8');

let io: FakeIo;

function publish(): Promise<number> {
  io.files.set('mi5.xml', rss);
  const argv = ['publish', '--out', 'out', '--mi5', 'mi5.xml', '--now', '2026-11-23T18:00:00Z'];
  return run(argv, io);
}

beforeEach(() => {
  io = fakeIo();
});

describe('a machine that fails', () => {
  it.each([
    ['ENOSPC', 'disk-full', 'Free some space'],
    ['EACCES', 'not-permitted', 'chown -R USER FOLDER'],
    ['EROFS', 'disk-read-only', 'another disk'],
    ['EIO', 'disk-failed', 'system log'],
  ])('says what to do when the disk answers %s, and exits with 4', async (code, ours, advice) => {
    const trouble = Object.assign(new Error(code), {code, syscall: 'open', path: 'out/feed.json'});
    io = fakeIo({replaceFiles: () => Promise.reject(trouble)});
    expect(await publish()).toBe(4);
    expect(io.output[0]).toContain(`out/feed.json: expected `);
    expect(io.output[0]).toContain(`received ${code} from "open" [${ours}]`);
    expect(io.output[0]).toContain(advice);
  });

  it.each(['out/.threat-level-feed.work/held~a', 'out/.threat-level-feed.work.0af3/free'])(
    'names the folder, and not the lock in it, where %s cannot be made',
    async path => {
      const trouble = Object.assign(new Error('EROFS'), {code: 'EROFS', syscall: 'mkdir', path});
      io = fakeIo({lock: () => Promise.reject(trouble)});
      expect(await publish()).toBe(4);
      expect(io.output[0]).toMatch(/^out: expected a disk that can be written to; received EROFS/);
      expect(io.output[0]).not.toContain('user that owns');
    },
  );

  it('names the disk where the system names no file', async () => {
    const trouble = Object.assign(new Error('ENOSPC'), {code: 'ENOSPC', syscall: 'write'});
    io = fakeIo({replaceFiles: () => Promise.reject(trouble)});
    expect(await publish()).toBe(4);
    expect(io.output[0]).toContain('the disk: expected free space on the disk');
  });

  it('says who is at work when the folder stays locked, and exits with 4', async () => {
    io = fakeIo({
      lock: () => Promise.reject(new LockedError('out/.work', 'process 4711 on web-2')),
    });
    expect(await publish()).toBe(4);
    expect(io.output[0]).toContain('received process 4711 on web-2 [folder-locked]');
  });

  it('asks to report an unexpected error, and exits with 4', async () => {
    io = fakeIo({lock: () => Promise.reject(new TypeError('undefined is not a function'))});
    expect(await publish()).toBe(4);
    expect(io.output[0]).toMatch(/TypeError: undefined is not a function \[unexpected\].*report/);
  });
});

describe('a folder where a file is expected', () => {
  it.each([['validate'], ['status']])('is a wrong call of %s', async (...argv) => {
    const readFile = (path: string) =>
      Promise.reject(Object.assign(new Error('EISDIR'), {code: 'EISDIR', syscall: 'read', path}));
    io = fakeIo({readFile});
    expect(await run([...argv, 'public'], io)).toBe(2);
    expect(io.output.join('\n')).toContain('public: expected a file; received a folder');
  });
});

describe('the report of a run that published nothing', () => {
  it('does not call a feed that cannot be read the published one', async () => {
    io.files.set('out/feed.json', 'half a fee');
    io.files.set('mi5.xml', 'error code: 520');
    const argv = ['publish', '--out', 'out', '--mi5', 'mi5.xml', '--now', '2026-11-23T18:00:00Z'];
    expect(await run(argv, io)).toBe(1);
    expect(io.output.at(-1)).toBe(
      'Nothing was written. The folder has no readable feed, so banners show no level.',
    );
  });

  it('calls MI5’s challenge page a web page', async () => {
    io.files.set('mi5.xml', '<!DOCTYPE html><title>Just a moment...</title>');
    const argv = ['publish', '--out', 'out', '--mi5', 'mi5.xml', '--now', '2026-11-23T18:00:00Z'];
    expect(await run(argv, io)).toBe(1);
    expect(io.output[0]).toContain('received a web page, "<!DOCTYPE html>');
  });
});
