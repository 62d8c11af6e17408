/** Sources that have not been read for so long that the operator should know. */
import type {SourceReading} from '../../feed/schema/feed.js';
import type {Problem} from '../../feed/schema/problem.js';
import {formatAgo, formatSpan} from '../problems/spans.js';

/** Challenge pages and maintenance usually end sooner than this; a permanent refusal does not. */
const UNREAD_AFTER_MS = 6 * 60 * 60 * 1000;

/** One problem for each source that has not been read for 6 hours, or has been tried for 6 hours without success. */
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
    : `never read in ${formatSpan(now.getTime() - since.getTime())} of trying`;
  return {
    code: 'source-unread',
    path: `/sources/${id}`,
    expected: 'a reading in the last 6 hours',
    received: `${lastRead} (${outcome})`,
  };
}
