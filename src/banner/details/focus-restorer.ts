/** What gets the focus when the focused element is no longer rendered; by default the element with the same id. */
const HEIRS = ['chip', 'toggle'];

/** Until a screen reader has noticed what was removed. */
const HELD_FOR_MS = 100;

/** Keeps the focus in the banner when a render removes the focused element. */
export class FocusRestorer {
  #before: Element | null | undefined;
  /** The id of the button that had the focus when it was held. */
  #heldId: string | undefined;

  /**
   * Takes the focus from a button that the next render will remove. Orca says nothing of what is focused right after
   * the focused element has been removed.
   */
  hold(root: ShadowRoot): void {
    if (!root.activeElement) return;
    this.#heldId = root.activeElement.id;
    root.getElementById('holder')?.focus();
  }

  /** To be called before a render. */
  save(root: ShadowRoot): void {
    this.#before = root.activeElement;
  }

  /** To be called after it: if the focused element has been removed, focuses its replacement. */
  restore(root: ShadowRoot): void {
    if (!this.#before || isFocusable(this.#before)) return;
    const ids = [this.#heldId ?? this.#before.id, ...HEIRS];
    const found = ids.map(id => root.getElementById(id)).find(Boolean);
    const heir = found && found.tabIndex >= 0 ? found : focusableHeading(found ?? root);
    if (this.#heldId !== undefined) setTimeout(() => heir?.focus(), HELD_FOR_MS);
    else heir?.focus();
    this.#heldId = undefined;
  }
}

/** The heading, because of an element that has no name Orca reads the content, and stops in the middle of a number. */
function focusableHeading(part: ParentNode): HTMLElement | null {
  const heading = part.querySelector<HTMLElement>('h1, h2, h3, h4, h5, h6');
  if (heading) heading.tabIndex = -1;
  return heading;
}

function isFocusable(element: Element): boolean {
  return element.isConnected && !element.closest('[hidden], #holder');
}
