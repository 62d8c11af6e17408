/**
 * The one language that words are in at a time. Pure but for that; where words come from is the
 * caller's business: a browser loads them when they are wanted, the command line brings them along.
 */
import {configureReentrantLocalization} from '@lit/localize/init/reentrant.js';
import type {LocaleModule} from '@lit/localize';
import {sourceLocale, targetLocales} from '../../generated/locale-codes.js';

const registered = new Map<string, LocaleModule>();
let active: string = sourceLocale;

configureReentrantLocalization({
  sourceLocale,
  targetLocales: [...targetLocales],
  getLocale: () => active,
  loadLocaleSync: language => registered.get(language) ?? {templates: {}},
});

/** The language that words are in now. */
export function activeLocale(): string {
  return active;
}

/** Whether words of that language are in hand. The source language's always are. */
export function isRegistered(language: string): boolean {
  return language === sourceLocale || registered.has(language);
}

export function registerLocale(language: string, words: LocaleModule): void {
  registered.set(language, words);
}

/** Says everything from now on in that language, which has to be known. */
export function setLocale(language: string): void {
  if (!isRegistered(language)) throw new Error(`No words of ${language} were learnt`);
  active = language;
}

/** What `say` says in that language; afterwards the language is what it was. */
export function withLocale<T>(language: string, say: () => T): T {
  const before = active;
  setLocale(language);
  try {
    return say();
  } finally {
    active = before;
  }
}
