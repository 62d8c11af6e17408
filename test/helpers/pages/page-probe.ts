/**
 * What a page records before anything else in it runs, so that all engines report alike: errors, unhandled
 * rejections, policy violations, and the text of its own markup.
 */
import type {EnginePage} from '../browsers/engine-page.js';

/** The state of a page. */
export interface Sight {
  /** The visible text, including the banner. */
  readonly words: string;
  /** The `level` and `freshness` of each banner that has rendered. */
  readonly banners: readonly string[];
  /** Errors, rejections and violations that reached the page. */
  readonly trouble: readonly string[];
  /** The page's markup without banners and their tags' style: before our script ran, and now. */
  readonly markup: {readonly before: string; readonly now: string};
  /** The names that `window`, `document` and others have gained or lost. */
  readonly newKeys: readonly string[];
}

interface Probed {
  readonly probe: {trouble: string[]; markup: string; keysBefore: string[]; keys: () => string[]};
}

/** How long to wait for the expected state before the current one is checked. */
const PATIENCE_MS = 45_000;

/** The first script of a page. A strict policy requires its `nonce`. */
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

/** Runs in the parent page: the framed one may have changed anything that the driver or the tests rely on. */
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
    // A page that has broken the needed functions has no keys to compare.
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

/** The state of that frame of the page, or with -1 of the page itself. */
export async function lookAround(page: EnginePage, index = -1): Promise<Sight> {
  const sight = await page.evaluate(see, index);
  const {before, now} = sight.markup;
  return {
    ...sight,
    words: sight.words.replaceAll(/\s+/g, ' '),
    markup: {before: withoutOurs(before), now: withoutOurs(now)},
  };
}

/** Polls until the expected state is reached, or the time is over. */
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

/** Ignores banners, and their tags' style: the banner hides its tag. */
function withoutOurs(markup: string): string {
  return markup
    .replaceAll(/<threat-level-banner.*?<\/threat-level-banner>/gs, '')
    .replaceAll(/(<script type="module"[^>]*?) style="[^"]*"/g, '$1')
    .replace(/<\/body>.*/s, '');
}
