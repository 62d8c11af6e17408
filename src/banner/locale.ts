/**
 * The language of the page's banners. There is one for the whole page, and the last request wins:
 * docs/decisions/003-speak-one-language-per-page.md.
 */
import {configureLocalization, type LocaleModule} from '@lit/localize';
import {nearestLanguage, SOURCE_LANGUAGE} from '../feed/language.js';
import {allLocales, sourceLocale, targetLocales} from '../generated/locale-codes.js';

/** The tool knows a locale's module only once it has it; see `requestLanguage`. */
const loaded = new Map<string, LocaleModule>();

const load: Record<(typeof targetLocales)[number], () => Promise<LocaleModule>> = {
  cy: () => import('../generated/locales/cy.js'),
};

const {getLocale, setLocale} = configureLocalization({
  sourceLocale,
  targetLocales,
  loadLocale: language => Promise.resolve(loaded.get(language) ?? {templates: {}}),
});

const listeners = new Set<() => void>();
let wanted: string = sourceLocale;
let told: string = sourceLocale;

/** The language that words are in now. */
export const activeLanguage = getLocale;

/** Calls back after each change of language, until the function it returns is called. */
export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Asks for the shipped language nearest to the wanted tags. Until its words have come, and if they
 * never do, the banner stays whole in the language it has; a later request tries again, which the
 * localisation library alone would not.
 */
export async function requestLanguage(tags: readonly string[]): Promise<void> {
  const language = nearestLanguage(tags, allLocales);
  wanted = language;
  try {
    if (language !== SOURCE_LANGUAGE && !loaded.has(language)) {
      loaded.set(language, await load[language as keyof typeof load]());
    }
    if (wanted !== language) return;
    // Even if it is the active one: a switch to another may be under way, and is called off so.
    await setLocale(language);
    tellListeners();
  } catch {
    // The words did not come. The banner keeps those it has.
  }
}

function tellListeners(): void {
  if (told === getLocale()) return;
  told = getLocale();
  listeners.forEach(listener => {
    listener();
  });
}
