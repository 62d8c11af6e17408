/**
 * Replaces src/feed/i18n/active-locale.ts in a file for one language: its messages are in the code, so
 * there is nothing to register and no other locale to set.
 */
declare const __LANGUAGE__: string;

export const activeTemplates = (): undefined => undefined;
export const activeLocale = (): string => __LANGUAGE__;
export const isRegistered = (): boolean => true;
export const registerLocale = (): void => undefined;
export const setLocale = (): void => undefined;
export const withLocale = <T>(_locale: string, format: () => T): T => format();
