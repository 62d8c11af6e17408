import {createCollapseMemory, stillCollapsed, type CollapseMemory} from './collapse-memory.js';
import type {LevelsByRegion} from '../view/level.js';

/** Whether the visitor has folded the banner of a feed to a chip, and whether it may stay so. */
export class CollapseState {
  #memory: CollapseMemory | undefined;
  #levels: LevelsByRegion | undefined;

  get isCollapsed(): boolean {
    return this.#levels !== undefined;
  }

  /** Turns to another feed or region, whose fold may be remembered in the browser under a name. */
  setSource(name: string, isKept: boolean): void {
    this.#memory = isKept ? createCollapseMemory(name) : undefined;
    this.#levels = this.#memory?.read();
  }

  /** Takes note of what shows now: after a rise nothing stays folded. */
  observe(shownLevels: LevelsByRegion): void {
    if (!this.#levels) return;
    const before = this.#levels;
    this.#levels = stillCollapsed(before, shownLevels);
    if (isSame(this.#levels, before)) return;
    // Another banner of the page may have been unfolded by the visitor since.
    if (isSame(this.#memory?.read(), before)) this.#memory?.write(this.#levels);
  }

  collapse(shownLevels: LevelsByRegion): void {
    this.#set(shownLevels);
  }

  expand(): void {
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
