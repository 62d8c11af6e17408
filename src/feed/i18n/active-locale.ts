/**
 * The one language that words are in at a time. Pure but for that; where words come from is the
 * caller's business: a browser loads them when they are wanted, the command line brings them along.
 */
import {configureReentrantLocalization} from '@lit/localize/init/reentrant.js';
import type {LocaleModule} from '@lit/localize';
import {sourceLocale, targetLocales} from '../../generated/locale-codes.js';

const known = new Map<string, LocaleModule>();
let spoken: string = sourceLocale;

configureReentrantLocalization({
  sourceLocale,
  targetLocales: [...targetLocales],
  getLocale: () => spoken,
  loadLocaleSync: language => known.get(language) ?? {templates: {}},
});

/** The language that words are in now. */
export function spokenLanguage(): string {
  return spoken;
}

/** Whether words of that language are in hand. The source language's always are. */
export function isKnown(language: string): boolean {
  return language === sourceLocale || known.has(language);
}

export function learn(language: string, words: LocaleModule): void {
  known.set(language, words);
}

/** Says everything from now on in that language, which has to be known. */
export function speak(language: string): void {
  if (!isKnown(language)) throw new Error(`No words of ${language} were learnt`);
  spoken = language;
}

/** What `say` says in that language; afterwards the language is what it was. */
export function inLanguage<T>(language: string, say: () => T): T {
  const before = spoken;
  speak(language);
  try {
    return say();
  } finally {
    spoken = before;
  }
}
