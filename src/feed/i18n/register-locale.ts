import {loadLocale} from '../../generated/locale-loaders.js';
import {allLocales} from '../../generated/locale-codes.js';
import {nearestLanguage} from './language.js';
import {isKnown, learn} from './active-locale.js';

/**
 * Brings the words of the shipped language nearest to the wanted tags, and returns its code, which
 * `formatMessage` takes. Rejects if the words could not be had; asking again tries again.
 */
export async function learnLanguage(wanted: readonly string[]): Promise<string> {
  const language = nearestLanguage(wanted, allLocales);
  const load = loadLocale[language];
  if (isKnown(language) || !load) return language;
  learn(language, await load());
  return language;
}
