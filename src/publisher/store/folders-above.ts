import {dirname} from 'node:path';

/** The folder itself, then the one that it lies in, and so on. */
export function withFoldersAbove(folder: string): readonly string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...withFoldersAbove(above)];
}
