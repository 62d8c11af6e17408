/** GOV.UK's own document as a feed, for sites without an operator. */
import {checkFeedLevels} from '../../feed/schema/feed-levels.js';
import type {Feed} from '../../feed/schema/feed.js';
import {GOVUK_CONTENT, parseGovuk} from '../../feed/govuk/govuk.js';
import {formatInstant} from '../../feed/schema/instant.js';
import type {Result} from '../../feed/schema/problem.js';
import {readBlocksWithDom} from './govuk-html-dom.js';

/** The publisher's default validity: docs/decisions/002-call-a-level-stale-when-its-validity-ends.md. */
const VALIDITY_MS = 24 * 60 * 60 * 1000;

/** The feed for this reading of GOV.UK, or the problems that prevent it. */
export function buildFeedFromGovuk(document: string, readAt: Date): Result<Feed> {
  const bulletin = parseGovuk(document, readBlocksWithDom);
  if (!bulletin.ok) return bulletin;
  const {uk, ni} = bulletin.value.levels;
  const instant = formatInstant(readAt);
  // Checked like a received feed, which also copies it to objects with a null prototype.
  return checkFeedLevels({
    version: 1,
    status: 'actual',
    id: instant,
    publishedAt: instant,
    checkedAt: instant,
    validUntil: formatInstant(new Date(readAt.getTime() + VALIDITY_MS)),
    assessments: {uk: {level: uk}, ...(ni && {ni: {level: ni}})},
    sources: [{id: 'govuk', url: GOVUK_CONTENT, readAt: instant, outcome: 'read'}],
  } satisfies Feed);
}
