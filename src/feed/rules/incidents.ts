import type {Area, Feed, Incident} from '../schema/feed.js';
import {isActive} from './is-active.js';

/** The incidents that have not expired: that of the whole feed, then that of the area. */
export function activeIncidents(
  feed: Feed,
  area: Area | undefined,
  now: Date,
): readonly Incident[] {
  return [feed.incident, area?.incident].flatMap(incident =>
    incident && isActive(incident, now) ? [incident] : [],
  );
}
