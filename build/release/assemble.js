// Makes the files of a release from what the build has written.
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {filesIn} from '../files-in.js';
import {zipFolder} from '../zip.js';

const NAME = 'threat-level-banner';
/** The format that `sha256sum --check` reads. */
export const CHECKSUMS = 'SHA256SUMS';

/**
 * Writes into an empty folder: the package, the site, the WordPress plugin and the Worker as archives, the notice, the
 * bill of materials, and a checksum for each. The same build gives the same bytes.
 * @param {string} out
 * @param {string} version
 * @returns {string} the package, as npm publishes it
 */
export function assemble(out, version) {
  rmSync(out, {recursive: true, force: true});
  mkdirSync(out, {recursive: true});
  pack(out);
  for (const part of ['site', 'worker']) {
    const archive = zipFolder(`dist/${part}`, `${NAME}-${part}`);
    writeFileSync(join(out, `${NAME}-${part}-${version}.zip`), archive);
  }
  copyFileSync(
    `dist/wordpress/${NAME}-${version}.zip`,
    join(out, `${NAME}-wordpress-${version}.zip`),
  );
  for (const file of ['NOTICE.txt', 'sbom.cdx.json'])
    copyFileSync(join('dist', file), join(out, file));
  writeFileSync(join(out, CHECKSUMS), checksums(out));
  return join(out, `${NAME}-${version}.tgz`);
}

/**
 * Without `prepack`, which would build again.
 * @param {string} out
 */
function pack(out) {
  const argv = ['pack', '--ignore-scripts', '--silent', '--pack-destination', out];
  const {status, stderr} = spawnSync('npm', argv, {encoding: 'utf8'});
  if (status !== 0) throw new Error(`npm could not pack: ${stderr}`);
}

/** @param {string} out */
function checksums(out) {
  const lines = filesIn(out).map(file => {
    const hash = createHash('sha256').update(readFileSync(join(out, file)));
    return `${hash.digest('hex')}  ${file}\n`;
  });
  return lines.join('');
}
