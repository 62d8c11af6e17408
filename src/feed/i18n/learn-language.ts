import {loadLocale} from '../../generated/locale-loaders.js';
import {allLocales} from '../../generated/locale-codes.js';
import {nearestLanguage} from './language.js';
import {isRegistered, registerLocale} from './active-locale.js';

/**
 * Loads the messages of the shipped language nearest to the requested tags, and returns its code, which
 * `formatMessage` takes. Rejects if the messages could not be loaded; the next call tries again.
 */
export async function learnLanguage(wanted: readonly string[]): Promise<string> {
  const language = nearestLanguage(wanted, allLocales);
  const load = loadLocale[language];
  if (isRegistered(language) || !load) return language;
  registerLocale(language, await load());
  return language;
}
