/**
 * Mounts a banner for each script tag that loaded this script. A module does not know its tag, and two
 * tags with one address run it once: so the tags are searched for, at the start and whenever one has
 * loaded. Once the details are there, follow-document.ts searches whenever the document has changed.
 */
import {insertBanner} from './insert-banner.js';
import {openRoots, type Root} from './open-roots.js';
import {hideTag} from './hide-tag.js';

export const TAG_NAME = 'threat-level-banner';

/** On each banner that a script mounted: the address of that script. */
const OWNER = 'data-script';

const KEYS = 'public-key';

/** For the page's own deferred scripts. */
const LONGEST_WAIT_MS = 1000;

/** For what those scripts have queued. */
const QUEUE_MS = 50;

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

/** The tag of each banner that has one: the one that mounted it, or that it is the page's own element for. */
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
  whenTakenOver(document, () => {
    mountAll();
    document.addEventListener('load', listen, true);
  });
  return embed;
}

/**
 * Frameworks compare a page with what they drew on the server, and throw at it where they find a banner. That
 * has happened once the page's own deferred scripts, and the tasks they have queued, have run; a page with a
 * slow one waits no longer for it.
 */
function whenTakenOver(document: Document, act: () => void): void {
  if (!isBeforeContentLoaded(document)) return act();
  setTimeout(act, LONGEST_WAIT_MS);
  document.addEventListener(
    'DOMContentLoaded',
    () => {
      // Safari has no idle callbacks.
      if ('requestIdleCallback' in globalThis) requestIdleCallback(act, {timeout: QUEUE_MS});
      else setTimeout(act, QUEUE_MS);
    },
    {once: true},
  );
}

function isBeforeContentLoaded({readyState, defaultView}: Document): boolean {
  if (readyState !== 'interactive') return readyState === 'loading';
  // A page may have hidden it.
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
 * A module knows the address it came from in the end. If no tag has that one, its host redirected the
 * browser, and its tags are those that ask for a file of that name.
 */
function ownTagTest({scriptUrl}: EmbedOptions, roots: readonly Root[]): AutoEmbed['isOwnTag'] {
  const isModule = (node: unknown): node is HTMLScriptElement =>
    node instanceof HTMLScriptElement && node.type === 'module' && node.src !== '';
  const wasRedirected = !scriptsIn(roots).some(tag => isModule(tag) && tag.src === scriptUrl);
  return (node): node is HTMLScriptElement =>
    isModule(node) &&
    (wasRedirected ? fileName(node.src) === fileName(scriptUrl) : node.src === scriptUrl);
}

/** An address that is none is a tag's own affair, and has a last part all the same. */
function fileName(address: string): string | undefined {
  return address
    .replace(/[?#].*$/s, '')
    .split('/')
    .pop();
}

/** Mounts a banner for each of the tags that has none in the document, where `mayMount` agrees. */
export function mountMissing(
  embed: AutoEmbed,
  found: readonly HTMLScriptElement[],
  mayMount: (tag: HTMLScriptElement) => boolean = () => true,
): void {
  // A router may have taken the body away, to put another there.
  if (!(embed.document.body as HTMLElement | null)) return;
  for (const tag of found) {
    if (!embed.banners.get(tag)?.isConnected && mayMount(tag)) tryToMount(embed, tag);
  }
}

/** A page that lets one banner not be mounted keeps no other from its place, and hears no error. */
function tryToMount(embed: AutoEmbed, tag: HTMLScriptElement): void {
  try {
    mount(embed, tag);
  } catch (error) {
    console.warn('threat-level-banner: this page lets no banner be placed.', error);
  }
}

/** Puts the banner in and hides the tag's own words in one step, so that no frame shows both. */
function mount(embed: AutoEmbed, tag: HTMLScriptElement): void {
  const {banners} = embed;
  const before = release(embed, tag);
  const [existing] = unclaimedBanners(embed);
  const banner = existing ?? (before && isMounted(before) ? before : createBanner(tag, embed));
  banners.set(tag, banner);
  adopt(tag, banner);
  if (!existing) insertBanner(banner, tag, previousInHead(embed, tag));
  // A page's own `after` or `append` may put nothing anywhere: then the tag's words go on standing.
  if (banner.isConnected) hideTag(tag);
}

/** Parts a tag from its banner. */
export function release({banners}: AutoEmbed, tag: HTMLScriptElement): HTMLElement | undefined {
  const banner = banners.get(tag);
  if (banner) tags.delete(banner);
  banners.delete(tag);
  return banner;
}

/** Whether a script mounted it, or cloned one that was. */
export function isMounted(banner: Element): boolean {
  return banner.hasAttribute(OWNER);
}

/** Banners in the document that belong to no other script and no tag: the page's own, and clones of mounted ones. */
export function unclaimedBanners({roots, scriptUrl}: AutoEmbed): HTMLElement[] {
  return roots
    .flatMap(root => [...root.querySelectorAll<HTMLElement>(TAG_NAME)])
    .filter(banner => !tags.has(banner) && (banner.getAttribute(OWNER) ?? scriptUrl) === scriptUrl);
}

function createBanner(
  tag: HTMLScriptElement,
  {document, scriptUrl, feedUrl, attributes}: EmbedOptions,
): HTMLElement {
  const banner = document.createElement(TAG_NAME);
  banner.setAttribute(OWNER, scriptUrl);
  banner.setAttribute('feed', feedUrl);
  for (const name of attributes) {
    const value = tag.getAttribute(`data-${name}`);
    if (value !== null) banner.setAttribute(name, value);
  }
  // What the tag kept free stays free, or else the page would jump up where the banner is smaller.
  banner.style.minHeight = tag.style.minHeight;
  // Should the banner fail to draw itself, it stands on the tag's words.
  banner.textContent = tag.textContent;
  return banner;
}

/**
 * What a tag says of any banner: the one name that is `data-` on the element too, and who must have signed
 * the feed, which is not to be left out because the banner was there before.
 */
function adopt(tag: HTMLScriptElement, banner: Element): void {
  tags.set(banner, tag);
  // Not by `dataset`, which finds what a page has put on `Object.prototype`.
  if (tag.hasAttribute('data-debug')) banner.setAttribute('data-debug', '');
  const keys = tag.getAttribute(`data-${KEYS}`);
  if (keys !== null && !banner.hasAttribute(KEYS)) banner.setAttribute(KEYS, keys);
}

/** The banner of the nearest earlier tag in the head, if it stands first on the page. */
function previousInHead({document, banners}: AutoEmbed, tag: Element): HTMLElement | undefined {
  const inHead = [...document.head.querySelectorAll('script')];
  return inHead
    .slice(0, Math.max(0, inHead.indexOf(tag as HTMLScriptElement)))
    .map(earlier => banners.get(earlier))
    .reverse()
    .find(banner => banner?.parentNode?.contains(document.body));
}
