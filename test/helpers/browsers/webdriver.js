// A WebDriver session with WebKitGTK's browser: https://www.w3.org/TR/webdriver2/.
import {spawn} from 'node:child_process';
import {setTimeout as wait} from 'node:timers/promises';
import {freePort} from './free-port.js';

/** @typedef {{type: string, id: string, parameters?: object, actions: object[]}} InputActions */

const TIMEOUT_MS = 60_000;
const STARTUP_LOOKS = 200;
const LOOK_AGAIN_MS = 50;

/**
 * Starts the driver, and a virtual screen if there is none.
 * @param {string} browserPath
 * @returns {Promise<WebDriverSession>}
 */
export async function startSession(browserPath) {
  const screen = process.env['DISPLAY'] ? undefined : await startScreen();
  const port = await freePort();
  const display = screen?.display ?? process.env['DISPLAY'];
  const driver = spawn('WebKitWebDriver', [`--port=${String(port)}`, '--host=127.0.0.1'], {
    env: {...process.env, DISPLAY: display, GDK_BACKEND: 'x11'},
    stdio: 'ignore',
  });
  const processes = [driver, ...(screen ? [screen.process] : [])];
  const stop = () => {
    for (const each of processes) each.kill('SIGKILL');
  };
  process.once('exit', stop);
  const session = new WebDriverSession(`http://127.0.0.1:${String(port)}`, stop);
  await session.open(browserPath);
  return session;
}

/** One window of one browser. */
export class WebDriverSession {
  #address;
  #stop;
  #path = '';

  /**
   * The session of another process, which also ends it.
   * @param {string} location
   */
  static at(location) {
    const {origin, pathname} = new URL(location);
    const session = new WebDriverSession(origin, () => undefined);
    session.#path = pathname;
    return session;
  }

  /**
   * @param {string} address
   * @param {() => void} stop
   */
  constructor(address, stop) {
    this.#address = address;
    this.#stop = stop;
  }

  /** For `at`. */
  get location() {
    return this.#address + this.#path;
  }

  /** @param {string} binary */
  async open(binary) {
    await this.#answering();
    const options = {binary, args: ['--automation']};
    const {sessionId} = /** @type {{sessionId: string}} */ (
      await this.#ask('POST', '/session', {
        capabilities: {
          alwaysMatch: {browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options},
        },
      })
    );
    this.#path = `/session/${sessionId}`;
    await this.send('/timeouts', {pageLoad: TIMEOUT_MS, script: TIMEOUT_MS});
  }

  /**
   * @param {string} path
   * @param {object} body
   */
  send(path, body) {
    return this.#ask('POST', this.#path + path, body);
  }

  /**
   * @param {string} script
   * @returns {Promise<unknown>}
   */
  run(script) {
    return this.send('/execute/sync', {script, args: []});
  }

  /** @param {InputActions} actions */
  async act(actions) {
    await this.send('/actions', {actions: [actions]});
  }

  /** @returns {Promise<{width: number, height: number}>} */
  async windowRect() {
    const rect = await this.#ask('GET', `${this.#path}/window/rect`);
    return /** @type {{width: number, height: number}} */ (rect);
  }

  async close() {
    // If this fails, the session has already ended.
    if (this.#path) await this.#ask('DELETE', this.#path).catch(() => undefined);
    process.off('exit', this.#stop);
    this.#stop();
  }

  /** The driver does not signal that it is ready, so its status is polled. */
  async #answering(looksLeft = STARTUP_LOOKS) {
    try {
      await this.#ask('GET', '/status');
    } catch (error) {
      if (!looksLeft) throw error;
      await wait(LOOK_AGAIN_MS);
      await this.#answering(looksLeft - 1);
    }
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {object} [body]
   * @returns {Promise<unknown>}
   */
  async #ask(method, path, body) {
    const response = await fetch(this.#address + path, {
      method,
      headers: {'content-type': 'application/json'},
      ...(body ? {body: JSON.stringify(body)} : {}),
    });
    /** @type {{value: {error?: string, message?: string} | null}} */
    const {value} = await response.json();
    if (response.ok) return value;
    throw new Error(`${path}: ${value?.error ?? 'no error'}: ${value?.message ?? ''}`);
  }
}

/** A virtual screen. It chooses a free display number and prints it once it is ready. */
async function startScreen() {
  const size = ['-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
  const xvfb = spawn('Xvfb', ['-displayfd', '3', ...size], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = await new Promise((resolve, reject) => {
    xvfb.once('error', reject);
    xvfb.once('exit', code => {
      reject(new Error(`Xvfb ended with ${String(code)}`));
    });
    xvfb.stdio[3]?.once('data', resolve);
  });
  return {process: xvfb, display: `:${String(number).trim()}`};
}
