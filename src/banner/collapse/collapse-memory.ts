import {rankOf, readLevel, REGIONS} from '../../feed/schema/level.js';
import type {LevelsByRegion} from '../view/level.js';
import {readStored, writeStored} from '../platform/storage.js';

/** Stores the levels that were shown when the visitor collapsed the banner of one feed and region. */
export interface CollapseMemory {
  read(): LevelsByRegion | undefined;
  write(levels: LevelsByRegion | undefined): void;
}

/** Uses the browser's storage, so that the next page is collapsed too. */
export function createCollapseMemory(name: string): CollapseMemory {
  const key = `fold:${name}`;
  return {
    read: () => parseLevels(readStored(key)),
    write: levels => {
      writeStored(key, levels && JSON.stringify(levels));
    },
  };
}

/**
 * The levels with which the next rise is compared, now that `shownLevels` are shown; `undefined`, to expand the
 * banner, after a rise or if a level is shown that the visitor has not seen. A region without a shown level keeps its
 * stored one.
 */
export function stillCollapsed(
  folded: LevelsByRegion,
  shown: LevelsByRegion,
): LevelsByRegion | undefined {
  const hasRisen = REGIONS.some(region => {
    const level = shown[region];
    const before = folded[region];
    return level !== undefined && (before === undefined || rankOf(level) > rankOf(before));
  });
  return hasRisen ? undefined : {...folded, ...shown};
}

function parseLevels(stored: string | undefined): LevelsByRegion | undefined {
  try {
    const input = JSON.parse(stored ?? '') as Record<string, unknown>;
    return Object.fromEntries(
      REGIONS.flatMap(region => {
        const level = readLevel(String(input[region]));
        return level ? [[region, level]] : [];
      }),
    );
  } catch {
    return undefined;
  }
}
