/**
 * Notices what others change in a drawn banner: page translators, extensions, scripts that improve a page.
 * The kinds, and what is done: docs/decisions/022-keep-the-level-from-translators.md.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {createObserver} from './create-observer.js';

export interface WatchedHost extends ReactiveControllerHost, Element {
  readonly hasUpdated: boolean;
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** How many elements the last drawing has left. */
  readonly elementsDrawn: number;
  /** Has the next drawing begin with an empty tree. */
  rebuildTree(): void;
}

/** Words that no translator may change, and phone numbers. */
const PROTECTED = '[translate="no"]';

/** What a page's scripts may have changed of the element itself, and is put back. */
const REFLECTED = ['level', 'freshness', 'folded'];

/** So often something is put back at once: whoever changes it may do so each time. Later drawings still do. */
const MOST_REPAIRS = 50;

export class TreeWatcher implements ReactiveController {
  readonly #host: WatchedHost;
  /** Hears of what others change. What a drawing itself changes is taken out of its queue unread. */
  readonly #observer = createObserver(records => {
    this.#hear(records);
  });
  #repairs = 0;

  constructor(host: WatchedHost) {
    this.#host = host;
    const {renderRoot, elementsDrawn} = host;
    // Before this watcher came, somebody may have been there.
    const isAsDrawn = renderRoot.querySelectorAll('*').length === elementsDrawn;
    if (host.hasUpdated && !isAsDrawn) host.rebuildTree();
    this.#observer?.observe(renderRoot, {
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
    this.#hear(this.#observer?.takeRecords() ?? []);
  }

  /** To be called once a drawing is complete: what has changed until then is our own. */
  settle(): void {
    this.#observer?.takeRecords();
  }

  /** Some changes are put back at once; after any of nodes, the next drawing builds the tree anew. */
  #hear(records: readonly MutationRecord[]): void {
    // The last first, so that what was changed twice is what it was before both.
    const isUrgent = [...records].reverse().map(record => this.#note(record));
    if (isUrgent.includes(true) && this.#mayRepair) this.#host.requestUpdate();
    this.settle();
  }

  /** Whether a change cannot wait for the next drawing: of a protected word, or of elements that have gone. */
  #note(record: MutationRecord): boolean {
    const {type, target, addedNodes, removedNodes} = record;
    if (target === this.#host) return true;
    const element = target instanceof Element ? target : target.parentElement;
    const isProtected = Boolean(element?.closest(PROTECTED));
    if (type !== 'childList') {
      if (isProtected) this.#restore(record);
      return false;
    }
    // The frame of the notice that is being printed.
    if ([...addedNodes, ...removedNodes].some(({nodeName}) => nodeName === 'IFRAME')) return false;
    this.#host.rebuildTree();
    return isProtected || [...removedNodes].some(node => node instanceof Element);
  }

  /** What was changed in place is put back in place: a new tree would take all other translations along. */
  #restore({target, attributeName, oldValue}: MutationRecord): void {
    if (!this.#mayRepair) this.#host.rebuildTree();
    else if (attributeName === null) target.nodeValue = oldValue;
    else if (oldValue === null) (target as Element).removeAttribute(attributeName);
    else (target as Element).setAttribute(attributeName, oldValue);
  }

  get #mayRepair(): boolean {
    this.#repairs += 1;
    return this.#repairs <= MOST_REPAIRS;
  }
}
