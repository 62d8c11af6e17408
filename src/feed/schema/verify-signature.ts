/**
 * Verifies a signed feed or area file: RFC 7515 flattened JSON, Ed25519. Publisher and banner both use this
 * module, so both accept and refuse the same documents. A page loads it only if it requires signatures. It
 * imports only types, because a module shared with the script would be loaded twice.
 */
import type {Problem, Result} from './problem.js';

/** The required `typ` of the protected header: other documents signed with the same key are not feeds. */
export const SIGNED_TYPE = 'threat-level-feed+jws';

/** The algorithm's name in RFC 9864, and the one in RFC 8037, which older signers use. */
const ALGORITHMS: readonly unknown[] = ['Ed25519', 'EdDSA'];

/** The prime of the field, and the order of the base point: RFC 8032, section 5.1. */
const FIELD = 2n ** 255n - 19n;
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;

interface Signed {
  /** The text that the signature covers. */
  readonly input: string;
  readonly payload: Bytes;
  readonly signature: Bytes;
}

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * The payload as text, if one of the keys signed it. A key is the `x` of an Ed25519 JWK, base64url. Fails
 * with `signature-missing`, `signature-malformed`, `signature-invalid`, `public-key-invalid` or, if the
 * platform cannot verify, `signature-unverifiable`.
 */
export async function verifySignature(
  document: string,
  publicKeys: readonly string[],
): Promise<Result<string>> {
  const signed = parseSigned(document);
  if (!signed.ok) return signed;
  // Browsers offer Web Crypto on secure pages only. An unverified feed is refused.
  const subtle = globalThis.crypto.subtle as SubtleCrypto | undefined;
  if (!subtle) return refuse('signature-unverifiable', 'a page over https', 'one without');
  const problems = publicKeys.flatMap(key => publicKeyProblem(key) ?? []);
  for (const key of publicKeys) {
    const verdict = await verify(signed.value, key, subtle);
    if (verdict === 'signed') return decodeText(signed.value.payload);
    if (verdict !== 'other') return verdict;
  }
  return problems.length
    ? {ok: false, problems}
    : refuse('signature-invalid', 'a signature by one of the given keys', 'another signature');
}

/**
 * Why a text cannot be the `x` of an Ed25519 public key. Keys of small order are refused: without a private
 * key, anyone can make signatures that they verify.
 */
export function publicKeyProblem(x: string): Problem | undefined {
  const bytes = decode(x);
  if (bytes?.length === 32 && !isSmallOrder(bytes)) return undefined;
  return {
    code: 'public-key-invalid',
    path: 'public-key',
    expected: 'an Ed25519 public key as keygen prints it, 43 letters, digits, - and _',
    received: bytes?.length === 32 ? 'a key for which anyone can sign' : x.slice(0, 60),
  };
}

/**
 * Whether a point's order divides 8, or its encoding is not canonical. Decided by its coordinate y alone,
 * which is 1, -1 or 0 for orders 1, 2 and 4. Twice a point of order 8 has y = 0, which gives the last
 * equation.
 */
function isSmallOrder(point: Bytes): boolean {
  const y = numberIn(point) & (2n ** 255n - 1n);
  const square = y * y;
  const isOrder8 = (121665n * square * square - 243332n * square + 121666n) % FIELD === 0n;
  return y >= FIELD || (y * (square - 1n)) % FIELD === 0n || isOrder8;
}

function numberIn(littleEndian: Bytes): bigint {
  return littleEndian.reduceRight((number, byte) => number * 256n + BigInt(byte), 0n);
}

async function verify(
  {input, signature}: Signed,
  x: string,
  subtle: SubtleCrypto,
): Promise<'signed' | 'other' | Result<never>> {
  const bytes = publicKeyProblem(x) ? undefined : decode(x);
  if (!bytes) return 'other';
  try {
    const key = await subtle.importKey('raw', bytes, 'Ed25519', false, ['verify']);
    const isSigned = await subtle.verify(
      'Ed25519',
      key,
      signature,
      new TextEncoder().encode(input),
    );
    return isSigned ? 'signed' : 'other';
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotSupportedError') {
      return refuse('signature-unverifiable', 'a browser that knows Ed25519', 'one that does not');
    }
    // The key's bytes encode no point of the curve, so nothing was signed with it.
    return 'other';
  }
}

function parseSigned(document: string): Result<Signed> {
  const {protected: header, payload, signature, ...others} = parseObject(document) ?? {};
  if (!isText(header) || !isText(payload) || !isText(signature)) {
    return refuse('signature-missing', 'a signed feed, feed.jws.json', 'another document');
  }
  const parts = [header, payload, signature].map(decode);
  const [headerBytes, payloadBytes, signatureBytes] = parts;
  if (!headerBytes || !payloadBytes || !isSignature(signatureBytes)) {
    return malformed('protected, payload and a signature of 64 bytes in base64url', 'other text');
  }
  const problem = headerProblem(headerBytes, others);
  if (problem) return problem;
  const signed = {input: `${header}.${payload}`, payload: payloadBytes, signature: signatureBytes};
  return {ok: true, value: signed};
}

/**
 * RFC 7515 requires unknown critical parameters to be refused. An unprotected header is refused because it is
 * not signed.
 */
function headerProblem(
  bytes: Bytes,
  others: Readonly<Record<string, unknown>>,
): Result<never> | undefined {
  const text = decodeText(bytes);
  const header = text.ok ? parseObject(text.value) : undefined;
  if (!header || !ALGORITHMS.includes(header['alg']) || header['typ'] !== SIGNED_TYPE)
    return malformed(`a protected header with alg EdDSA and typ ${SIGNED_TYPE}`, 'another header');
  if ('crit' in header) return malformed('a header without crit', 'one with it');
  const extra = ['header', 'signatures'].find(name => name in others);
  return extra ? malformed('one signature, its whole header protected', extra) : undefined;
}

/**
 * RFC 8032, section 5.1.7: the second half must be below the order, or one signature would have two
 * encodings.
 */
function isSignature(bytes: Bytes | undefined): bytes is Bytes {
  return bytes?.length === 64 && numberIn(bytes.slice(32)) < ORDER;
}

function parseObject(document: string): Record<string, unknown> | undefined {
  try {
    const input: unknown = JSON.parse(document);
    return typeof input === 'object' && input !== null && !Array.isArray(input)
      ? {__proto__: null, ...input}
      : undefined;
  } catch {
    return undefined;
  }
}

function isText(part: unknown): part is string {
  return typeof part === 'string';
}

function decode(base64url: string): Bytes | undefined {
  if (!/^[\w-]*$/.test(base64url)) return undefined;
  try {
    const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(binary, character => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function decodeText(bytes: Bytes): Result<string> {
  try {
    return {ok: true, value: new TextDecoder('utf-8', {fatal: true}).decode(bytes)};
  } catch {
    return malformed('UTF-8', 'other bytes');
  }
}

function malformed(expected: string, received: string): Result<never> {
  return refuse('signature-malformed', expected, received);
}

function refuse(code: string, expected: string, received: string): Result<never> {
  return {ok: false, problems: [{code, path: 'public-key', expected, received}]};
}
