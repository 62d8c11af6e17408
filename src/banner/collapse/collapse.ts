import {rememberFold, stillFolded, type FoldMemory} from './collapse-memory.js';
import type {LevelsByRegion} from '../view/level.js';

/** Whether the visitor has folded the banner of a feed to a chip, and whether it may stay so. */
export class Fold {
  #memory: FoldMemory | undefined;
  #levels: LevelsByRegion | undefined;

  get isFolded(): boolean {
    return this.#levels !== undefined;
  }

  /** Turns to another feed or region, whose fold may be remembered in the browser under a name. */
  aim(name: string, isKept: boolean): void {
    this.#memory = isKept ? rememberFold(name) : undefined;
    this.#levels = this.#memory?.read();
  }

  /** Takes note of what shows now: after a rise nothing stays folded. */
  hear(told: LevelsByRegion): void {
    if (!this.#levels) return;
    const before = this.#levels;
    this.#levels = stillFolded(before, told);
    if (isSame(this.#levels, before)) return;
    // Another banner of the page may have been unfolded by the visitor since.
    if (isSame(this.#memory?.read(), before)) this.#memory?.write(this.#levels);
  }

  fold(told: LevelsByRegion): void {
    this.#set(told);
  }

  unfold(): void {
    this.#set(undefined);
  }

  #set(levels: LevelsByRegion | undefined): void {
    this.#levels = levels;
    this.#memory?.write(levels);
  }
}

function isSame(one: LevelsByRegion | undefined, other: LevelsByRegion | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
