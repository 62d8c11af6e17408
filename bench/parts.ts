/** The parts of a run by name, in their order: each measures, and tells what it found. */
import type {Bench} from './bench.js';
import type {Section} from './figures/table.js';
import {measureBytes} from './measure/bytes.js';
import {measureChanges} from './measure/changes.js';
import {measureLoad} from './measure/load.js';
import {measureMemory} from './measure/memory.js';
import {measurePublisher} from './measure/publisher.js';
import {measureRefresh} from './measure/refresh.js';
import {measureShift} from './measure/shift.js';
import {measureStart} from './measure/start.js';
import {measureTasks} from './measure/tasks.js';
import {tellBytes} from './tell/bytes.js';
import {tellChanges} from './tell/changes.js';
import {tellLoad, type LoadFigures} from './tell/load.js';
import {tellMemory} from './tell/memory.js';
import {tellPublisher} from './tell/publisher.js';
import {tellRefresh} from './tell/refresh.js';
import {tellShift} from './tell/shift.js';
import {tellStart} from './tell/start.js';
import {tellTasks} from './tell/tasks.js';

export interface Outcome {
  readonly section: Section;
  /** From these another page is worked out. */
  readonly load?: LoadFigures | undefined;
}

export const PARTS: Readonly<Record<string, (bench: Bench) => Promise<Outcome>>> = {
  bytes: async bench => ({section: tellBytes(await measureBytes(bench))}),
  start: async bench => ({section: tellStart(await measureStart(bench))}),
  shift: async bench => ({section: tellShift(await measureShift(bench))}),
  tasks: async bench => ({section: tellTasks(await measureTasks(bench))}),
  memory: async bench => ({section: tellMemory(await measureMemory(bench))}),
  refresh: async bench => ({section: tellRefresh(await measureRefresh(bench))}),
  changes: async bench => ({section: tellChanges(await measureChanges(bench))}),
  publisher: async bench => ({section: tellPublisher(await measurePublisher(bench.say))}),
  load: async bench => {
    const load = await measureLoad(bench);
    return {section: tellLoad(load), load};
  },
};
