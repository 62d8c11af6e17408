/** The embed builder's page: reads the address, the feed and the hashes, renders, and writes the address. */
import {render} from 'lit';
import {fetchDocument} from '../../src/banner/feed-client/fetch-feed.js';
import {areaIn} from '../../src/feed/rules/areas.js';
import {parseFeed, type Feed} from '../../src/feed/schema/feed.js';
import {isIdentifier} from '../../src/feed/schema/fields.js';
import {freshness} from '../../src/feed/rules/freshness.js';
import {version} from '../../src/generated/version.js';
import {renderBuilder} from './builder-view.js';
import type {BuilderView} from './view-types.js';
import {attributesOf, readChoice, writeChoice, type Choice} from './choice.js';
import {policyFor, requestsOf, ruleFor, TRUSTED_TYPES} from './needs.js';
import {scriptOf, snippetFor, type Site} from './snippet.js';
import {readHashes} from './site.js';
import {bookmarklet, consoleLine} from './try-it.js';
import {messages, otherLanguage, readLanguage, type BuilderLanguage} from './messages/messages.js';

interface State {
  readonly choice: Choice;
  readonly language: BuilderLanguage;
  readonly site: Site;
  readonly feed: Feed | 'awaited' | 'missing';
  readonly copied: BuilderView['copied'];
}

const address = new URL('.', location.href).href;

let state: State = {
  choice: readChoice(location.search),
  language: readLanguage(location.search),
  site: {address, version, integrity: undefined},
  feed: 'awaited',
  copied: undefined,
};

let shownPreview = '';

function update(changes: Partial<State>): void {
  state = {...state, ...changes};
  history.replaceState(null, '', queryOf(state) || location.pathname);
  document.documentElement.lang = state.language;
  document.title = messages[state.language].title;
  const view = viewOf(state);
  render(renderBuilder(view, handlers), document.body);
  showPreview(view.previewAddress);
}

/** Replaces the location: setting `src` would add a history entry for each choice. */
function showPreview(address: string): void {
  const frame = document.querySelector<HTMLIFrameElement>('.stage iframe')?.contentWindow;
  const target = new URL(address, location.href).href;
  if (target === shownPreview) return;
  shownPreview = target;
  frame?.location.replace(target);
}

/** The query of the builder's and the preview's address: the choice and the language. */
function queryOf({choice, language}: State): string {
  const query = [writeChoice(choice), language === 'en' ? '' : `ui=${language}`]
    .filter(Boolean)
    .join('&');
  return query && `?${query}`;
}

function viewOf(shown: State): BuilderView {
  const {choice, language, site, feed, copied} = shown;
  const trial = {script: `${scriptOf(site)}#define`, attributes: attributesOf(choice)};
  const known = typeof feed === 'object' ? feed : undefined;
  return {
    choice,
    language,
    messages: messages[language],
    areas: areasOf(known, language),
    hasAreaFiles: known?.areasAt !== undefined,
    notes: notesOn(shown),
    previewAddress: `preview.html${queryOf(shown)}`,
    snippet: snippetFor(choice, site),
    policy: policyFor(choice, site),
    trustedTypes: choice.form === 'frame' ? undefined : TRUSTED_TYPES,
    styleRule: ruleFor(choice),
    address: location.href,
    requests: requestsOf(choice, site),
    consoleLine: consoleLine(trial),
    bookmarklet: bookmarklet(trial),
    copied,
  };
}

function areasOf(feed: Feed | undefined, language: BuilderLanguage): BuilderView['areas'] {
  return Object.entries(feed?.areas ?? {}).map(([id, {name}]) => ({
    id,
    name: name[language] ?? name['en'] ?? id,
  }));
}

function notesOn({choice, language, site, feed}: State): readonly string[] {
  const {previewNotes, noHash} = messages[language];
  const {hostname, protocol} = new URL(site.address);
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return [
    ...(choice.form === 'pinned' && feed !== 'awaited' && !site.integrity ? [noHash] : []),
    ...(feed === 'missing' ? [previewNotes.missing] : []),
    ...(typeof feed === 'object' ? noteOnFeed(feed, language) : []),
    ...(isUnknownArea(choice.area, feed) ? [previewNotes.noSuchArea] : []),
    ...(isLocal ? [previewNotes.local] : []),
    ...(protocol === 'http:' && !isLocal ? [previewNotes.insecure] : []),
  ];
}

/** Whether the feed lacks an area. Not known if the feed has files of areas. */
function isUnknownArea(area: string, feed: State['feed']): boolean {
  if (!area || typeof feed !== 'object' || feed.areasAt) return false;
  return !areaIn(feed, area);
}

function noteOnFeed(feed: Feed, language: BuilderLanguage): readonly string[] {
  const claim = freshness(feed, new Date());
  const {sample, stale} = messages[language].previewNotes;
  if (claim === 'exercise') return [sample];
  return claim === 'current' ? [] : [stale];
}

const handlers = {
  change: ({target}: Event): void => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
    const isCheck = target instanceof HTMLInputElement && target.type === 'checkbox';
    const value = isCheck ? target.checked : target.value.trim();
    // An invalid id is not applied; the field itself shows that it is invalid.
    if (target.name === 'area' && value && !isIdentifier(String(value))) return;
    update({choice: {...state.choice, [target.name]: value}, copied: undefined});
  },
  copy: (id: string, text: string): void => void copy(id, text),
  switchLanguage: (): void => {
    update({language: otherLanguage(state.language), copied: undefined});
  },
};

/** A page loaded over http has no clipboard. */
async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

async function copy(id: string, text: string): Promise<void> {
  const isDone = await write(text);
  const shown = document.getElementById(id);
  if (!isDone && shown) getSelection()?.selectAllChildren(shown);
  update({copied: {id, isDone}});
}

/** Parses the feed as the banner does. */
async function readFeed(): Promise<Feed | 'missing'> {
  const document = await fetchDocument(`${address}feed.json`);
  const result = document.ok ? parseFeed(document.value) : document;
  return result.ok ? result.value : 'missing';
}

/** Scales the preview's screen down to fit. */
function fitPreview(stage: HTMLElement): void {
  const wanted = parseFloat(getComputedStyle(stage).getPropertyValue('--frame-width'));
  stage.style.setProperty('--scale', String(Math.min(1, stage.clientWidth / wanted)));
}

update({});
const stage = document.querySelector<HTMLElement>('.stage');
if (stage) {
  const fit = (): void => {
    fitPreview(stage);
  };
  new ResizeObserver(fit).observe(stage);
  new MutationObserver(fit).observe(stage, {attributeFilter: ['class']});
}
const [feed, integrity] = await Promise.all([readFeed(), readHashes(version)]);
update({feed, site: {...state.site, integrity}});
