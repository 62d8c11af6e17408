/**
 * Opens a signed feed: RFC 7515 flattened JSON, Ed25519. Loaded only by pages that ask for signatures,
 * so it imports nothing but types: what it shared with the script would have to be loaded twice.
 */
import type {Problem, Result} from '../feed/problem.js';

interface Signed {
  readonly protected: string;
  readonly payload: string;
  readonly signature: string;
}

/** RFC 9864's name of the algorithm and RFC 8037's, which older signers use. */
const ALGORITHMS: readonly unknown[] = ['Ed25519', 'EdDSA'];

/** The text inside, if one of the keys (`x` of the JWK, base64url) signed it. */
export async function openSigned(
  document: string,
  publicKeys: readonly string[],
): Promise<Result<string>> {
  const signed = parseSigned(document);
  if (!signed)
    return refuse('signature-missing', 'a signed feed, feed.jws.json', 'another document');
  for (const key of publicKeys) {
    const verdict = await verify(signed, key);
    if (verdict === 'signed') return {ok: true, value: decodeText(signed.payload)};
    if (verdict !== 'not signed') return verdict;
  }
  return refuse('signature-invalid', 'a signature by one of the given keys', 'another signature');
}

async function verify(
  {protected: header, payload, signature}: Signed,
  x: string,
): Promise<'signed' | 'not signed' | Result<never>> {
  // Browsers hand out their cryptography on secure pages only. Never guess what they cannot check.
  const subtle = globalThis.crypto.subtle as SubtleCrypto | undefined;
  if (!subtle) return refuse('signature-unverifiable', 'a page over https', 'one without');
  try {
    const key = await subtle.importKey('jwk', {kty: 'OKP', crv: 'Ed25519', x}, 'Ed25519', false, [
      'verify',
    ]);
    const input = new TextEncoder().encode(`${header}.${payload}`);
    const isSigned = await subtle.verify('Ed25519', key, decode(signature), input);
    return isSigned ? 'signed' : 'not signed';
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotSupportedError') {
      return refuse('signature-unverifiable', 'a browser that knows Ed25519', 'one that does not');
    }
    // A key that is none fits nothing.
    return 'not signed';
  }
}

function parseSigned(document: string): Signed | undefined {
  try {
    const input = JSON.parse(document) as Signed;
    const header = JSON.parse(decodeText(input.protected)) as Record<string, unknown>;
    // Whatever else a header asks for, RFC 7515 has us refuse what we do not understand.
    const isPlain = ALGORITHMS.includes(header['alg']) && !Object.hasOwn(header, 'crit');
    const isText = [input.payload, input.signature].every(part => typeof part === 'string');
    return isPlain && isText ? input : undefined;
  } catch {
    return undefined;
  }
}

function decode(base64url: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, character => character.charCodeAt(0));
}

function decodeText(base64url: string): string {
  return new TextDecoder('utf-8', {fatal: true}).decode(decode(base64url));
}

function refuse(code: string, expected: string, received: string): Result<never> {
  const problem: Problem = {code, path: 'public-key', expected, received};
  return {ok: false, problems: [problem]};
}
