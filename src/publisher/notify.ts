/**
 * Tells people what a run came to, once: when a level has become another, when there is trouble that there was
 * not before, and when it is over. What was told is kept in the folder.
 */
import {join} from 'node:path';
import {quote, type Problem} from '../feed/problem.js';
import {describePublication, type PublishReport} from './describe-publication.js';
import {EXIT} from './exit-code.js';
import type {World} from './world.js';

export const TOLD = '.threat-level-feed.told.json';

/** Whom to tell, and an address to call after each good run; each is optional. */
export interface Channels {
  readonly notify?: {readonly command?: string; readonly webhook?: string};
  readonly ping?: string;
}

/** What people know: the levels, and what is wrong. */
export interface Told {
  readonly levels: Readonly<Record<string, string>>;
  readonly trouble: readonly string[];
}

export interface Notice {
  readonly kinds: readonly ('change' | 'trouble' | 'over')[];
  readonly told: Told;
}

/** What a run is worth telling, if anything: it is compared with what was told last. */
export function noticeOf(before: Told | undefined, report: PublishReport): Notice {
  const told = toldBy(report);
  const isChange =
    before !== undefined && JSON.stringify(before.levels) !== JSON.stringify(told.levels);
  const known = before?.trouble ?? [];
  const isTrouble = told.trouble.some(code => !known.includes(code));
  const isOver = known.length > 0 && !told.trouble.length;
  return {
    told,
    kinds: [
      ...(isChange ? (['change'] as const) : []),
      ...(isTrouble ? (['trouble'] as const) : []),
      ...(isOver ? (['over'] as const) : []),
    ],
  };
}

function toldBy({exitCode, feed, problems}: PublishReport): Told {
  const levels = Object.entries(feed?.assessments ?? {}).map(([region, {level}]) => [
    region,
    level,
  ]);
  const trouble = exitCode === EXIT.done ? [] : problems.map(({code}) => code);
  return {
    levels: Object.fromEntries(levels) as Told['levels'],
    trouble: [...new Set(trouble)].sort(),
  };
}

/** Tells what there is to tell. What could not be told is tried again at the next run, and is a problem. */
export async function tell(
  {notify, ping}: Channels,
  {out, report}: {readonly out: string; readonly report: PublishReport},
  world: World,
): Promise<readonly Problem[]> {
  const isGood = report.exitCode === EXIT.done || report.exitCode === EXIT.needsPerson;
  const pinged = ping && isGood ? await attempt('ping-failed', ping, () => call(ping, world)) : [];
  if (!notify) return pinged;
  const {kinds, told} = noticeOf(await readTold(out, world), report);
  const text = describePublication(report).join('\n');
  const failures = kinds.length ? await deliver(notify, {kinds, text, ...told}, world) : [];
  if (!failures.length) {
    await world.replaceFiles(out, new Map([[TOLD, JSON.stringify(told)]]));
  }
  return [...pinged, ...failures];
}

async function deliver(
  {command, webhook}: NonNullable<Channels['notify']>,
  message: Notice['told'] & {readonly kinds: Notice['kinds']; readonly text: string},
  world: World,
): Promise<readonly Problem[]> {
  const body = JSON.stringify(message);
  const headers = {'Content-Type': 'application/json'};
  return [
    ...(command
      ? await attempt('notify-failed', command, () => world.execute(command, message.text))
      : []),
    ...(webhook
      ? await attempt('notify-failed', new URL(webhook).origin, () =>
          call(webhook, world, {method: 'POST', headers, body}),
        )
      : []),
  ];
}

const TIME_LIMIT_MS = 20_000;

async function call(address: string, world: World, init: RequestInit = {}): Promise<void> {
  const signal = AbortSignal.timeout(TIME_LIMIT_MS);
  const {ok, status} = await world.fetch(address, {...init, signal});
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

/** What was told last; nothing where that cannot be read: then only what is wrong is told again. */
async function readTold(out: string, world: World): Promise<Told | undefined> {
  try {
    const {levels, trouble} = JSON.parse((await world.readFile(join(out, TOLD))) ?? '') as Told;
    return Array.isArray(trouble) && typeof levels === 'object' ? {levels, trouble} : undefined;
  } catch {
    return undefined;
  }
}
