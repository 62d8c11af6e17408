import {median, spreadOf} from '../figures/statistics.js';
import {atMost, brief, spread, table, times, whole, type Section} from '../figures/table.js';

export interface LookFigures {
  /** Of each look, in milliseconds of the main thread. */
  readonly refreshMs: readonly number[];
  /** The same request by `fetch` alone, its answer read as JSON and thrown away. */
  readonly fetchMs: readonly number[];
  readonly slowdown: number;
  /** Changes in the element and in its shadow root, all looks together. */
  readonly mutations: number;
  /** The answers' statuses, one of each request that the looks made. */
  readonly statuses: readonly number[];
  /** Changes at a look that finds another level. Where there are none, none would be seen. */
  readonly mutationsOfNews: number;
}

const NOT_MODIFIED = 304;

export function formatRefresh(figures: LookFigures): Section {
  const {refreshMs, fetchMs, slowdown, mutations, statuses, mutationsOfNews} = figures;
  if (!mutationsOfNews) throw new Error('Not even another level was seen to change the page.');
  const looks = refreshMs.length;
  const others = statuses.filter(status => status !== NOT_MODIFIED).length;
  return {
    title: 'A look that finds nothing new',
    text: [
      `\`refresh()\` ${String(looks)} times on an open page, processor ${String(slowdown)} × slower, against the same request made by \`fetch\` alone and its answer read as JSON. Counted as above, from the call to the next frame. A \`MutationObserver\` in the shadow root saw ${whole(mutations)} changes; at a look that found another level it saw ${whole(mutationsOfNews)}. The host saw ${String(statuses.length)} requests, of which it answered ${String(statuses.length - others)} with 304.`,
      table(
        ['', 'processor, ms', 'to `fetch` alone'],
        [
          [
            '`refresh()`',
            spread(spreadOf(refreshMs), brief),
            times(median(refreshMs) / median(fetchMs)),
          ],
          ['`fetch` alone', spread(spreadOf(fetchMs), brief), times(1)],
        ],
      ),
    ].join('\n\n'),
    aims: [
      atMost('changes to the page by a look that finds nothing new', mutations, 0, whole),
      atMost('requests of such a look', statuses.length / looks, 1, brief),
      atMost('such requests that were not answered with 304', others, 0, whole),
    ],
  };
}
