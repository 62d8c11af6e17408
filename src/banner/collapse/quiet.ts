import {rankOf, type Level} from '../../feed/schema/level.js';
import type {View} from '../view/summary.js';

/** Whether every level that a banner states is known and below that one. An unknown name of a level is below none. */
export function isBelow({levels, shownLevels}: View, threshold: Level | null): boolean {
  return levels.every(({region}) => {
    const level = shownLevels[region];
    return threshold !== null && level !== undefined && rankOf(level) < rankOf(threshold);
  });
}

/**
 * Whether a banner is a pill because the level is below the page's threshold. Once it is open, because the visitor has
 * opened it, the level has risen or is not known, or there is an incident, it stays open: what somebody reads must not
 * disappear. Only the visitor makes it a pill again.
 */
export class QuietState {
  #threshold: Level | null = null;
  #isOpened = false;
  /** Whether nothing but the visitor keeps it open. */
  isPossible = false;

  get isQuiet(): boolean {
    return this.isPossible && !this.#isOpened;
  }

  observe(view: View, threshold: Level | null, hasIncident: boolean): void {
    if (threshold !== this.#threshold) this.#isOpened = false;
    this.#threshold = threshold;
    this.isPossible = isBelow(view, threshold) && !hasIncident;
    if (!this.isPossible && view.freshness !== 'loading') this.#isOpened = true;
  }

  open(): void {
    this.#isOpened = true;
  }

  close(): void {
    this.#isOpened = false;
  }
}
