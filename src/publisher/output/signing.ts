/** Signed feeds: RFC 7515 flattened JSON with Ed25519, over the very bytes of feed.json. */
import {exportJWK, FlattenedSign, generateKeyPair, importJWK, type JWK} from 'jose';
import {failure, success, type Result} from '../../feed/schema/problem.js';
import {
  publicKeyProblem,
  SIGNED_TYPE,
  verifySignature,
} from '../../feed/schema/verify-signature.js';

/** RFC 8037's name, which older verifiers know too: docs/decisions/007-sign-feeds-as-flattened-jws.md. */
const ALGORITHM = 'EdDSA';

/** A new key pair, as two JWKs in JSON, and what goes into the banner's `public-key`. */
export async function createKeyPair(): Promise<{
  privateKey: string;
  publicKey: string;
  attribute: string;
}> {
  const pair = await generateKeyPair(ALGORITHM, {crv: 'Ed25519', extractable: true});
  const publicKey = await exportJWK(pair.publicKey);
  return {
    privateKey: serialise(await exportJWK(pair.privateKey)),
    publicKey: serialise(publicKey),
    attribute: publicKey.x ?? '',
  };
}

export type Signer = (text: string) => Promise<string>;

/** Signs texts with the private key in a JWK. The same text and key give the same signature. */
export async function createSigner(key: JWK): Promise<Signer> {
  const imported = await importJWK(key, ALGORITHM);
  const header = {alg: ALGORITHM, typ: SIGNED_TYPE, ...(key.kid && {kid: key.kid})};
  return async text => {
    const payload = new TextEncoder().encode(text);
    return serialise(await new FlattenedSign(payload).setProtectedHeader(header).sign(imported));
  };
}

/** The private key in the document of a file, or why it is none; `path` is where the problem is told. */
export async function parsePrivateKey(
  document: string,
  path: string,
  file: string,
): Promise<Result<JWK>> {
  try {
    const key = JSON.parse(document) as JWK;
    const isKey = key.kty === 'OKP' && key.crv === 'Ed25519' && Boolean(key.d && key.x);
    const problem = isKey ? publicKeyProblem(String(key.x)) : undefined;
    if (problem) return failure({...problem, code: 'key-invalid', path});
    if (isKey && (await isPair(key))) return success(key);
  } catch {
    // Told below, without a word of what may be a secret.
  }
  const expected = 'an Ed25519 private key as a JWK, such as `keygen` writes';
  return failure({code: 'key-invalid', path, expected, received: `something else in ${file}`});
}

/** Whether the public half opens what the private half signs. */
async function isPair(key: JWK): Promise<boolean> {
  const sign = await createSigner(key);
  return (await verifySignature(await sign(''), [String(key.x)])).ok;
}

/** Whether a document looks like a signed one: then its feed is inside. */
export function isSigned(document: string): boolean {
  try {
    const input = JSON.parse(document) as Record<string, unknown> | null;
    return typeof input?.['payload'] === 'string' && typeof input['signature'] === 'string';
  } catch {
    return false;
  }
}

/** The text inside, unverified. */
export function peek(document: string): string {
  const {payload} = JSON.parse(document) as {payload: string};
  return Buffer.from(payload, 'base64url').toString('utf8');
}

function serialise(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
