/** Where the focus goes, first choice first, when what held it is drawn no more. */
const HEIRS = ['chip', 'toggle', 'details'];

/** Keeps the focus in the banner when a drawing takes away what it stood on. */
export class FocusKeeper {
  #before: Element | null | undefined;

  /** To be called before a drawing. */
  note(root: ShadowRoot | null): void {
    this.#before = root?.activeElement;
  }

  /** To be called after it: whoever stood on what has gone stands on what came in its place. */
  keep(root: ShadowRoot | null): void {
    if (!this.#before || (this.#before.isConnected && !this.#before.closest('[hidden]'))) return;
    const heir = HEIRS.map(id => root?.getElementById(id)).find(Boolean);
    heir?.focus();
  }
}
