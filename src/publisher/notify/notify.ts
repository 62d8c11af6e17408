/**
 * Notifies people of the result of a run: docs/decisions/033-tell-people-once.md. What each channel was notified of
 * is stored in the folder after the delivery has succeeded.
 */
import {join} from 'node:path';
import {CHANNELS, type Channel, type Channels} from '../config/config.js';
import type {Feed} from '../../feed/schema/feed.js';
import {quote, type Problem} from '../../feed/schema/problem.js';
import {describeNotice} from './describe-notice.js';
import {withConcerns, type PublishReport} from '../reports/describe-publication.js';
import {EXIT} from '../problems/exit-code.js';
import {
  buildNotice,
  initialNotified,
  type Notice,
  type Notified,
  type ShownLevels,
} from './notice.js';
import type {HttpRequest, Io} from '../io/io.js';

export const NOTIFIED_FILE = '.threat-level-feed.notified.json';

export interface NotifyInput {
  readonly out: string;
  readonly report: PublishReport;
  /** The feed before the run. */
  readonly former: Feed | undefined;
  readonly now: Date;
}

type NotifiedByChannel = Readonly<Partial<Record<Channel, Notified>>>;

/**
 * Sends each channel what it has not received yet. A failed delivery is added to the report as a problem, and is
 * tried again at the next run. Called without the folder's lock: a slow receiver must not keep another run waiting.
 */
export async function notify(
  channels: Channels,
  input: NotifyInput,
  io: Io,
): Promise<PublishReport> {
  return withConcerns(input.report, await deliverAll(channels, input, io));
}

/** The same, and requests the address that expects a request after each successful run. */
export async function notifyAndPing(
  channels: Channels,
  input: NotifyInput,
  io: Io,
): Promise<PublishReport> {
  const failures = await Promise.all([
    deliverAll(channels, input, io),
    ping(channels, input.report, io),
  ]);
  return withConcerns(input.report, failures.flat());
}

async function deliverAll(
  {notify: addresses = {}}: Channels,
  {out, report, former, now}: NotifyInput,
  io: Io,
): Promise<readonly Problem[]> {
  const used = CHANNELS.filter(channel => addresses[channel]);
  if (!used.length) return [];
  const stored = await readNotified(out, io);
  const results = await Promise.all(
    used.map(async channel => {
      const before = stored[channel] ?? initialNotified(former);
      const notice = buildNotice(before, report, now);
      const address = addresses[channel] ?? '';
      const failed = notice.kinds.length
        ? await deliver(channel, {address, notice, before, report}, io)
        : [];
      return {channel, failed, after: failed.length ? before : notice.notified};
    }),
  );
  const after = Object.fromEntries(results.map(result => [result.channel, result.after]));
  await writeNotified(out, {before: stored, after}, io);
  return results.flatMap(({failed}) => failed);
}

async function ping(
  {ping: address}: Channels,
  {exitCode}: PublishReport,
  io: Io,
): Promise<readonly Problem[]> {
  const isGood = exitCode === EXIT.done || exitCode === EXIT.needsPerson;
  if (!address || !isGood) return [];
  return attempt('ping-failed', new URL(address).origin, () => request(address, io));
}

interface Delivery {
  readonly address: string;
  readonly notice: Notice;
  readonly before: Notified;
  readonly report: PublishReport;
}

/** The address of a webhook is often a secret, like that of a ping, so a failure names only its origin. */
function deliver(
  channel: Channel,
  {address, notice, before, report}: Delivery,
  io: Io,
): Promise<readonly Problem[]> {
  const text = describeNotice(notice, report);
  if (channel === 'command') {
    return attempt('notify-failed', address, () => io.execute(address, text));
  }
  const {kinds, notified} = notice;
  const current = notified.trouble.filter(({runsWithout}) => !runsWithout);
  const body = JSON.stringify({
    kinds,
    text,
    levels: levelsIn(notified.shown),
    before: levelsIn(before.shown),
    trouble: [...new Set(current.map(({code}) => code))].sort(),
  });
  const headers = {'Content-Type': 'application/json'};
  return attempt('notify-failed', new URL(address).origin, () =>
    request(address, io, {method: 'POST', headers, body}),
  );
}

function levelsIn(shown: ShownLevels): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(shown).map(([region, {level}]) => [region, level]));
}

const TIME_LIMIT_MS = 20_000;

async function request(address: string, io: Io, init: Partial<HttpRequest> = {}): Promise<void> {
  const signal = AbortSignal.timeout(TIME_LIMIT_MS);
  const {ok, status, body} = await io.fetch(address, {...init, signal, redirect: 'manual'});
  // A body that nobody reads would keep the connection open, and with it the program running.
  body?.cancel().catch(() => undefined);
  if (!ok) throw new Error(`status ${String(status)}`);
}

async function attempt(
  code: string,
  path: string,
  send: () => Promise<void>,
): Promise<readonly Problem[]> {
  try {
    await send();
    return [];
  } catch (error) {
    const expected = 'a successful delivery; it is tried again at the next run';
    return [{code, path, expected, received: quote(String(error))}];
  }
}

/** What each channel was notified of last. An entry that cannot be read is left out. */
async function readNotified(out: string, io: Io): Promise<NotifiedByChannel> {
  try {
    const input: unknown = JSON.parse((await io.readFile(join(out, NOTIFIED_FILE))) ?? '');
    const entries = Object.entries(input ?? {}).filter(([, entry]) => isNotified(entry));
    return Object.fromEntries(entries);
  } catch {
    return {};
  }
}

function isNotified(input: unknown): input is Notified {
  const {shown, trouble} = (input ?? {}) as Partial<Notified>;
  return typeof shown === 'object' && Array.isArray(trouble);
}

/** What another run has recorded in the meantime is newer, and stays. */
async function writeNotified(
  out: string,
  {before, after}: {before: NotifiedByChannel; after: NotifiedByChannel},
  io: Io,
): Promise<void> {
  const text = JSON.stringify(after);
  if (text === JSON.stringify(before)) return;
  await io.lock(out, async () => {
    const present = await readNotified(out, io);
    if (JSON.stringify(present) !== JSON.stringify(before)) return;
    await io.replaceFiles(out, new Map([[NOTIFIED_FILE, text]]));
  });
}
