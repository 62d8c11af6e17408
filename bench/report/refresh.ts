import {median, spreadOf} from '../figures/statistics.js';
import {atMost, brief, spread, table, times, whole, type Section} from '../figures/table.js';

export interface LookFigures {
  /** Main-thread milliseconds of each refresh. */
  readonly refreshMs: readonly number[];
  /** The same for the request with `fetch` alone, whose response is parsed as JSON and discarded. */
  readonly fetchMs: readonly number[];
  readonly slowdown: number;
  /** DOM changes in the element and its shadow root, for all refreshes together. */
  readonly mutations: number;
  /** The status of each response to the refreshes' requests. */
  readonly statuses: readonly number[];
  /** DOM changes of a refresh that finds another level. If there are none, the measurement does not work. */
  readonly mutationsOfNews: number;
}

const NOT_MODIFIED = 304;

export function formatRefresh(figures: LookFigures): Section {
  const {refreshMs, fetchMs, slowdown, mutations, statuses, mutationsOfNews} = figures;
  if (!mutationsOfNews)
    throw new Error(
      'No DOM change was observed even for another level, so the measurement does not work.',
    );
  const looks = refreshMs.length;
  const others = statuses.filter(status => status !== NOT_MODIFIED).length;
  return {
    title: 'A refresh that finds nothing new',
    text: [
      `\`refresh()\` was called ${String(looks)} times on an open page, with the processor slowed down ${String(slowdown)} ×, and compared with a \`fetch\` of the same file that is parsed as JSON. Measured as above, from the call to the next frame. A \`MutationObserver\` in the shadow root saw ${whole(mutations)} changes, and ${whole(mutationsOfNews)} for a refresh that found another level. The host received ${String(statuses.length)} requests and answered ${String(statuses.length - others)} of them with 304.`,
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
      atMost('changes to the page by a refresh that finds nothing new', mutations, 0, whole),
      atMost('requests of such a refresh', statuses.length / looks, 1, brief),
      atMost('such requests that were not answered with 304', others, 0, whole),
    ],
  };
}
