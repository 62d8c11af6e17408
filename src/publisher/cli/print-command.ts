/** Prints a command for a Worker: data for the secret on stdout, and what to do with it on stderr. */
import type {OperatorCommand} from '../commands/operator-command.js';
import type {SetOptions, UnsetOptions} from '../commands/set-level.js';
import {WRANGLER} from '../hosting/worker/files.js';
import {describeProblem} from '../problems/describe-problem.js';
import {EXIT} from '../problems/exit-code.js';
import type {Io} from '../io/io.js';
import type {Finish} from './commands.js';

interface Outside {
  readonly io: Io;
  readonly finish: Finish;
}

export async function printSet(options: SetOptions, {io, finish}: Outside): Promise<void> {
  const {buildSet} = await import('../commands/operator-command.js');
  const command = buildSet(options);
  if (command.ok) {
    print(command.value, io);
    return;
  }
  command.problems.map(describeProblem).forEach(io.stderr);
  finish(EXIT.usageError);
}

export async function printUnset(options: UnsetOptions, {io}: Outside): Promise<void> {
  const {buildUnset} = await import('../commands/operator-command.js');
  print(buildUnset(options), io);
}

function print(command: OperatorCommand, io: Io): void {
  io.stderr(
    `Nothing is changed yet. The Worker carries out this command when it is in its secret COMMAND: pipe it to \`npx ${WRANGLER} secret put COMMAND\` in this folder, or paste it into the dashboard. Then look at status.html.`,
  );
  io.stdout(JSON.stringify(command));
}
