import {sized, table, times, whole, type Section} from '../figures/table.js';

/** One publish into an empty folder. */
export interface PublishRun {
  readonly ms: number;
  readonly peakKilobytes: number;
  readonly writtenBytes: number;
  readonly files: number;
}

export interface PublishRow extends PublishRun {
  readonly areas: number;
  /** The number of languages of each of an area's texts. */
  readonly languages: number;
}

export interface PublishFigures {
  readonly rounds: number;
  /** The smallest first. Each is the median of the rounds. */
  readonly rows: readonly PublishRow[];
}

export function formatPublisher({rounds, rows}: PublishFigures): Section {
  const [smallest] = rows;
  if (!smallest) throw new Error('Nothing was published.');
  return {
    title: 'The publisher',
    text: [
      `One \`publish\` into an empty folder, from a bulletin in a file, with a config in which each area has a name and a statement in so many languages. Every file is forced to the disk, so the disk counts. The median of ${String(rounds)} rounds after one to warm up, sizes in an order that chance decided; to the smallest, which took ${whole(smallest.ms)} ms and at its peak ${sized(smallest.peakKilobytes * 1024)} of memory, Node’s own and its start included.`,
      table(
        ['areas', 'languages', 'time', 'peak memory', 'files', 'bytes written'],
        rows.map(row => [
          whole(row.areas),
          String(row.languages),
          times(row.ms / smallest.ms),
          times(row.peakKilobytes / smallest.peakKilobytes),
          whole(row.files),
          sized(row.writtenBytes),
        ]),
      ),
    ].join('\n\n'),
    aims: [],
  };
}
