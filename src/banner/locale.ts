/**
 * The language of the page's banners. There is one for the whole page, and the last request wins:
 * docs/decisions/003-speak-one-language-per-page.md.
 */
import {nearestLanguage} from '../feed/language.js';
import {learnLanguage} from '../feed/learn-language.js';
import {speak, spokenLanguage} from '../feed/speech.js';
import {allLocales, sourceLocale} from '../generated/locale-codes.js';

const listeners = new Set<() => void>();
let wanted: string = sourceLocale;

/** The language that words are in now. */
export const activeLanguage = spokenLanguage;

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
  const language = nearestLanguage(tags, allLocales);
  wanted = language;
  try {
    await learnLanguage([language]);
  } catch {
    // The words did not come. The banner keeps those it has.
    return;
  }
  if (wanted !== language || spokenLanguage() === language) return;
  speak(language);
  listeners.forEach(listener => {
    listener();
  });
}
