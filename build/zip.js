import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {zipSync} from 'fflate';
import {filesIn} from './files-in.js';

/** A fixed date for every file, so that the same files give the same bytes. Zip stores local time and nothing before 1980. */
const EPOCH = new Date(1980, 0, 1);

/**
 * A zip of a folder's files, in one folder of that name. The same files give the same zip, byte for byte.
 * @param {string} folder
 * @param {string} name
 */
export function zipFolder(folder, name) {
  const entries = filesIn(folder).map(file => [
    `${name}/${file}`,
    readFileSync(join(folder, file)),
  ]);
  /** @type {Record<string, Uint8Array>} */
  const files = Object.fromEntries(entries);
  return zipSync(files, {level: 9, mtime: EPOCH});
}
