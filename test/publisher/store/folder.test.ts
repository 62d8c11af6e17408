import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {beforeEach, describe, expect, it} from 'vitest';
import {createFolderAccess, createSecret} from '../../../src/publisher/store/folder.js';
import {WORK_FOLDER} from '../../../src/publisher/io/work-folder.js';

let folder: string;

const {lock, replaceFiles} = createFolderAccess({
  now: () => new Date('2026-11-23T18:00:00Z'),
  elapsedMs: () => 0,
  wait: () => new Promise(() => undefined),
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'threat-level-'));
});

function write(files: Record<string, string | undefined>): Promise<void> {
  return lock(folder, () => replaceFiles(folder, new Map(Object.entries(files))));
}

describe('replacing the files of a folder', () => {
  it('makes folders, removes what has no text, and leaves no draft', async () => {
    await write({'feed.json': 'first', 'areas/essex.json': 'area'});
    await write({'feed.json': 'second', 'areas/essex.json': undefined});
    expect(readFileSync(join(folder, 'feed.json'), 'utf8')).toBe('second');
    expect(readdirSync(folder, {recursive: true}).sort()).toEqual(
      [WORK_FOLDER, join(WORK_FOLDER, 'free'), 'areas', 'feed.json'].sort(),
    );
  });

  it('keeps the permissions of a file that it replaces, whatever the umask', async () => {
    await write({'feed.json': 'first'});
    chmodSync(join(folder, 'feed.json'), 0o644);
    const before = process.umask(0o077);
    try {
      await write({'feed.json': 'second', 'feed.atom': 'new'});
    } finally {
      process.umask(before);
    }
    expect(statSync(join(folder, 'feed.json')).mode & 0o777).toBe(0o644);
    expect(statSync(join(folder, 'feed.atom')).mode & 0o777).toBe(0o600);
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
    expect(readdirSync(folder, {recursive: true}).sort()).toEqual(
      [WORK_FOLDER, join(WORK_FOLDER, 'free'), 'areas', 'feed.json'].sort(),
    );
  });
});

describe('replacing files without the lock', () => {
  it('is refused', async () => {
    await expect(replaceFiles(folder, new Map([['feed.json', 'text']]))).rejects.toThrow('locked');
    expect(readdirSync(folder)).toEqual([]);
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

  it('can only be read by its owner, whatever the process’s umask', async () => {
    const before = process.umask(0);
    try {
      await createSecret(join(folder, 'private.json'), 'secret');
    } finally {
      process.umask(before);
    }
    expect(statSync(join(folder, 'private.json')).mode & 0o777).toBe(0o600);
  });
});
