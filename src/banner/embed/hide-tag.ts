/** The fallback text in a script tag, shown while the tag has no banner. */

/** Stores the tag's own `display`. It is in the tag's style, so that a clone of the tag has it too. */
export const SHOWN = '--display';

/** A tag in the head is not visible and is left unchanged: Turbo would treat a changed one as a new script. */
export function hideTag(tag: HTMLScriptElement): void {
  const {style} = tag;
  if (tag.closest('head') || style.display === 'none') return;
  style.setProperty(SHOWN, style.display);
  // The page may have given the tag `display: block !important`.
  style.setProperty('display', 'none', 'important');
}
