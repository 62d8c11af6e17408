import {join} from 'node:path';
import {failure, success, type Problem, type Result} from '../feed/problem.js';
import {EMPTY_CONFIG, parseConfig, type Config} from './config.js';
import {findRemarks} from './config-remarks.js';
import {locateProblems} from './locate-problems.js';
import {readManifest} from './manifest.js';
import {readSigning, type Signing} from './signing-key.js';
import type {World} from './world.js';

/** The config's name in a folder that `init` made; read from there unless another is given. */
export const CONFIG_FILE = 'threat-level-feed.yaml';

export interface Setup extends Config, Signing {
  /** Whether there is a config at all. Without one, `set` leaves the words as they are. */
  readonly hasConfig: boolean;
  /** What is legal in the config, and likely not meant: said, and nothing more. */
  readonly remarks: readonly Problem[];
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
  const located = {document: document ?? '', file: path};
  if (!parsed.ok) return failure(...locateProblems(parsed.problems, located));
  const signing = await readSigning({config: parsed.value, configPath: path, out}, world);
  if (!signing.ok) return signing;
  return success({
    ...parsed.value,
    ...signing.value,
    hasConfig: document !== undefined,
    remarks: locateProblems(findRemarks(parsed.value.words, world.now()), located),
  });
}

function missing(path: string, expected: string): Problem {
  return {code: 'file-missing', path, expected, received: 'nothing'};
}
