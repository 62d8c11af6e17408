import {dirname, join} from 'node:path';
import type {Problem} from '../../feed/schema/problem.js';
import {findRemarks} from '../config/config-remarks.js';
import {parseConfig} from '../config/config.js';
import {EXIT, type ExitCode} from '../problems/exit-code.js';
import {locateProblems} from '../config/locate-problems.js';
import {readManifest} from '../store/manifest.js';
import {CONFIG_FILE, findAbsence} from './read-setup.js';
import {readSigning} from '../store/signing-key.js';
import type {Io} from '../io/io.js';

export interface CheckReport {
  readonly exitCode: ExitCode;
  readonly problems: readonly Problem[];
}

/** Reports every problem with a config and the key that it names; if there is none, warnings about likely mistakes. */
export async function checkConfig(file: string, io: Io): Promise<CheckReport> {
  try {
    const document = await io.readFile(file);
    if (document === undefined) return usageError(file, 'a config', 'no file');
    return await checkDocument(document, file, io);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EISDIR') throw error;
    return usageError(file, `a config, such as ${join(file, CONFIG_FILE)}`, 'a folder');
  }
}

async function checkDocument(document: string, file: string, io: Io): Promise<CheckReport> {
  const parsed = parseConfig(document);
  if (!parsed.ok) {
    return {exitCode: EXIT.refused, problems: locateProblems(parsed.problems, {document, file})};
  }
  const folder = dirname(file);
  const out = (await readManifest(folder, io)).ok ? folder : undefined;
  const signing = await readSigning({config: parsed.value, configPath: file, out}, io);
  const absence = findAbsence(file, document, []);
  const remarks = [...signing.warnings, ...findRemarks(parsed.value.content, io.now())];
  const located = locateProblems([...signing.refusals, ...remarks], {document, file});
  const problems = absence ? [...located, absence] : located;
  return {exitCode: exitCodeOf(signing.refusals, problems), problems};
}

function usageError(path: string, expected: string, received: string): CheckReport {
  const problem = {code: 'file-missing', path, expected, received};
  return {exitCode: EXIT.usageError, problems: [problem]};
}

function exitCodeOf(refusals: readonly Problem[], problems: readonly Problem[]): ExitCode {
  if (refusals.length) return EXIT.refused;
  return problems.length ? EXIT.needsPerson : EXIT.done;
}
