/** Reads the private key that a config names, and checks where it is stored and who can read it. */
import {dirname, join, resolve, sep} from 'node:path';
import type {JWK} from 'jose';
import {failure, type Problem, type Result} from '../../feed/schema/problem.js';
import {verifySignature} from '../../feed/schema/verify-signature.js';
import type {Config} from '../config/config.js';
import {withFoldersAbove} from './folders-above.js';
import {MANIFEST} from './manifest.js';
import {parsePrivateKey} from '../output/signing.js';
import type {Io} from '../io/io.js';

const SIGNED_FEED = 'feed.jws.json';
/** The JSON Pointer of the key's name in the config. */
const PATH = '/key';

export interface Signing {
  readonly signingKey: JWK | undefined;
  /** Why the key that the config names is not used. */
  readonly refusals: readonly Problem[];
  /** Problems that do not stop the key from being used, but that the operator should check. */
  readonly warnings: readonly Problem[];
}

export interface KeyPlace {
  readonly config: Config;
  readonly configPath: string;
  /** The served folder, if it is known. */
  readonly out: string | undefined;
  /** The private key itself, where it is not in a file. It is used instead of the one that the config names. */
  readonly secret?: Secret | undefined;
}

export interface Secret {
  readonly text: string;
  /** What problems call it. */
  readonly name: string;
}

/**
 * The key, if there is one that can be used. A key that is refused does not stop the level from being published:
 * docs/decisions/034-publish-the-level-whatever-the-key.md.
 */
export async function readSigning(
  {config, configPath, out, secret}: KeyPlace,
  io: Io,
): Promise<Signing> {
  const none = {signingKey: undefined, refusals: [], warnings: []};
  if (secret) {
    const read = await parsePrivateKey(secret.text, '', secret.name);
    return read.ok ? {...none, signingKey: read.value} : {...none, refusals: read.problems};
  }
  if (!config.key) {
    const isMissed = out !== undefined && (await hasSignedFeed(out, io));
    return isMissed ? {...none, warnings: [keyNotGiven()]} : none;
  }
  const path = resolve(dirname(configPath), config.key);
  try {
    const key = (await isServed(path, out, io)) ? inServedFolder(path) : readKey(path, io);
    const read = await key;
    if (!read.ok) return {...none, refusals: read.problems};
    const warnings = await findOpenKey(path, io);
    return {...none, signingKey: read.value, warnings};
  } catch (error) {
    return {...none, refusals: [unreadable(path, error)]};
  }
}

/** A problem if the feed should be signed but is not, with the consequence for visitors. */
export async function findUnsigned(
  {signingKey, refusals, warnings}: Signing,
  out: string,
  io: Io,
): Promise<readonly Problem[]> {
  const isMissed = refusals.length > 0 || warnings.some(({code}) => code === keyNotGiven().code);
  if (signingKey || !isMissed) return [];
  const received = (await hasSignedFeed(out, io))
    ? 'the signed feed of an earlier run: pages with a public-key show that one until it expires, all others show the new one'
    : 'a feed without a signature: pages with a public-key show no level';
  const expected = 'the new feed, signed';
  return [{code: 'feed-unsigned', path: join(out, SIGNED_FEED), expected, received}];
}

/**
 * A problem if the signed feed in the folder was not signed with this key. Pages that name only the other one refuse
 * what is signed from now on.
 */
export async function findKeyChanged(
  {signingKey}: Signing,
  out: string,
  io: Io,
): Promise<readonly Problem[]> {
  if (!signingKey?.x) return [];
  const path = join(out, SIGNED_FEED);
  const signed = await io.readFile(path);
  if (signed === undefined) return [];
  const verified = await verifySignature(signed, [signingKey.x]);
  if (verified.ok || verified.problems.some(({code}) => code !== 'signature-invalid')) return [];
  const received = `another key, or an edited file; from now on it is signed with the one whose public key is ${signingKey.x}`;
  return [{code: 'key-changed', path, expected: 'the key that signed it last', received}];
}

async function hasSignedFeed(out: string, io: Io): Promise<boolean> {
  return (await io.readFile(join(out, SIGNED_FEED))) !== undefined;
}

async function readKey(path: string, io: Io): Promise<Result<JWK>> {
  const document = await io.readFile(path);
  if (document !== undefined) return parsePrivateKey(document, PATH, path);
  const expected = 'the file with the private key';
  return failure({code: 'key-missing', path: PATH, expected, received: `no file at ${path}`});
}

/** Whether a key, or the target of a link to it, is in the served folder or in any folder that `init` made. */
async function isServed(path: string, out: string | undefined, io: Io): Promise<boolean> {
  const served = out ? [resolve(out), (await io.inspect(join(out, '.')))?.realPath] : [];
  const places = [path, (await io.inspect(path))?.realPath ?? path];
  if (served.some(folder => folder && places.some(place => place.startsWith(folder + sep)))) {
    return true;
  }
  const folders = places.flatMap(place => withFoldersAbove(dirname(place)));
  const manifests = folders.map(folder => join(folder, MANIFEST));
  // A parent folder that this user may not read is ignored.
  const read = manifests.map(manifest => io.readFile(manifest).catch(() => undefined));
  return (await Promise.all(read)).some(text => text !== undefined);
}

async function findOpenKey(path: string, io: Io): Promise<readonly Problem[]> {
  if (!(await io.inspect(path))?.isReadableByOthers) return [];
  return [
    {
      code: 'key-readable-by-others',
      path: PATH,
      expected: 'a private key that only the user who publishes may read',
      received: `one that other users of this machine may read: ${path}`,
    },
  ];
}

function inServedFolder(path: string): Result<JWK> {
  return failure({
    code: 'key-in-served-folder',
    path: PATH,
    expected: 'a private key outside the folder that is served',
    received: `one inside it: ${path}`,
  });
}

function unreadable(path: string, error: unknown): Problem {
  const {code = String(error)} = error as NodeJS.ErrnoException;
  const expected = 'a private key that can be read';
  return {code: 'key-unreadable', path: PATH, expected, received: `${code} at ${path}`};
}

function keyNotGiven(): Problem {
  return {
    code: 'key-not-given',
    path: '',
    expected: 'the key in the config, because this folder holds a signed feed',
    received: 'no key',
  };
}
