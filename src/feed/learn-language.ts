import type {LocaleModule} from '@lit/localize';
import {allLocales, type targetLocales} from '../generated/locale-codes.js';
import {nearestLanguage} from './language.js';
import {isKnown, learn} from './speech.js';

const load: Record<(typeof targetLocales)[number], () => Promise<LocaleModule>> = {
  cy: () => import('../generated/locales/cy.js'),
};

/**
 * Brings the words of the shipped language nearest to the wanted tags, and returns its code, which
 * `formatMessage` takes. Rejects if the words could not be had; asking again tries again.
 */
export async function learnLanguage(wanted: readonly string[]): Promise<string> {
  const language = nearestLanguage(wanted, allLocales);
  if (!isKnown(language)) learn(language, await load[language as keyof typeof load]());
  return language;
}
