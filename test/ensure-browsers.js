// Before the browser tests: uses the engines there are, installs those that are missing where that is
// possible, and says which are left out. With REQUIRE_ENGINES set, as in CI, none may be.
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {
  chromiumLaunchOptions,
  ENGINES,
  findChromium,
  findHeadlessShell,
  hasNpmChromium,
} from './helpers/browsers/browsers.js';

/** The engines named on the command line. */
const demanded = process.argv.slice(2);
const mayInstall =
  existsSync('/usr/bin/apt-get') && process.getuid?.() === 0 && !process.env['NO_BROWSER_INSTALL'];

const wanted = packagesOf(missing());
const [shell] = packagesOf(ENGINES.filter(({name}) => name === 'chromium'));
// The tests run in an installed Chromium too, only slower.
if (shell && demanded.includes('chromium') && !findHeadlessShell() && isKnownToApt(shell)) {
  wanted.push(shell);
}
if (wanted.length && mayInstall) {
  console.log(
    `Installing ${wanted.join(' ')} with apt-get (set NO_BROWSER_INSTALL=1 to have it left alone).`,
  );
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...new Set(wanted));
}
const left = missing();
if (left.length) warn(left);
if (left.length && process.env['REQUIRE_ENGINES']) process.exitCode = 1;
// Unpacked now, by one process, it is not unpacked by several at once later.
if (!findChromium() && hasNpmChromium) await chromiumLaunchOptions();

function missing() {
  return ENGINES.filter(({name, find}) => demanded.includes(name) && !find());
}

/** @param {typeof ENGINES} engines */
function packagesOf(engines) {
  return engines.flatMap(({packages}) => packages);
}

/** @param {string} name */
function isKnownToApt(name) {
  return spawnSync('apt-cache', ['show', name], {stdio: 'ignore'}).status === 0;
}

/** @param {typeof ENGINES} engines */
function warn(engines) {
  const names = engines.map(({name}) => name).join(', ');
  const isReplaced = !findChromium() && hasNpmChromium;
  console.warn(
    `Not tested here, for it is not installed: ${names}. On Debian or Ubuntu: sudo apt-get install ` +
      `${packagesOf(engines).join(' ')}; elsewhere install Chrome and Firefox, or set CHROME_PATH and ` +
      `FIREFOX_PATH.${isReplaced ? ' The Chromium that npm brought is used.' : ''}`,
  );
}

/** @param {string[]} argv */
function apt(...argv) {
  spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=120', ...argv], {
    env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
