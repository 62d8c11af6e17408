import type {Feed} from '../schema/feed.js';
import type {Region} from '../schema/level.js';

/**
 * When the level of a region was last confirmed, as an instant: when a person set it over the sources, otherwise when
 * a source was last read.
 */
export function checkedAtOf({assessments, checkedAt}: Feed, region: Region): string {
  return assessments[region]?.setAt ?? checkedAt;
}
