/** Replaces src/generated/locale-codes.ts in a file for one language. */
declare const __LANGUAGE__: string;

export const sourceLocale = __LANGUAGE__;
export const targetLocales = [] as const;
export const allLocales = [__LANGUAGE__] as const;
