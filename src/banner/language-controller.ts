import type {LitElement, ReactiveController} from 'lit';
import {onLanguageChange, requestLanguage} from './locale.js';
import {wantedLanguages} from './wanted-languages.js';

/** Asks for the language its host wants, and draws the host again whenever the page's has changed. */
export class LanguageController implements ReactiveController {
  readonly #host: LitElement;
  #stopListening: (() => void) | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stopListening = onLanguageChange(() => {
      this.#host.requestUpdate();
    });
    this.request();
  }

  hostDisconnected(): void {
    this.#stopListening?.();
  }

  /** To be called when the host's own `lang` has changed. */
  request(): void {
    if (this.#host.isConnected) {
      void requestLanguage(wantedLanguages(this.#host, navigator.languages));
    }
  }
}
