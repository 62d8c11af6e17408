import type {Level, Region} from '../feed/level.js';

/** What an official source said, before we interpret it. */
export interface Bulletin {
  readonly source: 'mi5';
  readonly levels: Readonly<Record<Region, Level>>;
  /** The source's own instant for its document, if it gave a readable one. It is never "since". */
  readonly builtAt?: Date;
  /** The bulletin says of itself that it is a sample, as the one in this package does. */
  readonly isSample: boolean;
}
