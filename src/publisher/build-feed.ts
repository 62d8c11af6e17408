import type {Feed, SourceReading} from '../feed/feed.js';
import type {Publication} from './judge.js';

/** How long a reading holds, in milliseconds: one day. */
export const VALIDITY_MS = 24 * 60 * 60 * 1000;

export interface Reading {
  readonly judgement: Publication;
  readonly sources: readonly SourceReading[];
  /** When the source was really read. */
  readonly readAt: Date;
}

/** Assembles the feed that a reading justifies. `checkedAt` is the reading's instant, nothing later. */
export function buildFeed({judgement, sources, readAt}: Reading): Feed {
  const instant = formatInstant(readAt);
  return {
    version: 1,
    status: judgement.status,
    id: instant,
    publishedAt: instant,
    checkedAt: instant,
    validUntil: formatInstant(new Date(readAt.getTime() + VALIDITY_MS)),
    assessments: judgement.assessments,
    sources,
  };
}

/** RFC 3339 in UTC, to the second: `2026-11-23T18:00:00Z`. Fractions are cut, never rounded up. */
export function formatInstant(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`;
}
