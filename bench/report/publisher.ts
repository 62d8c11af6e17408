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
      `One \`publish\` into an empty folder, from a bulletin in a file. In the config each area has a name and a statement in the given number of languages. Every file is flushed to the disk, so the time includes the disk’s. The median of ${String(rounds)} rounds after a warm-up, with the sizes in random order. Time and memory are relative to the smallest size, which took ${whole(smallest.ms)} ms and at most ${sized(smallest.peakKilobytes * 1024)} of memory, including Node and its start.`,
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
