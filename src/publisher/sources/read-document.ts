import {failure, success, type Problem, type Result} from '../../feed/schema/problem.js';
import {readBounded} from '../../feed/schema/read-bounded.js';
import {version} from '../../generated/version.js';
import {addressProblem, fileMissing, fileUnreadable, isTrustworthy, isUrl} from './address.js';
import type {Io} from '../io/io.js';

const LARGEST_DOCUMENT_BYTES = 262_144;
/** A decoder drops it from what comes over the network; a file's reader does not. */
const BYTE_ORDER_MARK = /^\uFEFF/;
/** For one answer. */
const ATTEMPT_LIMIT_MS = 20_000;
/** For all attempts together. */
export const TIME_LIMIT_MS = 60_000;
/** How long to wait before each further attempt, at most; the half of it at least. */
const PAUSES_MS = [2000, 5000, 10_000];
const MOST_REDIRECTS = 3;
const MS_IN_SECOND = 1000;
const NOT_MODIFIED = 304;
/** Answers of a host that is busy, broken or wary for the moment. */
const PASSING_STATUSES = [403, 408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524];
const REDIRECTS = [301, 302, 303, 307, 308];
/** Troubles that will be the same in ten seconds. */
const LASTING_TROUBLES = /ENOTFOUND|ECONNREFUSED|CERT|SSL|ERR_TLS/;
/** The official address challenges clients that do not say who they are more often than those that do. */
const USER_AGENT = `threat-level-feed/${version} (reads the UK threat level for community-safety websites)`;
const ACCEPT_ANY =
  'application/json, application/rss+xml;q=0.9, application/xml;q=0.9, text/xml;q=0.8';

/**
 * What a host said of the document it sent, to ask later whether there is another. It says nothing
 * about any other document, nor at any other address (RFC 9110, section 8.8).
 */
export interface Validators {
  /** The address that answered, after redirects. */
  readonly url?: string;
  readonly etag?: string;
  readonly lastModified?: string;
}

/** A document, or the news that the one we have is still the latest. */
export interface Answer extends Validators {
  readonly text: string | undefined;
}

export interface ReadOptions {
  readonly accept?: string;
  /** Of the document in hand, if there is one. */
  readonly validators?: Validators;
  /** The site that a visitor's browser would ask from. */
  readonly origin?: string;
  /** Told the headers of a document that came. */
  readonly inspect?: (headers: Headers) => void;
}

/** The text at an address, a URL or a file, or why it could not be read. */
export async function readDocument(address: string, io: Io): Promise<Result<string>> {
  const answer = await fetchAnswer(address, io);
  if (!answer.ok) return answer;
  return success(answer.value.text ?? '');
}

/** The same, with what it takes to ask more cheaply the next time. */
export async function fetchAnswer(
  address: string,
  io: Io,
  options: ReadOptions = {},
): Promise<Result<Answer>> {
  try {
    const problem = addressProblem(address);
    if (problem) return failure(problem);
    if (!isUrl(address)) return await readFile(address, io);
    return await fetchPatiently(address, io, options);
  } catch (error) {
    return failure(unreachable(address, describe(error)));
  }
}

async function readFile(path: string, io: Io): Promise<Result<Answer>> {
  const written = await readText(path, io);
  if (!written.ok) return written;
  const text = written.value.replace(BYTE_ORDER_MARK, '');
  return text.length > LARGEST_DOCUMENT_BYTES ? failure(tooLarge(path)) : success({text});
}

async function readText(path: string, io: Io): Promise<Result<string>> {
  try {
    const text = await io.readFile(path);
    return text === undefined ? failure(fileMissing(path)) : success(text);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EISDIR')
      return failure(fileMissing(path, 'a folder'));
    return failure(fileUnreadable(path, String(error)));
  }
}

/** What one attempt came to, and after how many milliseconds another might come to more. */
interface Attempt {
  readonly result: Result<Answer>;
  readonly isPassing: boolean;
  readonly notBeforeMs: number;
}

/** Tries up to four times: three gentle retries, later each time and never at the same moment. */
async function fetchPatiently(url: string, io: Io, options: ReadOptions): Promise<Result<Answer>> {
  const endsAtMs = io.now().getTime() + TIME_LIMIT_MS;
  let attempt = await tryOnce(url, io, options);
  for (const pauseMs of PAUSES_MS) {
    const waitMs = Math.max(pauseMs * (1 - io.random() / 2), attempt.notBeforeMs);
    const isTooLate = io.now().getTime() + waitMs + ATTEMPT_LIMIT_MS > endsAtMs;
    if (!attempt.isPassing || isTooLate || io.isStopped()) break;
    await io.wait(waitMs);
    attempt = await tryOnce(url, io, options);
  }
  return attempt.result;
}

async function tryOnce(url: string, io: Io, options: ReadOptions): Promise<Attempt> {
  try {
    const {isConfirmed, ...answered} = await askFor(url, io, options);
    const {response} = answered;
    const result = isConfirmed ? success({text: undefined}) : await takeAnswer(url, answered);
    if (result.ok) options.inspect?.(response.headers);
    const isPassing = PASSING_STATUSES.includes(response.status);
    return {result, isPassing, notBeforeMs: retryAfterMs(response)};
  } catch (error) {
    const trouble = describe(error);
    const isPassing = !(error instanceof RedirectError) && !LASTING_TROUBLES.test(trouble);
    return {result: failure(unreachable(url, trouble)), isPassing, notBeforeMs: 0};
  }
}

/** An answer, and the address that gave it at the end of the redirects. */
interface Answered {
  readonly response: Response;
  readonly address: string;
}

/** A 304 that does not confirm the document we hold is worth nothing: then we ask for the document. */
async function askFor(
  url: string,
  io: Io,
  options: ReadOptions,
): Promise<Answered & {isConfirmed: boolean}> {
  const {validators, ...unconditional} = options;
  const answered = await follow(url, io, options);
  const isConfirmed = validators !== undefined && confirms(answered, validators);
  const mustAskAgain = validators && !isConfirmed && answered.response.status === NOT_MODIFIED;
  return {...(mustAskAgain ? await follow(url, io, unconditional) : answered), isConfirmed};
}

/** Whether it is a 304 that names no validator other than those of the document we hold. */
function confirms({response, address}: Answered, validators: Validators): boolean {
  const {headers} = response;
  const {etag, lastModified, url} = validators;
  const [namedTag, namedDate] = [headers.get('etag'), headers.get('last-modified')];
  return (
    response.status === NOT_MODIFIED &&
    address === url &&
    Boolean(etag ?? lastModified) &&
    (namedTag === null || opaqueTag(namedTag) === opaqueTag(etag)) &&
    (namedDate === null || namedDate === lastModified)
  );
}

/** A cache may weaken the ETag of the same document: RFC 9110, section 8.8.3.2. */
function opaqueTag(etag: string | undefined): string | undefined {
  return etag?.replace(/^W\//, '');
}

async function takeAnswer(url: string, {response, address}: Answered): Promise<Result<Answer>> {
  if (response.status !== 200) {
    drop(response);
    return failure(unreachable(url, describeStatus(response)));
  }
  const text = await readBounded(response.body, LARGEST_DOCUMENT_BYTES);
  if (text === undefined) return failure(tooLarge(url));
  const [etag, lastModified] = ['etag', 'last-modified'].map(name => response.headers.get(name));
  const validators = {...(etag && {etag}), ...(lastModified && {lastModified})};
  return success({text, ...(etag || lastModified ? {url: address, ...validators} : {})});
}

/** The answer at the end of a few redirects, each of which stays on the site and with https. */
async function follow(url: string, io: Io, options: ReadOptions): Promise<Answered> {
  const signal = AbortSignal.timeout(ATTEMPT_LIMIT_MS);
  let address = url;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const headers = headersOf(address, options);
    const response = await io.fetch(address, {headers, signal, redirect: 'manual'});
    const target = REDIRECTS.includes(response.status) ? response.headers.get('location') : null;
    if (target === null) return {response, address};
    drop(response);
    const next = new URL(target, address);
    if (!isSameSite(new URL(url), next)) throw new RedirectError(`sent on to ${next.href}`);
    address = next.href;
  }
  throw new RedirectError(`sent on more than ${String(MOST_REDIRECTS)} times`);
}

function describeStatus({status}: Response): string {
  const reason = status === NOT_MODIFIED ? ' for a document that we do not hold' : '';
  return `status ${String(status)}${reason}`;
}

/** What is not read is not waited for either. */
function drop(response: Response): void {
  response.body?.cancel().catch(() => undefined);
}

class RedirectError extends Error {
  override readonly name = 'RedirectError';
}

function headersOf(
  address: string,
  {accept = ACCEPT_ANY, validators, origin}: ReadOptions,
): Record<string, string> {
  const {etag, lastModified} = validators?.url === address ? validators : {};
  return {
    'user-agent': USER_AGENT,
    accept,
    ...(origin && {origin}),
    ...(etag && {'if-none-match': etag}),
    ...(lastModified && {'if-modified-since': lastModified}),
  };
}

/** RFC 9110, section 10.2.3. A date instead of seconds is rare, and counts as a wish for patience. */
function retryAfterMs(response: Response): number {
  const written = response.headers.get('retry-after');
  if (written === null) return 0;
  return /^[0-9]+$/.test(written) ? Number(written) * MS_IN_SECOND : TIME_LIMIT_MS;
}

/** A redirect may change the path, or add or drop a `www.`, but not who is speaking. */
function isSameSite(from: URL, to: URL): boolean {
  const site = ({host}: URL): string => host.replace(/^www\./, '');
  return site(from) === site(to) && isTrustworthy(to);
}

/** `fetch` keeps what really happened in the cause. */
function describe(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof DOMException && cause.name === 'TimeoutError') return 'no answer in time';
  return cause instanceof RedirectError ? cause.message : String(cause);
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
