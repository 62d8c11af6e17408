/**
 * Places a banner for each script tag that loaded us. A module does not know its tag, and two tags
 * with one address run it once: so the tags are looked for, and those that come later are listened
 * for, since each tells of its loading.
 */

export const TAG_NAME = 'threat-level-banner';

/** Marks a banner as some script's own, so that another script on the page leaves it alone. */
const OWNER_ATTRIBUTE = 'data-script';

const KEYS = 'public-key';

/** The banners that this copy of the script placed. */
const placed = new WeakSet<Element>();

/** The tag of each banner that has one: the one that placed it, or that upgraded it. */
const tags = new WeakMap<Element, HTMLScriptElement>();

export function tagOf(banner: Element): HTMLScriptElement | undefined {
  return tags.get(banner);
}

export interface Placement {
  readonly document: Document;
  /** The script's own address. */
  readonly scriptUrl: string;
  /** The feed that belongs to the script, for tags that name none. */
  readonly feedUrl: string;
  /** The element's attributes, each of which a tag may give as `data-NAME`. */
  readonly attributes: readonly string[];
}

/** Places banners for all tags there are, and for each that comes. */
export function placeBanners(placement: Placement): void {
  const {document} = placement;
  const served = new WeakSet<Element>();
  const isOurs = ownTagTest(placement);
  const serve = (tag: Element): void => {
    if (served.has(tag) || !isOurs(tag)) return;
    served.add(tag);
    whenBodyStands(document, () => {
      tryToTakeOver(tag as HTMLScriptElement, placement);
    });
  };
  const listen = ({target}: Event): void => {
    if (target instanceof Element) serve(target);
  };
  document.querySelectorAll('script').forEach(serve);
  document.addEventListener('load', listen, true);
}

/**
 * A module knows the address it came from in the end. If no tag has that one, its host sent the
 * browser on from another, and our tags are those that ask for a file of our name.
 */
function ownTagTest({document, scriptUrl}: Placement): (tag: Element) => boolean {
  const isModule = (tag: Element): tag is HTMLScriptElement =>
    tag instanceof HTMLScriptElement && tag.type === 'module' && tag.src !== '';
  const wasSentOn = ![...document.scripts].some(tag => isModule(tag) && tag.src === scriptUrl);
  return tag =>
    isModule(tag) &&
    (wasSentOn ? fileName(tag.src) === fileName(scriptUrl) : tag.src === scriptUrl);
}

/** An address that is none is a tag's own affair, and has a last part all the same. */
function fileName(address: string): string | undefined {
  return address
    .replace(/[?#].*$/s, '')
    .split('/')
    .pop();
}

/** An `async` tag in the head may run before there is a body to place anything in. */
function whenBodyStands(document: Document, act: () => void): void {
  if (document.body as HTMLElement | null) act();
  else document.addEventListener('DOMContentLoaded', act, {once: true});
}

/** A page that lets one banner not be placed keeps no other from its place, and hears no error. */
function tryToTakeOver(tag: HTMLScriptElement, placement: Placement): void {
  try {
    takeOver(tag, placement);
  } catch (error) {
    console.warn('threat-level-banner: this page lets no banner be placed.', error);
  }
}

/** Puts the banner in and hides the tag's own words in one step, so that no frame shows both. */
function takeOver(tag: HTMLScriptElement, placement: Placement): void {
  const own = bannerOfItsOwn(placement);
  const banner = own ?? createBanner(tag, placement);
  if (own) serveOwn(tag, own);
  else insert(banner as HTMLElement, tag, placement);
  // A page's own `after` or `append` may put nothing anywhere: then the tag's words go on standing.
  if (!banner.isConnected) return;
  // A page may have given the tag `display: block !important`.
  tag.style.setProperty('display', 'none', 'important');
}

/** A banner that somebody wrote into the page and that belongs to no other script. */
function bannerOfItsOwn({document, scriptUrl}: Placement): Element | undefined {
  return [...document.querySelectorAll(TAG_NAME)].find(
    banner =>
      !placed.has(banner) && (banner.getAttribute(OWNER_ATTRIBUTE) ?? scriptUrl) === scriptUrl,
  );
}

function createBanner(tag: HTMLScriptElement, placement: Placement): HTMLElement {
  const banner = placement.document.createElement(TAG_NAME);
  banner.setAttribute(OWNER_ATTRIBUTE, placement.scriptUrl);
  banner.setAttribute('feed', placement.feedUrl);
  for (const name of placement.attributes) {
    const value = tag.getAttribute(`data-${name}`);
    if (value !== null) banner.setAttribute(name, value);
  }
  serveOwn(tag, banner);
  // What the tag kept free stays free, or else the page would jump up where the banner is smaller.
  banner.style.minHeight = tag.style.minHeight;
  // Should the banner fail to draw itself, it stands on the tag's words.
  banner.textContent = tag.textContent;
  placed.add(banner);
  return banner;
}

/**
 * What a tag says of any banner: the one name that is `data-` on the element too, and who must have signed
 * the feed, which is not to be left out because the banner was there before.
 */
function serveOwn(tag: HTMLScriptElement, banner: Element): void {
  tags.set(banner, tag);
  // Not by `dataset`, which finds what a page has put on `Object.prototype`.
  if (tag.hasAttribute('data-debug')) banner.setAttribute('data-debug', '');
  const keys = tag.getAttribute(`data-${KEYS}`);
  if (keys !== null && !banner.hasAttribute(KEYS)) banner.setAttribute(KEYS, keys);
}

function insert(banner: HTMLElement, tag: HTMLScriptElement, {document}: Placement): void {
  const target = findTarget(tag.getAttribute('data-target'), document);
  if (target) target.append(banner);
  else if (document.head.contains(tag)) insertFirst(banner, document.body);
  else tag.after(banner);
}

/** First in the body, but for banners of tags that stand before this one in the head. */
function insertFirst(banner: HTMLElement, body: HTMLElement): void {
  let last: Element | null = null;
  for (
    let next = body.firstElementChild;
    next && placed.has(next);
    next = next.nextElementSibling
  ) {
    last = next;
  }
  if (last) last.after(banner);
  else body.prepend(banner);
}

/** A selector that is not one finds nothing, and the banner stands where its tag does. */
function findTarget(selector: string | null, document: Document): Element | null {
  try {
    return selector ? document.querySelector(selector) : null;
  } catch {
    return null;
  }
}
