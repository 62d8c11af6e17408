import type {LitElement, ReactiveController} from 'lit';
import {allLocales} from '../../generated/locale-codes.js';
import {createObserver} from '../platform/create-observer.js';
import {
  activeLanguage,
  chooseLanguage,
  chosenLanguage,
  onLanguageChange,
  requestLanguage,
} from './locale.js';
import {requestedLocales} from './requested-locales.js';

interface Host extends LitElement {
  languages: string | null;
  noStorage: boolean;
  rebuildTree(): void;
}

/** Requests the language of its host, and renders the host again when the page's language has changed. */
export class LanguageController implements ReactiveController {
  readonly #host: Host;
  #stopListening: (() => void) | undefined;
  /** Resolves once the language that was last requested is active, or could not be loaded. */
  ready: Promise<void> | undefined;
  /** Observes each `lang` around the host, if the page has a MutationObserver. */
  readonly #observer = createObserver(() => {
    this.request();
  });

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** The languages that the visitor can choose from: those in `languages`, by default all. */
  get codes(): readonly string[] {
    // A script can have set an array.
    const {languages: given}: {languages: unknown} = this.#host;
    const listed = given ? codesIn(given) : undefined;
    return allLocales.filter(code => listed?.includes(code.toLowerCase()) ?? true);
  }

  hostConnected(): void {
    this.#stopListening = onLanguageChange(() => {
      // Firefox exposes elements in the language that they were inserted with.
      this.#host.rebuildTree();
      this.#host.requestUpdate();
    });
    for (const root of rootsAround(this.#host)) {
      this.#observer?.observe(root, {subtree: true, attributeFilter: ['lang']});
    }
    this.request();
  }

  hostDisconnected(): void {
    this.#stopListening?.();
    this.#observer?.disconnect();
  }

  /** To be called when the host's `lang` has changed. */
  request(): void {
    if (!this.#host.isConnected) return;
    const chosen = chosenLanguage(!this.#host.noStorage);
    this.ready = requestLanguage(
      chosen && this.codes.includes(chosen)
        ? [chosen]
        : requestedLocales(this.#host, navigator.languages),
    );
  }

  /** Resolves to the active language: it is not the chosen one if its messages could not be loaded. */
  async choose(code: string): Promise<string> {
    await chooseLanguage(code, !this.#host.noStorage);
    return activeLanguage();
  }
}

/** The roots that contain the element, from the nearest to the document. */
function rootsAround(element: Element): readonly Node[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsAround(root.host)] : [root];
}

function codesIn(languages: unknown): readonly string[] {
  return String(languages)
    .toLowerCase()
    .replaceAll('_', '-')
    .split(/[\s,]+/);
}
