import {Command, CommanderError} from 'commander';
import {version} from '../../generated/version.js';
import type {Finish} from './commands.js';
import {describeFailure} from '../problems/describe-failure.js';
import {EXIT, type ExitCode} from '../problems/exit-code.js';
import {addReadingCommands} from './reading-commands.js';
import {forOutput, forTerminal} from './terminal-text.js';
import type {Io} from '../io/io.js';
import {addWritingCommands} from './writing-commands.js';

/** Runs a command with its arguments, without the program's name, and returns the exit code. */
export async function run(argv: readonly string[], outside: Io): Promise<ExitCode> {
  const io: Io = {
    ...outside,
    stderr: sentence => {
      outside.stderr(forTerminal(sentence));
    },
    stdout: data => {
      outside.stdout(forOutput(data));
    },
  };
  let exitCode: ExitCode = EXIT.done;
  const finish: Finish = code => {
    exitCode = code;
  };
  try {
    await createProgram(io, finish).parseAsync([...argv], {from: 'user'});
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usageError;
    io.stderr(describeFailure(error));
    io.stderr(
      'The run stopped early. No published file is incomplete: each is the old or the new version.',
    );
    return EXIT.machineFailed;
  }
}

function createProgram(io: Io, finish: Finish): Command {
  const program = new Command('threat-level-feed')
    .description('Reads the UK terrorism threat level and writes the feed that banners show.')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: text => {
        io.stdout(text.trimEnd());
      },
      writeErr: text => {
        io.stderr(text.trimEnd());
      },
    });
  addWritingCommands(program, io, finish);
  addReadingCommands(program, io, finish);
  return program;
}
