import {parseFeed} from '../feed/feed.js';
import type {Problem} from '../feed/problem.js';
import {EXIT, type ExitCode} from './exit-code.js';
import {readDocument} from './read-document.js';
import type {World} from './world.js';

export interface ValidateReport {
  readonly exitCode: ExitCode;
  readonly problems: readonly Problem[];
}

/** Says every problem of a feed, from a file or a URL. A file that is not there is a wrong call. */
export async function validate(address: string, world: World): Promise<ValidateReport> {
  const document = await readDocument(address, world);
  const feed = document.ok ? parseFeed(document.value) : document;
  if (feed.ok) return {exitCode: EXIT.done, problems: []};
  const isMissing = feed.problems.some(({code}) => code === 'file-missing');
  return {exitCode: isMissing ? EXIT.misused : EXIT.refused, problems: feed.problems};
}
