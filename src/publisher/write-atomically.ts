import {mkdir, open, rename, rm} from 'node:fs/promises';
import {dirname} from 'node:path';

/**
 * Replaces a file whole. The new text is on the disk under another name before it takes the old
 * one's place, so a reader, or a crash, meets the old file or the new one and never half of either.
 */
export async function writeAtomically(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), {recursive: true});
  const draft = `${path}.${String(process.pid)}.tmp`;
  try {
    const file = await open(draft, 'w');
    try {
      await file.writeFile(text, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, {force: true});
    throw error;
  }
}
