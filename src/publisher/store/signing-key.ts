/** The private key that a config names: where it lies, and who else may read it. */
import {dirname, join, resolve, sep} from 'node:path';
import type {JWK} from 'jose';
import {failure, type Problem, type Result} from '../../feed/schema/problem.js';
import type {Config} from '../config/config.js';
import {withFoldersAbove} from './folders-above.js';
import {MANIFEST} from './manifest.js';
import {parsePrivateKey} from '../output/signing.js';
import type {Io} from '../io/io.js';

const SIGNED_FEED = 'feed.jws.json';
/** Where the config names the key. */
const PATH = '/key';

export interface Signing {
  readonly signingKey: JWK | undefined;
  /** Why a key that is named is not used. */
  readonly refusals: readonly Problem[];
  /** What works, and a person should look at. */
  readonly warnings: readonly Problem[];
}

export interface KeyPlace {
  readonly config: Config;
  readonly configPath: string;
  /** The folder that is served, where it is known. */
  readonly out: string | undefined;
}

/**
 * The key, if there is one that may be used. A key that may not stops nothing: see
 * docs/decisions/034-publish-the-level-whatever-the-key.md.
 */
export async function readSigning({config, configPath, out}: KeyPlace, io: Io): Promise<Signing> {
  const none = {signingKey: undefined, refusals: [], warnings: []};
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

/** What it means that a feed is not signed though it should be, if that is so. */
export async function findUnsigned(
  {signingKey, refusals, warnings}: Signing,
  out: string,
  io: Io,
): Promise<readonly Problem[]> {
  const isMissed = refusals.length > 0 || warnings.some(({code}) => code === keyNotGiven().code);
  if (signingKey || !isMissed) return [];
  const received = (await hasSignedFeed(out, io))
    ? 'the signed feed of an earlier run: pages with a public-key show that one until it ends, all others the new one'
    : 'a feed without a signature: pages with a public-key show no level';
  const expected = 'the new feed, signed';
  return [{code: 'feed-unsigned', path: join(out, SIGNED_FEED), expected, received}];
}

async function hasSignedFeed(out: string, io: Io): Promise<boolean> {
  return (await io.readFile(join(out, SIGNED_FEED))) !== undefined;
}

async function readKey(path: string, io: Io): Promise<Result<JWK>> {
  const document = await io.readFile(path);
  if (document !== undefined) return parsePrivateKey(document, PATH, path);
  const expected = 'the file with the private key';
  return failure({code: 'key-missing', path: PATH, expected, received: `nothing at ${path}`});
}

/** Whether a key, or what a link there leads to, lies in the folder that is served, or in any that `init` made. */
async function isServed(path: string, out: string | undefined, io: Io): Promise<boolean> {
  const served = out ? [resolve(out), (await io.inspect(join(out, '.')))?.realPath] : [];
  const places = [path, (await io.inspect(path))?.realPath ?? path];
  if (served.some(folder => folder && places.some(place => place.startsWith(folder + sep)))) {
    return true;
  }
  const folders = places.flatMap(place => withFoldersAbove(dirname(place)));
  const manifests = folders.map(folder => join(folder, MANIFEST));
  // A folder above that is closed to this user says nothing of the key.
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
      received: `one that other users of this machine may read, ${path}`,
    },
  ];
}

function inServedFolder(path: string): Result<JWK> {
  return failure({
    code: 'key-in-served-folder',
    path: PATH,
    expected: 'a private key outside of the folder that is served',
    received: `one inside it, ${path}`,
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
