import {median, ratios, spreadOf} from '../figures/statistics.js';
import {atMost, brief, spread, table, times, type Section} from '../figures/table.js';

export const TOTAL_NAMES = {
  bare: 'the page without a banner',
  now: 'threat-level-banner',
  before: 'threat-level-banner, the release before',
} as const;

const MOST_TIMES = 0.5;

export interface TotalFigures {
  readonly slowdown: number;
  /** One value for each round, in order. */
  readonly samples: readonly {readonly name: string; readonly processorMs: readonly number[]}[];
}

export function formatTotal({slowdown, samples}: TotalFigures): Section {
  const of = (wanted: string): readonly number[] => {
    const found = samples.find(({name}) => name === wanted);
    if (!found) throw new Error(`${wanted} was not measured.`);
    return found.processorMs;
  };
  const bare = of(TOTAL_NAMES.bare);
  const ours = (name: string): readonly number[] =>
    of(name).map((ms, round) => ms - (bare[round] ?? NaN));
  const share = median(ratios(ours(TOTAL_NAMES.now), ours(TOTAL_NAMES.before)));
  return {
    title: 'Main thread for a whole visit',
    text: [
      `The processor time of all tasks on the main thread from the beginning of the document until nothing has been requested for half a second, the details loaded and closed; ${String(bare.length)} rounds in random order, the processor slowed down ${String(slowdown)} ×, measured as above. **Ours** is what remains after that of the page alone in the same round. The release before is the built script of an earlier commit, kept in bench/baselines/release-before. Of its time today’s script takes ${times(share)}.`,
      table(
        ['', 'processor, ms', 'ours, ms'],
        samples.map(({name, processorMs}) => [
          name,
          spread(spreadOf(processorMs), brief),
          name === TOTAL_NAMES.bare ? '' : spread(spreadOf(ours(name)), brief),
        ]),
      ),
    ].join('\n\n'),
    aims: [
      atMost('main thread for a whole visit, to the release before', share, MOST_TIMES, times),
    ],
  };
}
