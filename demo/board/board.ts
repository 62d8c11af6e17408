/** The board's page: reads the address, and gives the turns a clock, a feed and a screen. */
import {render} from 'lit';
import {AreaController} from '../../src/banner/details/area-controller.js';
import {officialQrCode} from '../../src/banner/details/print/qr-code.js';
import {resolveUrl} from '../../src/banner/feed-client/feed-url.js';
import {getFeedStore, parsePublicKeys} from '../../src/banner/feed-client/shared-stores.js';
import {readClock} from '../../src/banner/platform/clock.js';
import {directionOf} from '../../src/feed/i18n/language.js';
import {learnLanguage} from '../../src/feed/i18n/learn-language.js';
import {languages as allLanguages} from '../../src/generated/languages.js';
import {isTrusted, refuseRedirects} from '../../src/iframe/trusted-feed.js';
import {adoptTokens} from '../shared/page-tokens.js';
import {readTheme} from '../shared/theme.js';
import {renderBoard} from './board-view.js';
import {fit} from './fit.js';
import {createKeepAwake, type WakeLocks} from './keep-awake.js';
import {readSettings, type Settings} from './settings.js';
import {shiftAt} from './slides.js';
import {Turns, type Turn} from './turns.js';

const QUIET_MS = 4000;
const settings = readSettings(location.search);
const store = getFeedStore({
  address: resolveUrl(feedOf(settings)),
  publicKeys: parsePublicKeys(settings.publicKey),
  // Another page of this host may have cached what a named feed redirected to.
  isCached: settings.isStored && !settings.feeds.length,
});
const area = new AreaController({
  areaId: () => settings.area,
  feedStore: () => store,
  now: readClock,
  onProblems: problems => {
    console.warn('threat-level-banner: the area’s file cannot be used.', problems);
  },
  requestUpdate: () => {
    turns.show();
  },
});
const qrCode = officialQrCode();
const keepAwake = createKeepAwake((navigator as {readonly wakeLock?: WakeLocks}).wakeLock);
const choices = settings.languages.map(code => ({
  code,
  endonym: allLanguages.find(([each]) => each === code)?.[1] ?? code,
}));
const turns = new Turns(settings, {
  now: readClock,
  after: (ms, callback) => {
    const timer = setTimeout(callback, ms);
    return () => {
      clearTimeout(timer);
    };
  },
  random: () => Math.random(),
  store,
  areaOf: feed => area.areaOf(feed),
  learn: language => learnLanguage([language]),
  show,
});

/** Like the frame's page, the board takes only a feed of its own folder or GOV.UK's from its address. */
function feedOf({feeds}: Settings): string {
  const [feed] = feeds;
  if (feed === undefined) return 'feed.json';
  if (feeds.every(isTrusted)) {
    refuseRedirects();
    return feeds.at(-1) ?? feed;
  }
  console.warn(
    'threat-level-banner: a board takes only a feed in or under its own folder, or GOV.UK’s. The address names another, so the folder’s own feed is shown.',
  );
  return 'feed.json';
}

function show({view, language, slide, count, hasTurns, chosen}: Turn): void {
  const direction = directionOf(language);
  const board = {view, language, direction, slide, qrCode, chosen};
  render(
    renderBoard(
      {...board, choices: hasTurns ? choices : []},
      {
        choose: code => {
          turns.choose(code);
        },
      },
    ),
    document.body,
  );
  document.documentElement.lang = language;
  document.documentElement.dir = direction;
  document.title = view.levels[0].title;
  const shown = document.querySelector<HTMLElement>('.board');
  if (!shown) return;
  const [x, y] = shiftAt(count);
  shown.style.setProperty('--x', String(x));
  shown.style.setProperty('--y', String(y));
  fit(shown);
  void keepAwake();
}

const KEYS: Readonly<Record<string, () => void>> = {
  ArrowRight: () => {
    turns.step(1);
  },
  ArrowLeft: () => {
    turns.step(-1);
  },
  ' ': () => {
    turns.togglePause();
  },
};

function followKeys(): void {
  addEventListener('keydown', event => {
    const act = KEYS[event.key];
    const isOwn =
      event.target instanceof HTMLSelectElement || event.target instanceof HTMLAnchorElement;
    if (!act || isOwn || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    act();
  });
}

/** The pointer and the list of languages show while somebody moves the pointer. */
function followPointer(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  addEventListener('pointermove', () => {
    document.documentElement.classList.add('touched');
    clearTimeout(timer);
    timer = setTimeout(() => {
      document.documentElement.classList.remove('touched');
    }, QUIET_MS);
  });
}

adoptTokens();
readTheme(new URLSearchParams(location.search));
followKeys();
followPointer();
addEventListener('resize', () => {
  turns.show();
});
addEventListener('online', () => void turns.refresh());
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) turns.show();
});
await turns.start();
