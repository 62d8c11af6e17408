/** The commands that write no files. Each loads its code when it is called, so that a run starts quickly. */
import {Option, type Command} from 'commander';
import {asDuration, asInstant, asPort} from './arguments.js';
import type {Finish} from './commands.js';
import type {Problem} from '../../feed/schema/problem.js';
import {describeProblem} from '../problems/describe-problem.js';
import {EXIT} from '../problems/exit-code.js';
import type {MessageCommand} from '../commands/message.js';
import type {StatusReport} from '../reports/status-line.js';
import type {Io} from '../io/io.js';

const DEFAULT_PORT = 8080;

export function addReadingCommands(program: Command, io: Io, finish: Finish): void {
  addCheck(program, io, finish);
  addValidate(program, io, finish);
  addStatus(program, io, finish);
  addMessage(program, io, finish);
  addServe(program, io, finish);
}

function addCheck(program: Command, io: Io, finish: Finish): void {
  program
    .command('check')
    .description('list every problem in a config, with line and column')
    .argument('<FILE>', 'the config, such as public/threat-level-feed.yaml')
    .option('--online', 'also request every link, and report those that do not answer')
    .option('--json', 'print the problems as JSON on stdout')
    .addHelpText(
      'after',
      '\nExit codes: 0 valid; 1 not valid; 2 wrong usage; 3 valid, but with warnings to check.',
    )
    .action(async (file: string, {json, online}: {json?: true; online?: true}) => {
      const {checkConfig} = await import('../commands/check-config.js');
      const report = await checkConfig({file, isOnline: online ?? false}, io);
      report.problems.map(describeProblem).forEach(io.stderr);
      if (report.exitCode === EXIT.done) io.stderr(`${file} is a valid config.`);
      if (json) io.stdout(JSON.stringify(report));
      finish(report.exitCode);
    });
}

function addValidate(program: Command, io: Io, finish: Finish): void {
  program
    .command('validate')
    .description('list every problem in a feed')
    .argument('<FILE|URL>', 'the feed, signed or not')
    .option(
      '--public-key <KEYS>',
      'the public key that keygen printed; the feed must be signed with it',
    )
    .option('--json', 'print the problems as JSON on stdout')
    .addHelpText('after', '\nExit codes: 0 valid; 1 not valid; 2 wrong usage.')
    .action(async (address: string, {json, publicKey}: {json?: true; publicKey?: string}) => {
      const {validate} = await import('../commands/validate.js');
      const report = await validate(address, publicKey, io);
      report.problems.map(describeProblem).forEach(io.stderr);
      if (!report.problems.length) io.stderr(`${address} is a valid feed.`);
      if (json) io.stdout(JSON.stringify(report));
      finish(report.exitCode);
    });
}

interface StatusFlags {
  readonly maxAge?: number;
  readonly publicKey?: string;
  readonly script: boolean;
  readonly format: 'text' | 'json' | 'prometheus';
  readonly now?: Date;
  readonly json?: true;
}

function addStatus(program: Command, io: Io, finish: Finish): void {
  program
    .command('status')
    .description(
      'for monitoring: whether visitors can load the feed, how old it is, and whether it is valid',
    )
    .argument('<FILE|URL>', 'the feed')
    .option('--max-age <TIME>', 'how old the last reading may be, such as 90m or 24h', asDuration)
    .option(
      '--public-key <KEYS>',
      'the public-key attribute of the banners; the feed must be signed',
    )
    .option('--no-script', 'do not check for the banner’s script beside the feed')
    .addOption(
      new Option('--format <FORMAT>', 'the output format')
        .choices(['text', 'json', 'prometheus'])
        .default('text'),
    )
    .option('--now <INSTANT>', 'use this time instead of the present', asInstant)
    .option('--json', 'the same as --format json')
    .addHelpText(
      'after',
      '\nExit codes: 0 current; 1 stale, unknown, or not available to visitors; 2 wrong usage; 3 current, but needs attention.',
    )
    .action(async (address: string, flags: StatusFlags) => {
      const {status} = await import('../commands/status.js');
      const {describeSources} = await import('../reports/status-line.js');
      const {maxAge: maxAgeMs, publicKey: publicKeys, script: hasScript} = flags;
      const now = flags.now ?? io.now();
      const report = await status({address, maxAgeMs, publicKeys, hasScript, now}, io);
      [...report.problems.map(describeProblem), ...describeSources(report, now)].forEach(io.stderr);
      io.stdout(await formatStatus(report, flags.json ? 'json' : flags.format));
      finish(report.exitCode);
    });
}

async function formatStatus(report: StatusReport, format: StatusFlags['format']): Promise<string> {
  if (format === 'json') return JSON.stringify(report);
  const {formatPrometheus} = await import('../reports/status-line.js');
  return format === 'text' ? report.line : formatPrometheus(report);
}

interface MessageFlags extends Omit<MessageCommand, 'now'> {
  readonly now?: Date;
  readonly json?: true;
}

function addMessage(program: Command, io: Io, finish: Finish): void {
  program
    .command('message')
    .description(
      'print a reassuring message with the level, for WhatsApp, SMS, e-mail and community alerts',
    )
    .requiredOption('--feed <FILE|URL>', 'the feed')
    .option('--lang <CODE>', 'the language, such as cy', 'en')
    .option('--area <ID>', 'add the statement and contacts of that area')
    .addOption(
      new Option(
        '--region <uk|ni|both>',
        'which level: national, Northern Ireland-related, or both',
      )
        .choices(['uk', 'ni', 'both'])
        .default('uk'),
    )
    .addOption(
      new Option(
        '--format <text|html|eml>',
        'plain text, HTML for e-mail, or a whole e-mail (a file to open in a mail program)',
      )
        .choices(['text', 'html', 'eml'])
        .default('text'),
    )
    .option('--short', 'shorten it to two or three text messages')
    .option('--now <INSTANT>', 'use this time instead of the present', asInstant)
    .option('--json', 'print the message and any problems as JSON on stdout')
    .addHelpText(
      'after',
      '\nIf the feed cannot be used, the message has no level but all the phone numbers.\nExit codes: 0 done; 1 the feed cannot be used; 2 wrong usage.',
    )
    .action(async ({now, json, ...options}: MessageFlags) => {
      const {composeMessage} = await import('../commands/message.js');
      const report = await composeMessage({...options, now: now ?? io.now()}, io);
      report.problems.map(describeProblem).forEach(io.stderr);
      io.stdout(json ? JSON.stringify(report) : report.message);
      finish(report.exitCode);
    });
}

function addServe(program: Command, io: Io, finish: Finish): void {
  program
    .command('serve')
    .description('preview a folder: serve it to this computer only, with the right headers')
    .argument('<DIR>', 'the folder')
    .option('--port <N>', 'the port, or 0 for any free port', asPort, DEFAULT_PORT)
    .action(async (folder: string, {port}: {port: number}) => {
      try {
        io.stderr(`Serving ${folder} at ${await io.serve(folder, port)}`);
      } catch (error) {
        io.stderr(describeProblem(serveProblem(error, {folder, port})));
        finish(EXIT.usageError);
      }
    });
}

/** Why a folder cannot be served. Usually it does not exist, or another program uses the port. */
function serveProblem(error: unknown, {folder, port}: {folder: string; port: number}): Problem {
  const {code} = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    const expected = 'a port that no other program uses: choose another one with --port';
    return {code: 'port-taken', path: `port ${String(port)}`, expected, received: 'a port in use'};
  }
  if (code === 'EACCES' && port) {
    const expected = 'a port that this user may listen on, such as 8080';
    return {code: 'port-refused', path: `port ${String(port)}`, expected, received: code};
  }
  const expected = 'a folder that can be read, such as one that `init` made';
  return {code: 'folder-unusable', path: folder, expected, received: code ?? String(error)};
}
