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
}

/** Asks for the language its host wants, and draws the host again whenever the page's has changed. */
export class LanguageController implements ReactiveController {
  readonly #host: Host;
  #stopListening: (() => void) | undefined;
  /** Hears of each `lang` that changes around the host, where the page has left the means to. */
  readonly #observer = createObserver(() => {
    this.request();
  });

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** What the visitor may choose from: what the page lists, else all that we ship. */
  get codes(): readonly string[] {
    // A page's own script may have set a list.
    const {languages: given}: {languages: unknown} = this.#host;
    const listed = given ? codesIn(given) : undefined;
    return allLocales.filter(code => listed?.includes(code.toLowerCase()) ?? true);
  }

  hostConnected(): void {
    this.#stopListening = onLanguageChange(() => {
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

  /** To be called when the host's own `lang` has changed. */
  request(): void {
    if (!this.#host.isConnected) return;
    const chosen = chosenLanguage(!this.#host.noStorage);
    void requestLanguage(
      chosen && this.codes.includes(chosen)
        ? [chosen]
        : requestedLocales(this.#host, navigator.languages),
    );
  }

  /** Resolves to the language that is spoken then: the chosen one's words may not have come. */
  async choose(code: string): Promise<string> {
    await chooseLanguage(code, !this.#host.noStorage);
    return activeLanguage();
  }
}

/** The roots that hold the element, from the nearest out to the document. */
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
