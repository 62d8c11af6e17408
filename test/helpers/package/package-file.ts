import {existsSync} from 'node:fs';

/** Where npm may have put a package of a workspace: beside it, or at the root. */
const FOLDERS = [
  '../../hostile-hosts/node_modules/',
  '../../frameworks/node_modules/',
  '../../node_modules/',
  '../../../node_modules/',
].map(path => new URL(path, import.meta.url));

/** The file, or folder, of an installed package, by a path that begins with the package's name. */
export function packageFile(path: string): URL {
  const places = FOLDERS.map(folder => new URL(path, folder));
  const found = places.find(place => existsSync(place));
  if (!found) throw new Error(`There is no ${path} in any node_modules: run npm ci.`);
  return found;
}
