/** What gets the focus when the focused element is no longer rendered; by default the element with the same id. */
const HEIRS = ['chip', 'toggle', 'details'];

/** Keeps the focus in the banner when a render removes the focused element. */
export class FocusRestorer {
  #before: Element | null | undefined;

  /** To be called before a render. */
  save(root: ShadowRoot): void {
    this.#before = root.activeElement;
  }

  /** To be called after it: if the focused element has been removed, focuses its replacement. */
  restore(root: ShadowRoot): void {
    if (!this.#before || (this.#before.isConnected && !this.#before.closest('[hidden]'))) return;
    const heir = [this.#before.id, ...HEIRS].map(id => root.getElementById(id)).find(Boolean);
    heir?.focus();
  }
}
