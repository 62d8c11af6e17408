import {rememberFold, stillFolded, type FoldMemory} from './fold-memory.js';
import type {LevelsByRegion} from './level-view.js';

/** Whether the visitor has folded the banner of a feed to a chip, and whether it may stay so. */
export class Fold {
  #memory: FoldMemory | undefined;
  #levels: LevelsByRegion | undefined;

  get isFolded(): boolean {
    return this.#levels !== undefined;
  }

  /** Turns to another feed, whose fold may be remembered in the browser. */
  aim(feedAddress: string, isKept: boolean): void {
    this.#memory = isKept ? rememberFold(feedAddress) : undefined;
    this.#levels = this.#memory?.read();
  }

  /** Takes note of what shows now: after a rise nothing stays folded. */
  hear(told: LevelsByRegion): void {
    if (!this.#levels) return;
    const levels = stillFolded(this.#levels, told);
    if (JSON.stringify(levels) !== JSON.stringify(this.#levels)) this.#set(levels);
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
