/** The commands that change a folder. */
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
  asText,
} from './arguments.js';
import type {Finish} from './commands.js';
import {describeProblem} from '../problems/describe-problem.js';
import {EXIT} from '../problems/exit-code.js';
import {HOSTS, type HostKind} from '../hosting/host-rules.js';
import {init, type InitReport} from '../commands/init.js';
import {keygen, PRIVATE_KEY} from '../commands/keygen.js';
import {describePublication, type PublishReport} from '../reports/describe-publication.js';
import {publish, type PublishOptions} from '../commands/publish.js';
import {setLevel, unsetLevel} from '../commands/set-level.js';
import {watch} from '../commands/watch.js';
import type {Io} from '../io/io.js';

const EXIT_CODES =
  '\nExit codes: 0 done or unchanged; 1 no source usable, the last good feed stands; 2 called wrongly; 3 done, and a person should look; 4 the machine failed: the disk, permissions, the lock.';

const NOBODY_IS_TOLD = '\nWith --now nobody is told: notify of the config is not called.';

export function addWritingCommands(program: Command, io: Io, finish: Finish): void {
  addInit(program, io, finish);
  addPublish(program, io, finish);
  addSet(program, io, finish);
  addUnset(program, io, finish);
  addKeygen(program, io, finish);
}

const MOST_NAMES = 5;

interface InitFlags {
  readonly host?: HostKind;
  readonly path?: string;
  readonly json?: true;
}

function addInit(program: Command, io: Io, finish: Finish): void {
  program
    .command('init')
    .description('make a folder that any static host can serve; done again, renew the widget in it')
    .argument('<DIR>', 'the folder', asFolder)
    .option('--host <HOST>', `whose rules to write: ${HOSTS.join(', ')} (default: any)`, asHost)
    .option('--path </SUB/>', 'where on the site the folder is served (default: /)', asPath)
    .option('--json', 'print what was written as JSON on stdout')
    .action(async (folder: string, {json, ...options}: InitFlags) => {
      const report = await init({out: folder, now: io.now(), ...options}, io);
      report.problems.map(describeProblem).forEach(io.stderr);
      finish(report.exitCode);
      if (report.exitCode !== EXIT.usageError) describeFolder(folder, report).forEach(io.stderr);
      if (json) io.stdout(JSON.stringify(report));
    });
}

function describeFolder(folder: string, {written, kept, removed}: InitReport): readonly string[] {
  const names =
    removed.length > MOST_NAMES ? `${String(removed.length)} files` : removed.join(', ');
  return [
    `Wrote ${String(written.length)} files of version ${version} to ${folder}.`,
    ...(removed.length ? [`Removed ${names}: this host has no use for them.`] : []),
    ...kept.map(name => `Left ${name} as it was.`),
    `Next: edit threat-level-feed.yaml, then run: threat-level-feed publish --out ${folder}`,
  ];
}

function addPublish(program: Command, io: Io, finish: Finish): void {
  program
    .command('publish')
    .description(
      'read the official sources and write the feed; on any doubt the last good one stands',
    )
    .requiredOption('--out <DIR>', 'the folder to write to', asFolder)
    .option(
      '--config <FILE>',
      'your words, contacts and key (default: threat-level-feed.yaml in DIR)',
    )
    .option('--mi5 <URL|FILE>', "MI5's RSS, or a file with what it answered")
    .option('--govuk <URL|FILE>', "GOV.UK's content item, or a file with what it answered")
    .option('--now <INSTANT>', 'take this for the present, like 2026-11-23T18:00:00Z', asInstant)
    .option('--dry-run', 'say what a run would come to, and write and tell nothing')
    .option('--watch <MINUTES>', 'do it again and again, 5 to 1440 minutes apart', asMinutes)
    .option('--json', 'print the report as JSON on stdout')
    .addHelpText(
      'after',
      `\nWith --now, or with a file for a source, only the sources that you name are read, and nobody is told: neither notify nor ping of the config is called.${EXIT_CODES}`,
    )
    .action(async ({watch: minutes, json, dryRun, ...options}: PublishFlags) => {
      if (minutes !== undefined && (options.now ?? dryRun)) {
        io.stderr('--watch goes with the present, not with --now, and not with --dry-run.');
        finish(EXIT.usageError);
      } else if (minutes === undefined) {
        const report = await publish({...options, isDryRun: dryRun ?? false}, io);
        tell(report, {io, finish, json});
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
    .description('put a level over what the sources say; it ends by itself')
    .argument('<LEVEL>', 'low, moderate, substantial, severe or critical', asLevel)
    .requiredOption('--out <DIR>', 'the folder that is served', asFolder)
    .requiredOption(
      '--reason <TEXT>',
      'why; written into the feed, where everyone can read it',
      asText,
    )
    .option('--region <uk|ni>', 'which level', asRegion, 'uk')
    .option('--since <DATE>', 'the day from which it holds, if you know it', asDate)
    .option(
      '--until <INSTANT>',
      'when it ends (default: after 24 hours, or when the sources say the same)',
      asInstant,
    )
    .addOption(
      new Option('--for <TIME>', 'how long it holds instead, like 90m, 6h or 7d at most')
        .argParser(asDuration)
        .conflicts('until'),
    )
    .option('--exercise', 'publish it as an exercise, with the label that it is not real')
    .option('--config <FILE>', 'the config (default: threat-level-feed.yaml in DIR)')
    .option('--now <INSTANT>', 'take this for the present', asInstant)
    .option('--json', 'print the report as JSON on stdout')
    .addHelpText('after', `${NOBODY_IS_TOLD}${EXIT_CODES}`)
    .action(
      async (
        level: Level,
        {json, now, for: forMs, exercise: isExercise = false, ...options}: SetFlags & LevelFlags,
      ) => {
        const when = {now: now ?? io.now(), isReplay: now !== undefined};
        const given = {...options, level, forMs, isExercise, ...when};
        tell(await setLevel(given, io), {io, finish, json});
      },
    );
}

function addUnset(program: Command, io: Io, finish: Finish): void {
  program
    .command('unset')
    .description('end what `set` began, before its time; an exercise first, if there is one')
    .requiredOption('--out <DIR>', 'the folder that is served', asFolder)
    .option('--region <uk|ni>', 'which level (default: that of an exercise, else uk)', asRegion)
    .option('--config <FILE>', 'the config (default: threat-level-feed.yaml in DIR)')
    .option('--now <INSTANT>', 'take this for the present', asInstant)
    .option('--json', 'print the report as JSON on stdout')
    .addHelpText('after', `${NOBODY_IS_TOLD}${EXIT_CODES}`)
    .action(async ({json, now, ...options}: UnsetFlags) => {
      const when = {now: now ?? io.now(), isReplay: now !== undefined};
      tell(await unsetLevel({...options, ...when}, io), {io, finish, json});
    });
}

function addKeygen(program: Command, io: Io, finish: Finish): void {
  program
    .command('keygen')
    .description('make an Ed25519 key pair for signing the feed')
    .requiredOption('--out <DIR>', 'a folder that nobody serves', asFolder)
    .action(async ({out}: {out: string}) => {
      const made = await keygen(out, io);
      if (made.ok) {
        io.stderr(`Keep ${PRIVATE_KEY} secret, and name it as key in the config.`);
        io.stderr('What goes into the banner’s public-key attribute stands on stdout.');
        io.stdout(made.value);
      } else {
        made.problems.map(describeProblem).forEach(io.stderr);
        finish(EXIT.usageError);
      }
    });
}

function tell(
  report: PublishReport,
  {io, finish, json}: {io: Io; finish: Finish; json: true | undefined},
): void {
  describePublication(report).forEach(io.stderr);
  if (json) io.stdout(JSON.stringify(report));
  finish(report.exitCode);
}
