/** The texts of the history page, by language. Names of levels and dates are the banner’s own. */
import {cy} from './cy.js';
import {en} from './en.js';
import type {HistoryMessages} from './types.js';

/** The page's languages, English first. */
export const LANGUAGES = ['en', 'cy'] as const;
export type HistoryLanguage = (typeof LANGUAGES)[number];

export const messages: Readonly<Record<HistoryLanguage, HistoryMessages>> = {en, cy};
