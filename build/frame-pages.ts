/**
 * The frame's page in the languages that have a page of their own, for places that take only an address without
 * parameters: what the page says before its script has run.
 */
import {OFFICIAL_PAGE} from '../src/feed/govuk/official-pages.js';
import {ANTI_TERRORIST_HOTLINE, EMERGENCY} from '../src/feed/rules/contacts.js';

interface FramePage {
  readonly lang: string;
  readonly title: string;
  readonly fallback: string;
}

const call = (number: string): string =>
  `<a href="tel:${number.replaceAll(' ', '')}">${number}</a>`;
const official = (words: string): string =>
  `<a href="${OFFICIAL_PAGE}" target="_blank" rel="noopener">${words}</a>`;

/** By file name. The Welsh has not been reviewed. */
export const FRAME_PAGES: Readonly<Record<string, FramePage>> = {
  'frame.html': {
    lang: 'en-GB',
    title: 'UK terrorism threat level',
    fallback: `In an emergency call ${call(EMERGENCY)}. To report something, call ${call(ANTI_TERRORIST_HOTLINE)}. ${official('Check the UK threat level')}.`,
  },
  'frame.cy.html': {
    lang: 'cy',
    title: 'Lefel y bygythiad terfysgaeth yn y DU',
    fallback: `Mewn argyfwng, ffoniwch ${call(EMERGENCY)}. I roi gwybod am rywbeth, ffoniwch ${call(ANTI_TERRORIST_HOTLINE)}. ${official('Gwiriwch lefel y bygythiad yn y DU')}.`,
  },
};

/** A page from the template iframe.html. */
export function framePage(template: string, page: FramePage): string {
  return template
    .replace('{lang}', page.lang)
    .replace('{title}', page.title)
    .replace('{fallback}', page.fallback);
}
