import type {LitElement, ReactiveController} from 'lit';
import {ENDONYMS} from '../feed/language-names.js';
import {allLocales} from '../generated/locale-codes.js';
import type {LanguageChoice} from './frame.js';
import {
  activeLanguage,
  chooseLanguage,
  chosenLanguage,
  onLanguageChange,
  requestLanguage,
} from './locale.js';
import {wantedLanguages} from './wanted-languages.js';

interface Host extends LitElement {
  languages: string | null;
  noStorage: boolean;
}

/** Asks for the language its host wants, and draws the host again whenever the page's has changed. */
export class LanguageController implements ReactiveController {
  readonly #host: Host;
  #stopListening: (() => void) | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** What the visitor may choose from: what the page lists, else all that we ship. */
  get choices(): readonly LanguageChoice[] {
    const listed = this.#host.languages
      ?.toLowerCase()
      .replaceAll('_', '-')
      .split(/[\s,]+/);
    return allLocales
      .filter(code => listed?.includes(code.toLowerCase()) ?? true)
      .map(code => ({code, endonym: ENDONYMS[code] ?? code}));
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
    if (!this.#host.isConnected) return;
    const chosen = chosenLanguage(!this.#host.noStorage);
    const isOffered = this.choices.some(({code}) => code === chosen);
    void requestLanguage(
      chosen && isOffered ? [chosen] : wantedLanguages(this.#host, navigator.languages),
    );
  }

  /** Resolves to the language that is spoken then: the chosen one's words may not have come. */
  async choose(code: string): Promise<string> {
    await chooseLanguage(code, !this.#host.noStorage);
    return activeLanguage();
  }
}
