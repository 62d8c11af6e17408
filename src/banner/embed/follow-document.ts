/**
 * Updates the banners of script tags when the document changes: routers, hydration, page builders. A new tag
 * gets a banner, however it was added; the banner of a removed tag is removed; a banner that was removed
 * while its tag is still there is inserted again, a limited number of times. The reasons for this design:
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

/** The shortest pause between two searches. */
const LEAST_PAUSE_MS = 250;
/**
 * A pause is this many times as long as the search before it. With two searches per pause, they take 0.5 % of
 * the time.
 */
const PAUSE_FACTOR = 400;
/** The longest that a new tag waits, also if a busy machine made the search slow. */
const LONGEST_PAUSE_MS = 1000;

/**
 * `style` is reset by a morphing refresh that writes it as the server sent it, `type` is changed by consent
 * managers.
 */
const TAG_ATTRIBUTES = ['style', 'type'];

/** The page may have hidden `performance`. */
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
  /** Disconnected during a pause, so that mutations in it are not even recorded. */
  readonly #observer = createObserver(() => {
    this.#search();
  });

  constructor(embed: AutoEmbed) {
    this.#embed = embed;
    this.#search();
  }

  /** Searches, pauses, and searches again for changes during the pause before it observes the document again. */
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

  /**
   * The page may have broken an API that this needs. No error is thrown at it, and the next change tries
   * again.
   */
  #tryToFollow(): void {
    try {
      this.#follow(findTags(this.#embed));
      this.#awaitDefinitions();
    } catch {
      // The banners stay as they are.
    }
  }

  /** An element may attach its shadow tree when it is defined, which no observer reports. */
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

  /** Removes clones of mounted banners, which have no tag of their own. */
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

  /** Handles an element of the page's own, or the tag's target, that is added after the tag. */
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
        `threat-level-banner: the banner was removed too often and is not inserted again on this page; the tag’s own text shows instead. ${lastRemovalOf(banner)}`,
      );
    }
    return false;
  }
}

/** Reverts `hideTag`, once: a second time, the tag's own `display` is no longer known. */
function showTag({style}: HTMLScriptElement): void {
  if (style.display !== 'none' || !style.getPropertyPriority('display')) return;
  // The page may hide each script with `!important`.
  style.setProperty('display', style.getPropertyValue(SHOWN), 'important');
  style.removeProperty(SHOWN);
}
