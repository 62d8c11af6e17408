/** The values of some attributes, the default first: one list for the element, the builder and the package. */

export const VARIANTS = ['banner', 'strip', 'card'] as const;

/** Summary with the details collapsed; one line; everything open. */
export type Variant = (typeof VARIANTS)[number];

export const THEMES = ['auto', 'light', 'dark'] as const;

export type Theme = (typeof THEMES)[number];

/**
 * How much height a page reserves for each variant, as a CSS length, so that the page does not move. The
 * table in docs/embedding.md is generated from here, with the comment on each.
 */
export const RESERVED_HEIGHTS: Readonly<Record<Variant, string>> = {
  /** One line at every width. */
  strip: '4rem',
  /** Summary, calm sentence and footer. */
  banner: 'max(14.5rem, 38rem - 40vw)',
  /** Everything open. */
  card: 'min(100vh, 55.5rem)',
};
