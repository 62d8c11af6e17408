/**
 * Signed documents that a reader must accept or refuse, created for each run with WebCrypto alone, so that Node and
 * each browser check the same ones.
 */

export interface SignedCase {
  readonly title: string;
  readonly document: string;
  readonly keys: readonly string[];
  /** The payload as text, or the code of the problem. */
  readonly end: string;
}

interface Key {
  readonly x: string;
  sign(protectedHeader: unknown, payload: Bytes): Promise<Flattened>;
}

interface Flattened {
  readonly protected: string;
  readonly payload: string;
  readonly signature: string;
}

type Bytes = Uint8Array<ArrayBuffer>;

export const TEXT = '{"level":"severe"}';
const HEADER = {alg: 'EdDSA', typ: 'threat-level-feed+jws'};

/** The identity point: as a key it verifies the signature of the identity and a zero, for any text. */
const IDENTITY = 'AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
/** The points of small order in every encoding, by their bytes in hexadecimal. From RFC 8032's curve. */
export const SMALL_ORDER_KEYS: readonly string[] = [
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0000000000000000000000000000000000000000000000000000000000000080',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000080',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
].map(hex => base64url(Uint8Array.from(hex.match(/../g) ?? [], pair => parseInt(pair, 16))));

export async function signedCases(): Promise<readonly SignedCase[]> {
  const [key, other] = await Promise.all(KEYS.map(importKey));
  if (!key || !other) throw new Error('The cases need two keys.');
  const good = await key.sign(HEADER, utf8(TEXT));
  const keys = [key.x];
  const signedBy = async (header: unknown, payload = utf8(TEXT)): Promise<string> =>
    JSON.stringify(await key.sign(header, payload));
  const changed = (changes: object): string => JSON.stringify({...good, ...changes});
  const malformed = (title: string, document: string): SignedCase => ({
    title,
    document,
    keys,
    end: 'signature-malformed',
  });
  return [
    {title: 'signed with the key', document: JSON.stringify(good), keys, end: TEXT},
    {title: 'signed with the second key', document: changed({}), keys: [other.x, key.x], end: TEXT},
    {
      title: 'whose algorithm goes by its newer name',
      document: await signedBy({...HEADER, alg: 'Ed25519'}),
      keys,
      end: TEXT,
    },
    {
      title: 'with the name of the key in its header',
      document: await signedBy({...HEADER, kid: 'a'}),
      keys,
      end: TEXT,
    },
    {title: 'with an unknown member', document: changed({note: 'x'}), keys, end: TEXT},
    {
      title: 'signed with another key',
      document: JSON.stringify(await other.sign(HEADER, utf8(TEXT))),
      keys,
      end: 'signature-invalid',
    },
    {
      title: 'with another text inside',
      document: changed({payload: base64url(utf8('{"level":"low"}'))}),
      keys,
      end: 'signature-invalid',
    },
    {title: 'that is only the text', document: TEXT, keys, end: 'signature-missing'},
    {title: 'that is a list', document: `[${changed({})}]`, keys, end: 'signature-missing'},
    {title: 'that is no JSON', document: 'One moment', keys, end: 'signature-missing'},
    {
      title: 'without a protected header',
      document: changed({protected: undefined, header: HEADER}),
      keys,
      end: 'signature-missing',
    },
    malformed('with crit in its header', await signedBy({...HEADER, crit: ['b64'], b64: true})),
    malformed('with crit b64 and text in the clear', await signedBy({...HEADER, crit: ['b64']})),
    malformed('with an empty crit', await signedBy({...HEADER, crit: []})),
    malformed('with crit in a header nobody signed', changed({header: {crit: ['exp']}})),
    malformed('with alg in a header nobody signed', changed({header: {alg: 'none'}})),
    malformed('with an empty header nobody signed', changed({header: {}})),
    malformed('with several signatures', changed({signatures: [good]})),
    malformed('without typ', await signedBy({alg: 'EdDSA'})),
    malformed('of another typ', await signedBy({...HEADER, typ: 'JWT'})),
    malformed(
      'whose typ is in capitals',
      await signedBy({...HEADER, typ: 'THREAT-LEVEL-FEED+JWS'}),
    ),
    ...(await Promise.all(
      ['none', 'HS256', 'RS256', 'ES256', 'ed25519', undefined].map(async alg =>
        malformed(`whose algorithm is ${String(alg)}`, await signedBy({...HEADER, alg})),
      ),
    )),
    malformed('whose header is a list', await signedBy([HEADER])),
    malformed('whose header is null', await signedBy(null)),
    malformed('whose header is no UTF-8', changed({protected: base64url(bytes(0xff))})),
    malformed('whose text is no UTF-8', await signedBy(HEADER, bytes(0x22, 0xff, 0x22))),
    malformed('whose signature is empty', changed({signature: ''})),
    malformed('whose signature is padded', changed({signature: `${good.signature}==`})),
    malformed('whose signature has a line break', changed({signature: `${good.signature}\n`})),
    malformed('whose text has a space in it', changed({payload: ` ${good.payload}`})),
    malformed('whose text is in the other alphabet', changed({payload: '+/+/'})),
    malformed('whose signature is too long', changed({signature: `${good.signature}AAAA`})),
    malformed(
      'whose signature is written a second way, larger than the order',
      changed({signature: base64url(withOrderAdded(decode(good.signature)))}),
    ),
    {
      title: 'forged for a key of small order',
      document: JSON.stringify(await forged()),
      keys: [IDENTITY],
      end: 'public-key-invalid',
    },
    ...[...SMALL_ORDER_KEYS, 'no-key', '', `${key.x}=`, key.x.slice(1)].map(x => ({
      title: `for the key ${x || 'that is empty'}`,
      document: JSON.stringify(good),
      keys: [x],
      end: 'public-key-invalid',
    })),
    {
      title: 'for a key that is none and one that signed it',
      document: JSON.stringify(good),
      keys: ['no-key', key.x],
      end: TEXT,
    },
  ];
}

/** Made for these tests, and not by each browser: WebKitGTK once failed to export a key that it had made. */
const KEYS = [
  {
    x: 'uYVOes4N9dMvEua0NddAMEAdGEl1NVWtjMB0g8m5Mm4',
    d: 'EhtvSZjXuA8XdxIvmO5It74rsc4s8RClKw-IVttML8o',
  },
  {
    x: '5d7VsLRFURAhsUK01IZ8osNIpO2Tow7XDOyn2yHqtqU',
    d: '9w1nSMr3Usg19HBIn0CYG2yuHYy9pxVIBJv_OE-Yorc',
  },
];

async function importKey({x, d}: {readonly x: string; readonly d: string}): Promise<Key> {
  const jwk = {kty: 'OKP', crv: 'Ed25519', x, d};
  const privateKey = await crypto.subtle.importKey('jwk', jwk, 'Ed25519', false, ['sign']);
  return {
    x,
    sign: async (protectedHeader, payload) => {
      const header = base64url(utf8(JSON.stringify(protectedHeader)));
      const input = `${header}.${base64url(payload)}`;
      const signature = await crypto.subtle.sign('Ed25519', privateKey, utf8(input));
      return {
        protected: header,
        payload: base64url(payload),
        signature: base64url(new Uint8Array(signature)),
      };
    },
  };
}

/** A signature that needs no private key and that the identity as a key verifies. */
function forged(): Promise<Flattened> {
  return Promise.resolve({
    protected: base64url(utf8(JSON.stringify(HEADER))),
    payload: base64url(utf8(TEXT)),
    signature: base64url(bytes(1, ...new Array<number>(63).fill(0))),
  });
}

/** The order of the base point, 2^252 + 27742317777372353535851937790883648493, little end first. */
const ORDER_HEX = 'edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010';

function withOrderAdded(signature: Bytes): Bytes {
  const order = (ORDER_HEX.match(/../g) ?? []).map(pair => parseInt(pair, 16));
  const sum = Uint8Array.from(signature);
  let carry = 0;
  order.forEach((byte, index) => {
    carry += byte + (signature[32 + index] ?? 0);
    sum[32 + index] = carry & 255;
    carry >>= 8;
  });
  return sum;
}

function utf8(text: string): Bytes {
  return new TextEncoder().encode(text);
}

function bytes(...values: readonly number[]): Bytes {
  return Uint8Array.from(values);
}

function base64url(binary: Bytes): string {
  return btoa(String.fromCharCode(...binary))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function decode(text: string): Bytes {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, character => character.charCodeAt(0));
}
