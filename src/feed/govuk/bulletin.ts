import type {Level} from '../schema/level.js';

/** What an official source said, before we interpret it. */
export interface Bulletin {
  readonly source: 'mi5' | 'govuk';
  /** Northern Ireland’s is missing where the source did not say it in words that we know. */
  readonly levels: {readonly uk: Level; readonly ni?: Level};
  /** The source's own instant for its document, if it gave a readable one. It is never "since". */
  readonly builtAt?: Date;
  /** The bulletin says of itself that it is a sample, as the one in this package does. */
  readonly isSample: boolean;
}
