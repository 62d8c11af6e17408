/** The builder's messages, by language. */
import {cy} from './cy.js';
import {en} from './en.js';

export const messages = {en, cy} as const;
export type BuilderLanguage = keyof typeof messages;

/** The builder's language in an address: English, unless `ui` names another one. */
export function readLanguage(search: string): BuilderLanguage {
  const asked = new URLSearchParams(search).get('ui') ?? '';
  return Object.hasOwn(messages, asked) ? (asked as BuilderLanguage) : 'en';
}

/** The language that the builder offers beside this one. */
export function otherLanguage(language: BuilderLanguage): BuilderLanguage {
  return language === 'en' ? 'cy' : 'en';
}
