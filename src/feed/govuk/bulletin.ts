import type {Level} from '../schema/level.js';

/** The levels that an official source states, and the date of its document. */
export interface Bulletin {
  readonly source: 'mi5' | 'govuk';
  /** Northern Ireland’s is missing if no sentence that we recognise states it. */
  readonly levels: {readonly uk: Level; readonly ni?: Level};
  /** The date that the source gives its document, if it could be parsed. It is never "since". */
  readonly builtAt?: Date;
  /** Whether the bulletin is marked as a sample, as the one in this package is. */
  readonly isSample: boolean;
}
