/**
 * The language of the page's banners. It is one for the whole page: the visitor's choice, else the last request:
 * docs/decisions/003-speak-one-language-per-page.md.
 */
import {nearestLanguage} from '../../feed/i18n/language.js';
import {learnLanguage} from '../../feed/i18n/learn-language.js';
import {setLocale, activeLocale} from '../../feed/i18n/active-locale.js';
import {allLocales, sourceLocale} from '../../generated/locale-codes.js';
import {readStored, writeStored} from '../platform/storage.js';

const CHOICE = 'language';

const listeners = new Set<() => void>();
let wanted: string = sourceLocale;
let chosen: string | undefined;

/** The code of the active language. */
export const activeLanguage = activeLocale;

/** Calls back after each change of language, until the returned function is called. */
export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Requests the shipped language nearest to the given tags. Until its messages are loaded, and if they never are, the
 * banner stays in the language it has; a later request tries again.
 */
export async function requestLanguage(tags: readonly string[]): Promise<void> {
  try {
    const language = nearestLanguage(tags, allLocales);
    wanted = language;
    await learnLanguage([language]);
    if (wanted === language) change(language);
  } catch {
    // The messages could not be loaded: the language stays.
  }
}

function change(language: string): void {
  if (activeLocale() === language) return;
  setLocale(language);
  listeners.forEach(listener => {
    listener();
  });
}

/** Requests messages that could not be loaded once more. */
export async function retryLanguage(): Promise<void> {
  if (wanted !== activeLocale()) await requestLanguage([wanted]);
}

/** The visitor's choice, on this page or, if it may be stored, on an earlier one. */
export function chosenLanguage(isKept: boolean): string | undefined {
  const kept = isKept ? readStored(CHOICE) : undefined;
  return chosen ?? allLocales.find(code => code === kept);
}

/** Activates the language that the visitor chose, whatever the page requests. */
export async function chooseLanguage(code: string, isKept: boolean): Promise<void> {
  chosen = code;
  if (isKept) writeStored(CHOICE, code);
  await requestLanguage([code]);
}
