import {readdirSync} from 'node:fs';
import {join, relative} from 'node:path';

/**
 * The files in a folder and its folders, relative to it, in one order on every machine, with `/` between.
 * @param {string} folder
 */
export function filesIn(folder) {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}
