import {dirname, join} from 'node:path';
import {quote, type Problem} from '../../feed/schema/problem.js';
import {findAdvice, OPTIONAL_ADVICE} from '../config/config-advice.js';
import {findRemarks} from '../config/config-remarks.js';
import {parseConfig, type Config} from '../config/config.js';
import {EXIT, type ExitCode} from '../problems/exit-code.js';
import {locateProblems} from '../config/locate-problems.js';
import {isWorkerFolder} from '../store/host-options.js';
import {readManifest} from '../store/manifest.js';
import {findDeadLinks} from './check-links.js';
import {CONFIG_FILE, findAbsence} from './read-setup.js';
import {readSigning} from '../store/signing-key.js';
import type {Io} from '../io/io.js';

export interface CheckReport {
  readonly exitCode: ExitCode;
  readonly problems: readonly Problem[];
}

export interface CheckOptions {
  readonly file: string;
  /** Whether to request every link of the config. */
  readonly isOnline?: boolean;
}

/** Reports every problem with a config and the key that it names; if there is none, warnings about likely mistakes. */
export async function checkConfig(
  {file, isOnline = false}: CheckOptions,
  io: Io,
): Promise<CheckReport> {
  try {
    const document = await io.readFile(file);
    if (document === undefined) return usageError(file, 'a config', 'no file');
    return await checkDocument(document, {file, isOnline}, io);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EISDIR') throw error;
    return usageError(file, `a config, such as ${join(file, CONFIG_FILE)}`, 'a folder');
  }
}

async function checkDocument(
  document: string,
  {file, isOnline}: Required<CheckOptions>,
  io: Io,
): Promise<CheckReport> {
  const parsed = parseConfig(document);
  if (!parsed.ok) {
    return {exitCode: EXIT.refused, problems: locateProblems(parsed.problems, {document, file})};
  }
  const folder = dirname(file);
  const out = (await readManifest(folder, io)).ok ? folder : undefined;
  const signing = await readSigning({config: parsed.value, configPath: file, out}, io);
  const absence = findAbsence(file, document, []);
  const {content} = parsed.value;
  const remarks = [
    ...signing.warnings,
    ...findRemarks(content, io.now()),
    ...findAdvice(content, io.now()),
    ...(isOnline ? await findDeadLinks(content, io) : []),
    ...((await isWorkerFolder(folder, io)) ? findUnusable(parsed.value) : []),
  ];
  const located = locateProblems([...signing.refusals, ...remarks], {document, file});
  const problems = absence ? [...located, absence] : located;
  return {exitCode: exitCodeOf(signing.refusals, problems), problems};
}

/** What a Worker has no means for: it runs no command, and has its key as a secret. */
function findUnusable({channels, key}: Config): readonly Problem[] {
  const {command} = channels.notify ?? {};
  const found = [
    {path: '/notify/command', expected: 'a webhook: a Worker runs no command', value: command},
    {path: '/key', expected: 'no file: the key of a Worker is the secret SIGNING_KEY', value: key},
  ];
  return found.flatMap(({path, expected, value}) =>
    value ? [{code: 'not-on-a-worker', path, expected, received: quote(value)}] : [],
  );
}

function usageError(path: string, expected: string, received: string): CheckReport {
  const problem = {code: 'file-missing', path, expected, received};
  return {exitCode: EXIT.usageError, problems: [problem]};
}

function exitCodeOf(refusals: readonly Problem[], problems: readonly Problem[]): ExitCode {
  if (refusals.length) return EXIT.refused;
  const isOptional = problems.every(({code}) => OPTIONAL_ADVICE.includes(code));
  return isOptional ? EXIT.done : EXIT.needsPerson;
}
