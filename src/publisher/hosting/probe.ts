/** Asks for what a visitor's banner asks for, as its browser does, and says what stands in the way. */
import type {Problem, Result} from '../../feed/schema/problem.js';
import {failure, success} from '../../feed/schema/problem.js';
import {isUrl} from '../sources/address.js';
import {fetchAnswer} from '../sources/read-document.js';
import {verifySignature} from '../../feed/schema/verify-signature.js';
import {isSigned, peek} from '../output/signing.js';
import type {Io} from '../io/io.js';

/** A site of nobody's, other than the feed's own. */
const VISITOR = 'https://visitor.example';
const SCRIPT = 'threat-level-banner.js';
const JSON_TYPE = /^(?:application|text)\/(?:json|[\w.-]+\+json)(?:\s*;|$)/i;
const SCRIPT_TYPE = /^(?:application|text)\/(?:x-)?(?:java|ecma)script(?:\s*;|$)/i;

/** Something that is wrong, and whether it keeps the level from a visitor. */
export interface Finding {
  readonly problem: Problem;
  readonly isBlocking: boolean;
}

export interface Probed {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** The feed's text, from a file or a URL, and what is wrong with how it comes. */
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

/** Whether the banner's script beside the feed would run in a page. A file is in no page. */
export async function probeScript(address: string, io: Io): Promise<readonly Finding[]> {
  if (!isUrl(address)) return [];
  const url = new URL(SCRIPT, address).href;
  const {answer, headers} = await ask(url, '*/*', io);
  const received = answer.ok ? 'an empty one' : answer.problems[0]?.received;
  if (!answer.ok || !answer.value.trim()) return [blocking(scriptUnusable(url, received))];
  if (!headers) return [];
  const typed = findType(url, headers, {pattern: SCRIPT_TYPE, isBlocking: true});
  return [...findCors(url, headers), ...typed];
}

/** Whether the signed form says the same, and is signed with one of the keys, if any are given. */
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

/** What came, and the headers it came with, if it came from a host. */
async function ask(
  address: string,
  accept: string,
  io: Io,
): Promise<{answer: Result<string>; headers: Headers | undefined}> {
  let headers: Headers | undefined;
  const inspect = (received: Headers): void => {
    headers = received;
  };
  const answer = await fetchAnswer(address, io, {accept, origin: VISITOR, inspect});
  return {answer: answer.ok ? success(answer.value.text ?? '') : answer, headers};
}

function findCors(path: string, headers: Headers): readonly Finding[] {
  const allowed = headers.get('access-control-allow-origin');
  if (allowed === '*' || allowed === VISITOR) return [];
  const expected = 'Access-Control-Allow-Origin: *, so that pages of other sites may read it';
  return [blocking({code: 'cors-missing', path, expected, received: allowed ?? 'no such header'})];
}

function findType(
  path: string,
  headers: Headers,
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

function scriptUnusable(path: string, received = 'nothing'): Problem {
  return {code: 'script-unusable', path, expected: 'the banner’s script', received};
}

function signatureMissing(path: string, problems: readonly Problem[]): Problem {
  const received = problems[0]?.received ?? 'none';
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
