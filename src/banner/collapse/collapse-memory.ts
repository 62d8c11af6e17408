import {rankOf, readLevel, REGIONS} from '../../feed/schema/level.js';
import type {LevelsByRegion} from '../view/level.js';
import {readStored, writeStored} from '../platform/storage.js';

/** Remembers the levels that a visitor saw when they folded the banner of one feed and region. */
export interface CollapseMemory {
  read(): LevelsByRegion | undefined;
  write(levels: LevelsByRegion | undefined): void;
}

/** In the browser's storage, so that the next page is folded too. */
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
 * What stays folded now that these levels show: nothing (`undefined`) after a rise, or where a visitor
 * has yet to see a level at all; else the levels from which the next rise is counted. Where none shows
 * now, those from before go on counting.
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
