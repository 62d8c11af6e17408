/** The private key that a config names: where it lies, and who else may read it. */
import {dirname, join, resolve, sep} from 'node:path';
import type {JWK} from 'jose';
import {failure, success, type Problem, type Result} from '../feed/problem.js';
import type {Config} from './config.js';
import {parsePrivateKey} from './signing.js';
import type {World} from './world.js';

const SIGNED_FEED = 'feed.jws.json';

export interface Signing {
  readonly signingKey: JWK | undefined;
  /** What works, and a person should look at. */
  readonly warnings: readonly Problem[];
}

/** The key, or why there is none though one is named, or though the folder holds a signed feed. */
export async function readSigning(
  {config, configPath, out}: {config: Config; configPath: string; out: string},
  world: World,
): Promise<Result<Signing>> {
  if (!config.key) {
    const isSigned = (await world.readFile(join(out, SIGNED_FEED))) !== undefined;
    return isSigned ? failure(keyNotGiven(out)) : success({signingKey: undefined, warnings: []});
  }
  const path = resolve(dirname(configPath), config.key);
  const misplaced = await findServedKey(path, out, world);
  if (misplaced) return failure(misplaced);
  const key = await readKey(path, world);
  return key.ok ? success({signingKey: key.value, warnings: await findOpenKey(path, world)}) : key;
}

async function readKey(path: string, world: World): Promise<Result<JWK>> {
  const document = await world.readFile(path);
  if (document !== undefined) return parsePrivateKey(document, path);
  return failure({code: 'file-missing', path, expected: 'a key', received: 'nothing'});
}

/** A key in the folder that is served, by its name or by where a link to it leads. */
async function findServedKey(
  path: string,
  out: string,
  world: World,
): Promise<Problem | undefined> {
  const served = [resolve(out), (await world.inspect(join(out, '.')))?.realPath];
  const places = [path, (await world.inspect(path))?.realPath];
  const isServed = served.some(
    folder => folder && places.some(place => place?.startsWith(folder + sep)),
  );
  if (!isServed) return undefined;
  return {
    code: 'key-in-served-folder',
    path,
    expected: 'a private key outside of the folder that is served',
    received: `one inside ${out}`,
  };
}

async function findOpenKey(path: string, world: World): Promise<readonly Problem[]> {
  if (!(await world.inspect(path))?.isReadableByOthers) return [];
  return [
    {
      code: 'key-readable-by-others',
      path,
      expected: 'a private key that only the user who publishes may read',
      received: 'one that other users of this machine may read',
    },
  ];
}

function keyNotGiven(out: string): Problem {
  return {
    code: 'key-not-given',
    path: join(out, SIGNED_FEED),
    expected: 'the key in the config, because this folder holds a signed feed',
    received: 'no key',
  };
}
