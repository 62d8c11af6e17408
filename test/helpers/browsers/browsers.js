// Finds the browsers installed on this machine, and falls back to the Chromium from npm.
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const PROGRAMS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(
  name => process.env[name],
);
/** Chromium without its windows and tabs: the tests of the site take 40 % less processor time in it (measured). */
const SHELLS = ['chromium-headless-shell', 'chrome-headless-shell'];
const NAMES = [
  'chromium',
  'google-chrome-stable',
  'google-chrome',
  'chromium-browser',
  'microsoft-edge-stable',
];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const WINDOWS_PATHS = [
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];

const UNPACKED = fileURLToPath(new URL('../../../node_modules/.cache/chromium/', import.meta.url));

/** The package's font list has only the folders of the cloud service that it is made for. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(UNPACKED, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(UNPACKED, 'fonts-cache')}</cachedir>
</fontconfig>
`;

/**
 * The three engines: how each is found, and the Debian packages that install it.
 * @type {{name: 'chromium' | 'firefox' | 'webkit', find: () => string | undefined, packages: string[]}[]}
 */
export const ENGINES = [
  {name: 'chromium', find: findChromium, packages: ['chromium-headless-shell']},
  {name: 'firefox', find: findFirefox, packages: ['firefox-esr']},
  {name: 'webkit', find: findWebKit, packages: ['webkit2gtk-driver', 'xvfb']},
];

/** The installed Chromium, or another browser based on it. */
export function findChromium() {
  return firstOf(process.env['CHROME_PATH']) ?? findHeadlessShell() ?? findWindowedChromium();
}

export function findHeadlessShell() {
  return firstOf(...programs(...SHELLS));
}

/** One with tabs, of which some are in the background, and with dialogs. */
export function findWindowedChromium() {
  return firstOf(
    ...programs(...NAMES),
    ...APPLICATIONS,
    ...PROGRAMS.flatMap(folder => (folder ? WINDOWS_PATHS.map(path => join(folder, path)) : [])),
  );
}

export function findFirefox() {
  return firstOf(
    process.env['FIREFOX_PATH'],
    ...programs('firefox-esr', 'firefox'),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  );
}

/** WebKitGTK's MiniBrowser, if its driver and a virtual screen are installed. */
export function findWebKit() {
  const hasScreen = process.env['DISPLAY'] ?? firstOf(...programs('Xvfb'));
  if (!firstOf(...programs('WebKitWebDriver')) || !hasScreen) return undefined;
  return firstOf(
    ...['x86_64', 'aarch64'].map(
      machine => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`,
    ),
  );
}

/**
 * The path of an engine. Throws if it is not installed.
 * @param {() => string | undefined} find
 */
export function found(find) {
  const path = find();
  if (!path) throw new Error('An engine that the tests need is not installed.');
  return path;
}

/** @param {string[]} names */
function programs(...names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap(name => folders.map(folder => join(folder, name)));
}

/** @param {(string | undefined)[]} paths */
function firstOf(...paths) {
  return paths.find(path => path && existsSync(path));
}

/** Whether the Chromium from npm runs on this machine. */
export const hasNpmChromium = process.platform === 'linux' && process.arch === 'x64';

const ARGS = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Chromium 156 loads the list below its address bar, a web page, again for each page that is opened:
  // half of the processor time of a test (measured). Remove once a run is as fast without it.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
];

/**
 * @param {string} executablePath
 * @returns {{executablePath: string, headless: true | 'shell', args: string[]}}
 */
export function launchOptionsOf(executablePath) {
  const isShell = SHELLS.some(name => executablePath.endsWith(name));
  return {executablePath, headless: isShell ? 'shell' : true, args: ARGS};
}

/** As visitors have it. @returns {Promise<{executablePath: string, headless: true | 'shell', args: string[]}>} */
export async function windowedLaunchOptions() {
  const own = findWindowedChromium();
  return own ? launchOptionsOf(own) : chromiumLaunchOptions();
}

/**
 * The launch options of a Chromium: the installed one, otherwise npm's, which needs neither root nor apt.
 * Root needs --no-sandbox, which is safe here: the tests open only our own pages.
 * @returns {Promise<{executablePath: string, headless: true | 'shell', args: string[]}>}
 */
export async function chromiumLaunchOptions() {
  const own = findChromium();
  if (own) return launchOptionsOf(own);
  if (!hasNpmChromium)
    throw new Error('No browser was found: install Chrome, or set CHROME_PATH to one.');
  return {
    executablePath: await unpackNpmChromium(),
    headless: 'shell',
    args: [...ARGS, '--no-zygote', '--use-gl=angle', '--use-angle=swiftshader'],
  };
}

/**
 * Unpacks npm's Chromium once, into this project: in the shared temporary folder it would belong to the first user,
 * and others could not replace it.
 */
async function unpackNpmChromium() {
  const {TMPDIR} = process.env;
  process.env['TMPDIR'] = UNPACKED;
  mkdirSync(UNPACKED, {recursive: true});
  // The package unpacks its libraries only if the environment looks like that cloud service.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs20.x';
  const {default: chromium} = await import('@sparticuz/chromium');
  const path = await chromium.executablePath();
  writeFileSync(join(UNPACKED, 'fonts', 'fonts.conf'), FONTS);
  if (TMPDIR === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = TMPDIR;
  return path;
}
