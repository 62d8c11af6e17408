import {dirname, join, resolve} from 'node:path';
import type {JWK} from 'jose';
import {failure, success, type Problem, type Result} from '../feed/problem.js';
import {EMPTY_CONFIG, parseConfig, salvageConfig, type Config} from './config.js';
import {parsePrivateKey} from './signing.js';
import type {World} from './world.js';

/** The config's name in a folder that `init` made; read from there unless another is given. */
export const CONFIG_FILE = 'threat-level-feed.yaml';
export const SIGNED_FEED = 'feed.jws.json';

export interface Setup extends Config {
  readonly signingKey: JWK | undefined;
  /** Whether there is a config whose words may be used. Without one, `set` leaves them as they are. */
  readonly hasConfig: boolean;
  /** Why the config's words are refused, if they are. The last good ones then stand. */
  readonly refused: readonly Problem[];
}

/**
 * The config and the key it names, or every problem with the key. Words that are refused stop nothing:
 * docs/decisions/028-publish-the-level-whatever-the-words.md.
 */
export async function readSetup(
  {out, config}: {out: string; config?: string | undefined},
  world: World,
): Promise<Result<Setup>> {
  const path = config ?? join(out, CONFIG_FILE);
  const read = await readConfig(path, world);
  if (!read && config !== undefined) return failure(missing(path, 'a config'));
  const setup = read ?? {...EMPTY_CONFIG, refused: []};
  const key = await readKey(setup, path, world);
  if (!key.ok) return key;
  if (!key.value && (await world.readFile(join(out, SIGNED_FEED))) !== undefined) {
    return failure(keyNotGiven(out));
  }
  const hasConfig = read !== undefined && !read.refused.length;
  return success({...setup, signingKey: key.value, hasConfig});
}

/** The config in a file, with what is wrong with its words; nothing if there is no such file. */
async function readConfig(
  path: string,
  world: World,
): Promise<(Config & Pick<Setup, 'refused'>) | undefined> {
  try {
    const document = await world.readFile(path);
    if (document === undefined) return undefined;
    const parsed = parseConfig(document);
    if (parsed.ok) return {...parsed.value, refused: []};
    const refused = parsed.problems.map(problem => inFile(problem, path));
    return {...salvageConfig(document), refused: [...refused, wordsRefused(path)]};
  } catch (error) {
    return {...EMPTY_CONFIG, refused: [unreadable(path, String(error)), wordsRefused(path)]};
  }
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

function unreadable(path: string, received: string): Problem {
  return {code: 'config-unreadable', path, expected: 'a file that can be read', received};
}

/** What follows from the problems before it. */
export function wordsRefused(path: string): Problem {
  return {
    code: 'words-refused',
    path,
    expected: 'words without the problems named above',
    received: 'words that are left out: the last good ones stand, and the level is published',
  };
}

function keyNotGiven(out: string): Problem {
  return {
    code: 'key-not-given',
    path: join(out, SIGNED_FEED),
    expected: 'the key in the config, because this folder holds a signed feed',
    received: 'no key',
  };
}
