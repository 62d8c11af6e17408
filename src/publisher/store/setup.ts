/** What an operator has set up for a folder: the config and the key. */
import type {Problem} from '../../feed/schema/problem.js';
import type {Config} from '../config/config.js';
import type {Signing} from './signing-key.js';

export interface Setup extends Config, Pick<Signing, 'signingKey' | 'warnings'> {
  /** Whether there is a config with valid content. Without one, `set` keeps the content of the feed. */
  readonly hasConfig: boolean;
  /** Why the config's content is refused, if it is. The last valid content is then kept. */
  readonly refused: readonly Problem[];
  /** A problem if the config is missing or empty: probably a mistake if the feed has content. */
  readonly absence?: Problem | undefined;
  /** Warnings about a valid config. They are reported and have no other effect. */
  readonly remarks: readonly Problem[];
}

/** The consequence of the problems before it: the content of the config is not used. */
export function contentRefused(path: string): Problem {
  return {
    code: 'config-refused',
    path,
    expected: 'a config without the problems above',
    received:
      'a config that is not used: the last valid texts are kept, and the level is published',
  };
}
