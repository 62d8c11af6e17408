import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {beforeEach, describe, expect, it} from 'vitest';
import {createSecret, lock, replaceFiles} from '../../src/publisher/folder.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'threat-level-'));
});

function write(files: Record<string, string | undefined>): Promise<void> {
  return replaceFiles(folder, new Map(Object.entries(files)));
}

describe('replacing the files of a folder', () => {
  it('makes folders, removes what has no text, and leaves no draft', async () => {
    await write({'feed.json': 'first', 'areas/essex.json': 'area'});
    await write({'feed.json': 'second', 'areas/essex.json': undefined});
    expect(readFileSync(join(folder, 'feed.json'), 'utf8')).toBe('second');
    expect(readdirSync(folder).sort()).toEqual(['areas', 'feed.json']);
    expect(readdirSync(join(folder, 'areas'))).toEqual([]);
  });

  it('never shows a reader half a file', async () => {
    const texts = ['a'.repeat(1_000_000), 'b'.repeat(1_000_000)];
    await write({'feed.json': texts[0]});
    const seen = new Set<string>();
    let writes = 0;
    const writing = (async () => {
      for (; writes < 20; writes++) await write({'feed.json': texts[writes % 2]});
    })();
    while (writes < 20) {
      seen.add(readFileSync(join(folder, 'feed.json'), 'utf8'));
      await new Promise(setImmediate);
    }
    await writing;
    expect([...seen].every(text => texts.includes(text))).toBe(true);
  });

  it('changes nothing, and leaves no draft, when one of the texts cannot be written', async () => {
    await write({'feed.json': 'old'});
    writeFileSync(join(folder, 'areas'), 'not a folder');
    await expect(write({'feed.json': 'new', 'areas/essex.json': 'area'})).rejects.toThrow();
    expect(readFileSync(join(folder, 'feed.json'), 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['areas', 'feed.json']);
  });
});

describe('the lock of a folder', () => {
  it('lets one publisher work at a time', async () => {
    const order: string[] = [];
    let release: () => void = () => undefined;
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    const first = lock(folder, async () => {
      order.push('first begins');
      await held;
      order.push('first ends');
    });
    while (!order.length) await new Promise(setImmediate);
    // Another process's lock: our own number would be taken for one left behind.
    writeFileSync(join(folder, '.threat-level-feed.lock'), `${String(process.ppid)} other`);
    const second = lock(folder, () => Promise.resolve(order.push('second')));
    release();
    await first;
    await second;
    expect(order).toEqual(['first begins', 'first ends', 'second']);
  });

  it('takes over what a publisher that was killed left behind, and sweeps up after it', async () => {
    writeFileSync(join(folder, '.threat-level-feed.lock'), '999999999 gone');
    writeFileSync(join(folder, 'feed.json.threat-level-feed.999999999.draft'), 'half a fee');
    writeFileSync(join(folder, 'mine.draft'), 'mine');
    await lock(folder, () => Promise.resolve());
    expect(readdirSync(folder)).toEqual(['mine.draft']);
  });

  it('is given back when the work fails', async () => {
    await expect(lock(folder, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(existsSync(join(folder, '.threat-level-feed.lock'))).toBe(false);
  });
});

describe('a secret', () => {
  it('is for its owner’s eyes, and never written over', async () => {
    mkdirSync(join(folder, 'keys'));
    const path = join(folder, 'keys', 'private.json');
    await createSecret(path, 'secret');
    await expect(createSecret(path, 'another')).rejects.toThrow('EEXIST');
    expect(readFileSync(path, 'utf8')).toBe('secret');
  });
});
