import {BANNER, BY_HAND, BASELINES, EMPTY_LIT} from '../baselines.js';
import {median, ratios, spreadOf} from '../figures/statistics.js';
import type {MainThreadTime} from '../figures/trace.js';
import {atMost, brief, spread, table, times, type Aim, type Section} from '../figures/table.js';

export interface StartSample {
  readonly name: string;
  /** One value for each round, in order. */
  readonly times: readonly MainThreadTime[];
}

export interface StartFigures {
  readonly rounds: number;
  readonly slowdown: number;
  readonly latencyMs: number;
  readonly samples: readonly StartSample[];
}

const MOST_TIMES = {toEmpty: 3.2, toByHand: 1.4};

export function formatStart({rounds, slowdown, latencyMs, samples}: StartFigures): Section {
  const processorOf = (name: string): readonly number[] => {
    const found = samples.find(sample => sample.name === name);
    if (!found) throw new Error(`${name} was not measured.`);
    return found.times.map(({processorMs}) => processorMs);
  };
  const toEmpty = (name: string): readonly number[] =>
    ratios(processorOf(name), processorOf(EMPTY_LIT));
  const row = ({name, times: all}: StartSample): readonly string[] => [
    name,
    showsOf(name),
    spread(spreadOf(toEmpty(name)), times),
    times(median(ratios(processorOf(name), processorOf(BY_HAND)))),
    spread(spreadOf(processorOf(name)), brief),
    brief(median(all.map(({wallMs}) => wallMs))),
  ];
  return {
    title: 'Main thread until the summary is painted',
    text: [
      `In each of ${String(rounds)} rounds, after a warm-up, each page was opened once, in random order, with an empty cache and no compiled code. The processor was slowed down ${String(slowdown)} × (\`Emulation.setCPUThrottlingRate\`), and each response was delayed by ${String(latencyMs)} ms.`,
      `The figures are the processor time of all tasks on the page’s main thread, from the one that first compiles the script to the one that paints the frame in which the component is **shown**, from Chromium’s trace (\`RunTask\`, \`tdur\`). They exclude other programs and waiting for the network. The trace and the \`MutationObserver\` that finds that frame add a little, so compare the ratios, not the milliseconds. A ratio is of two pages in the same round; the median is followed by the first and the third quartile. The last column is the same tasks in clock time.`,
      table(
        [
          '',
          'shows',
          'to an empty Lit element',
          'to the summary by hand',
          'processor, ms',
          'clock, ms',
        ],
        samples.map(row),
      ),
    ].join('\n\n'),
    aims: aimsOf(
      median(toEmpty(BANNER)),
      median(ratios(processorOf(BANNER), processorOf(BY_HAND))),
    ),
  };
}

function aimsOf(toEmpty: number, toByHand: number): readonly Aim[] {
  const what = 'main thread until the summary, to';
  return [
    atMost(`${what} an empty Lit element`, toEmpty, MOST_TIMES.toEmpty, times),
    atMost(`${what} the same summary by hand`, toByHand, MOST_TIMES.toByHand, times),
  ];
}

function showsOf(name: string): string {
  if (name === BANNER) return 'the level';
  return Object.values(BASELINES).find(each => each.name === name)?.shows ?? '';
}
