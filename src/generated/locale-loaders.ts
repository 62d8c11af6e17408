// Written by `npm run localize` from locales/languages.json.
import type {LocaleModule} from '@lit/localize';

/** Loads the messages of a language. */
export const loadLocale: Readonly<Record<string, () => Promise<LocaleModule>>> = {
  'cy': () => import('./locales/cy.js'),
  'ga': () => import('./locales/ga.js'),
  'gd': () => import('./locales/gd.js'),
  'pl': () => import('./locales/pl.js'),
  'ro': () => import('./locales/ro.js'),
  'pa': () => import('./locales/pa.js'),
  'ur': () => import('./locales/ur.js'),
  'pt': () => import('./locales/pt.js'),
  'es': () => import('./locales/es.js'),
  'ar': () => import('./locales/ar.js'),
  'bn': () => import('./locales/bn.js'),
  'gu': () => import('./locales/gu.js'),
  'it': () => import('./locales/it.js'),
  'fr': () => import('./locales/fr.js'),
  'lt': () => import('./locales/lt.js'),
  'tr': () => import('./locales/tr.js'),
  'fa': () => import('./locales/fa.js'),
  'so': () => import('./locales/so.js'),
  'uk': () => import('./locales/uk.js'),
  'zh-Hans': () => import('./locales/zh-Hans.js'),
};
