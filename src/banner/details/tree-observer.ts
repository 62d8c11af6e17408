/**
 * Repairs at once what page translators, extensions and scripts have changed of protected text and elements. After any
 * other change of nodes, FallbackElement builds a new tree at the next render.
 * Why: docs/decisions/022-keep-the-level-from-translators.md.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {createObserver} from '../platform/create-observer.js';

export interface ObservedElement extends ReactiveControllerHost, Element {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** What it observes makes the next render build a new tree. */
  readonly mutations: MutationObserver | undefined;
  /** Makes the next render begin with an empty tree. */
  rebuildTree(): void;
}

/** Text that no translator may change, and phone numbers. */
const PROTECTED = '[translate="no"]';

/** Attributes of the element itself that are restored when a script changes them. */
const REFLECTED = ['level', 'freshness', 'folded'];

/** The most repairs made at once: a script may repeat its change each time. Later renders still repair. */
const MOST_REPAIRS = 50;

export class TreeObserver implements ReactiveController {
  readonly #host: ObservedElement;
  /** Changes by others. The records of our own renders are discarded. */
  readonly #observer = createObserver(records => {
    this.#handle(records);
  });
  #repairs = 0;

  constructor(host: ObservedElement) {
    this.#host = host;
    // From here on, changes in place are repaired in place.
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

  /** Before each render. */
  hostUpdate(): void {
    this.#handle(this.#observer?.takeRecords() ?? []);
  }

  /** To be called once a render is complete: the pending records are our own. */
  ignorePending(): void {
    this.#observer?.takeRecords();
  }

  #handle(records: readonly MutationRecord[]): void {
    // The last first, so that what was changed twice gets its first value.
    const urgencies = [...records].reverse().map(record => this.#note(record));
    if (urgencies.includes(true) && this.#mayRepair) this.#host.requestUpdate();
    if (urgencies.some(urgency => urgency !== undefined)) this.#repairs += 1;
    this.ignorePending();
  }

  /** `true` if a change needs a render now, `false` if it was repaired in place, `undefined` if it can wait. */
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
      // Except the iframe of a printed notice.
      node => node instanceof Element && node.localName !== 'iframe',
    );
    return isProtected || hasLost || undefined;
  }

  /** Restores in place: a new tree would undo every translation. */
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
