import type {Problem} from '../feed/problem.js';
import {findRemarks} from './config-remarks.js';
import {parseConfig} from './config.js';
import {EXIT, type ExitCode} from './exit-code.js';
import {locateProblems} from './locate-problems.js';
import type {World} from './world.js';

export interface CheckReport {
  readonly exitCode: ExitCode;
  readonly problems: readonly Problem[];
}

/** Says every problem of a config; or, where there is none, what is legal and likely not meant. */
export async function checkConfig(file: string, world: World): Promise<CheckReport> {
  const document = await world.readFile(file);
  if (document === undefined) {
    const problem = {code: 'file-missing', path: file, expected: 'a config', received: 'nothing'};
    return {exitCode: EXIT.misused, problems: [problem]};
  }
  const parsed = parseConfig(document);
  if (!parsed.ok) {
    return {exitCode: EXIT.refused, problems: locateProblems(parsed.problems, {document, file})};
  }
  const problems = locateProblems(findRemarks(parsed.value.words, world.now()), {document, file});
  return {exitCode: problems.length ? EXIT.needsPerson : EXIT.done, problems};
}
