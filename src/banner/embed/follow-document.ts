/**
 * Keeps the banners of script tags in step with a document that changes: routers, hydration, page builders.
 * A tag that comes gets a banner, however it came; the banner of a tag that has left leaves; one that was
 * removed while its tag stands is put back, a limited number of times. Why it is built so:
 * docs/decisions/035-follow-the-document.md.
 */
import {readClock} from '../platform/clock.js';
import {createObserver} from '../platform/create-observer.js';
import {
  currentEmbed,
  findTags,
  isMounted,
  mountMissing,
  release,
  unclaimedBanners,
  type AutoEmbed,
} from './auto-embed.js';
import {clearHeader} from './clear-header.js';
import {findTarget} from './insert-banner.js';
import {lastRemovalOf} from './removals.js';
import {RemountLimit} from './remount-limit.js';
import {hideTag, SHOWN} from './hide-tag.js';

/** Between two searches, at least. */
const LEAST_PAUSE_MS = 250;
/** A pause is so many times as long as the search before it; two searches a pause are 0.5 % of the time. */
const PAUSE_FACTOR = 400;
/** A tag that comes during a pause waits no longer, also where a busy machine made the search take long. */
const LONGEST_PAUSE_MS = 1000;

/** What a morphing refresh writes as the server sent it, and what a consent manager takes away. */
const TAG_ATTRIBUTES = ['style', 'type'];

/** Not by `performance`, which a page may have hidden. */
const nowMs = (): number => readClock().getTime();

let follower: DocumentFollower | undefined;

/** Begins once, if the script was loaded by a tag. */
export function followDocument(): void {
  const embed = currentEmbed();
  if (embed) follower ??= new DocumentFollower(embed);
}

class DocumentFollower {
  readonly #embed: AutoEmbed;
  readonly #limit = new RemountLimit();
  /** Names of elements that were in the page before they were defined. */
  readonly #awaited = new Set<string>();
  /** Disconnected during a pause, so that what happens then is not even recorded. */
  readonly #observer = createObserver(() => {
    this.#search();
  });

  constructor(embed: AutoEmbed) {
    this.#embed = embed;
    this.#search();
  }

  /** Searches, pauses, and searches again for what came during the pause before it listens. */
  #search(): void {
    this.#observer?.disconnect();
    const startedAt = nowMs();
    this.#tryToFollow();
    const pauseMs = Math.max(LEAST_PAUSE_MS, (nowMs() - startedAt) * PAUSE_FACTOR);
    setTimeout(
      () => {
        this.#tryToFollow();
        this.#observe();
      },
      Math.min(pauseMs, LONGEST_PAUSE_MS),
    );
  }

  #observe(): void {
    const {roots, banners} = this.#embed;
    for (const root of roots) {
      this.#observer?.observe(root, {childList: true, subtree: true});
    }
    for (const tag of banners.keys()) {
      this.#observer?.observe(tag, {attributeFilter: TAG_ATTRIBUTES});
    }
  }

  /** A page may have broken what this needs: then it hears no error, and the next change tries again. */
  #tryToFollow(): void {
    try {
      this.#follow(findTags(this.#embed));
      this.#awaitDefinitions();
    } catch {
      // What is shown goes on being shown.
    }
  }

  /** An element may get its shadow tree when it is defined, which no observer hears of. */
  #awaitDefinitions(): void {
    const {roots} = this.#embed;
    const waiting = roots.flatMap(root => [...root.querySelectorAll(':not(:defined)')]);
    for (const {localName} of waiting) {
      if (this.#awaited.has(localName)) continue;
      this.#awaited.add(localName);
      void customElements.whenDefined(localName).then(
        () => {
          this.#search();
        },
        () => undefined,
      );
    }
  }

  #follow(tags: readonly HTMLScriptElement[]): void {
    const {banners} = this.#embed;
    for (const [tag, banner] of [...banners]) {
      if (!tags.includes(tag)) this.#unmount(tag, banner);
    }
    const hasOwn = unclaimedBanners(this.#embed).some(banner => !isMounted(banner));
    for (const [tag, banner] of [...banners]) {
      if (banner.isConnected) this.#correct(tag, banner, hasOwn);
    }
    mountMissing(this.#embed, tags, tag => this.#mayMount(tag));
    for (const [tag, banner] of banners) {
      if (isMounted(banner) && tag.closest('head') && !findTarget(tag)) clearHeader(banner);
    }
    this.#removeClones();
  }

  /** Of mounted banners, without a tag of their own. */
  #removeClones(): void {
    for (const banner of unclaimedBanners(this.#embed)) {
      if (isMounted(banner)) banner.remove();
    }
  }

  #unmount(tag: HTMLScriptElement, banner: HTMLElement): void {
    release(this.#embed, tag);
    if (isMounted(banner)) banner.remove();
    showTag(tag);
  }

  /** A page may bring an element of its own, or the tag's target, only after the tag. */
  #correct(tag: HTMLScriptElement, banner: HTMLElement, hasOwn: boolean): void {
    if (!isMounted(banner)) return hideTag(tag);
    const target = findTarget(tag);
    if (hasOwn) this.#unmount(tag, banner);
    else if (target && banner.parentNode !== target && this.#limit.allows(tag, nowMs()))
      target.append(banner);
    hideTag(tag);
  }

  #mayMount(tag: HTMLScriptElement): boolean {
    const banner = this.#embed.banners.get(tag);
    if (!banner || this.#limit.allows(tag, nowMs())) return true;
    showTag(tag);
    if (this.#limit.isNews(tag) && tag.hasAttribute('data-debug')) {
      console.warn(
        `threat-level-banner: the banner was removed again and again, and is not put back any more on this page; its tag’s words stand. ${lastRemovalOf(banner)}`,
      );
    }
    return false;
  }
}

/** Undoes what `hideTag` did, once: the second time it would not be known what the tag's own `display` was. */
function showTag({style}: HTMLScriptElement): void {
  if (style.display !== 'none' || !style.getPropertyPriority('display')) return;
  style.setProperty('display', style.getPropertyValue(SHOWN));
  style.removeProperty(SHOWN);
}
