import {restViewOf, type WholeView} from '../../../src/banner/rest-view.js';
import {viewOf, type Situation, type View} from '../../../src/banner/view.js';
import type {Feed} from '../../../src/feed/feed.js';

export const now = new Date('2026-11-23T18:00:00Z');

/** The view of a feed that has just come, in a banner of the usual kind unless told otherwise. */
export function look(feed: Feed | undefined, changes: Partial<Situation> = {}): WholeView {
  return wholeViewOf({
    received: feed && {feed, receivedAt: now},
    isLoading: false,
    now,
    language: 'en',
    variant: 'banner',
    region: 'uk',
    ...changes,
  });
}

/** All that a card for both regions shows of a feed that came at that instant. */
export const lookAtAll = (feed: Feed | undefined, at: Date): WholeView =>
  look(feed, {
    received: feed && {feed, receivedAt: at},
    now: at,
    variant: 'card',
    region: 'both',
  });

/** Everything a view says, for finding words that should not be there. */
export const wordsOf = (view: View): string => JSON.stringify(view);

/** What the summary and the rest show together. */
export function wholeViewOf(situation: Situation): WholeView {
  const view = viewOf(situation);
  return {...view, ...restViewOf(situation, view)};
}
