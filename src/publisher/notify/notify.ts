/**
 * Tells people what a run came to: docs/decisions/033-tell-people-once.md. What each channel was told is kept
 * in the folder, and only once it was delivered there.
 */
import {join} from 'node:path';
import {CHANNELS, type Channel, type Channels} from '../config/config.js';
import type {Feed} from '../../feed/schema/feed.js';
import {quote, type Problem} from '../../feed/schema/problem.js';
import {describeNotice} from './describe-notice.js';
import {withConcerns, type PublishReport} from '../reports/describe-publication.js';
import {EXIT} from '../problems/exit-code.js';
import {knownFrom, buildNotice, type Notice, type ShownLevels, type Notified} from './notice.js';
import type {Io} from '../io/io.js';

export const NOTIFIED_FILE = '.threat-level-feed.told.json';

export interface Occasion {
  readonly out: string;
  readonly report: PublishReport;
  /** The feed that stood before the run. */
  readonly former: Feed | undefined;
  readonly now: Date;
}

type Memory = Readonly<Partial<Record<Channel, Notified>>>;

/**
 * Tells each channel what it has not been told. What could not be told is tried again at the next run, and is
 * added to the report as a problem.
 */
export async function notify(
  channels: Channels,
  occasion: Occasion,
  io: Io,
): Promise<PublishReport> {
  const {out, report, former, now} = occasion;
  const addresses = channels.notify ?? {};
  if (!CHANNELS.some(channel => addresses[channel])) return report;
  const memory = await readTold(out, io);
  const failures: Problem[] = [];
  const after: Partial<Record<Channel, Notified>> = {};
  for (const channel of CHANNELS) {
    const address = addresses[channel];
    if (!address) continue;
    const before = memory[channel] ?? knownFrom(former);
    const notice = buildNotice(before, report, now);
    const failed = notice.kinds.length
      ? await deliver(channel, {address, notice, before, report}, io)
      : [];
    failures.push(...failed);
    after[channel] = failed.length ? before : notice.told;
  }
  await writeTold(out, {before: memory, after}, io);
  return withConcerns(report, failures);
}

/** Calls the address that watches whether runs come to their end. */
export async function ping(
  {ping: address}: Channels,
  report: PublishReport,
  io: Io,
): Promise<PublishReport> {
  const isGood = report.exitCode === EXIT.done || report.exitCode === EXIT.needsPerson;
  if (!address || !isGood) return report;
  return withConcerns(report, await attempt('ping-failed', address, () => call(address, io)));
}

interface Delivery {
  readonly address: string;
  readonly notice: Notice;
  readonly before: Notified;
  readonly report: PublishReport;
}

/** The address of a webhook is often a secret: a failure names its host alone. */
function deliver(
  channel: Channel,
  {address, notice, before, report}: Delivery,
  io: Io,
): Promise<readonly Problem[]> {
  const text = describeNotice(notice, report);
  if (channel === 'command') {
    return attempt('notify-failed', address, () => io.execute(address, text));
  }
  const {kinds, told} = notice;
  const going = told.trouble.filter(({runsWithout}) => !runsWithout);
  const body = JSON.stringify({
    kinds,
    text,
    levels: levelsIn(told.shown),
    before: levelsIn(before.shown),
    trouble: [...new Set(going.map(({code}) => code))].sort(),
  });
  const headers = {'Content-Type': 'application/json'};
  return attempt('notify-failed', new URL(address).origin, () =>
    call(address, io, {method: 'POST', headers, body}),
  );
}

function levelsIn(shown: ShownLevels): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(shown).map(([region, {level}]) => [region, level]));
}

const TIME_LIMIT_MS = 20_000;

async function call(address: string, io: Io, init: RequestInit = {}): Promise<void> {
  const signal = AbortSignal.timeout(TIME_LIMIT_MS);
  const {ok, status} = await io.fetch(address, {...init, signal});
  if (!ok) throw new Error(`status ${String(status)}`);
}

async function attempt(
  code: string,
  path: string,
  act: () => Promise<void>,
): Promise<readonly Problem[]> {
  try {
    await act();
    return [];
  } catch (error) {
    const expected = 'to be heard; it is tried again at the next run';
    return [{code, path, expected, received: quote(String(error))}];
  }
}

/** What each channel was told last; nothing of one whose entry cannot be read. */
async function readTold(out: string, io: Io): Promise<Memory> {
  try {
    const input: unknown = JSON.parse((await io.readFile(join(out, NOTIFIED_FILE))) ?? '');
    const entries = Object.entries(input ?? {}).filter(([, told]) => isTold(told));
    return Object.fromEntries(entries);
  } catch {
    return {};
  }
}

function isTold(input: unknown): input is Notified {
  const {shown, trouble} = (input ?? {}) as Partial<Notified>;
  return typeof shown === 'object' && Array.isArray(trouble);
}

async function writeTold(
  out: string,
  {before, after}: {before: Memory; after: Memory},
  io: Io,
): Promise<void> {
  const text = JSON.stringify(after);
  if (text === JSON.stringify(before)) return;
  await io.replaceFiles(out, new Map([[NOTIFIED_FILE, text]]));
}
