/**
 * The language of the page's banners. There is one for the whole page, and the last request wins,
 * unless the visitor has chosen: docs/decisions/003-speak-one-language-per-page.md.
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

/** The language that words are in now. */
export const activeLanguage = activeLocale;

/** Calls back after each change of language, until the function it returns is called. */
export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Asks for the shipped language nearest to the wanted tags. Until its words have come, and if they
 * never do, the banner stays whole in the language it has; a later request tries again.
 */
export async function requestLanguage(tags: readonly string[]): Promise<void> {
  try {
    const language = nearestLanguage(tags, allLocales);
    wanted = language;
    await learnLanguage([language]);
    if (wanted === language) change(language);
  } catch {
    // The words did not come. The banner keeps those it has.
  }
}

function change(language: string): void {
  if (activeLocale() === language) return;
  setLocale(language);
  listeners.forEach(listener => {
    listener();
  });
}

/** Asks once more for words that did not come. */
export async function retryLanguage(): Promise<void> {
  if (wanted !== activeLocale()) await requestLanguage([wanted]);
}

/** The visitor's own choice, on this page or, if it may be kept, on an earlier one. */
export function chosenLanguage(isKept: boolean): string | undefined {
  const kept = isKept ? readStored(CHOICE) : undefined;
  return chosen ?? allLocales.find(code => code === kept);
}

/** Speaks the language that the visitor chose, from now on and whatever the page asks for. */
export async function chooseLanguage(code: string, isKept: boolean): Promise<void> {
  chosen = code;
  if (isKept) writeStored(CHOICE, code);
  await requestLanguage([code]);
}
