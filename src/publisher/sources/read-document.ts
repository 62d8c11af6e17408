import {failure, success, type Problem, type Result} from '../../feed/schema/problem.js';
import {readBounded} from '../../feed/schema/read-bounded.js';
import type {HttpHeaders, HttpResponse, Io} from '../io/io.js';
import {addressProblem, fileMissing, fileUnreadable, isUrl} from './address.js';
import {
  ATTEMPT_LIMIT_MS,
  drop,
  follow,
  RedirectError,
  type Followed,
  type RequestOptions,
} from './http/follow-redirects.js';
import {confirms, NOT_MODIFIED, validatorsOf, type Validators} from './http/validators.js';

const LARGEST_DOCUMENT_BYTES = 262_144;
/** Decoding a network response removes this character; reading a file does not. */
const BYTE_ORDER_MARK = /^\uFEFF/;
/** For all attempts together. */
export const TIME_LIMIT_MS = 60_000;
/** How long to wait before each retry: between half of this and all of it. */
const PAUSES_MS = [2000, 5000, 10_000];
const MS_IN_SECOND = 1000;
/** Statuses that may be temporary: the host is busy, failing, or suspects a bot. */
const TEMPORARY_STATUSES = [403, 408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524];
/** Errors that a retry seconds later would not change. */
const LASTING_ERRORS = /ENOTFOUND|ECONNREFUSED|CERT|SSL|ERR_TLS/;

/** A response. `text` is `undefined` if the host confirmed that the stored document is still the latest. */
export interface Answer extends Validators {
  readonly text: string | undefined;
}

export interface ReadOptions extends RequestOptions {
  /** Called with the headers of a response that has a document. */
  readonly inspect?: (headers: HttpHeaders) => void;
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
    if (isConfirmed) drop(response);
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

/** Sends a conditional request. If the response is a 304 for another document, asks again without validators. */
async function request(
  url: string,
  io: Io,
  options: ReadOptions,
): Promise<Followed & {isConfirmed: boolean}> {
  const {validators, ...unconditional} = options;
  const followed = await follow(url, io, options);
  const isConfirmed = validators !== undefined && confirms(validators, followed);
  const mustAskAgain = validators && !isConfirmed && followed.response.status === NOT_MODIFIED;
  if (mustAskAgain) drop(followed.response);
  return {...(mustAskAgain ? await follow(url, io, unconditional) : followed), isConfirmed};
}

async function readAnswer(url: string, {response, address}: Followed): Promise<Result<Answer>> {
  if (response.status !== 200) {
    drop(response);
    return failure(unreachable(url, describeStatus(response)));
  }
  const text = await readBounded(response.body, LARGEST_DOCUMENT_BYTES);
  if (text === undefined) return failure(tooLarge(url));
  return success({text, ...validatorsOf(response, address)});
}

function describeStatus({status}: HttpResponse): string {
  const reason = status === NOT_MODIFIED ? ' for a document that is not stored here' : '';
  return `status ${String(status)}${reason}`;
}

/** `Retry-After` in milliseconds (RFC 9110, section 10.2.3). The rare date form is treated as the time limit. */
function retryAfterMs(response: HttpResponse): number {
  const written = response.headers.get('retry-after');
  if (written === null) return 0;
  return /^[0-9]+$/.test(written) ? Number(written) * MS_IN_SECOND : TIME_LIMIT_MS;
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
