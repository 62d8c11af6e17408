/**
 * Mounts a banner for each script tag that loaded this script. A module does not know its tag, and two tags
 * with the same address run it once, so the tags are searched for: at the start, and whenever one has loaded.
 * Once the details chunk is loaded, follow-document.ts searches whenever the document has changed.
 */
import {insertBanner} from './insert-banner.js';
import {openRoots, type Root} from './open-roots.js';
import {hideTag} from './hide-tag.js';
import {parametersIn} from './parameters.js';

export const TAG_NAME = 'threat-level-banner';

/** On each banner that a script mounted: the address of that script. */
const OWNER = 'data-script';

const KEYS = 'public-key';

/** The longest wait for the page's own deferred scripts. */
const LONGEST_WAIT_MS = 1000;

/** How long to wait for the tasks that those scripts have queued. */
const QUEUE_MS = 150;

export interface EmbedOptions {
  readonly document: Document;
  /** The script's own address. */
  readonly scriptUrl: string;
  /** The feed that belongs to the script, for tags that name none. */
  readonly feedUrl: string;
  /** The element's attributes, each of which a tag may give as `data-NAME`. */
  readonly attributes: readonly string[];
  /** Called once the document has been searched for the first time and has none of the script's tags. */
  readonly onNoTags?: () => void;
}

/** The tags of one script and the banner of each. */
export interface AutoEmbed extends EmbedOptions {
  readonly isOwnTag: (node: unknown) => node is HTMLScriptElement;
  /** What was searched last: the document and its open shadow trees. */
  roots: readonly Root[];
  readonly banners: Map<HTMLScriptElement, HTMLElement>;
}

/** The tag of each banner that has one: the tag that mounted it, or that upgraded the page's own element. */
const tags = new WeakMap<Element, HTMLScriptElement>();

export function tagOf(banner: Element): HTMLScriptElement | undefined {
  return tags.get(banner);
}

let current: AutoEmbed | undefined;

/** Of this copy of the script, if it was loaded by a tag. */
export function currentEmbed(): AutoEmbed | undefined {
  return current;
}

/** Mounts a banner for each tag there is, and for each that loads later. */
export function autoEmbed(options: EmbedOptions): AutoEmbed {
  const {document} = options;
  const roots = openRoots(document, TAG_NAME);
  const embed = {...options, roots, isOwnTag: ownTagTest(options, roots), banners: new Map()};
  const mountAll = (): void => {
    const found = findTags(embed);
    mountMissing(embed, found);
    if (!found.length) options.onNoTags?.();
  };
  current = embed;
  const listen = ({target}: Event): void => {
    if (embed.isOwnTag(target)) mountAll();
  };
  whenHydrated(document, () => {
    mountAll();
    document.addEventListener('load', listen, true);
  });
  return embed;
}

/**
 * Waits until the page has hydrated: frameworks compare a page with the server's markup, and report an error
 * where they find a banner. Hydration is over once the page's own deferred scripts, and the tasks they have
 * queued, have run. The wait is limited.
 */
function whenHydrated(document: Document, act: () => void): void {
  if (!isBeforeContentLoaded(document)) return act();
  let isOver = false;
  const actOnce = (): void => {
    if (!isOver) act();
    isOver = true;
  };
  setTimeout(actOnce, LONGEST_WAIT_MS);
  document.addEventListener(
    'DOMContentLoaded',
    () => {
      // Safari has no idle callbacks.
      if ('requestIdleCallback' in globalThis) requestIdleCallback(actOnce, {timeout: QUEUE_MS});
      else setTimeout(actOnce, QUEUE_MS);
    },
    {once: true},
  );
}

function isBeforeContentLoaded({readyState, defaultView}: Document): boolean {
  if (readyState !== 'interactive') return readyState === 'loading';
  // The page may have hidden `performance`.
  const clock: Performance | undefined = defaultView?.performance;
  const [page] = clock?.getEntriesByType('navigation') ?? [];
  return (page as PerformanceNavigationTiming | undefined)?.domContentLoadedEventStart === 0;
}

/** Searches the document for the script's tags: in document order, those in shadow trees last. */
export function findTags(embed: AutoEmbed): HTMLScriptElement[] {
  embed.roots = openRoots(embed.document, TAG_NAME);
  return scriptsIn(embed.roots).filter(embed.isOwnTag);
}

const scriptsIn = (roots: readonly Root[]): HTMLScriptElement[] =>
  roots.flatMap(root => [...root.querySelectorAll('script')]);

/**
 * `import.meta.url` is the address after redirects. If no tag has it, the host redirected the browser, and
 * the script's own tags are those with the same file name.
 */
function ownTagTest({scriptUrl}: EmbedOptions, roots: readonly Root[]): AutoEmbed['isOwnTag'] {
  const isModule = (node: unknown): node is HTMLScriptElement =>
    node instanceof HTMLScriptElement && node.type === 'module' && node.src !== '';
  const wasRedirected = !scriptsIn(roots).some(tag => isModule(tag) && tag.src === scriptUrl);
  return (node): node is HTMLScriptElement =>
    isModule(node) &&
    (wasRedirected ? fileName(node.src) === fileName(scriptUrl) : node.src === scriptUrl);
}

/** The last part of an address. Works for an invalid address too. */
function fileName(address: string): string | undefined {
  return address
    .replace(/[?#].*$/s, '')
    .split('/')
    .pop();
}

/** Mounts a banner for each of the tags that has none in the document, if `mayMount` allows it. */
export function mountMissing(
  embed: AutoEmbed,
  found: readonly HTMLScriptElement[],
  mayMount: (tag: HTMLScriptElement) => boolean = () => true,
): void {
  // A router may have removed the body to insert another.
  if (!(embed.document.body as HTMLElement | null)) return;
  for (const tag of found) {
    if (!embed.banners.get(tag)?.isConnected && mayMount(tag)) tryToMount(embed, tag);
  }
}

/** If one banner cannot be mounted, the others still are, and the page gets no error. */
function tryToMount(embed: AutoEmbed, tag: HTMLScriptElement): void {
  try {
    mount(embed, tag);
  } catch (error) {
    console.warn('threat-level-banner: no banner could be inserted into this page.', error);
  }
}

/** Inserts the banner and hides the tag's own text in one step, so that no frame shows both. */
function mount(embed: AutoEmbed, tag: HTMLScriptElement): void {
  const {banners} = embed;
  const before = release(embed, tag);
  const [existing] = unclaimedBanners(embed);
  const banner = existing ?? (before && isMounted(before) ? before : createBanner(tag, embed));
  banners.set(tag, banner);
  adopt(tag, banner);
  if (!existing) insertBanner(banner, tag, previousInHead(embed, tag));
  // The page may have overridden `after` or `append` so that they insert nothing. Then the tag's text stays
  // visible.
  if (banner.isConnected) hideTag(tag);
}

/** Removes the link between a tag and its banner. */
export function release({banners}: AutoEmbed, tag: HTMLScriptElement): HTMLElement | undefined {
  const banner = banners.get(tag);
  if (banner) tags.delete(banner);
  banners.delete(tag);
  return banner;
}

/** Whether a script mounted it, or it is a clone of one that was mounted. */
export function isMounted(banner: Element): boolean {
  return banner.hasAttribute(OWNER);
}

/** Banners in the document that belong to no other script and no tag: the page's own, and clones of mounted ones. */
export function unclaimedBanners({roots, scriptUrl}: AutoEmbed): HTMLElement[] {
  return roots
    .flatMap(root => [...root.querySelectorAll<HTMLElement>(TAG_NAME)])
    .filter(banner => !tags.has(banner) && (banner.getAttribute(OWNER) ?? scriptUrl) === scriptUrl);
}

/** An option of the tag: its `data-NAME`, or a parameter of its address, because some sites remove `data-` attributes. */
export function optionOf(tag: HTMLScriptElement, name: string): string | null {
  return tag.getAttribute(`data-${name}`) ?? parametersIn(tag.src).get(name);
}

function createBanner(
  tag: HTMLScriptElement,
  {document, scriptUrl, feedUrl, attributes}: EmbedOptions,
): HTMLElement {
  const banner = document.createElement(TAG_NAME);
  banner.setAttribute(OWNER, scriptUrl);
  banner.setAttribute('feed', feedUrl);
  for (const name of attributes) {
    const value = optionOf(tag, name);
    if (value !== null) banner.setAttribute(name, value);
  }
  // Keeps the height that the tag reserved, so that the page does not move up if the banner is smaller.
  banner.style.minHeight = tag.style.minHeight;
  // The banner's own fallback, if it cannot render.
  banner.textContent = tag.textContent;
  return banner;
}

/**
 * What a tag sets on every banner, also on one that the page wrote: `data-debug`, and the public keys, so
 * that an existing element cannot leave out the signature check.
 */
function adopt(tag: HTMLScriptElement, banner: Element): void {
  tags.set(banner, tag);
  // `dataset` would also find what a page has put on `Object.prototype`.
  if (tag.hasAttribute('data-debug')) banner.setAttribute('data-debug', '');
  const keys = optionOf(tag, KEYS);
  if (keys !== null && !banner.hasAttribute(KEYS)) banner.setAttribute(KEYS, keys);
}

/** The banner of the nearest earlier tag in the head, if it is at the start of the page. */
function previousInHead({document, banners}: AutoEmbed, tag: Element): HTMLElement | undefined {
  const inHead = [...document.head.querySelectorAll('script')];
  return inHead
    .slice(0, Math.max(0, inHead.indexOf(tag as HTMLScriptElement)))
    .map(earlier => banners.get(earlier))
    .reverse()
    .find(banner => banner?.parentNode?.contains(document.body));
}
