import {dirname} from 'node:path';

/** The folder itself, its parent, and so on up to the root. */
export function withFoldersAbove(folder: string): readonly string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...withFoldersAbove(above)];
}
