import {BannerAttributes} from './banner-attributes.js';
import {readClock} from './clock.js';
import type {FeedLook} from './feed-look.js';
import {sharedLook, type FeedDemand} from './page-looks.js';
import {printNotice, type Notice} from './print-notice.js';

/** What a banner takes from the world. A test holds these in its hand, and a program may have its own. */
export class BannerSeams extends BannerAttributes {
  /**
   * Draws at once, for a browser that is about to print.
   * @internal
   */
  drawNow(): void {
    this.requestUpdate();
    this.performUpdate();
  }

  /** The look at a feed. */
  protected lookAt(demand: FeedDemand): FeedLook {
    return sharedLook(demand);
  }

  protected now(): Date {
    return readClock();
  }

  /** Chance, from 0 to 1. */
  protected luck(): number {
    return Math.random();
  }

  protected print(notice: Notice): Promise<void> {
    return printNotice(notice, this.renderRoot as ShadowRoot);
  }
}
