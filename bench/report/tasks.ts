import {BANNER} from '../baselines.js';
import {atMost, brief, table, type Section} from '../figures/table.js';

/** Browsers call a task long if it takes longer than this. */
const LONG_MS = 50;

export interface TaskRow {
  readonly name: string;
  readonly slowdown: number;
  /** The long tasks of each visit, in milliseconds. */
  readonly visits: readonly (readonly number[])[];
}

export interface TaskFigures {
  readonly rows: readonly TaskRow[];
  /** A page with a deliberately long task. If that is not observed, the measurement does not work. */
  readonly control: TaskRow;
}

export function formatTasks({rows, control}: TaskFigures): Section {
  const seen = control.visits.filter(({length}) => length > 0);
  if (!seen.length)
    throw new Error('A deliberately long task was not observed, so the measurement does not work.');
  const own = rows.filter(({name}) => name === BANNER);
  return {
    title: 'Long tasks',
    text: [
      `Tasks that take more than ${String(LONG_MS)} ms of clock time (\`PerformanceObserver\`, \`longtask\`), from the arrival of the script until nothing more happens and, for the banner, while its details are opened. Of ${String(control.visits.length)} visits: the largest number in one visit, and the longest task of all. A busy machine makes tasks longer in clock time. As a control, a page with a deliberate task of 80 ms was opened too: the browser reported that task in ${String(seen.length)} of ${String(control.visits.length)} visits. If that is not all of them, the browser does not report every long task.`,
      table(
        ['', 'processor slower', 'most in a visit', 'longest, ms'],
        rows.map(row => [
          row.name,
          `${String(row.slowdown)} ×`,
          String(Math.max(...row.visits.map(({length}) => length))),
          row.visits.flat().length ? brief(longestOf(row)) : '',
        ]),
      ),
    ].join('\n\n'),
    aims: own.map(row =>
      atMost(
        `longest task, processor ${String(row.slowdown)} × slower (0 if none is long)`,
        longestOf(row),
        LONG_MS,
        value => `${brief(value)} ms`,
      ),
    ),
  };
}

function longestOf({visits}: TaskRow): number {
  return Math.max(0, ...visits.flat());
}
