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
import {writeAtomically} from '../../src/publisher/write-atomically.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'threat-level-'));
});

describe('writing a file whole', () => {
  it('makes the folder, and leaves nothing beside the file', async () => {
    const path = join(folder, 'new', 'feed.json');
    await writeAtomically(path, 'first');
    await writeAtomically(path, 'second');
    expect(readFileSync(path, 'utf8')).toBe('second');
    expect(readdirSync(join(folder, 'new'))).toEqual(['feed.json']);
  });

  it('never shows a reader half a file', async () => {
    const path = join(folder, 'feed.json');
    const texts = ['a'.repeat(1_000_000), 'b'.repeat(1_000_000)];
    await writeAtomically(path, texts[0]!);
    const seen = new Set<string>();
    let writes = 0;
    const writing = (async () => {
      for (; writes < 20; writes++) await writeAtomically(path, texts[writes % 2]!);
    })();
    while (writes < 20) {
      seen.add(readFileSync(path, 'utf8'));
      await new Promise(setImmediate);
    }
    await writing;
    expect([...seen].every(text => texts.includes(text))).toBe(true);
  });

  it('leaves the old file, and no draft, when the new one cannot take its place', async () => {
    const path = join(folder, 'feed.json');
    mkdirSync(path);
    writeFileSync(join(path, 'inside'), 'old');
    await expect(writeAtomically(path, 'new')).rejects.toThrow();
    expect(existsSync(join(path, 'inside'))).toBe(true);
    expect(readdirSync(folder)).toEqual(['feed.json']);
  });
});
