/** GOV.UK's own document as a feed, for a site that no operator publishes one for. */
import {checkFeed, type Feed} from '../../feed/schema/feed.js';
import {GOVUK_CONTENT, parseGovuk} from '../../feed/govuk/govuk.js';
import {formatInstant} from '../../feed/schema/instant.js';
import type {Result} from '../../feed/schema/problem.js';
import {readBlocksWithDom} from './govuk-html-dom.js';

/** As long as the publisher lets a reading hold: decision 002. */
const VALIDITY_MS = 24 * 60 * 60 * 1000;

/** The feed that this reading of GOV.UK is worth, or every reason why it is none. */
export function buildFeedFromGovuk(document: string, readAt: Date): Result<Feed> {
  const bulletin = parseGovuk(document, readBlocksWithDom);
  if (!bulletin.ok) return bulletin;
  const {uk, ni} = bulletin.value.levels;
  const instant = formatInstant(readAt);
  // Checked like one that came, for the copy that inherits nothing from the page's `Object.prototype`.
  return checkFeed({
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
