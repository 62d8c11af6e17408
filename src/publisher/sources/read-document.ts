import {failure, success, type Problem, type Result} from '../../feed/schema/problem.js';
import {readBounded} from '../../feed/schema/read-bounded.js';
import {version} from '../../generated/version.js';
import {addressProblem, fileMissing, fileUnreadable, isTrustworthy, isUrl} from './address.js';
import type {Io} from '../io/io.js';

const LARGEST_DOCUMENT_BYTES = 262_144;
/** Decoding a network response removes this character; reading a file does not. */
const BYTE_ORDER_MARK = /^\uFEFF/;
/** For one request. */
const ATTEMPT_LIMIT_MS = 20_000;
/** For all attempts together. */
export const TIME_LIMIT_MS = 60_000;
/** How long to wait before each retry: between half of this and all of it. */
const PAUSES_MS = [2000, 5000, 10_000];
const MOST_REDIRECTS = 3;
const MS_IN_SECOND = 1000;
const NOT_MODIFIED = 304;
/** Statuses that may be temporary: the host is busy, failing, or suspects a bot. */
const TEMPORARY_STATUSES = [403, 408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524];
const REDIRECTS = [301, 302, 303, 307, 308];
/** Errors that a retry seconds later would not change. */
const LASTING_ERRORS = /ENOTFOUND|ECONNREFUSED|CERT|SSL|ERR_TLS/;
/** MI5's host challenges clients without an identifying `User-Agent` more often. */
const USER_AGENT = `threat-level-feed/${version} (reads the UK threat level for community-safety websites)`;
const ACCEPT_ANY =
  'application/json, application/rss+xml;q=0.9, application/xml;q=0.9, text/xml;q=0.8';

/**
 * The validators of a document, for conditional requests. They apply only to that document and its URL (RFC 9110,
 * section 8.8).
 */
export interface Validators {
  /** The URL of the response, after redirects. */
  readonly url?: string;
  readonly etag?: string;
  readonly lastModified?: string;
}

/** A response. `text` is `undefined` if the host confirmed that the stored document is still the latest. */
export interface Answer extends Validators {
  readonly text: string | undefined;
}

export interface ReadOptions {
  readonly accept?: string;
  /** The validators of the stored document, if there is one. */
  readonly validators?: Validators;
  /** The value of the request's `Origin` header. */
  readonly origin?: string;
  /** Called with the headers of a response that has a document. */
  readonly inspect?: (headers: Headers) => void;
}

/** Reads the text at an address, which is a URL or a file. */
export async function readDocument(address: string, io: Io): Promise<Result<string>> {
  const answer = await fetchAnswer(address, io);
  if (!answer.ok) return answer;
  return success(answer.value.text ?? '');
}

/** The same, with the validators for the next request. */
export async function fetchAnswer(
  address: string,
  io: Io,
  options: ReadOptions = {},
): Promise<Result<Answer>> {
  try {
    const problem = addressProblem(address);
    if (problem) return failure(problem);
    if (!isUrl(address)) return await readFile(address, io);
    return await fetchWithRetries(address, io, options);
  } catch (error) {
    return failure(unreachable(address, describe(error)));
  }
}

async function readFile(path: string, io: Io): Promise<Result<Answer>> {
  const content = await readText(path, io);
  if (!content.ok) return content;
  const text = content.value.replace(BYTE_ORDER_MARK, '');
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

/** The result of one attempt, and how many milliseconds to wait at least before a retry. */
interface Attempt {
  readonly result: Result<Answer>;
  readonly isTemporary: boolean;
  readonly notBeforeMs: number;
}

/** Tries up to four times, with longer and partly random pauses between the attempts. */
async function fetchWithRetries(
  url: string,
  io: Io,
  options: ReadOptions,
): Promise<Result<Answer>> {
  const endsAtMs = io.now().getTime() + TIME_LIMIT_MS;
  let attempt = await tryOnce(url, io, options);
  for (const pauseMs of PAUSES_MS) {
    const waitMs = Math.max(pauseMs * (1 - io.random() / 2), attempt.notBeforeMs);
    const isTooLate = io.now().getTime() + waitMs + ATTEMPT_LIMIT_MS > endsAtMs;
    if (!attempt.isTemporary || isTooLate || io.isStopped()) break;
    await io.wait(waitMs);
    attempt = await tryOnce(url, io, options);
  }
  return attempt.result;
}

async function tryOnce(url: string, io: Io, options: ReadOptions): Promise<Attempt> {
  try {
    const {isConfirmed, ...followed} = await request(url, io, options);
    const {response} = followed;
    const result = isConfirmed ? success({text: undefined}) : await readAnswer(url, followed);
    if (result.ok) options.inspect?.(response.headers);
    const isTemporary = TEMPORARY_STATUSES.includes(response.status);
    return {result, isTemporary, notBeforeMs: retryAfterMs(response)};
  } catch (error) {
    const message = describe(error);
    const isTemporary = !(error instanceof RedirectError) && !LASTING_ERRORS.test(message);
    return {result: failure(unreachable(url, message)), isTemporary, notBeforeMs: 0};
  }
}

/** A response, and its URL after redirects. */
interface Followed {
  readonly response: Response;
  readonly address: string;
}

/** Sends a conditional request. If the response is a 304 for another document, asks again without validators. */
async function request(
  url: string,
  io: Io,
  options: ReadOptions,
): Promise<Followed & {isConfirmed: boolean}> {
  const {validators, ...unconditional} = options;
  const followed = await follow(url, io, options);
  const isConfirmed = validators !== undefined && confirms(followed, validators);
  const mustAskAgain = validators && !isConfirmed && followed.response.status === NOT_MODIFIED;
  return {...(mustAskAgain ? await follow(url, io, unconditional) : followed), isConfirmed};
}

/** Whether the response is a 304 without validators that differ from those of the stored document. */
function confirms({response, address}: Followed, validators: Validators): boolean {
  const {headers} = response;
  const {etag, lastModified, url} = validators;
  const [receivedTag, receivedDate] = [headers.get('etag'), headers.get('last-modified')];
  return (
    response.status === NOT_MODIFIED &&
    address === url &&
    Boolean(etag ?? lastModified) &&
    (receivedTag === null || opaqueTag(receivedTag) === opaqueTag(etag)) &&
    (receivedDate === null || receivedDate === lastModified)
  );
}

/** The tag without its weakness prefix, which a cache may add to the same document (RFC 9110, section 8.8.3.2). */
function opaqueTag(etag: string | undefined): string | undefined {
  return etag?.replace(/^W\//, '');
}

async function readAnswer(url: string, {response, address}: Followed): Promise<Result<Answer>> {
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

/** Follows up to three redirects. Each must stay on the same site and use https. */
async function follow(url: string, io: Io, options: ReadOptions): Promise<Followed> {
  const signal = AbortSignal.timeout(ATTEMPT_LIMIT_MS);
  let address = url;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const headers = headersOf(address, options);
    const response = await io.fetch(address, {headers, signal, redirect: 'manual'});
    const target = REDIRECTS.includes(response.status) ? response.headers.get('location') : null;
    if (target === null) return {response, address};
    drop(response);
    const next = new URL(target, address);
    if (!isSameSite(new URL(url), next)) throw new RedirectError(`a redirect to ${next.href}`);
    address = next.href;
  }
  throw new RedirectError(`more than ${String(MOST_REDIRECTS)} redirects`);
}

function describeStatus({status}: Response): string {
  const reason = status === NOT_MODIFIED ? ' for a document that is not stored here' : '';
  return `status ${String(status)}${reason}`;
}

/** Cancels a response body that is not read, so that the connection is released. */
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

/** `Retry-After` in milliseconds (RFC 9110, section 10.2.3). The rare date form is treated as the time limit. */
function retryAfterMs(response: Response): number {
  const written = response.headers.get('retry-after');
  if (written === null) return 0;
  return /^[0-9]+$/.test(written) ? Number(written) * MS_IN_SECOND : TIME_LIMIT_MS;
}

/** A redirect may change the path and add or drop `www.`, but not the host otherwise. */
function isSameSite(from: URL, to: URL): boolean {
  const site = ({host}: URL): string => host.replace(/^www\./, '');
  return site(from) === site(to) && isTrustworthy(to);
}

/** `fetch` puts the underlying error in `cause`. */
function describe(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof DOMException && cause.name === 'TimeoutError') return 'no response in time';
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
