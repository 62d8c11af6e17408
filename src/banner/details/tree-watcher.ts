/**
 * Puts right at once what cannot wait: protected words and elements that page translators, extensions and
 * scripts have changed. NeverBlankElement builds the tree anew at the next drawing after any change of nodes.
 * Why: docs/decisions/022-keep-the-level-from-translators.md.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {createObserver} from '../platform/create-observer.js';

export interface ObservedElement extends ReactiveControllerHost, Element {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** Has the next drawing build the tree anew after whatever it observes. */
  readonly mutations: MutationObserver | undefined;
  /** Has the next drawing begin with an empty tree. */
  rebuildTree(): void;
}

/** Words that no translator may change, and phone numbers. */
const PROTECTED = '[translate="no"]';

/** What a page's scripts may have changed of the element itself, and is put back. */
const REFLECTED = ['level', 'freshness', 'folded'];

/** So often something is put back at once: whoever changes it may do so each time. Later drawings still do. */
const MOST_REPAIRS = 50;

export class TreeObserver implements ReactiveController {
  readonly #host: ObservedElement;
  /** Hears of what others change. What a drawing itself changes is taken out of its queue unread. */
  readonly #observer = createObserver(records => {
    this.#handle(records);
  });
  #repairs = 0;

  constructor(host: ObservedElement) {
    this.#host = host;
    // What has been changed in place from here on is put right in place.
    if (host.mutations?.takeRecords().length) host.rebuildTree();
    host.mutations?.observe(host.renderRoot, {childList: true, subtree: true});
    this.#observer?.observe(host.renderRoot, {
      subtree: true,
      childList: true,
      characterDataOldValue: true,
      attributeOldValue: true,
      attributeFilter: ['aria-label', 'class', 'href'],
    });
    this.#observer?.observe(host, {attributeFilter: REFLECTED});
    host.addController(this);
  }

  /** Before each drawing. */
  hostUpdate(): void {
    this.#handle(this.#observer?.takeRecords() ?? []);
  }

  /** To be called once a drawing is complete: what has changed until then is our own. */
  ignorePending(): void {
    this.#observer?.takeRecords();
  }

  #handle(records: readonly MutationRecord[]): void {
    // The last first, so that what was changed twice is what it was before both.
    const urgencies = [...records].reverse().map(record => this.#note(record));
    if (urgencies.includes(true) && this.#mayRepair) this.#host.requestUpdate();
    if (urgencies.some(urgency => urgency !== undefined)) this.#repairs += 1;
    this.ignorePending();
  }

  /** Whether a change has to be drawn at once, or was put right in place; nothing where it can wait. */
  #note(record: MutationRecord): boolean | undefined {
    const {type, target, removedNodes} = record;
    if (target === this.#host) return true;
    const element = target instanceof Element ? target : target.parentElement;
    const isProtected = Boolean(element?.closest(PROTECTED));
    if (type !== 'childList') {
      if (isProtected) this.#restore(record);
      return isProtected ? false : undefined;
    }
    const hasLost = [...removedNodes].some(
      // But for the frame of a notice that has been printed.
      node => node instanceof Element && node.localName !== 'iframe',
    );
    return isProtected || hasLost || undefined;
  }

  /** What was changed in place is put back in place: a new tree would take all other translations along. */
  #restore({target, attributeName, oldValue}: MutationRecord): void {
    if (!this.#mayRepair) this.#host.rebuildTree();
    else if (attributeName === null) target.nodeValue = oldValue;
    else if (oldValue === null) (target as Element).removeAttribute(attributeName);
    else (target as Element).setAttribute(attributeName, oldValue);
  }

  get #mayRepair(): boolean {
    return this.#repairs < MOST_REPAIRS;
  }
}
