import {html, LitElement, type TemplateResult} from 'lit';
import {ANTI_TERRORIST_HOTLINE, EMERGENCY} from '../feed/contacts.js';
import {calmSentence} from '../feed/words.js';
import {ThreatLevelErrorEvent} from './events.js';

/** What some way of drawing always has: a number to call, the chip of a folded banner, or the own words. */
const DRAWN = 'a[href^="tel:"], #toggle, #chip, slot';

const numbersInWords = (): string => calmSentence(ANTI_TERRORIST_HOTLINE, EMERGENCY);

/**
 * An element that never throws at its page and never stands there empty. Where it cannot be drawn, because
 * a policy forbids it or another script has changed what drawing needs, its own content stands; if it has
 * none, a sentence with the numbers does.
 */
export class NeverBlankElement extends LitElement {
  /** Stands until the first drawing, and in the place of what cannot be drawn. */
  #ownWords: HTMLSlotElement | undefined;
  #isGivenUp = false;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // Before all else, which may throw.
    this.#ownWords = document.createElement('slot');
    this.#ownWords.textContent = numbersInWords();
    const root = super.createRenderRoot();
    root.append(this.#ownWords);
    return root;
  }

  /** What stands until the next drawing where this one cannot be had. */
  protected renderOwnWords(): TemplateResult {
    return html`<slot>${numbersInWords()}</slot>`;
  }

  override connectedCallback(): void {
    try {
      super.connectedCallback();
    } catch (error) {
      this.#giveUp(error);
    }
  }

  protected override performUpdate(): void {
    if (this.#isGivenUp) return;
    try {
      super.performUpdate();
      // By the parent: Prototype.js has a `remove` of its own, which throws where there is none.
      this.#ownWords?.parentNode?.removeChild(this.#ownWords);
      // A page's own parser, or its policy's, may have left out what does not look like markup to it.
      if (!this.renderRoot.querySelector(DRAWN)) throw new Error('What was drawn is not there.');
    } catch (error) {
      this.#giveUp(error);
    }
  }

  /** For good: nobody knows what a drawing has left that broke off. */
  #giveUp(error: unknown): void {
    this.#isGivenUp = true;
    if (this.#ownWords) this.shadowRoot?.replaceChildren(this.#ownWords);
    for (const told of ['level', 'freshness']) this.removeAttribute(told);
    this.reportDrawing(error);
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

  protected reportDrawing(error: unknown, expected = 'a banner'): void {
    const problem = {code: 'drawing-failed', path: '', expected, received: String(error)};
    this.dispatchEvent(new ThreatLevelErrorEvent([problem]));
  }
}
