import {failure, success, type Problem, type Result} from '../feed/problem.js';
import {readBounded} from '../feed/read-bounded.js';
import type {World} from './world.js';

const LARGEST_DOCUMENT_BYTES = 262_144;
/** A decoder drops it from what comes over the network; a file's reader does not. */
const BYTE_ORDER_MARK = /^\uFEFF/;
const TIME_LIMIT_MS = 20_000;
/** The official address challenges clients that do not say who they are more often than those that do. */
const USER_AGENT = 'threat-level-feed (reads the UK threat level for community-safety websites)';
const ACCEPT = 'application/rss+xml, application/xml;q=0.9, application/json;q=0.9, text/xml;q=0.8';

/** Whether a document's address is to be fetched; anything else is a file. */
export function isUrl(address: string): boolean {
  return /^https?:\/\//i.test(address);
}

/** The text at an address, a URL or a file, or why it could not be read. */
export async function readDocument(address: string, world: World): Promise<Result<string>> {
  try {
    return isUrl(address) ? await fetchText(address, world) : await readFile(address, world);
  } catch (error) {
    return failure(unreachable(address, describe(error)));
  }
}

async function readFile(path: string, world: World): Promise<Result<string>> {
  const text = (await world.readFile(path))?.replace(BYTE_ORDER_MARK, '');
  if (text === undefined) {
    return failure({code: 'file-missing', path, expected: 'a file', received: 'nothing'});
  }
  return text.length > LARGEST_DOCUMENT_BYTES ? failure(tooLarge(path)) : success(text);
}

async function fetchText(url: string, world: World): Promise<Result<string>> {
  if (!isTrustworthy(url)) {
    return failure({
      code: 'address-insecure',
      path: url,
      expected: 'an https address, because anyone on the way could change what http brings',
      received: 'an http address',
    });
  }
  const response = await world.fetch(url, {
    headers: {'user-agent': USER_AGENT, accept: ACCEPT},
    signal: AbortSignal.timeout(TIME_LIMIT_MS),
  });
  if (response.status !== 200)
    return failure(unreachable(url, `status ${String(response.status)}`));
  if (!isSameSite(url, response.url))
    return failure(unreachable(url, `sent on to ${response.url}`));
  const text = await readBounded(response.body, LARGEST_DOCUMENT_BYTES);
  return text === undefined ? failure(tooLarge(url)) : success(text);
}

function isTrustworthy(url: string): boolean {
  const {protocol, hostname} = new URL(url);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

/** A redirect may change the path, not who is speaking. A response made by hand has no address. */
function isSameSite(asked: string, answered: string): boolean {
  if (!answered) return true;
  const [from, to] = [new URL(asked), new URL(answered)];
  return from.host === to.host && (from.protocol === to.protocol || to.protocol === 'https:');
}

/** `fetch` keeps what really happened in the cause. */
function describe(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return String(cause);
}

function tooLarge(path: string): Problem {
  return {
    code: 'document-too-large',
    path,
    expected: `at most ${String(LARGEST_DOCUMENT_BYTES)} bytes`,
    received: 'more',
  };
}

function unreachable(path: string, received: string): Problem {
  return {code: 'source-unreachable', path, expected: 'a document', received};
}
