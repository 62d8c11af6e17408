/** How often a banner that something removes may be inserted again. */
const MOST = 20;
const WINDOW_MS = 20_000;

/**
 * Allows twenty remounts in twenty seconds for each tag. A page that morphs every two seconds, as Livewire's
 * polling does, stays below that; a script that looks for the banner every second reaches it. Then no more
 * are allowed until the visitor goes to another address.
 */
export class RemountLimit {
  #address = '';
  #remounts = new WeakMap<Element, readonly number[]>();
  #reported = new WeakSet<Element>();

  /** Whether the tag's banner may be inserted once more. Counts the call. */
  allows(tag: Element, now: number, address = location.href): boolean {
    this.#forgetAt(address);
    const all = this.#remounts.get(tag) ?? [];
    if (all.length >= MOST) return false;
    this.#remounts.set(tag, [...all.filter(at => now - at < WINDOW_MS), now]);
    return true;
  }

  /** Whether this is the first call for the tag since the limit was reached. */
  isNews(tag: Element): boolean {
    const isNews = !this.#reported.has(tag);
    this.#reported.add(tag);
    return isNews;
  }

  /** A new address resets the count: a router replaces the page on every navigation. */
  #forgetAt(address: string): void {
    if (address === this.#address) return;
    this.#address = address;
    this.#remounts = new WeakMap();
    this.#reported = new WeakSet();
  }
}
