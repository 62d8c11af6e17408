/** The words in a script tag, which stand while it has no banner. */

/** Keeps what the tag's own `display` was, in its style, so that a clone of the tag has it too. */
export const SHOWN = '--display';

/** A tag in the head shows nothing, and is left as it is: Turbo would take a changed one for another. */
export function hideTag(tag: HTMLScriptElement): void {
  const {style} = tag;
  if (tag.closest('head') || style.display === 'none') return;
  style.setProperty(SHOWN, style.display);
  // A page may have given the tag `display: block !important`.
  style.setProperty('display', 'none', 'important');
}
