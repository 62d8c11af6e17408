/**
 * Every answer that a banner may get to its request for the feed: one list for the gallery, the tests and the
 * accessibility sweep.
 */
import {exampleFeed, exampleFeeds} from './feeds.js';

export type Answer =
  /** Any text. */
  | {readonly kind: 'text'; readonly text: string}
  | {readonly kind: 'status'; readonly status: number}
  /** No connection: the host is down, or something blocks the request. */
  | {readonly kind: 'error'}
  /** No answer yet. */
  | {readonly kind: 'awaited'};

/** The answers by name: first those with a valid feed, then those without. */
export function exampleAnswers(now: Date): Readonly<Record<string, Answer>> {
  const feeds = Object.entries(exampleFeeds(now));
  return {
    ...Object.fromEntries(feeds.map(([name, feed]) => [name, text(JSON.stringify(feed))])),
    malformed: text('<html><body>error code: 520</body></html>'),
    'of another version': text(JSON.stringify({...exampleFeed(now), version: 2})),
    'with a level that is none': text(
      JSON.stringify({...exampleFeed(now), assessments: {uk: {level: 'extreme'}}}),
    ),
    missing: {kind: 'status', status: 404},
    unreachable: {kind: 'error'},
    slow: {kind: 'awaited'},
  };
}

function text(body: string): Answer {
  return {kind: 'text', text: body};
}
