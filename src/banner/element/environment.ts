import {isIdentifier, type Feed} from '../../feed/schema/feed.js';
import type {Freshness} from '../../feed/rules/freshness.js';
import {REGION_CHOICES, regionsOf} from '../../feed/schema/level.js';
import {allLocales} from '../../generated/locale-codes.js';
import {version} from '../../generated/version.js';
import {BannerAttributes} from './attributes.js';
import {readClock} from '../platform/clock.js';
import type {DebugContext} from '../debug/explain.js';
import {feedUrlBeside, resolveUrl} from '../feed-client/feed-url.js';
import type {FeedStore} from '../feed-client/feed-store.js';
import {parsePublicKeys, getFeedStore, type FeedSource} from '../feed-client/shared-stores.js';
import {tagOf} from '../embed/auto-embed.js';
import type {Printer} from '../details/print/print-notice.js';
import {MIN_MINUTES, MAX_MINUTES} from './refresh-interval.js';

const DEBUG = 'data-debug';

/** What a banner takes from the world. A test holds these in its hand, and a program may have its own. */
export abstract class BannerSeams extends BannerAttributes {
  abstract readonly freshness: Freshness | undefined;
  abstract readonly feedDocument: Feed | undefined;
  abstract refresh(): Promise<void>;

  #isExplained = false;

  /** `lang` is every element's own; only its changes are ours to hear of. */
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang', DEBUG];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === DEBUG && value !== null) void this.#explain();
  }

  /** The address of the feed, in full. */
  protected get address(): string {
    return resolveUrl(this.feed || feedUrlBeside(import.meta.url));
  }

  /**
   * Draws at once, for a browser that is about to print.
   * @internal
   */
  renderSync(): void {
    this.requestUpdate();
    this.performUpdate();
  }

  /** The look at a feed. */
  protected lookAt(demand: FeedSource): FeedStore {
    return getFeedStore(demand);
  }

  protected now(): Date {
    return readClock();
  }

  /** Chance, from 0 to 1. */
  protected luck(): number {
    return Math.random();
  }

  /** Prints in the place of the browser. Its own, or a page's `Object.prototype` would be asked for it. */
  protected print: Printer | undefined = undefined;

  /** Says once, in the console, what is shown, why, and what stands in the way. */
  async #explain(): Promise<void> {
    if (this.#isExplained) return;
    this.#isExplained = true;
    try {
      const {explain} = await import('../debug/explain.js');
      await explain(this, () => this.#debugContext());
    } catch (error) {
      console.warn('threat-level-banner: what data-debug asks for could not be told.', error);
    }
  }

  #debugContext(): DebugContext {
    return {
      version,
      tag: tagOf(this),
      known: BannerSeams.observedAttributes,
      languages: allLocales,
      feedAddress: this.address,
      region: regionsOf(this.region)[0],
      regions: REGION_CHOICES,
      minutes: [MIN_MINUTES, MAX_MINUTES],
      publicKeys: parsePublicKeys(this.publicKey),
      isIdentifier,
      now: this.now(),
    };
  }
}
