/** The forms that a snippet can have. */

export const FORMS = [
  'tag',
  'element',
  'pinned',
  'frame',
  'iframe',
  'address',
  'loader',
  'shortcode',
  'link',
] as const;

/**
 * One script tag; the element and a script; one file for one language, with a hash; a frame with words beside it and a
 * helper script; the frame alone; only the frame's address; a script that inserts the tag; WordPress's shortcode; words
 * with links and no level.
 */
export type Form = (typeof FORMS)[number];

/** Forms that put the banner on the page itself. In a frame it cannot read the page's language. */
export const ON_PAGE: readonly Form[] = ['tag', 'element', 'pinned', 'loader', 'shortcode'];

/** Forms that show the page of the frame. */
export const IN_FRAME: readonly Form[] = ['frame', 'iframe', 'address'];
