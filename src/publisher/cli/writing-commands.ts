/** The commands that write files. All but `publish` load their code when they are called, so that a run starts quickly. */
import {Option, type Command} from 'commander';
import {version} from '../../generated/version.js';
import type {Level, Region} from '../../feed/schema/level.js';
import {
  asDate,
  asDuration,
  asFolder,
  asHost,
  asInstant,
  asLevel,
  asMinutes,
  asPath,
  asRegion,
  asSiteUrl,
  asText,
} from './arguments.js';
import type {Finish} from './commands.js';
import {describeProblem} from '../problems/describe-problem.js';
import {EXIT} from '../problems/exit-code.js';
import {HOSTS, type HostKind} from '../hosting/hosts.js';
import type {InitReport} from '../commands/init.js';
import {describePublication, type PublishReport} from '../reports/describe-publication.js';
import {publish, type PublishOptions} from '../commands/publish.js';
import {watch} from '../commands/watch.js';
import {isWorkerFolder} from '../store/host-options.js';
import {printSet, printUnset} from './print-command.js';
import type {Io} from '../io/io.js';

const EXIT_CODES =
  '\nExit codes: 0 done or unchanged; 1 no source could be used, the last feed is kept; 2 wrong usage; 3 done, but needs attention; 4 failure of this machine: disk, permissions or lock.';

const NO_NOTIFICATIONS = '\nWith --now, no notifications are sent.';

export function addWritingCommands(program: Command, io: Io, finish: Finish): void {
  addInit(program, io, finish);
  addPublish(program, io, finish);
  addSet(program, io, finish);
  addUnset(program, io, finish);
  addKeygen(program, io, finish);
}

const MOST_NAMES = 8;

interface InitFlags {
  readonly host?: HostKind;
  readonly path?: string;
  readonly url?: string;
  readonly json?: true;
}

function addInit(program: Command, io: Io, finish: Finish): void {
  program
    .command('init')
    .description(
      'create a folder that any static host can serve, or update the banner in an existing one',
    )
    .argument('<DIR>', 'the folder', asFolder)
    .option(
      '--host <HOST>',
      `the kind of host to write rules for: ${HOSTS.join(', ')} (default: any)`,
      asHost,
    )
    .option('--path </SUB/>', 'the URL path at which the folder is served (default: /)', asPath)
    .option(
      '--url <URL>',
      'the https address at which the folder is served; it contains the path',
      asSiteUrl,
    )
    .option('--json', 'print the report as JSON on stdout')
    .action(async (folder: string, {json, ...options}: InitFlags) => {
      const isContrary =
        options.path && options.url && new URL(options.url).pathname !== options.path;
      if (isContrary) {
        io.stderr('--path and the path of --url differ. Give one of them.');
        finish(EXIT.usageError);
        return;
      }
      const {init} = await import('../commands/init.js');
      const report = await init({out: folder, now: io.now(), ...options}, io);
      report.problems.map(describeProblem).forEach(io.stderr);
      finish(report.exitCode);
      if (report.exitCode !== EXIT.usageError) describeFolder(folder, report).forEach(io.stderr);
      if (json) io.stdout(JSON.stringify(report));
    });
}

function describeFolder(
  folder: string,
  {written, kept, removed, nextSteps}: InitReport,
): readonly string[] {
  const names =
    removed.length > MOST_NAMES ? `${String(removed.length)} files` : removed.join(', ');
  return [
    `Wrote to ${folder}: ${String(written.length)} files of version ${version}.`,
    ...(removed.length ? [`Removed ${names}: not needed on this kind of host.`] : []),
    ...kept.map(name => `Left ${name} unchanged.`),
    ...nextSteps,
  ];
}

function addPublish(program: Command, io: Io, finish: Finish): void {
  program
    .command('publish')
    .description('read the official sources and write the feed; if in doubt, keep the last feed')
    .requiredOption('--out <DIR>', 'the folder to write to', asFolder)
    .option(
      '--config <FILE>',
      'your statements, contacts and key (default: threat-level-feed.yaml in DIR)',
    )
    .option('--mi5 <URL|FILE>', "MI5's RSS feed, or a file with a saved copy")
    .option('--govuk <URL|FILE>', "GOV.UK's content item, or a file with a saved copy")
    .option(
      '--now <INSTANT>',
      'use this time instead of the present, such as 2026-11-23T18:00:00Z',
      asInstant,
    )
    .option(
      '--dry-run',
      'report what a run would do, without writing files or sending notifications',
    )
    .option('--watch <MINUTES>', 'repeat every MINUTES, from 5 to 1440', asMinutes)
    .option('--json', 'print the report as JSON on stdout')
    .addHelpText(
      'after',
      `\nWith --now, or with a file for a source, only the sources that you name are read, and neither notify nor ping in the config is used.${EXIT_CODES}`,
    )
    .action(async ({watch: minutes, json, dryRun, ...options}: PublishFlags) => {
      if (minutes !== undefined && (options.now ?? dryRun)) {
        io.stderr('--watch cannot be combined with --now or --dry-run.');
        finish(EXIT.usageError);
      } else if (minutes === undefined) {
        const report = await publish({...options, isDryRun: dryRun ?? false}, io);
        printReport(report, {io, finish, json});
      } else {
        finish(await watch(options, minutes, io));
      }
    });
}

interface PublishFlags extends Omit<PublishOptions, 'isDryRun'> {
  readonly watch?: number;
  readonly json?: true;
  readonly dryRun?: true;
}

interface SetFlags {
  readonly out: string;
  readonly config?: string;
  readonly region: Region;
  readonly now?: Date;
  readonly json?: true;
}

interface UnsetFlags extends Omit<SetFlags, 'region'> {
  readonly region?: Region;
}

interface LevelFlags {
  readonly reason: string;
  readonly since?: string;
  readonly until?: Date;
  readonly for?: number;
  readonly exercise?: boolean;
}

function addSet(program: Command, io: Io, finish: Finish): void {
  program
    .command('set')
    .description('override the level from the sources for a limited time')
    .argument('<LEVEL>', 'low, moderate, substantial, severe or critical', asLevel)
    .requiredOption('--out <DIR>', 'the folder that is served', asFolder)
    .requiredOption(
      '--reason <TEXT>',
      'the reason; published in the feed, where everyone can read it',
      asText,
    )
    .option('--region <uk|ni>', 'which level', asRegion, 'uk')
    .option('--since <DATE>', 'the day from which the level applies, if known', asDate)
    .option(
      '--until <INSTANT>',
      'when it ends (default: after 24 hours, or when the sources give the same level)',
      asInstant,
    )
    .addOption(
      new Option(
        '--for <TIME>',
        'how long it lasts, instead of --until, such as 90m or 6h; at most 7d',
      )
        .argParser(asDuration)
        .conflicts('until'),
    )
    .option('--exercise', 'publish it as an exercise, with a label that it is not the real level')
    .option('--config <FILE>', 'the config (default: threat-level-feed.yaml in DIR)')
    .option('--now <INSTANT>', 'use this time instead of the present', asInstant)
    .option('--json', 'print the report as JSON on stdout')
    .addHelpText('after', `${NO_NOTIFICATIONS}${EXIT_CODES}`)
    .action(
      async (
        level: Level,
        {json, now, for: forMs, exercise: isExercise = false, ...options}: SetFlags & LevelFlags,
      ) => {
        const {setLevel} = await import('../commands/set-level.js');
        const when = {now: now ?? io.now(), isReplay: now !== undefined};
        const request = {...options, level, forMs, isExercise, ...when};
        if (await isWorkerFolder(options.out, io)) await printSet(request, {io, finish});
        else printReport(await setLevel(request, io), {io, finish, json});
      },
    );
}

function addUnset(program: Command, io: Io, finish: Finish): void {
  program
    .command('unset')
    .description('end a level from `set` early; if there is an exercise, end that first')
    .requiredOption('--out <DIR>', 'the folder that is served', asFolder)
    .option(
      '--region <uk|ni>',
      'which level (default: that of the exercise, if there is one, otherwise uk)',
      asRegion,
    )
    .option('--config <FILE>', 'the config (default: threat-level-feed.yaml in DIR)')
    .option('--now <INSTANT>', 'use this time instead of the present', asInstant)
    .option('--json', 'print the report as JSON on stdout')
    .addHelpText('after', `${NO_NOTIFICATIONS}${EXIT_CODES}`)
    .action(async ({json, now, ...options}: UnsetFlags) => {
      const {unsetLevel} = await import('../commands/set-level.js');
      const request = {...options, now: now ?? io.now(), isReplay: now !== undefined};
      if (await isWorkerFolder(options.out, io)) await printUnset(request, {io, finish});
      else printReport(await unsetLevel(request, io), {io, finish, json});
    });
}

function addKeygen(program: Command, io: Io, finish: Finish): void {
  program
    .command('keygen')
    .description('create an Ed25519 key pair for signing the feed')
    .requiredOption('--out <DIR>', 'a folder that no web server serves', asFolder)
    .action(async ({out}: {out: string}) => {
      const {keygen, PRIVATE_KEY} = await import('../commands/keygen.js');
      const made = await keygen(out, io);
      if (made.ok) {
        io.stderr(`Keep ${PRIVATE_KEY} secret, and give its path as key in the config.`);
        io.stderr('The value for the banner’s public-key attribute is on stdout:');
        io.stdout(made.value);
      } else {
        made.problems.map(describeProblem).forEach(io.stderr);
        finish(EXIT.usageError);
      }
    });
}

function printReport(
  report: PublishReport,
  {io, finish, json}: {io: Io; finish: Finish; json: true | undefined},
): void {
  describePublication(report).forEach(io.stderr);
  if (json) io.stdout(JSON.stringify(report));
  finish(report.exitCode);
}
