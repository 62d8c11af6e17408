/** Sources that nobody has read for so long that a person should know. */
import type {SourceReading} from '../../feed/schema/feed.js';
import type {Problem} from '../../feed/schema/problem.js';
import {formatAgo, formatSpan} from '../problems/spans.js';

/** A challenge page or a repair is over sooner; a refusal for good is not. */
const UNREAD_AFTER_MS = 6 * 60 * 60 * 1000;

/** One problem for each source that was not read for 6 hours, or never in as long. */
export function findUnread(sources: readonly SourceReading[] = [], now: Date): readonly Problem[] {
  return sources.flatMap(source => {
    const since = source.readAt ?? source.unreadSince;
    if (!since || now.getTime() - Date.parse(since) < UNREAD_AFTER_MS) return [];
    return [sourceUnread(source, new Date(since), now)];
  });
}

function sourceUnread({id, readAt, outcome}: SourceReading, since: Date, now: Date): Problem {
  const lastRead = readAt
    ? `last read ${readAt}, ${formatAgo(since, now)}`
    : `never read, in ${formatSpan(now.getTime() - since.getTime())}`;
  return {
    code: 'source-unread',
    path: `/sources/${id}`,
    expected: 'a reading in the last 6 hours',
    received: `${lastRead} (${outcome})`,
  };
}
