import {BANNER} from '../baselines.js';
import {median, spreadOf} from '../figures/statistics.js';
import {atMost, brief, spread, table, times, whole, type Section} from '../figures/table.js';

export interface ChangeFigures {
  /** How many nodes are added and removed within the duration. */
  readonly nodes: number;
  readonly durationMs: number;
  /** Main-thread milliseconds of each round: for the page alone, with the element form, and with a script tag. */
  readonly bareMs: readonly number[];
  readonly stillMs: readonly number[];
  readonly bannerMs: readonly number[];
}

const MOST_PERCENT = 1;

export function formatChanges(figures: ChangeFigures): Section {
  const {nodes, durationMs, bareMs, stillMs, bannerMs} = figures;
  const percentOver = (base: readonly number[]): number =>
    ((median(bannerMs) - median(base)) / durationMs) * 100;
  const percent = percentOver(stillMs);
  return {
    title: 'A page that changes all the time',
    text: [
      `A page adds ${whole(nodes)} nodes in ${brief(durationMs)} ms and removes each of them: without a banner, with the element, and with a script tag’s banner, which observes the document for added and removed tags. Measured as above. Observing takes ${brief(percent)} % of that time; everything that the banner does takes ${brief(percentOver(bareMs))} %.`,
      table(
        ['', 'processor, ms', 'to the page alone'],
        [
          rowOf('the page without a banner', bareMs, bareMs),
          rowOf('the element by itself', stillMs, bareMs),
          rowOf(BANNER, bannerMs, bareMs),
        ],
      ),
    ].join('\n\n'),
    aims: [
      atMost(
        'share of the main thread’s time for following a page that changes all the time',
        Math.max(0, percent),
        MOST_PERCENT,
        value => `${brief(value)} %`,
      ),
    ],
  };
}

const rowOf = (
  name: string,
  sample: readonly number[],
  base: readonly number[],
): readonly string[] => [
  name,
  spread(spreadOf(sample), brief),
  times(median(sample) / median(base)),
];
