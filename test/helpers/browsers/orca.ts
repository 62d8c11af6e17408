/** A browser under the screen reader Orca, without sound: it presses keys and records what is said. */
import {execFileSync, spawn, type ChildProcess} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {setTimeout as wait} from 'node:timers/promises';

const FOLDER = fileURLToPath(new URL('../../screen-reader/orca/', import.meta.url));
const PROGRAMS = ['setpriv', 'Xvfb', 'dbus-run-session', 'openbox', 'orca', 'xdotool'];

export type OrcaBrowser = 'firefox' | 'chromium';

/** How each browser is started, with the folder of a new profile. */
const COMMANDS: Readonly<Record<OrcaBrowser, (profile: string, url: string) => readonly string[]>> =
  {
    firefox: (profile, url) => ['firefox-esr', '--no-remote', '--profile', profile, url],
    chromium: (profile, url) => [
      'chromium',
      ...['--no-sandbox', '--force-renderer-accessibility', '--no-first-run', '--disable-gpu'],
      ...['--disable-component-update', '--disable-background-networking', '--disable-sync'],
      ...['--password-store=basic', '--lang=en-GB', `--user-data-dir=${profile}`, url],
    ],
  };

/** No first-run pages, nothing from the network, and accessibility always on. */
const FIREFOX_PREFERENCES = {
  'accessibility.force_disabled': -1,
  'app.normandy.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.preonboarding.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.translations.automaticallyPopup': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.protocol-handler.external.tel': false,
  'services.settings.server': 'http://127.0.0.1:9/',
  'termsofuse.bypassNotification': true,
};

/** Orca can think this long before it says something. */
const LONGEST_THOUGHT_MS = 2500;
const QUIET_MS = 600;
const POLL_MS = 40;

/** The programs that a session needs and this machine lacks. */
export function missingPrograms(browser: OrcaBrowser): readonly string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const [program = ''] = COMMANDS[browser]('', '');
  return [...PROGRAMS, program].filter(
    name => !folders.some(folder => existsSync(join(folder, name))),
  );
}

export class OrcaSession {
  readonly #folder = mkdtempSync(join(tmpdir(), 'threat-level-orca-'));
  readonly #display: string;
  readonly #processes: ChildProcess[] = [];
  #heard = 0;

  constructor(display: number) {
    this.#display = `:${String(display)}`;
  }

  /** Opens a page. What is said meanwhile is discarded. */
  async open(browser: OrcaBrowser, url: string): Promise<void> {
    const profile = join(this.#folder, 'profile');
    mkdirSync(profile);
    const lines = Object.entries(FIREFOX_PREFERENCES).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
    );
    writeFileSync(join(profile, 'user.js'), lines.join(''));
    // Ends with this process, also if it is killed; what is shown on it ends with it.
    this.#start(
      'setpriv',
      '--pdeathsig',
      'TERM',
      'Xvfb',
      this.#display,
      '-screen',
      '0',
      '1280x1000x24',
      '-nolisten',
      'tcp',
    );
    await wait(1000);
    this.#start(
      ...['dbus-run-session', '--', join(FOLDER, 'session.sh'), ...COMMANDS[browser](profile, url)],
    );
  }

  /** Presses a key, and returns what is said until it is quiet again. */
  async press(key: string): Promise<readonly string[]> {
    execFileSync('xdotool', ['key', '--clearmodifiers', key], {
      env: {...process.env, DISPLAY: this.#display},
    });
    return this.listen();
  }

  /** What is said from now on, once nothing more is. */
  async listen(): Promise<readonly string[]> {
    let count = this.#heard;
    let quietMs = 0;
    const isOver = (): boolean => quietMs >= (count > this.#heard ? QUIET_MS : LONGEST_THOUGHT_MS);
    while (!isOver()) {
      await wait(POLL_MS);
      const spoken = this.#speech.length;
      quietMs = spoken === count ? quietMs + POLL_MS : 0;
      count = spoken;
    }
    const said = this.#speech.slice(this.#heard, count);
    this.#heard = count;
    return said;
  }

  get #speech(): readonly string[] {
    const file = join(this.#folder, 'speech.jsonl');
    if (!existsSync(file)) return [];
    const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
    return lines.map(line => (JSON.parse(line) as string).trim()).filter(Boolean);
  }

  /** The language of the page's second heading, as the browser exposes it, and the heading. */
  headingLanguage(): string {
    const bus = readFileSync(join(this.#folder, 'bus'), 'utf8').trim();
    const env = {...process.env, DISPLAY: this.#display, DBUS_SESSION_BUS_ADDRESS: bus};
    const argv = [join(FOLDER, 'language.py'), 'firefox', 'chromium'];
    return execFileSync('/usr/bin/python3', argv, {env, encoding: 'utf8'}).trim();
  }

  #start(command: string, ...argv: readonly string[]): void {
    const env = {
      ...process.env,
      DISPLAY: this.#display,
      SESSION: this.#folder,
      SCREEN_READER_FOLDER: FOLDER,
    };
    this.#processes.push(spawn(command, argv, {env, detached: true, stdio: 'ignore'}));
  }

  async close(): Promise<void> {
    this.#processes.reverse().forEach(endGroup);
    await wait(1000);
    rmSync(this.#folder, {recursive: true, force: true, maxRetries: 5, retryDelay: 500});
  }
}

function endGroup({pid}: ChildProcess): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGTERM');
  } catch {
    // It has ended already.
  }
}
