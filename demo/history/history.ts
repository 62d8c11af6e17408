/** The history page: the shipped record drawn, with what a feed beside the page adds while its level holds. */
import {render} from 'lit';
import {completeFeed} from '../../src/banner/details/complete-feed.js';
import {getFeedStore} from '../../src/banner/feed-client/shared-stores.js';
import {readClock} from '../../src/banner/platform/clock.js';
import {buildDetailsView} from '../../src/banner/view/details.js';
import {buildView, type ViewInput} from '../../src/banner/view/summary.js';
import {setLocale} from '../../src/feed/i18n/active-locale.js';
import {learnLanguage} from '../../src/feed/i18n/learn-language.js';
import {nearestLanguage} from '../../src/feed/i18n/language.js';
import {REGIONS, type Region} from '../../src/feed/schema/level.js';
import type {HeightMessage, HeightRequest} from '../../src/iframe/messages.js';
import shipped from '../../src/publisher/decide/history.json';
import {adoptTokens} from '../shared/page-tokens.js';
import {readTheme} from '../shared/theme.js';
import {renderHistory} from './history-view.js';
import {LANGUAGES, messages, type HistoryLanguage} from './messages/messages.js';
import {buildRegionView} from './region-view.js';
import {buildTimeline, type HistoryRecord} from './timeline.js';
import type {HistoryView} from './view-types.js';

const MINUTE_MS = 60_000;
const REFRESH_MS = 15 * MINUTE_MS;
const REQUEST: HeightRequest = 'threat-level-banner-height-wanted';
const record = shipped as HistoryRecord & typeof shipped;
const parameters = new URLSearchParams(location.search);
const isEmbedded = parent !== window;
const store = getFeedStore({
  address: new URL('feed.json', location.href).href,
  publicKeys: [],
  isCached: false,
});

let language: HistoryLanguage = 'en';
let width = 0;
let chosen: Readonly<Partial<Record<Region, number | undefined>>> = {};

function show(): void {
  render(
    renderHistory(buildPage(), {
      choose: (region, index) => {
        if (chosen[region] === index) return;
        chosen = {[region]: index};
        show();
      },
    }),
    document.body,
  );
}

function buildPage(): HistoryView {
  const texts = messages[language];
  const input: ViewInput = {
    received: store.received,
    isLoading: !store.hasAnswer,
    now: readClock(),
    language,
    variant: 'banner',
    region: 'both',
  };
  const now = buildView(input);
  const feed = now.freshness === 'current' ? store.received?.feed : undefined;
  const complete = feed && completeFeed(feed);
  const current = complete?.ok ? complete.value : undefined;
  const timelines = REGIONS.map(region => buildTimeline(record, region, current));
  const [lastDay = ''] = timelines
    .map(({knownUntil}) => knownUntil)
    .sort()
    .reverse();
  const {checked, independent} = buildDetailsView(input, now);
  return {
    language,
    texts,
    otherAddress: otherAddress(),
    isEmbedded,
    now,
    checked,
    independent,
    regions: timelines.map(timeline =>
      buildRegionView(timeline, {texts, width, lastDay, chosen: chosen[timeline.region]}),
    ),
    sources: record.sources,
  };
}

function otherAddress(): string {
  const other = new URLSearchParams(parameters);
  other.set('lang', language === 'en' ? 'cy' : 'en');
  return `?${other.toString()}`;
}

/** Without its messages the page stays in English as a whole. */
async function chooseLanguage(): Promise<void> {
  const asked = nearestLanguage([parameters.get('lang') ?? ''], LANGUAGES);
  try {
    setLocale(await learnLanguage([asked]));
    language = asked as HistoryLanguage;
  } catch {
    language = 'en';
  }
  document.documentElement.lang = language === 'en' ? 'en-GB' : language;
  document.title = messages[language].title;
}

/** The width of a chart. What is measured does not depend on the chart, which is as wide as its place. */
function measure(): void {
  const place = document.querySelector('.drawn')?.clientWidth ?? 0;
  if (place === width) return;
  width = place;
  show();
}

function postHeight(): void {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  const message: HeightMessage = {type: 'threat-level-banner-height', height};
  // To any parent, as the banner's frame does: it can measure the frame's height anyway.
  parent.postMessage(message, '*');
}

async function refresh(): Promise<void> {
  if (document.hidden) return;
  if (store.ageMs >= REFRESH_MS || store.hasFailed) await store.refresh(0);
  show();
}

adoptTokens();
readTheme(parameters);
await chooseLanguage();
show();
measure();
new ResizeObserver(measure).observe(document.documentElement);
if (isEmbedded) {
  new ResizeObserver(postHeight).observe(document.body);
  addEventListener('message', ({data}: MessageEvent<unknown>) => {
    if (data === REQUEST) postHeight();
  });
}
// A level that no longer holds leaves the page, also while nobody touches it.
setInterval(() => void refresh(), MINUTE_MS);
document.addEventListener('visibilitychange', () => void refresh());
await store.refresh(0);
show();
