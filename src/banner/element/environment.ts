import type {Printer} from '../details/print/print-notice.js';
import type {FeedStore} from '../feed-client/feed-store.js';
import {getFeedStore, type FeedSource} from '../feed-client/shared-stores.js';
import {readClock} from '../platform/clock.js';
import {whenVisible, whenWorthRendering} from './first-render.js';

/** What a banner uses of the world outside. Tests give it another before it is connected. */
export interface BannerEnvironment {
  now(): Date;
  /** A random number from 0 to 1, to spread the refreshes of many pages. */
  random(): number;
  getFeedStore(source: FeedSource): FeedStore;
  /** Resolves once the page is looked at; nothing if it is. */
  whenVisible(): Promise<void> | undefined;
  /** Resolves once the element is worth its first render; nothing if that is at once. */
  whenWorthRendering(element: Element, whenKnown: Promise<unknown>): Promise<void> | undefined;
  /** Prints a notice in place of the browser. */
  readonly print: Printer | undefined;
}

export const browserEnvironment: BannerEnvironment = {
  now: readClock,
  random: () => Math.random(),
  getFeedStore,
  whenVisible,
  whenWorthRendering,
  print: undefined,
};
