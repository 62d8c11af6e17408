/** The parts of a run by name, in order. Each measures and returns its section of the report. */
import type {Bench} from './setup/bench.js';
import type {Section} from './figures/table.js';
import {measureBytes} from './measure/bytes.js';
import {measureChanges} from './measure/changes.js';
import {measureLighthouse} from './measure/lighthouse.js';
import {measureLoad} from './measure/load.js';
import {measureMemory} from './measure/memory.js';
import {measureAgain} from './measure/publish-again.js';
import {measurePublisher} from './measure/publisher.js';
import {measureRefresh} from './measure/refresh.js';
import {measureShift} from './measure/shift.js';
import {measureStart} from './measure/start.js';
import {measureTasks} from './measure/tasks.js';
import {measureTotal} from './measure/total.js';
import {measureWorker} from './measure/worker.js';
import {formatBytes} from './report/bytes.js';
import {formatChanges} from './report/changes.js';
import {formatLighthouse} from './report/lighthouse.js';
import {formatLoad, type LoadFigures} from './report/load.js';
import {formatMemory} from './report/memory.js';
import {formatPublisher} from './report/publisher.js';
import {formatRefresh} from './report/refresh.js';
import {formatShift} from './report/shift.js';
import {formatStart} from './report/start.js';
import {formatTasks} from './report/tasks.js';
import {formatTotal} from './report/total.js';
import {formatWorkerCost, type WorkerFigures} from './report/worker.js';
import {HABITS} from './cost.js';

export interface Outcome {
  readonly section: Section;
  /** The visits from which docs/cost.md is calculated. */
  readonly load?: LoadFigures | undefined;
  /** The Worker's figures, which are in docs/cost.md only. */
  readonly worker?: WorkerFigures;
}

export const PARTS: Readonly<Record<string, (bench: Bench) => Promise<Outcome>>> = {
  bytes: async bench => ({section: formatBytes(await measureBytes(bench))}),
  start: async bench => ({section: formatStart(await measureStart(bench))}),
  total: async bench => ({section: formatTotal(await measureTotal(bench))}),
  shift: async bench => ({section: formatShift(await measureShift(bench))}),
  tasks: async bench => ({section: formatTasks(await measureTasks(bench))}),
  lighthouse: async bench => ({section: formatLighthouse(await measureLighthouse(bench))}),
  memory: async bench => ({section: formatMemory(await measureMemory(bench))}),
  refresh: async bench => ({section: formatRefresh(await measureRefresh(bench))}),
  changes: async bench => ({section: formatChanges(await measureChanges(bench))}),
  publisher: async ({say}) => {
    const again = await measureAgain(say);
    return {section: formatPublisher(await measurePublisher(say), again)};
  },
  load: async bench => {
    const load = await measureLoad(bench);
    return {section: formatLoad(load), load};
  },
  worker: async ({say}) => {
    const worker = await measureWorker(say);
    const text = formatWorkerCost(worker, HABITS);
    return {section: {title: 'On a Cloudflare Worker', text, aims: []}, worker};
  },
};
