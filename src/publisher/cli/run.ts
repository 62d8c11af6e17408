import {Command, CommanderError} from 'commander';
import {version} from '../../generated/version.js';
import type {Finish} from './commands.js';
import {describeFailure} from '../problems/describe-failure.js';
import {EXIT, type ExitCode} from '../problems/exit-code.js';
import {addReadingCommands} from './reading-commands.js';
import {forOutput, forTerminal} from './terminal-text.js';
import type {World} from '../io/io.js';
import {addWritingCommands} from './writing-commands.js';

/** Runs one command line, without the program's name, and answers with its exit code. */
export async function run(argv: readonly string[], outside: World): Promise<ExitCode> {
  const world: World = {
    ...outside,
    say: sentence => {
      outside.say(forTerminal(sentence));
    },
    print: data => {
      outside.print(forOutput(data));
    },
  };
  let exitCode: ExitCode = EXIT.done;
  const finish: Finish = code => {
    exitCode = code;
  };
  try {
    await createProgram(world, finish).parseAsync([...argv], {from: 'user'});
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.misused;
    world.say(describeFailure(error));
    world.say('The run was ended. Files that were published before are whole.');
    return EXIT.machineFailed;
  }
}

function createProgram(world: World, finish: Finish): Command {
  const program = new Command('threat-level-feed')
    .description('Reads the UK terrorism threat level and writes the feed that banners show.')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: text => {
        world.print(text.trimEnd());
      },
      writeErr: text => {
        world.say(text.trimEnd());
      },
    });
  addWritingCommands(program, world, finish);
  addReadingCommands(program, world, finish);
  return program;
}
