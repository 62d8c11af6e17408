// Puts the widget into a folder named after its version, which never changes once it is out, and writes
// the integrity hash of every file: a page that pins one stops what is not that file, byte for byte.
import {createHash} from 'node:crypto';
import {cpSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {filesIn} from '../files-in.js';

const SITE = 'dist/site';
const LIST = 'integrity.json';
/** What pages load; the embed builder and what belongs to it are only for looking. */
const WIDGET =
  /^(NOTICE\.txt|threat-level-banner[\w.-]*\.js|locales|parts|frame\.html|frame[\w-]*\.(js|css))$/;

/** @type {{version: string}} */
const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
const release = join(SITE, version);

rmSync(release, {recursive: true, force: true});
for (const entry of readdirSync(SITE).filter(entry => WIDGET.test(entry))) {
  cpSync(join(SITE, entry), join(release, entry), {recursive: true});
}
writeList(release);
writeList(SITE);

/**
 * Lists the files beside and below it, but for the release, which has a list of its own.
 * @param {string} folder
 */
function writeList(folder) {
  const files = filesIn(folder).filter(file => file !== LIST && !file.startsWith(`${version}/`));
  const hashes = Object.fromEntries(files.map(file => [file, hashOf(join(folder, file))]));
  writeFileSync(join(folder, LIST), `${JSON.stringify(hashes, undefined, 2)}\n`);
}

/**
 * As the attribute `integrity` wants it: https://www.w3.org/TR/SRI/.
 * @param {string} file
 */
function hashOf(file) {
  return `sha384-${createHash('sha384').update(readFileSync(file)).digest('base64')}`;
}
