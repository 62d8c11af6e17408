// Do not modify this file by hand!
// Re-generate this file by running lit-localize.

/**
 * The locale code that templates in this source code are written in.
 */
export const sourceLocale = `en`;

/**
 * The other locale codes that this application is localized into. Sorted
 * lexicographically.
 */
export const targetLocales = [
  `ar`,
  `bn`,
  `cy`,
  `es`,
  `fa`,
  `fr`,
  `ga`,
  `gd`,
  `gu`,
  `it`,
  `lt`,
  `pa`,
  `pl`,
  `pt`,
  `ro`,
  `so`,
  `tr`,
  `uk`,
  `ur`,
  `zh-Hans`,
] as const;

/**
 * All valid project locale codes. Sorted lexicographically.
 */
export const allLocales = [
  `ar`,
  `bn`,
  `cy`,
  `en`,
  `es`,
  `fa`,
  `fr`,
  `ga`,
  `gd`,
  `gu`,
  `it`,
  `lt`,
  `pa`,
  `pl`,
  `pt`,
  `ro`,
  `so`,
  `tr`,
  `uk`,
  `ur`,
  `zh-Hans`,
] as const;
