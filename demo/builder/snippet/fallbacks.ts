/** The words with the phone numbers that a page shows until the banner has loaded, or if it never does. Pure. */
import {OFFICIAL_PAGE} from '../../../src/feed/govuk/official-pages.js';
import {ANTI_TERRORIST_HOTLINE, EMERGENCY} from '../../../src/feed/rules/contacts.js';
import type {Choice} from '../choice.js';
import type {Attributes} from './markup.js';

interface Fallback {
  readonly text: string;
  readonly html: string;
}

const page = (words: string): string => `<a href="${OFFICIAL_PAGE}">${words}</a>`;
const call = (number: string): string =>
  `<a href="tel:${number.replaceAll(' ', '')}">${number}</a>`;
const bare = (address: string): string => address.replace(/^https:\/\/(www\.)?/, '');

const ENGLISH: Fallback = {
  text: `In an emergency call ${EMERGENCY}. To report something, call ${ANTI_TERRORIST_HOTLINE}. Check the UK threat level at ${bare(OFFICIAL_PAGE)}.`,
  html: `In an emergency call ${call(EMERGENCY)}. To report something, call ${call(ANTI_TERRORIST_HOTLINE)}. ${page('Check the UK threat level')}.`,
};

const FALLBACKS: Readonly<Record<string, Fallback | undefined>> = {
  en: ENGLISH,
  cy: {
    text: `Mewn argyfwng, ffoniwch ${EMERGENCY}. I roi gwybod am rywbeth, ffoniwch ${ANTI_TERRORIST_HOTLINE}. Gwiriwch lefel y bygythiad yn y DU yn ${bare(OFFICIAL_PAGE)}.`,
    html: `Mewn argyfwng, ffoniwch ${call(EMERGENCY)}. I roi gwybod am rywbeth, ffoniwch ${call(ANTI_TERRORIST_HOTLINE)}. ${page('Gwiriwch lefel y bygythiad yn y DU')}.`,
  },
};

type WithLanguage = Pick<Choice, 'lang'>;

export function fallbackOf({lang}: WithLanguage): Fallback {
  return FALLBACKS[lang] ?? ENGLISH;
}

/** Whether the fallback is in the language of the banner: otherwise it is in English. */
export function hasOwnFallback({lang}: WithLanguage): boolean {
  return FALLBACKS[lang] !== undefined;
}

/** The banner's language comes from `data-lang`; `lang` is that of the fallback in the tag. */
export function fallbackLanguage(choice: WithLanguage): Attributes {
  return [['lang', hasOwnFallback(choice) ? choice.lang : 'en']];
}
