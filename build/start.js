// A first try of the project: publishes a feed once and serves a page that shows it.
import {spawn, spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** A separate folder, because dist goes into the package. */
const SITE = mkdtempSync(join(tmpdir(), 'threat-level-banner-'));
const SAMPLE = 'src/publisher/sources/sample-mi5.xml';
const REFUSED = 1;
const MISUSED = 2;

process.once('exit', () => {
  rmSync(SITE, {recursive: true, force: true});
});
feed('init', SITE);
if (publish() === REFUSED) {
  console.error(
    'The official sources could not be read, so the page shows a sample, labelled as one.',
  );
  publish('--mi5', SAMPLE);
}
serve();

/** @param {string[]} options */
function publish(...options) {
  return feed('publish', '--out', SITE, ...options).status;
}

/** @param {string[]} argv */
function feed(...argv) {
  return spawnSync(process.execPath, ['dist/cli.js', ...argv], {stdio: 'inherit'});
}

/** Uses any free port if the default one is in use; `serve` prints the address. */
function serve() {
  const usual = spawn(process.execPath, ['dist/cli.js', 'serve', SITE], {stdio: 'inherit'});
  usual.once('exit', code => {
    if (code === MISUSED) feed('serve', SITE, '--port', '0');
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => usual.kill());
}
