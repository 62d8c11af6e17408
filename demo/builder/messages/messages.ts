/** The builder's messages, in each language of its own. */
import {cy} from './cy.js';
import {en} from './en.js';

export const messages = {en, cy} as const;
export type BuilderLanguage = keyof typeof messages;
