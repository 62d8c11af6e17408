/**
 * The active locale: one at a time for everything that is formatted, and the only state in `feed`. Loading
 * messages is up to the caller: a browser loads the chunk of a language when it is requested, the command
 * line has them all.
 */
import type {LocaleModule} from '@lit/localize';
import {sourceLocale} from '../../generated/locale-codes.js';

type Templates = LocaleModule['templates'];

const registered = new Map<string, Templates>();
let active: string = sourceLocale;

/** The messages of the active locale by id; nothing for English, which is in the code. */
export function activeTemplates(): Templates | undefined {
  return registered.get(active);
}

/** The code of the active locale. */
export function activeLocale(): string {
  return active;
}

/** Whether the messages of a locale are registered. Those of the source locale always are. */
export function isRegistered(locale: string): boolean {
  return locale === sourceLocale || registered.has(locale);
}

export function registerLocale(locale: string, {templates}: LocaleModule): void {
  registered.set(locale, templates);
}

/** Makes a registered locale the active one. Throws if it is not registered. */
export function setLocale(locale: string): void {
  if (!isRegistered(locale)) throw new Error(`The messages of ${locale} are not registered`);
  active = locale;
}

/** What `format` returns in that locale; afterwards the active locale is what it was. */
export function withLocale<T>(locale: string, format: () => T): T {
  const before = active;
  setLocale(locale);
  try {
    return format();
  } finally {
    active = before;
  }
}
