/** Replaces src/banner/language/locale.ts in a file for one language, where there is nothing to choose. */
import {activeLocale} from './active-locale.js';

const done = Promise.resolve();

export const activeLanguage = activeLocale;
export const onLanguageChange = (): (() => void) => () => undefined;
export const requestLanguage = (): Promise<void> => done;
export const retryLanguage = (): Promise<void> => done;
export const chooseLanguage = (): Promise<void> => done;
export const chosenLanguage = (): undefined => undefined;
