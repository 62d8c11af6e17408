/**
 * Signed feeds: RFC 7515 flattened JSON with Ed25519. The payload is the exact bytes of feed.json. The parts of jose
 * are loaded when a key is used, because most runs have none.
 */
import type {JWK} from 'jose';
import {failure, success, type Result} from '../../feed/schema/problem.js';
import {
  publicKeyProblem,
  SIGNED_TYPE,
  verifySignature,
} from '../../feed/schema/verify-signature.js';

/** The name from RFC 8037, which older verifiers support too: docs/decisions/007-sign-feeds-as-flattened-jws.md. */
const ALGORITHM = 'EdDSA';

/** Creates a key pair: two JWKs as JSON, and the value for the banner's `public-key` attribute. */
export async function createKeyPair(): Promise<{
  privateKey: string;
  publicKey: string;
  attribute: string;
}> {
  const {generateKeyPair} = await import('jose/key/generate/keypair');
  const {exportJWK} = await import('jose/key/export');
  const pair = await generateKeyPair(ALGORITHM, {crv: 'Ed25519', extractable: true});
  const publicKey = await exportJWK(pair.publicKey);
  return {
    privateKey: serialise(await exportJWK(pair.privateKey)),
    publicKey: serialise(publicKey),
    attribute: publicKey.x ?? '',
  };
}

export type Signer = (text: string) => Promise<string>;

/** Returns a function that signs texts with the private key. The same text and key give the same signature. */
export async function createSigner(key: JWK): Promise<Signer> {
  const {importJWK} = await import('jose/key/import');
  const {FlattenedSign} = await import('jose/jws/flattened/sign');
  const imported = await importJWK(key, ALGORITHM);
  const header = {alg: ALGORITHM, typ: SIGNED_TYPE, ...(key.kid && {kid: key.kid})};
  return async text => {
    const payload = new TextEncoder().encode(text);
    return serialise(await new FlattenedSign(payload).setProtectedHeader(header).sign(imported));
  };
}

/** Parses the private key in `document`. A problem has the path `path` and names `file`, but not the content. */
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
    // Reported below, without the content of the file, which may be a secret.
  }
  const expected = 'an Ed25519 private key as a JWK, as written by `keygen`';
  return failure({code: 'key-invalid', path, expected, received: `something else in ${file}`});
}

/** Whether the public part of the key verifies what the private part signs. */
async function isPair(key: JWK): Promise<boolean> {
  const sign = await createSigner(key);
  return (await verifySignature(await sign(''), [String(key.x)])).ok;
}

/** Whether a document has the form of a signed feed. */
export function isSigned(document: string): boolean {
  try {
    const input = JSON.parse(document) as Record<string, unknown> | null;
    return typeof input?.['payload'] === 'string' && typeof input['signature'] === 'string';
  } catch {
    return false;
  }
}

/** The payload of a signed feed. The signature is not verified. */
export function peek(document: string): string {
  const {payload} = JSON.parse(document) as {payload: string};
  return Buffer.from(payload, 'base64url').toString('utf8');
}

function serialise(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
