/** One run of the Worker: the operator's command, if there is a new one, then the sources. */
import type {Problem} from '../feed/schema/problem.js';
import type {Io} from '../publisher/io/io.js';
import {
  carryOut,
  isOver,
  parseCommand,
  refused,
  type OperatorCommand,
} from '../publisher/commands/operator-command.js';
import {publish} from '../publisher/commands/publish.js';
import {EXIT} from '../publisher/problems/exit-code.js';
import {
  describePublication,
  type PublishReport,
} from '../publisher/reports/describe-publication.js';
import type {Env, Storage} from './platform.js';
import {readRecord, updateRecord, type RunRecord} from './run-record.js';
import {CONFIG_FILE, FOLDER} from './worker-io.js';

export interface Run {
  readonly storage: Storage;
  readonly secrets: Pick<Env, 'SIGNING_KEY' | 'COMMAND'>;
  readonly io: Io;
}

/** Reads the sources and publishes. A command that was refused is reported at each run, until there is another one. */
export async function runPublisher(run: Run): Promise<PublishReport> {
  const {storage, secrets, io} = run;
  updateRecord(storage, {startedAt: io.now().toISOString()});
  await runCommand(run);
  const concerns = findRefusal(run);
  const report = await publish({...placeOf(secrets), concerns}, io);
  describePublication(report).forEach(io.stderr);
  return report;
}

/** Carries out the operator's command, unless that was done before. */
export async function runCommand({storage, secrets, io}: Run): Promise<void> {
  const now = io.now();
  const command = newCommand(secrets, {record: readRecord(storage), now});
  if (!command) return;
  const report = await carryOut(command, {...placeOf(secrets), now}, io);
  const isRefused = report.exitCode === EXIT.usageError;
  describePublication(report).forEach(io.stderr);
  updateRecord(storage, {
    commandAt: command.at,
    commandProblems: isRefused ? report.problems : [],
  });
}

/** The operator's command, if it can be read and has not been carried out. */
export function newCommand(
  {COMMAND}: Run['secrets'],
  {record, now}: {record: RunRecord; now: Date},
): OperatorCommand | undefined {
  if (!COMMAND) return undefined;
  const parsed = parseCommand(COMMAND, now);
  if (!parsed.ok || isOver(parsed.value, now)) return undefined;
  const isNew = !record.commandAt || Date.parse(parsed.value.at) > Date.parse(record.commandAt);
  return isNew ? parsed.value : undefined;
}

/** Why the command in the secret was not carried out, if it was not. */
function findRefusal({storage, secrets, io}: Run): readonly Problem[] {
  if (!secrets.COMMAND) return [];
  const parsed = parseCommand(secrets.COMMAND, io.now());
  if (!parsed.ok) return parsed.problems;
  if (isOver(parsed.value, io.now())) return [];
  const {commandAt = '', commandProblems = []} = readRecord(storage);
  const {at} = parsed.value;
  if (at === commandAt)
    return commandProblems.map(({code, expected, received}) =>
      refused(`${expected} (${code})`, received),
    );
  return [refused(`a command written after the last one, at ${commandAt}`, at)];
}

function placeOf({SIGNING_KEY}: Run['secrets']) {
  const secret = SIGNING_KEY && {text: SIGNING_KEY, name: 'the secret SIGNING_KEY'};
  return {out: FOLDER, config: CONFIG_FILE, ...(secret && {secret})};
}
