import {EMPTY_LIT} from '../baselines.js';
import {brief, sized, table, times, whole, type Section} from '../figures/table.js';

/** Medians of several visits, each after a garbage collection. */
export interface Held {
  readonly heapBytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

export interface MemoryRow extends Held {
  readonly name: string;
}

export interface MemoryFigures {
  /** The number of elements on the page. */
  readonly many: number;
  /** The same page without the elements. */
  readonly blank: MemoryRow;
  readonly rows: readonly MemoryRow[];
}

export function formatMemory({many, blank, rows}: MemoryFigures): Section {
  const heapOf = ({heapBytes}: MemoryRow): number => heapBytes - blank.heapBytes;
  const base = rows.find(({name}) => name === EMPTY_LIT);
  if (!base || heapOf(base) <= 0) throw new Error('The baseline for the memory is missing.');
  return {
    title: 'Memory of many elements',
    text: [
      `The memory of ${String(many)} elements on one page, minus that of the same page without them, after a garbage collection (\`HeapProfiler.collectGarbage\`, \`Performance.getMetrics\`). The median of three visits. It includes the script’s own memory once. Nodes and listeners are those of one element.`,
      table(
        ['', 'heap of all', 'to an empty Lit element', 'nodes', 'listeners'],
        rows.map(row => [
          row.name,
          sized(heapOf(row)),
          times(heapOf(row) / heapOf(base)),
          whole((row.nodes - blank.nodes) / many),
          brief((row.listeners - blank.listeners) / many),
        ]),
      ),
    ].join('\n\n'),
    aims: [],
  };
}
