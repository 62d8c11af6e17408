import {buildDetailsView, type FullView} from '../../../src/banner/view/details.js';
import {buildView, type ViewInput, type View} from '../../../src/banner/view/summary.js';
import type {Feed} from '../../../src/feed/schema/feed.js';

export const now = new Date('2026-11-23T18:00:00Z');

/** The view of a feed that has just been received, in a default banner unless changed. */
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

/** Everything that a card for both regions shows of a feed that was received at that instant. */
export const lookAtAll = (feed: Feed | undefined, at: Date): FullView =>
  look(feed, {
    received: feed && {feed, receivedAt: at},
    now: at,
    variant: 'card',
    region: 'both',
  });

/** All texts of a view, to search for words that must not be there. */
export const contentOf = (view: View): string => JSON.stringify(view);

/** The summary and the details together. */
export function wholeViewOf(input: ViewInput): FullView {
  const view = buildView(input);
  return {...view, ...buildDetailsView(input, view)};
}
