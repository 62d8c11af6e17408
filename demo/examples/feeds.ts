/**
 * Example feeds: one list for the demo, the tests and the accessibility sweep. None is real, and this file is never
 * published.
 */
import type {Feed} from '../../src/feed/schema/feed.js';
import {LEVELS, type Level} from '../../src/feed/schema/level.js';
import {exampleWords} from './messages.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** A feed checked `ageMs` before `now` and valid for a day from then. */
export function exampleFeed(
  now: Date,
  {
    level = 'severe',
    ageMs = 12 * MINUTE_MS,
    ...changes
  }: {level?: Level; ageMs?: number} & Partial<Feed> = {},
): Feed {
  const checkedAt = new Date(now.getTime() - ageMs);
  return {
    version: 1,
    status: 'actual',
    id: checkedAt.toISOString(),
    publishedAt: checkedAt.toISOString(),
    checkedAt: checkedAt.toISOString(),
    validUntil: new Date(checkedAt.getTime() + DAY_MS).toISOString(),
    publisher: {name: 'Example Community Safety Partnership', url: 'https://csp.example/'},
    assessments: {
      uk: {
        level,
        since: '2026-04-30',
        previous: level === 'substantial' ? 'severe' : 'substantial',
      },
      ni: {level: 'substantial'},
    },
    sources: [
      {
        id: 'mi5',
        url: 'https://www.mi5.gov.uk/UKThreatLevel/UKThreatLevel.xml',
        readAt: checkedAt.toISOString(),
        outcome: 'read',
      },
    ],
    ...changes,
  };
}

/** A feed for every state that a feed can cause, by name. */
export function exampleFeeds(now: Date): Readonly<Record<string, Feed>> {
  return {
    ...Object.fromEntries(LEVELS.map(level => [level, exampleFeed(now, {level})])),
    stale: exampleFeed(now, {ageMs: 3 * DAY_MS}),
    'too old': exampleFeed(now, {ageMs: 9 * DAY_MS}),
    sample: exampleFeed(now, {status: 'sample', level: 'moderate'}),
    exercise: exampleFeed(now, {status: 'exercise', level: 'critical'}),
    'after an incident': exampleFeed(now, exampleWords(now)),
    'only the national level': exampleFeed(now, {assessments: {uk: {level: 'severe'}}}),
  };
}
