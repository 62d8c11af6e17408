import {join} from 'node:path';
import {failure, success, type Problem, type Result} from '../feed/problem.js';
import {EMPTY_CONFIG, parseConfig, type Config} from './config.js';
import {readManifest} from './manifest.js';
import {readSigning, type Signing} from './signing-key.js';
import type {World} from './world.js';

/** The config's name in a folder that `init` made; read from there unless another is given. */
export const CONFIG_FILE = 'threat-level-feed.yaml';

export interface Setup extends Config, Signing {
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
  const signing = await readSigning({config: parsed.value, configPath: path, out}, world);
  if (!signing.ok) return signing;
  return success({...parsed.value, ...signing.value, hasConfig: document !== undefined});
}

function inFile(problem: Problem, file: string): Problem {
  return {...problem, path: [file, problem.path].filter(Boolean).join(' ')};
}

function missing(path: string, expected: string): Problem {
  return {code: 'file-missing', path, expected, received: 'nothing'};
}
