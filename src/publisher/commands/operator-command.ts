/**
 * `set` and `unset` for a Worker: a person writes the command into a secret of the Worker, and the Worker carries it
 * out once. docs/decisions/050-give-a-worker-its-commands-as-a-secret.md.
 */
import {text, oneOf, structure, checkShape, type TypeOf} from '../../feed/schema/shape.js';
import {date, instant, level, region} from '../../feed/schema/fields.js';
import {formatInstant} from '../../feed/schema/instant.js';
import {failure, quote, success, type Problem, type Result} from '../../feed/schema/problem.js';
import type {PublishReport} from '../reports/describe-publication.js';
import type {Io} from '../io/io.js';
import {findMistakes} from '../decide/override-mistakes.js';
import {
  DEFAULT_DURATION_MS,
  setLevel,
  unsetLevel,
  type SetOptions,
  type UnsetOptions,
} from './set-level.js';

/** The name of the secret. */
export const COMMAND_SECRET = 'COMMAND';

/** A clock that is further ahead than this would keep later commands out. */
const CLOCKS_DIFFER_BY_MS = 60 * 60 * 1000;

/** `at` is when the command was written. A Worker carries out only a command that is newer than the last one. */
const setShape = structure(
  {
    command: oneOf('command-refused', ['set']),
    at: instant,
    level,
    region,
    reason: text(),
    until: instant,
  },
  {since: date, kind: oneOf('command-refused', ['exercise'])},
);
const unsetShape = structure(
  {command: oneOf('command-refused', ['set', 'unset']), at: instant},
  {region},
);

export type OperatorCommand = TypeOf<typeof setShape> | TypeOf<typeof unsetShape>;

/** The command for `set`, or the mistakes in it that can be found without the feed. */
export function buildSet(options: SetOptions): Result<OperatorCommand> {
  const {now, forMs = DEFAULT_DURATION_MS, isExercise = false, reason, since, ...rest} = options;
  const until = options.until ?? new Date(now.getTime() + forMs);
  const mistakes = findMistakes({reason, until, isExercise, now, ...(since && {since})});
  if (mistakes.length) return failure(...mistakes);
  return success({
    command: 'set',
    at: now.toISOString(),
    level: rest.level,
    region: rest.region,
    reason,
    until: formatInstant(until),
    ...(since && {since}),
    ...(isExercise && {kind: 'exercise'}),
  });
}

/** The command for `unset`. */
export function buildUnset({now, region: one}: UnsetOptions): OperatorCommand {
  return {command: 'unset', at: now.toISOString(), ...(one && {region: one})};
}

/** Reads the secret. The problems say what is wrong with it. */
export function parseCommand(written: string, now: Date): Result<OperatorCommand> {
  const input = parseJson(written);
  const problems: Problem[] = [];
  const {command, at} = checkShape(unsetShape, input, problems);
  if (problems.length) return failure(...problems.map(inSecret));
  if (Date.parse(at) > now.getTime() + CLOCKS_DIFFER_BY_MS)
    return failure(refused(`a command written before ${formatInstant(now)}`, at));
  const found = checkShape(command === 'set' ? setShape : unsetShape, input, problems);
  return problems.length ? failure(...problems.map(inSecret)) : success(found);
}

function parseJson(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return written;
  }
}

/** Carries a command out, as `set` or `unset` does in a folder. */
export function carryOut(
  command: OperatorCommand,
  {now, ...place}: Pick<SetOptions, 'out' | 'config' | 'secret' | 'now'>,
  io: Io,
): Promise<PublishReport> {
  if (!('level' in command)) {
    const {region: one} = command;
    return unsetLevel({...place, now, ...(one && {region: one})}, io);
  }
  const {level: set, reason, since, kind} = command;
  const until = new Date(command.until);
  const options = {...place, now, level: set, region: command.region, reason, until};
  return setLevel({...options, ...(since && {since}), isExercise: kind === 'exercise'}, io);
}

/** A command whose level would have ended has nothing left to do. */
export function isOver(command: OperatorCommand, now: Date): boolean {
  return 'until' in command && Date.parse(command.until) <= now.getTime();
}

function inSecret({path, expected, received}: Problem): Problem {
  return refused(path ? `${expected} at ${path}` : expected, received);
}

/** The problem with a command that cannot be carried out. */
export function refused(expected: string, received: string): Problem {
  const path = COMMAND_SECRET;
  return {code: 'command-refused', path, expected, received: quote(received)};
}
