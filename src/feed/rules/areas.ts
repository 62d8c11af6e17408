/**
 * Where an area's data is: in the feed, or in a file of its own beside it. See
 * docs/decisions/008-split-the-areas-off-a-large-feed.md.
 */
import type {Area, Feed} from '../schema/feed.js';
import {isIdentifier} from '../schema/fields.js';

/** The area, if it is part of the feed itself. */
export function areaIn(feed: Feed, id: string): Area | undefined {
  return Object.entries(feed.areas ?? {}).find(([name]) => name === id)?.[1];
}

/** The address of the area's own file, relative to the feed's, if the feed names such files. */
export function areaFileAddress(feed: Feed, id: string): string | undefined {
  return isIdentifier(id) ? feed.areasAt?.replace('{area}', id) : undefined;
}
