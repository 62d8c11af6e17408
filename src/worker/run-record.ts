/** What the Durable Object remembers beside the published files: its last run, and the last command. */
import {isInstant} from '../feed/schema/instant.js';
import type {Problem} from '../feed/schema/problem.js';
import type {Storage} from './platform.js';
import {readStored} from './worker-io.js';

const RECORD = '.worker.json';
/** Two runs and some minutes. After that a visitor's request starts a run, because the cron trigger was missed. */
export const OVERDUE_AFTER_MS = 35 * 60 * 1000;

export interface RunRecord {
  /** When the last run began. */
  readonly startedAt?: string;
  /** When the last command that was carried out, or refused, was written. */
  readonly commandAt?: string;
  /** Why it was refused. Empty if it was carried out. */
  readonly commandProblems?: readonly Problem[];
}

export function readRecord(storage: Storage): RunRecord {
  return JSON.parse(readStored(storage, RECORD) ?? '{}') as RunRecord;
}

export function updateRecord(storage: Storage, changes: RunRecord): void {
  storage.kv.put(RECORD, JSON.stringify({...readRecord(storage), ...changes}));
}

/** Whether a run should have begun by now. A last run in the future was dated by a wrong clock. */
export function isOverdue({startedAt}: RunRecord, now: Date): boolean {
  if (!startedAt || !isInstant(startedAt)) return true;
  const agoMs = now.getTime() - Date.parse(startedAt);
  return agoMs >= OVERDUE_AFTER_MS || agoMs < 0;
}
