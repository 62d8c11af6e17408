/** The builder's messages, by language. */
import {cy} from './cy.js';
import {en} from './en.js';

export const messages = {en, cy} as const;
export type BuilderLanguage = keyof typeof messages;
