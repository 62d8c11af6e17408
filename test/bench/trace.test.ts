import {describe, expect, it} from 'vitest';
import {mainThreadTime, type TraceEvent} from '../../bench/figures/trace.js';

const SCRIPT = 'http://host/script.js';

/** In milliseconds, on the page's main thread unless told otherwise. */
function event(
  name: string,
  at: number,
  {
    lasts = 0,
    works = lasts,
    url,
    tid = 1,
  }: Partial<Record<'lasts' | 'works' | 'tid', number>> & {
    url?: string;
  } = {},
): TraceEvent {
  const data = url === undefined ? {} : {url};
  return {name, pid: 1, tid, ts: at * 1000, dur: lasts * 1000, tdur: works * 1000, args: {data}};
}

const task = (at: number, lasts: number, more: {works?: number; tid?: number} = {}): TraceEvent =>
  event('RunTask', at, {lasts, ...more});
const untimed = ({name, pid, tid, ts, dur = 0}: TraceEvent): TraceEvent => ({
  name,
  pid,
  tid,
  ts,
  dur,
});
const compile = event('v8.compileModule', 12, {url: SCRIPT});
const mark = event('seen', 45);

function timeOf(...events: readonly TraceEvent[]): ReturnType<typeof mainThreadTime> {
  return mainThreadTime(events, {script: SCRIPT}, 'seen');
}

describe('the time of the main thread', () => {
  it('covers the tasks from the one that compiles the script to the one that paints', () => {
    const tasks = [task(0, 5), task(10, 4), task(20, 7), task(40, 8), task(50, 100)];
    expect(timeOf(...tasks, compile, mark)).toEqual({processorMs: 19, wallMs: 19});
  });

  it('does not count what the processor did for others', () => {
    const tasks = [task(10, 4, {works: 3}), task(40, 8, {works: 2})];
    expect(timeOf(...tasks, compile, mark)).toEqual({processorMs: 5, wallMs: 12});
  });

  it('counts a task without a recorded duration as zero', () => {
    const tasks = [task(10, 4), untimed(task(20, 0.0005)), task(40, 8)];
    expect(timeOf(...tasks, compile, mark).processorMs).toBe(12);
  });

  it('does not count other threads', () => {
    const tasks = [task(10, 4), task(40, 8), task(20, 50, {tid: 2})];
    expect(timeOf(...tasks, compile, mark).wallMs).toBe(12);
  });

  it('begins at a mark if one is given', () => {
    const events = [task(10, 4), task(30, 2), task(40, 8), event('begin', 31), mark];
    expect(mainThreadTime(events, {mark: 'begin'}, 'seen').wallMs).toBe(10);
  });

  it.each([
    ['its end', [task(10, 4), task(40, 8), compile], /no seen/],
    ['its start', [task(10, 4), task(40, 8), mark], /the start/],
    [
      'another script only',
      [task(40, 8), event('v8.compileModule', 12, {url: 'x'}), mark],
      /start/,
    ],
    [
      'the processor’s time',
      [untimed(task(10, 4)), untimed(task(40, 8)), compile, mark],
      /no task/i,
    ],
    ['all but the last task', [task(10, 4), compile, mark], /last task/],
  ])('is refused for a trace without %s', (_what, events, message) => {
    expect(() => timeOf(...events)).toThrow(message);
  });
});
