import {parseFeed, type Feed} from '../../feed/schema/feed.js';
import type {Problem, Result} from '../../feed/schema/problem.js';
import {publicKeyProblem, verifySignature} from '../../feed/schema/verify-signature.js';
import {isWrongCall} from '../sources/address.js';
import {EXIT, type ExitCode} from '../problems/exit-code.js';
import {readDocument} from '../sources/read-document.js';
import {isSigned, peek} from '../output/signing.js';
import type {Io} from '../io/io.js';

export interface ValidateReport {
  readonly exitCode: ExitCode;
  readonly problems: readonly Problem[];
}

/**
 * Reports every problem with a feed, from a file or a URL. A missing file or an invalid address is a usage error. If
 * public keys are given, separated by spaces, the feed must be signed with one of them.
 */
export async function validate(
  address: string,
  publicKeys: string | undefined,
  io: Io,
): Promise<ValidateReport> {
  const keys = publicKeys === undefined ? [] : splitKeys(publicKeys);
  const wrongKeys = findWrongKeys(publicKeys);
  if (wrongKeys.length) return {exitCode: EXIT.usageError, problems: wrongKeys};
  const document = await readDocument(address, io);
  const feed = document.ok ? await readFeed(document.value, keys) : document;
  if (feed.ok) return {exitCode: EXIT.done, problems: []};
  const isWrong = feed.problems.some(isWrongCall);
  return {exitCode: isWrong ? EXIT.usageError : EXIT.refused, problems: feed.problems};
}

/** Problems with the public keys from the command line, if any are given. */
export function findWrongKeys(publicKeys: string | undefined): readonly Problem[] {
  const keys = publicKeys === undefined ? [] : splitKeys(publicKeys);
  return keys.flatMap(key => publicKeyProblem(key) ?? []);
}

function splitKeys(publicKeys: string): readonly string[] {
  return publicKeys.trim().split(/\s+/);
}

async function readFeed(document: string, publicKeys: readonly string[]): Promise<Result<Feed>> {
  if (!publicKeys.length) return parseFeed(isSigned(document) ? peek(document) : document);
  const text = await verifySignature(document, publicKeys);
  return text.ok ? parseFeed(text.value) : text;
}
