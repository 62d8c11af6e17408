/** What an operator has set up for a folder: the config's words and the key. */
import type {Problem} from '../../feed/schema/problem.js';
import type {Config} from '../config/config.js';
import type {Signing} from './signing-key.js';

export interface Setup extends Config, Pick<Signing, 'signingKey' | 'warnings'> {
  /** Whether there is a config whose words may be used. Without one, `set` leaves them as they are. */
  readonly hasConfig: boolean;
  /** Why the config's words are refused, if they are. The last good ones then stand. */
  readonly refused: readonly Problem[];
  /** That there is no config, or an empty one: most likely not on purpose if the feed holds words. */
  readonly absence?: Problem | undefined;
  /** What is legal in the config, and likely not meant: said, and nothing more. */
  readonly remarks: readonly Problem[];
}

/** What follows from the problems before it. */
export function contentRefused(path: string): Problem {
  return {
    code: 'words-refused',
    path,
    expected: 'words without the problems named above',
    received: 'words that are left out: the last good ones stand, and the level is published',
  };
}
