import {buildDetailsView, type FullView} from '../../../src/banner/view/details.js';
import {buildView, type ViewInput, type View} from '../../../src/banner/view/summary.js';
import type {Feed} from '../../../src/feed/schema/feed.js';

export const now = new Date('2026-11-23T18:00:00Z');

/** The view of a feed that has just come, in a banner of the usual kind unless told otherwise. */
export function look(feed: Feed | undefined, changes: Partial<ViewInput> = {}): FullView {
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
export const lookAtAll = (feed: Feed | undefined, at: Date): FullView =>
  look(feed, {
    received: feed && {feed, receivedAt: at},
    now: at,
    variant: 'card',
    region: 'both',
  });

/** Everything a view says, for finding words that should not be there. */
export const contentOf = (view: View): string => JSON.stringify(view);

/** What the summary and the rest show together. */
export function wholeViewOf(input: ViewInput): FullView {
  const view = buildView(input);
  return {...view, ...buildDetailsView(input, view)};
}
