/** The embed builder's page: reads the address, the feed and the hashes, renders, and writes the address. */
import {render} from 'lit';
import {fetchDocument} from '../../src/banner/feed-client/fetch-feed.js';
import {areaIn} from '../../src/feed/rules/areas.js';
import {parseFeed, type Feed} from '../../src/feed/schema/feed.js';
import {isIdentifier} from '../../src/feed/schema/fields.js';
import {freshness} from '../../src/feed/rules/freshness.js';
import {version} from '../../src/generated/version.js';
import {
  arePublicKeys,
  attributesOf,
  formOf,
  readChoice,
  writeChoice,
  type Choice,
} from './choice.js';
import {messages, otherLanguage, readLanguage, type BuilderLanguage} from './messages/messages.js';
import {ON_PAGE, type Form} from './platforms/forms.js';
import {findPlugin, readHashes} from './site.js';
import {fallbackOf} from './snippet/fallbacks.js';
import {mailWith} from './snippet/mail.js';
import {policyFor, requestsOf, ruleFor, TRUSTED_TYPES} from './snippet/needs.js';
import {scriptOf, snippetFor, type Site} from './snippet/snippet.js';
import {bookmarklet, consoleLine} from './snippet/try-it.js';
import {renderBuilder} from './view/builder-view.js';
import {platformView} from './view/platform-view.js';
import type {BuilderView} from './view/view-types.js';

interface State {
  readonly choice: Choice;
  readonly language: BuilderLanguage;
  readonly site: Site;
  readonly feed: Feed | 'awaited' | 'missing';
  /** The address of the WordPress plugin in this folder; undefined until it is known, or if there is none. */
  readonly plugin: string | undefined;
  readonly copied: BuilderView['copied'];
}

const address = new URL('.', location.href).href;

let state: State = {
  choice: readChoice(location.search),
  language: readLanguage(location.search),
  site: {address, version, integrity: undefined},
  feed: 'awaited',
  plugin: undefined,
  copied: undefined,
};

let shownPreview = '';

/** The question and the form are steps of their own in the browser's history; other choices belong to the last step. */
function update(changes: Partial<State>, isStep = false): void {
  state = {...state, ...changes};
  const query = queryOf(state);
  const isNew = isStep && query !== location.search;
  history[isNew ? 'pushState' : 'replaceState'](null, '', query || location.pathname);
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
  const form = formOf(choice);
  const [snippet, policy] = [snippetFor(choice, site), policyFor(choice, site)];
  const parts = {snippet, policy, link: location.href, words: fallbackOf(choice).text};
  return {
    choice,
    form,
    language,
    messages: messages[language],
    platform: platformView(choice, messages[language], shown),
    operator: known?.publisher?.name,
    areas: areasOf(known, language),
    hasAreaFiles: known?.areasAt !== undefined,
    notes: notesOn(shown),
    snippetNotes: snippetNotesOn(shown),
    previewAddress: `preview.html${queryOf(shown)}`,
    snippet,
    policy,
    trustedTypes: ON_PAGE.includes(form) ? TRUSTED_TYPES : undefined,
    styleRule: ruleFor(choice),
    address: location.href,
    requests: requestsOf(choice, site),
    consoleLine: consoleLine(trial),
    bookmarklet: bookmarklet(trial),
    mail: mailWith(messages[language], form, parts),
    copied,
  };
}

function areasOf(feed: Feed | undefined, language: BuilderLanguage): BuilderView['areas'] {
  return Object.entries(feed?.areas ?? {}).map(([id, {name}]) => ({
    id,
    name: name[language] ?? name['en'] ?? id,
  }));
}

/** What to know of the preview: the feed is no real one, or not as chosen. */
function notesOn({choice, language, feed}: State): readonly string[] {
  const {previewNotes} = messages[language];
  return [
    ...(feed === 'missing' ? [previewNotes.missing] : []),
    ...(typeof feed === 'object' ? noteOnFeed(feed, language) : []),
    ...(isUnknownArea(choice.area, feed) ? [previewNotes.noSuchArea] : []),
  ];
}

/** What to know before pasting the snippet. */
function snippetNotesOn({choice, language, site, feed}: State): readonly string[] {
  const {previewNotes, noHash} = messages[language];
  const {hostname, protocol} = new URL(site.address);
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return [
    ...(formOf(choice) === 'pinned' && feed !== 'awaited' && !site.integrity ? [noHash] : []),
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
    const value = valueOf(target);
    if (value === undefined) return;
    // The form of another platform says nothing of this one.
    const form = target.name === 'platform' ? {form: '' as const} : {};
    const choice = {...state.choice, ...form, [target.name]: value};
    update({choice, copied: undefined}, ['platform', 'form'].includes(target.name));
    if (state.choice.platform === 'wordpress') void offerPlugin();
  },
  chooseForm: (form: Form | ''): void => {
    update({choice: {...state.choice, form}, copied: undefined}, true);
  },
  copy: (id: string, text: string): void => void copy(id, text),
  switchLanguage: (): void => {
    update({language: otherLanguage(state.language), copied: undefined});
  },
};

/** The value of a field; undefined if it is invalid, which the field itself shows. */
function valueOf(field: HTMLInputElement | HTMLSelectElement): string | boolean | undefined {
  if (field.name === 'languages') return checkedValues(field.name);
  if (field instanceof HTMLInputElement && field.type === 'checkbox') return field.checked;
  const value = field.value.trim();
  if (!value) return value;
  if (field.name === 'area') return isIdentifier(value) ? value : undefined;
  if (field.name === 'public-key') return arePublicKeys(value) ? value : undefined;
  return value;
}

function checkedValues(name: string): string {
  const boxes = document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]:checked`);
  return Array.from(boxes, ({value}) => value).join(' ');
}

/** Only for WordPress: the operator may have left it out of the folder. */
async function offerPlugin(): Promise<void> {
  if (state.plugin) return;
  const plugin = await findPlugin();
  if (plugin) update({plugin});
}

/** Words with links keep them where they are pasted into an editor. Other HTML is code, also there. */
function clipboardItem(id: string, text: string): ClipboardItem {
  const isWords = id === 'snippet' && formOf(state.choice) === 'link';
  const types = ['text/plain', ...(isWords ? ['text/html'] : [])];
  return new ClipboardItem(Object.fromEntries(types.map(type => [type, new Blob([text], {type})])));
}

/** A page loaded over http has no clipboard. */
async function write(id: string, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.write([clipboardItem(id, text)]);
    return true;
  } catch {
    return false;
  }
}

async function copy(id: string, text: string): Promise<void> {
  const isDone = await write(id, text);
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

addEventListener('popstate', () => {
  const {search} = location;
  update({choice: readChoice(search), language: readLanguage(search), copied: undefined});
  if (state.choice.platform === 'wordpress') void offerPlugin();
});
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
if (state.choice.platform === 'wordpress') await offerPlugin();
