/** What the builder and docs/platforms.md say about each platform. */
import type {PlatformId} from '../platforms/platforms.js';

/**
 * In the texts, “…” is the name of a menu, a button or a field on the platform. `{feed}` is the address of this host’s
 * feed, `{host}` its name, `{height}` the height in pixels that the banner needs,
 * `{language}` what to know of the language before the code is copied.
 */
export interface PlatformMessages {
  readonly name: string;
  /** What the platform does to code that is pasted, as far as we know. */
  readonly known: string;
  /** The plan or the permission that the steps need. */
  readonly needs?: string;
  readonly steps: readonly string[];
}

export type AllPlatformMessages = Readonly<Record<PlatformId, PlatformMessages>>;
