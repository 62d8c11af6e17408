/** Reads the main thread's tasks from a browser's trace. */

/**
 * A trace event of Chromium. Times are in microseconds; `tdur` is CPU time. Chromium omits durations below one.
 */
export interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: {readonly data?: {readonly url?: string}};
}

export interface MainThreadTime {
  /** The duration of each task in milliseconds. */
  readonly processorMs: number;
  readonly wallMs: number;
}

/** Where to start: at the first compilation of a script, or at a mark. */
export type Start = {readonly script: string} | {readonly mark: string};

/**
 * The tasks of the main thread from the one with the start to the one with the mark. A frame is painted in the task in
 * which its callbacks run. Throws if the trace lacks either.
 */
export function mainThreadTime(
  events: readonly TraceEvent[],
  from: Start,
  mark: string,
): MainThreadTime {
  const end = events.find(({name}) => name === mark);
  if (!end) throw new Error(`The trace has no ${mark}.`);
  const own = events.filter(({pid, tid}) => pid === end.pid && tid === end.tid);
  const beginsAt = momentOf(own, from);
  const tasks = own.filter(
    task => task.name === 'RunTask' && endOf(task) >= beginsAt && task.ts <= end.ts,
  );
  if (!tasks.some(task => endOf(task) >= end.ts)) throw new Error('The last task is missing.');
  if (!tasks.some(({tdur}) => tdur)) throw new Error('No task tells of the processor’s time.');
  return {
    processorMs: sum(tasks.map(({tdur = 0}) => tdur)) / 1000,
    wallMs: sum(tasks.map(({dur = 0}) => dur)) / 1000,
  };
}

function momentOf(events: readonly TraceEvent[], from: Start): number {
  const isStart = (event: TraceEvent): boolean =>
    'mark' in from
      ? event.name === from.mark
      : /^v8\.(compile|evaluate)Module$|^EvaluateScript$/.test(event.name) &&
        event.args?.data?.url === from.script;
  const found = events.filter(isStart).map(({ts}) => ts);
  if (!found.length)
    throw new Error(`The trace does not tell of the start: ${JSON.stringify(from)}`);
  return Math.min(...found);
}

function endOf({ts, dur = 0}: TraceEvent): number {
  return ts + dur;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
