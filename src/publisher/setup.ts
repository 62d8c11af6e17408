import {dirname, join, resolve} from 'node:path';
import type {JWK} from 'jose';
import {failure, success, type Problem, type Result} from '../feed/problem.js';
import {EMPTY_CONFIG, parseConfig, type Config} from './config.js';
import {readManifest} from './manifest.js';
import {parsePrivateKey} from './signing.js';
import type {World} from './world.js';

/** The config's name in a folder that `init` made; read from there unless another is given. */
export const CONFIG_FILE = 'threat-level-feed.yaml';
export const SIGNED_FEED = 'feed.jws.json';

export interface Setup extends Config {
  readonly signingKey: JWK | undefined;
  /** Whether there is a config at all. Without one, `set` leaves the words as they are. */
  readonly hasConfig: boolean;
}

/** The config of a folder that `init` made, and the key it names; or every problem with them. */
export async function readSetup(
  {out, config}: {out: string; config?: string | undefined},
  world: World,
): Promise<Result<Setup>> {
  const made = await readManifest(out, world);
  if (!made.ok) return made;
  const path = config ?? join(out, CONFIG_FILE);
  const document = await world.readFile(path);
  if (document === undefined && config !== undefined) return failure(missing(path, 'a config'));
  const parsed = document === undefined ? success(EMPTY_CONFIG) : parseConfig(document);
  if (!parsed.ok) return failure(...parsed.problems.map(problem => inFile(problem, path)));
  const key = await readKey(parsed.value, path, world);
  if (!key.ok) return key;
  if (!key.value && (await world.readFile(join(out, SIGNED_FEED))) !== undefined) {
    return failure(keyNotGiven(out));
  }
  return success({...parsed.value, signingKey: key.value, hasConfig: document !== undefined});
}

async function readKey(
  {key}: Config,
  configPath: string,
  world: World,
): Promise<Result<JWK | undefined>> {
  if (!key) return success(undefined);
  const path = resolve(dirname(configPath), key);
  const document = await world.readFile(path);
  return document === undefined ? failure(missing(path, 'a key')) : parsePrivateKey(document, path);
}

function inFile(problem: Problem, file: string): Problem {
  return {...problem, path: [file, problem.path].filter(Boolean).join(' ')};
}

function missing(path: string, expected: string): Problem {
  return {code: 'file-missing', path, expected, received: 'nothing'};
}

function keyNotGiven(out: string): Problem {
  return {
    code: 'key-not-given',
    path: join(out, SIGNED_FEED),
    expected: 'the key in the config, because this folder holds a signed feed',
    received: 'no key',
  };
}
