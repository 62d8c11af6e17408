/** Replaces src/generated/languages.ts in a file for one language. */
declare const __LANGUAGE__: string;

export const languages = [[__LANGUAGE__, __LANGUAGE__]] as const;
