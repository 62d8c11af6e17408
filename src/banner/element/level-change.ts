import type {Level} from '../../feed/schema/level.js';
import {ThreatLevelChangeEvent} from '../events.js';

/** Tells a page when a current level has become another one. The first level shown is no change. */
export class LevelChangeEmitter {
  readonly #target: EventTarget;
  #level: Level | undefined;

  constructor(target: EventTarget) {
    this.#target = target;
  }

  /** Another feed or region: its first level is no change. */
  reset(): void {
    this.#level = undefined;
  }

  /** Takes the current level; a level that goes out of date and comes back the same has not changed. */
  async observe(level: Level): Promise<void> {
    // After the update that called this: a listener's changes are not part of it.
    await Promise.resolve();
    const before = this.#level;
    this.#level = level;
    if (before && before !== level) {
      this.#target.dispatchEvent(new ThreatLevelChangeEvent(before, level));
    }
  }
}
