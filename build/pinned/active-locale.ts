/**
 * What stands in the place of src/feed/i18n/active-locale.ts in a file for one language: its words are in the code,
 * so nothing is to be learnt, and nothing else can be spoken.
 */
declare const __LANGUAGE__: string;

export const spokenLanguage = (): string => __LANGUAGE__;
export const isKnown = (): boolean => true;
export const learn = (): void => undefined;
export const speak = (): void => undefined;
export const inLanguage = <T>(_language: string, say: () => T): T => say();
