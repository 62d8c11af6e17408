/**
 * What a page records of itself before anything else in it runs, so that all engines report alike:
 * errors, rejections that nobody handled, what its policy refused, and how its own markup read.
 */
import type {EnginePage} from '../browsers/engine-page.js';

/** What is to be seen in a page. */
export interface Sight {
  /** What a person sees, banner and all. */
  readonly words: string;
  /** The `level` and `freshness` of each banner that has drawn itself. */
  readonly banners: readonly string[];
  /** Errors, rejections and violations that reached the page. */
  readonly trouble: readonly string[];
  /** The page's markup without banners and their tags' style: before our script ran, and now. */
  readonly markup: {readonly before: string; readonly now: string};
  /** What `window`, `document` and others have that they had not, or have lost. */
  readonly newKeys: readonly string[];
}

interface Probed {
  readonly probe: {trouble: string[]; markup: string; keysBefore: string[]; keys: () => string[]};
}

/** How long is looked for what is awaited before what is there is judged. */
const PATIENCE_MS = 25_000;

/** The first script of a page. A strict policy wants its `nonce`. */
export const probe = (nonce = ''): string => `<script nonce="${nonce}">{
  const {getOwnPropertyNames, getOwnPropertySymbols} = Object;
  const owners = {window, document, Symbol, Object, customElements, navigator, Element, HTMLElement};
  const trouble = [];
  const note = (kind, what) => { trouble[trouble.length] = kind + ': ' + what; };
  const keysOf = (name, owner) =>
    [...getOwnPropertyNames(owner), ...getOwnPropertySymbols(owner)].map(key => name + ' ' + String(key));
  const keys = () => Object.entries(owners).flatMap(([name, owner]) =>
    [...keysOf(name, owner), ...(owner.prototype ? keysOf(name + '.prototype', owner.prototype) : [])]);
  addEventListener('error', event => note('error', event.message));
  addEventListener('unhandledrejection', event => note('rejection', String(event.reason)));
  document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI, sample}) =>
    note('violation', violatedDirective + ' ' + blockedURI + ' ' + sample));
  window.probe = {trouble, keys, keysBefore: [], markup: ''};
}</script>`;

/** The last script of a page: modules run after it. */
export const lastLook = (nonce = ''): string => `<script nonce="${nonce}">
  probe.markup = document.documentElement.outerHTML;
  try { probe.keysBefore = probe.keys(); } catch {}
</script>`;

/** Runs in the page around: the one inside may have changed anything that a driver or we rely on. */
function see(index: number): Sight {
  const inside = index < 0 ? window : window.frames[index]!;
  const {document} = inside;
  const {trouble, markup, keysBefore, keys} = (inside as unknown as Probed).probe;
  const banners = [...document.querySelectorAll('threat-level-banner')];
  const drawn = banners.map(banner => banner.shadowRoot?.querySelector<HTMLElement>('.banner'));
  let keysNow: string[] = [];
  try {
    keysNow = keysBefore.length ? keys() : [];
  } catch {
    // A page that has changed what is needed to ask has no keys to compare.
  }
  return {
    words: [document.body.innerText, ...drawn.map(each => each?.innerText ?? '')].join(' '),
    banners: banners.flatMap((banner, which) => {
      const level = banner.getAttribute('level');
      const freshness = banner.getAttribute('freshness') ?? 'no answer';
      return drawn[which] || level ? [`${level ?? 'no level'}, ${freshness}`] : [];
    }),
    trouble: [...trouble],
    markup: {before: markup, now: document.documentElement.outerHTML},
    newKeys: [
      ...keysNow.filter(key => !keysBefore.includes(key)),
      ...keysBefore.filter(key => !keysNow.includes(key)).map(key => `no ${key}`),
    ],
  };
}

/** What is to be seen in that frame of the page, or with -1 in the page itself. */
export async function lookAround(page: EnginePage, index = -1): Promise<Sight> {
  const sight = await page.evaluate(see, index);
  const {before, now} = sight.markup;
  return {
    ...sight,
    words: sight.words.replaceAll(/\s+/g, ' '),
    markup: {before: withoutOurs(before), now: withoutOurs(now)},
  };
}

/** Looks around until that is seen which is awaited, or for as long as is worth it. */
export async function lookUntil(
  page: EnginePage,
  isAwaited: (sight: Sight) => boolean,
  index = -1,
): Promise<Sight> {
  const end = Date.now() + PATIENCE_MS;
  let sight = await lookAround(page, index);
  while (!isAwaited(sight) && Date.now() < end) sight = await lookAround(page, index);
  return sight;
}

/** A banner is ours, and so is what it does to its own tag: it hides it. */
function withoutOurs(markup: string): string {
  return markup
    .replaceAll(/<threat-level-banner.*?<\/threat-level-banner>/gs, '')
    .replaceAll(/(<script type="module"[^>]*?) style="[^"]*"/g, '$1')
    .replace(/<\/body>.*/s, '');
}
