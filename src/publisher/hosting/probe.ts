/** Requests the files that a banner requests, with a browser's `Origin` header, and reports what would stop it. */
import type {Problem, Result} from '../../feed/schema/problem.js';
import {failure, success} from '../../feed/schema/problem.js';
import {isUrl} from '../sources/address.js';
import {fetchAnswer} from '../sources/read-document.js';
import {verifySignature} from '../../feed/schema/verify-signature.js';
import {isSigned, peek} from '../output/signing.js';
import type {HttpHeaders, Io} from '../io/io.js';

/** An origin that differs from the feed's. */
const PAGE_ORIGIN = 'https://visitor.example';
const SCRIPT = 'threat-level-banner.js';
const JSON_TYPE = /^(?:application|text)\/(?:json|[\w.-]+\+json)(?:\s*;|$)/i;
const SCRIPT_TYPE = /^(?:application|text)\/(?:x-)?(?:java|ecma)script(?:\s*;|$)/i;

/** A problem, and whether it stops visitors from seeing the level. */
export interface Finding {
  readonly problem: Problem;
  readonly isBlocking: boolean;
}

export interface Probed {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** The feed's text, from a file or a URL, and problems with the response's headers. */
export async function probeFeed(address: string, io: Io): Promise<Result<Probed>> {
  const {answer, headers} = await ask(address, 'application/json', io);
  if (!answer.ok) return answer;
  const findings = headers
    ? [
        ...findCors(address, headers),
        ...findType(address, headers, {pattern: JSON_TYPE, isBlocking: false}),
      ]
    : [];
  return success({text: answer.value, findings});
}

/** Checks whether the banner's script beside the feed would run in a page. Not for a feed in a local file. */
export async function probeScript(address: string, io: Io): Promise<readonly Finding[]> {
  if (!isUrl(address)) return [];
  const url = new URL(SCRIPT, address).href;
  const {answer, headers} = await ask(url, '*/*', io);
  const received = answer.ok ? 'an empty file' : answer.problems[0]?.received;
  if (!answer.ok || !answer.value.trim()) return [blocking(scriptUnusable(url, received))];
  if (!headers) return [];
  const typed = findType(url, headers, {pattern: SCRIPT_TYPE, isBlocking: true});
  return [...findCors(url, headers), ...typed];
}

/** Checks that the signed form has the same feed and, if keys are given, is signed with one of them. */
export async function probeSignature(
  address: string,
  {text, publicKeys}: {text: string; publicKeys: string | undefined},
  io: Io,
): Promise<readonly Finding[]> {
  const isBlocking = publicKeys !== undefined;
  const signed = isSigned(text) ? success(text) : await readSigned(address, io);
  if (!signed.ok) return isBlocking ? [blocking(signatureMissing(address, signed.problems))] : [];
  if (!isSigned(signed.value)) return [{problem: signatureInvalid(address), isBlocking}];
  const opened = publicKeys
    ? await verifySignature(signed.value, publicKeys.trim().split(/\s+/))
    : success(peek(signed.value));
  if (!opened.ok) return opened.problems.map(blocking);
  const isSame = isSigned(text) || opened.value === text;
  return isSame ? [] : [{problem: signatureOfAnother(address), isBlocking: false}];
}

async function readSigned(address: string, io: Io): Promise<Result<string>> {
  const signedAddress = address.replace(/\.json(?=$|[?#])/, '.jws.json');
  if (signedAddress === address) return failure();
  return (await ask(signedAddress, 'application/json', io)).answer;
}

/** The document, and the response's headers if the address is a URL. */
async function ask(
  address: string,
  accept: string,
  io: Io,
): Promise<{answer: Result<string>; headers: HttpHeaders | undefined}> {
  let headers: HttpHeaders | undefined;
  const inspect = (received: HttpHeaders): void => {
    headers = received;
  };
  const answer = await fetchAnswer(address, io, {accept, origin: PAGE_ORIGIN, inspect});
  return {answer: answer.ok ? success(answer.value.text ?? '') : answer, headers};
}

function findCors(path: string, headers: HttpHeaders): readonly Finding[] {
  const allowed = headers.get('access-control-allow-origin');
  if (allowed === '*' || allowed === PAGE_ORIGIN) return [];
  const expected = 'Access-Control-Allow-Origin: *, so that pages of other sites can read it';
  return [blocking({code: 'cors-missing', path, expected, received: allowed ?? 'no such header'})];
}

function findType(
  path: string,
  headers: HttpHeaders,
  {pattern, isBlocking}: {pattern: RegExp; isBlocking: boolean},
): readonly Finding[] {
  const type = headers.get('content-type') ?? '';
  if (pattern.test(type)) return [];
  const expected = pattern === SCRIPT_TYPE ? 'text/javascript' : 'application/json';
  const received = type || 'no Content-Type';
  return [{problem: {code: 'content-type-unexpected', path, expected, received}, isBlocking}];
}

function blocking(problem: Problem): Finding {
  return {problem, isBlocking: true};
}

function scriptUnusable(path: string, received = 'no document'): Problem {
  return {code: 'script-unusable', path, expected: 'the banner’s script', received};
}

function signatureMissing(path: string, problems: readonly Problem[]): Problem {
  const received = problems[0]?.received ?? 'no signed feed';
  return {code: 'signature-missing', path, expected: 'a signed form beside the feed', received};
}

function signatureInvalid(path: string): Problem {
  const expected = 'a signed feed in feed.jws.json';
  return {code: 'signature-invalid', path, expected, received: 'another document'};
}

function signatureOfAnother(path: string): Problem {
  const expected = 'the same feed in feed.jws.json';
  return {code: 'signature-of-another-feed', path, expected, received: 'another feed'};
}
