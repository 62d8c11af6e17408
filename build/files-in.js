import {readdirSync} from 'node:fs';
import {join, relative} from 'node:path';

/**
 * The files in a folder and its subfolders, as paths relative to it with `/`, in the same order on every machine.
 * @param {string} folder
 */
export function filesIn(folder) {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}
