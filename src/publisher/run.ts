import {Command, CommanderError, InvalidArgumentError} from 'commander';
import {isInstant} from '../feed/instant.js';
import {version} from '../generated/version.js';
import {describeProblem} from './describe-problem.js';
import {EXIT, type ExitCode} from './exit-code.js';
import {MI5_RSS} from './mi5.js';
import {describePublication, publish} from './publish.js';
import {validate} from './validate.js';
import type {World} from './world.js';

const HIGHEST_PORT = 65_535;
const DEFAULT_PORT = 8080;

/** Runs one command line, without the program's name, and answers with its exit code. */
export async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  let exitCode: ExitCode = EXIT.done;
  const finish = (code: ExitCode): void => {
    exitCode = code;
  };
  try {
    await createProgram(world, finish).parseAsync([...argv], {from: 'user'});
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.misused;
    world.say(`Nothing was changed: ${String(error)}`);
    return EXIT.refused;
  }
}

function createProgram(world: World, finish: (code: ExitCode) => void): Command {
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
  addPublish(program, world, finish);
  addValidate(program, world, finish);
  addServe(program, world, finish);
  return program;
}

function addPublish(program: Command, world: World, finish: (code: ExitCode) => void): void {
  program
    .command('publish')
    .description(
      'read the official source and write feed.json; on any doubt the last good one stands',
    )
    .requiredOption('--out <DIR>', 'the folder to write to', readFolder)
    .option('--mi5 <URL|FILE>', "MI5's RSS, or a file with what it answered", MI5_RSS)
    .option('--now <INSTANT>', 'take this for the present, like 2026-11-23T18:00:00Z', readInstant)
    .option('--json', 'print the report as JSON on stdout')
    .addHelpText(
      'after',
      '\nExit codes: 0 done; 1 no source usable, nothing changed; 2 called wrongly; 3 a person should look.',
    )
    .action(async (options: {out: string; mi5: string; now?: Date; json?: true}) => {
      const report = await publish({...options, now: options.now ?? world.now()}, world);
      describePublication(report).forEach(world.say);
      if (options.json) world.print(JSON.stringify(report));
      finish(report.exitCode);
    });
}

function addValidate(program: Command, world: World, finish: (code: ExitCode) => void): void {
  program
    .command('validate')
    .description('say every problem of a feed')
    .argument('<FILE|URL>', 'the feed')
    .option('--json', 'print the problems as JSON on stdout')
    .addHelpText('after', '\nExit codes: 0 valid; 1 not valid; 2 called wrongly.')
    .action(async (address: string, options: {json?: true}) => {
      const report = await validate(address, world);
      report.problems.map(describeProblem).forEach(world.say);
      if (!report.problems.length) world.say(`${address} is a valid feed.`);
      if (options.json) world.print(JSON.stringify(report));
      finish(report.exitCode);
    });
}

function addServe(program: Command, world: World, finish: (code: ExitCode) => void): void {
  program
    .command('serve')
    .description('serve a folder on this machine with the right headers, for looking at it')
    .argument('<DIR>', 'the folder')
    .option('--port <N>', 'the port, 0 for any free one', readPort, DEFAULT_PORT)
    .action(async (folder: string, {port}: {port: number}) => {
      try {
        world.say(`Serving ${folder} at ${await world.serve(folder, port)}`);
      } catch (error) {
        world.say(`Cannot serve ${folder} on port ${String(port)}: ${String(error)}`);
        finish(EXIT.misused);
      }
    });
}

function readInstant(written: string): Date {
  if (isInstant(written)) return new Date(written);
  throw new InvalidArgumentError('Expected an instant with offset, like 2026-11-23T18:00:00Z.');
}

function readFolder(written: string): string {
  if (written) return written;
  throw new InvalidArgumentError('Expected the name of a folder.');
}

function readPort(written: string): number {
  const port = Number(written);
  if (Number.isInteger(port) && port >= 0 && port <= HIGHEST_PORT) return port;
  throw new InvalidArgumentError(`Expected a port from 0 to ${String(HIGHEST_PORT)}.`);
}
