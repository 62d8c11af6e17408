// Copies the banner into a folder named after its version, whose content never changes after a release, and writes the
// integrity hash of every file, with which pages can pin it. The pinned files are only in that folder: at an address
// whose content changes, their hash would not hold after an upgrade.
import {createHash} from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {filesIn} from '../files-in.js';

const SITE = 'dist/site';
const LIST = 'integrity.json';
/** The files that pages load. The embed builder and its files are not among them. */
const WIDGET = /^(NOTICE\.txt|threat-level-banner\.js|locales|parts|frame[\w.-]*\.(html|js|css))$/;
const PINNED = /^threat-level-banner\.[\w-]+\.js$/;

/** @type {{version: string}} */
const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
const release = join(SITE, version);

rmSync(release, {recursive: true, force: true});
mkdirSync(release);
for (const entry of readdirSync(SITE).filter(entry => WIDGET.test(entry))) {
  cpSync(join(SITE, entry), join(release, entry), {recursive: true});
}
for (const file of readdirSync(SITE).filter(entry => PINNED.test(entry))) {
  renameSync(join(SITE, file), join(release, file));
}
writeList(release);
writeList(SITE);

/**
 * Writes the list of hashes for a folder and its subfolders, without the version's folder, which has its own list.
 * @param {string} folder
 */
function writeList(folder) {
  const files = filesIn(folder).filter(file => file !== LIST && !file.startsWith(`${version}/`));
  const hashes = Object.fromEntries(files.map(file => [file, hashOf(join(folder, file))]));
  writeFileSync(join(folder, LIST), `${JSON.stringify(hashes, undefined, 2)}\n`);
}

/**
 * A file's hash in the format of the `integrity` attribute: https://www.w3.org/TR/SRI/.
 * @param {string} file
 */
function hashOf(file) {
  return `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;
}
