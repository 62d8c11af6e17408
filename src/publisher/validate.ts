import {parseFeed, type Feed} from '../feed/feed.js';
import {failure, quote, success, type Problem, type Result} from '../feed/problem.js';
import {EXIT, type ExitCode} from './exit-code.js';
import {readDocument} from './read-document.js';
import {isSigned, openSigned, peek} from './signing.js';
import type {World} from './world.js';

export interface ValidateReport {
  readonly exitCode: ExitCode;
  readonly problems: readonly Problem[];
}

/**
 * Says every problem of a feed, from a file or a URL. A file that is not there is a wrong call. With
 * public keys, separated by spaces, the feed must be signed with one of them.
 */
export async function validate(
  address: string,
  publicKeys: string | undefined,
  world: World,
): Promise<ValidateReport> {
  const document = await readDocument(address, world);
  const feed = document.ok ? await readFeed(document.value, publicKeys) : document;
  if (feed.ok) return {exitCode: EXIT.done, problems: []};
  const isMissing = feed.problems.some(({code}) => code === 'file-missing');
  return {exitCode: isMissing ? EXIT.misused : EXIT.refused, problems: feed.problems};
}

async function readFeed(document: string, publicKeys: string | undefined): Promise<Result<Feed>> {
  const isWrapped = isSigned(document);
  if (publicKeys === undefined) return parseFeed(isWrapped ? peek(document) : document);
  if (!isWrapped) return failure(notSigned(document));
  const opened = await openSigned(document, publicKeys.trim().split(/\s+/));
  const text = opened.ok ? success(opened.value) : opened;
  return text.ok ? parseFeed(text.value) : text;
}

function notSigned(document: string): Problem {
  return {
    code: 'signature-missing',
    path: '/signature',
    expected: 'a signed feed, feed.jws.json',
    received: quote(document),
  };
}
