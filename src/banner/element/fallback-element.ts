import {html, LitElement, type PropertyValues, type TemplateResult} from 'lit';
import {ANTI_TERRORIST_HOTLINE, EMERGENCY} from '../../feed/rules/contacts.js';
import {calmSentence} from '../../feed/i18n/messages/index.js';
import {createObserver} from '../platform/create-observer.js';
import {ThreatLevelErrorEvent} from '../events.js';

/** What some way of drawing always has: a number to call, the chip of a folded banner, or the own words. */
const ESSENTIAL = 'a[href^="tel:"], #toggle, #chip, slot';

const fallbackText = (): string => calmSentence(ANTI_TERRORIST_HOTLINE, EMERGENCY);

/**
 * An element that never throws at its page and never renders blank. Where it cannot be drawn, because
 * a policy forbids it or another script has changed what drawing needs, its own content stands; if it has
 * none, a sentence with the numbers does.
 *
 * After each drawing it is checked that what was decided is there. Where a translator, an extension or a
 * script has changed the nodes, Lit writes into those that are gone: then the tree is built anew.
 */
export class FallbackElement extends LitElement {
  /** Stands until the first drawing, and in the place of what cannot be drawn. */
  #fallback: HTMLSlotElement | undefined;
  #hasFallenBack = false;
  #mustRebuild = false;
  /**
   * Hears of what others change; the next drawing builds the tree anew. What a drawing itself changes is taken out
   * of its queue unread. Once the details have come, only changed nodes are its business.
   * @internal
   */
  readonly mutations = createObserver(() => {
    this.rebuildTree();
  });

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // Before all else, which may throw.
    this.#fallback = document.createElement('slot');
    this.#fallback.textContent = fallbackText();
    // A page that was saved with its shadow roots brings an old drawing along.
    this.shadowRoot?.replaceChildren();
    const root = super.createRenderRoot();
    root.append(this.#fallback);
    this.mutations?.observe(root, {
      childList: true,
      subtree: true,
      characterData: true,
      attributeFilter: ['aria-label', 'href'],
    });
    return root;
  }

  /** What stands until the next drawing where this one cannot be had. */
  protected renderFallback(): TemplateResult {
    return html`<slot>${fallbackText()}</slot>`;
  }

  override connectedCallback(): void {
    try {
      super.connectedCallback();
    } catch (error) {
      this.#fallBack(error);
    }
  }

  protected override performUpdate(isSecondTry = false): void {
    if (this.#hasFallenBack) return;
    if (this.mutations?.takeRecords().length) this.rebuildTree();
    try {
      super.performUpdate();
      if (!this.isRendered()) throw new Error('What was drawn is not there.');
      this.mutations?.takeRecords();
    } catch (error) {
      if (isSecondTry) return this.#fallBack(error);
      this.rebuildTree();
      this.requestUpdate();
      this.performUpdate(true);
    }
  }

  /** A page's own parser, or its policy's, may have left out what does not look like markup to it. */
  protected isRendered(): boolean {
    return this.renderRoot.querySelector(ESSENTIAL) !== null;
  }

  /**
   * Has the next drawing begin with an empty tree.
   * @internal
   */
  rebuildTree(): void {
    this.#mustRebuild = true;
  }

  protected override update(changed: PropertyValues): void {
    if (this.#mustRebuild) this.#clear();
    super.update(changed);
    // By the parent: Prototype.js has a `remove` of its own, which throws where there is none.
    this.#fallback?.parentNode?.removeChild(this.#fallback);
  }

  /** Lit keeps what it has rendered by the node that it renders before: a new one has nothing of it. */
  #clear(): void {
    this.#mustRebuild = false;
    const anchor = document.createComment('');
    this.renderRoot.replaceChildren(...this.renderRoot.querySelectorAll('style'), anchor);
    this.renderOptions.renderBefore = anchor;
  }

  /** Permanent: two drawings have failed, the second in an empty tree. */
  #fallBack(error: unknown): void {
    this.#hasFallenBack = true;
    // A page that was saved with a closed root keeps it from us in this way only.
    const root = this.shadowRoot ?? (this as Partial<HTMLElement>).attachInternals?.().shadowRoot;
    if (this.#fallback) root?.replaceChildren(this.#fallback);
    for (const shownLevels of ['level', 'freshness']) this.removeAttribute(shownLevels);
    this.reportFailure(error);
  }

  /**
   * A page may have one of its own, and that nobody hears must not stop a drawing.
   * @internal
   */
  override dispatchEvent(event: Event): boolean {
    try {
      return super.dispatchEvent(event);
    } catch {
      return true;
    }
  }

  /** Tells the page of a failure of ours. */
  protected reportFailure(error: unknown, expected = 'a banner', code = 'drawing-failed'): void {
    const problem = {code, path: '', expected, received: String(error)};
    this.dispatchEvent(new ThreatLevelErrorEvent([problem]));
  }
}
