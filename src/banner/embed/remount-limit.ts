/** How often a banner that something removes may be put back. */
const MOST = 10;
const WINDOW_MS = 30_000;

/**
 * Ten times in half a minute for each tag: a page that refreshes itself every few seconds stays under it, a
 * script that does not want the banner does not. Once over, it is over until the visitor goes to another address.
 */
export class RemountLimit {
  #address = '';
  #remounts = new WeakMap<Element, readonly number[]>();
  #told = new WeakSet<Element>();

  /** Whether the tag's banner may be put back once more, which is counted. */
  allows(tag: Element, now = performance.now(), address = location.href): boolean {
    this.#forgetAt(address);
    const all = this.#remounts.get(tag) ?? [];
    if (all.length >= MOST) return false;
    this.#remounts.set(tag, [...all.filter(at => now - at < WINDOW_MS), now]);
    return true;
  }

  /** Whether this is asked for the first time since the limit was reached. */
  isNews(tag: Element): boolean {
    const isNews = !this.#told.has(tag);
    this.#told.add(tag);
    return isNews;
  }

  /** A router that replaces the page at each visit removes nothing on purpose. */
  #forgetAt(address: string): void {
    if (address === this.#address) return;
    this.#address = address;
    this.#remounts = new WeakMap();
    this.#told = new WeakSet();
  }
}
