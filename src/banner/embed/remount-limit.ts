/** How often a banner that something removes may be put back. */
const MOST = 20;
const WINDOW_MS = 20_000;

/**
 * Twenty times in twenty seconds for each tag: a page that morphs itself every two seconds, as Livewire's polls
 * do, stays under it; a script that looks for the banner every second does not. Once over, it is over until the visitor goes to another address.
 */
export class RemountLimit {
  #address = '';
  #remounts = new WeakMap<Element, readonly number[]>();
  #told = new WeakSet<Element>();

  /** Whether the tag's banner may be put back once more, which is counted. */
  allows(tag: Element, now: number, address = location.href): boolean {
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
