/** Where the focus goes when what held it is drawn no more, unless there is another of the same id. */
const HEIRS = ['chip', 'toggle', 'details'];

/** Keeps the focus in the banner when a drawing takes away what it stood on. */
export class FocusRestorer {
  #before: Element | null | undefined;

  /** To be called before a drawing. */
  save(root: ShadowRoot): void {
    this.#before = root.activeElement;
  }

  /** To be called after it: where what held the focus has gone, what came in its place gets it. */
  restore(root: ShadowRoot): void {
    if (!this.#before || (this.#before.isConnected && !this.#before.closest('[hidden]'))) return;
    const heir = [this.#before.id, ...HEIRS].map(id => root.getElementById(id)).find(Boolean);
    heir?.focus();
  }
}
