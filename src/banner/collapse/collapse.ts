import {createCollapseMemory, stillCollapsed, type CollapseMemory} from './collapse-memory.js';
import type {LevelsByRegion} from '../view/level.js';

/** Whether the visitor has collapsed the banner of a feed to a pill, and whether it may stay collapsed. */
export class CollapseState {
  #memory: CollapseMemory | undefined;
  #levels: LevelsByRegion | undefined;

  get isCollapsed(): boolean {
    return this.#levels !== undefined;
  }

  /** Changes to another feed or region. `name` is the storage key, used only if `isKept`. */
  setSource(name: string, isKept: boolean): void {
    this.#memory = isKept ? createCollapseMemory(name) : undefined;
    this.#levels = this.#memory?.read();
  }

  /** Compares the levels shown now with those that were shown when it was collapsed: a rise expands it. */
  observe(shownLevels: LevelsByRegion): void {
    if (!this.#levels) return;
    const before = this.#levels;
    this.#levels = stillCollapsed(before, shownLevels);
    if (isSame(this.#levels, before)) return;
    // The visitor may have expanded another banner of the page since.
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
