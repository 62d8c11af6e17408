import {html, LitElement, type PropertyValues, type TemplateResult} from 'lit';
import {ANTI_TERRORIST_HOTLINE, EMERGENCY} from '../../feed/rules/contacts.js';
import type {Problem} from '../../feed/schema/problem.js';
import {calmSentence} from '../../feed/i18n/messages/index.js';
import {createObserver} from '../platform/create-observer.js';
import {ThreatLevelErrorEvent} from '../events.js';

/** Every render contains one of them: a number to call, a button, or the fallback. */
const ESSENTIAL = 'a[href^="tel:"], #toggle, #chip, slot';

const fallbackText = (): string => calmSentence(ANTI_TERRORIST_HOTLINE, EMERGENCY);

/**
 * An element that never throws at its page and never renders blank. If it cannot be rendered, because a policy forbids
 * it or another script has changed what rendering needs, it shows its own content (the light DOM); without content, a
 * sentence with the numbers.
 *
 * After each render it checks that what was decided is in the tree. If a translator, an extension or a script has
 * changed nodes, Lit would write into removed ones: then a new tree is built.
 */
export class FallbackElement extends LitElement {
  /** Shown until the first render, and when rendering fails. */
  #fallback: HTMLSlotElement | undefined;
  #hasFallenBack = false;
  #mustRebuild = false;
  /**
   * Changes by others, after which the next render builds a new tree. The records of our own renders are discarded.
   * Once the details are loaded, it observes only added and removed nodes.
   * @internal
   */
  readonly mutations = createObserver(() => {
    this.rebuildTree();
  });

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // First, because everything after it can throw.
    this.#fallback = document.createElement('slot');
    this.#fallback.textContent = fallbackText();
    // A page that was saved with its shadow roots contains an old render.
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

  /** Shown until the next render if this one fails. */
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
      // Before the first render there is nothing to look for.
      if (this.hasUpdated && !this.isRendered())
        throw new Error('What was rendered is not in the tree.');
      this.mutations?.takeRecords();
    } catch (error) {
      if (isSecondTry) return this.#fallBack(error);
      this.rebuildTree();
      this.requestUpdate();
      this.performUpdate(true);
    }
  }

  /** A page's sanitiser, or a trusted-types policy of its own, can have removed markup. */
  protected isRendered(): boolean {
    return this.renderRoot.querySelector(ESSENTIAL) !== null;
  }

  /**
   * Makes the next render begin with an empty tree.
   * @internal
   */
  rebuildTree(): void {
    this.#mustRebuild = true;
  }

  protected override update(changed: PropertyValues): void {
    if (this.#mustRebuild) this.#clear();
    super.update(changed);
    // Through the parent: the `remove` of Prototype.js throws if there is none.
    this.#fallback?.parentNode?.removeChild(this.#fallback);
  }

  /** Lit stores its state on the node that it renders before: a new node has none. */
  #clear(): void {
    this.#mustRebuild = false;
    const anchor = document.createComment('');
    this.renderRoot.replaceChildren(...this.renderRoot.querySelectorAll('style'), anchor);
    this.renderOptions.renderBefore = anchor;
  }

  /** Permanent: two renders have failed, the second in an empty tree. */
  #fallBack(error: unknown): void {
    this.#hasFallenBack = true;
    // A closed root, from a saved page, is reachable only through the internals.
    const root = this.shadowRoot ?? (this as Partial<HTMLElement>).attachInternals?.().shadowRoot;
    if (this.#fallback) root?.replaceChildren(this.#fallback);
    for (const shownLevels of ['level', 'freshness']) this.removeAttribute(shownLevels);
    this.reportFailure(error);
  }

  /**
   * A page can have replaced it: an error there must not stop a render.
   * @internal
   */
  override dispatchEvent(event: Event): boolean {
    try {
      return super.dispatchEvent(event);
    } catch {
      return true;
    }
  }

  /**
   * Dispatches `threat-level-error`.
   * @internal
   */
  reportProblems(problems: readonly Problem[]): void {
    this.dispatchEvent(new ThreatLevelErrorEvent(problems));
  }

  /** @internal */
  reportFailure(error: unknown, expected = 'a banner', code = 'drawing-failed'): void {
    this.reportProblems([{code, path: '', expected, received: String(error)}]);
  }
}
