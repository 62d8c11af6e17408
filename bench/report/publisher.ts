import {median} from '../figures/statistics.js';
import {atMost, sized, table, times, whole, type Aim, type Section} from '../figures/table.js';
import type {AgainFigures} from '../measure/publish-again.js';

const AGAIN_MS = 150;
const LARGEST_MS = 1000;
const LARGEST_MEGABYTES = 110;
const MEGABYTE = 1024 * 1024;

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

export function formatPublisher({rounds, rows}: PublishFigures, again: AgainFigures): Section {
  const [smallest] = rows;
  const largest = rows.at(-1);
  if (!smallest || !largest) throw new Error('Nothing was published.');
  return {
    title: 'The publisher',
    text: [
      formatAgain(again),
      `One signed \`publish\` into an empty folder, from a bulletin in a file. In the config each area has a name and a statement in the given number of languages. Every file is flushed to the disk, so the time includes the disk’s. The median of ${String(rounds)} rounds after a warm-up, with the sizes in random order. Time and memory are relative to the smallest size, which took ${whole(smallest.ms)} ms and at most ${sized(smallest.peakKilobytes * 1024)} of memory, including Node and its start.`,
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
    aims: [againAim(again), ...largestAims(largest)],
  };
}

function formatAgain({rounds, runMs, nodeMs}: AgainFigures): string {
  return `A signed \`publish\` that finds nothing new, from the start of its process to its end, with two sources on the same machine that answer 304 (Not Modified): ${whole(median(runMs))} ms. Node alone, started in turn with it: ${whole(median(nodeMs))} ms. Medians of ${String(rounds)} runs.`;
}

function againAim({runMs}: AgainFigures): Aim {
  const milliseconds = (value: number): string => `${whole(value)} ms`;
  return atMost('a run of the publisher with nothing new', median(runMs), AGAIN_MS, milliseconds);
}

function largestAims({areas, languages, ms, peakKilobytes}: PublishRow): readonly Aim[] {
  const what = `publishing ${whole(areas)} areas in ${String(languages)} languages, signed`;
  return [
    atMost(`${what}: time`, ms, LARGEST_MS, value => `${whole(value)} ms`),
    atMost(
      `${what}: memory`,
      (peakKilobytes * 1024) / MEGABYTE,
      LARGEST_MEGABYTES,
      value => `${whole(value)} MiB`,
    ),
  ];
}
