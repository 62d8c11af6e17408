/** Where an area's words are: in the feed, or in a file of its own beside it. Decision 008. */
import {isIdentifier, type Area, type Feed} from '../schema/feed.js';

/** The area that stands in the feed itself. */
export function areaIn(feed: Feed, id: string): Area | undefined {
  return Object.entries(feed.areas ?? {}).find(([name]) => name === id)?.[1];
}

/** The address of the area's own file, relative to the feed's, if the feed has such files. */
export function areaFileAddress(feed: Feed, id: string): string | undefined {
  return isIdentifier(id) ? feed.areasAt?.replace('{area}', id) : undefined;
}
