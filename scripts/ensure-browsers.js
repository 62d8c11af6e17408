// Before the browser tests: uses the browser there is, else installs one where that is possible, else
// says what to do and that npm's own will be used.
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {chromiumLaunchOptions, findChromium, hasNpmChromium} from '../test/helpers/browsers.js';

const mayInstall =
  existsSync('/usr/bin/apt-get') && process.getuid?.() === 0 && !process.env['NO_BROWSER_INSTALL'];

if (!findChromium() && mayInstall) {
  console.log('Installing chromium with apt-get (set NO_BROWSER_INSTALL=1 to have it left alone).');
  apt('update');
  apt('install', '-y', '--no-install-recommends', 'chromium');
}
if (!findChromium()) {
  console.warn(
    'Chromium is not installed. On Debian or Ubuntu: sudo apt-get install chromium; elsewhere install ' +
      'Chrome, or set CHROME_PATH.' +
      (hasNpmChromium ? ' The Chromium that npm brought is used instead.' : ''),
  );
  // Unpacked now, by one process, it is not unpacked by several at once later.
  if (hasNpmChromium) await chromiumLaunchOptions();
}

/** @param {string[]} argv */
function apt(...argv) {
  spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=120', ...argv], {
    env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
