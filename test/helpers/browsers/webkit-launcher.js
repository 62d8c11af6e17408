// Lets the web test runner drive WebKitGTK. It identifies itself as Puppeteer's launcher and implements the part of
// Puppeteer's page that the runner's commands (keys, mouse, viewport) use.
import {startSession} from './webdriver.js';

/** @typedef {import('./webdriver.js').WebDriverSession} WebDriverSession */
/** @typedef {import('@web/test-runner').BrowserLauncher} BrowserLauncher */

/** WebDriver's code points for keys without a character: https://www.w3.org/TR/webdriver2/#keyboard-actions. */
const KEYS = new Map(
  Object.entries({
    Tab: '\uE004',
    Enter: '\uE007',
    Shift: '\uE008',
    Control: '\uE009',
    Alt: '\uE00A',
    Escape: '\uE00C',
    Space: ' ',
    End: '\uE010',
    Home: '\uE011',
    ArrowLeft: '\uE012',
    ArrowUp: '\uE013',
    ArrowRight: '\uE014',
    ArrowDown: '\uE015',
  }),
);

/**
 * @param {string} browserPath
 * @returns {BrowserLauncher}
 */
export function webkitLauncher(browserPath) {
  /** @type {Promise<WebDriverSession> | undefined} */
  let session;
  /** @type {Map<string, string>} */
  const active = new Map();
  const started = () => (session ??= startSession(browserPath));
  return {
    name: 'WebKitGTK',
    type: 'puppeteer',
    concurrency: 1,
    async startSession(id, url) {
      const driver = await started();
      active.set(id, url);
      await driver.send('/url', {url});
    },
    isActive: id => active.has(id),
    getBrowserUrl: id => active.get(id) ?? '',
    // @ts-expect-error The runner's commands call this method of a launcher; the type lacks it.
    getPage: () => pageOf(started),
    async stopSession(id) {
      await (await started()).send('/url', {url: 'about:blank'});
      active.delete(id);
      return {};
    },
    async stop() {
      await (await session)?.close();
      session = undefined;
    },
  };
}

/** @param {() => Promise<WebDriverSession>} started */
function pageOf(started) {
  return {
    keyboard: keyboardOf(started),
    mouse: mouseOf(started),
    /** @param {{width: number, height: number}} size */
    setViewport: async size => {
      await resize(await started(), size);
    },
    emulateMediaFeatures: () => Promise.reject(new Error('WebKitWebDriver emulates no media.')),
  };
}

/** @param {() => Promise<WebDriverSession>} started */
function keyboardOf(started) {
  /** @param {[type: string, key: string][]} strokes */
  const send = async (...strokes) => {
    const actions = strokes.map(([type, key]) => ({type, value: KEYS.get(key) ?? key}));
    await (await started()).act({type: 'key', id: 'keyboard', actions});
  };
  return {
    /** @param {string} key */
    down: key => send(['keyDown', key]),
    /** @param {string} key */
    up: key => send(['keyUp', key]),
    /** @param {string} keys Such as `Shift+Tab`. */
    press: keys => {
      const each = keys.split('+');
      /** @type {[string, string][]} */
      const strokes = [
        ...each.map(key => /** @type {[string, string]} */ (['keyDown', key])),
        ...each.toReversed().map(key => /** @type {[string, string]} */ (['keyUp', key])),
      ];
      return send(...strokes);
    },
    /** @param {string} text */
    type: text =>
      send(
        ...Array.from(text).flatMap(
          letter =>
            /** @type {[string, string][]} */ ([
              ['keyDown', letter],
              ['keyUp', letter],
            ]),
        ),
      ),
  };
}

/** @param {() => Promise<WebDriverSession>} started */
function mouseOf(started) {
  /** @param {object[]} actions */
  const send = async (...actions) => {
    const parameters = {pointerType: 'mouse'};
    await (await started()).act({type: 'pointer', id: 'mouse', parameters, actions});
  };
  return {
    /** @param {number} x @param {number} y */
    move: (x, y) => send({type: 'pointerMove', duration: 0, x, y}),
    /** @param {number} x @param {number} y */
    click: (x, y) =>
      send(
        {type: 'pointerMove', duration: 0, x, y},
        {type: 'pointerDown', button: 0},
        {type: 'pointerUp', button: 0},
      ),
  };
}

/**
 * A window's size includes the browser's own controls. It cannot be narrower than 447 px.
 * @param {WebDriverSession} driver
 * @param {{width: number, height: number}} size
 */
async function resize(driver, {width, height}) {
  const [innerWidth, innerHeight] = /** @type {[number, number]} */ (
    await driver.run('return [innerWidth, innerHeight]')
  );
  const outer = await driver.windowRect();
  await driver.send('/window/rect', {
    width: outer.width + width - innerWidth,
    height: outer.height + height - innerHeight,
  });
}
