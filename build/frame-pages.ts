/**
 * The frame's page in the languages that have a page of their own, for places that take only an address without
 * parameters: what the page says before its script has run.
 */
import {fallbackOf} from '../demo/builder/snippet/fallbacks.js';
import {OFFICIAL_PAGE} from '../src/feed/govuk/official-pages.js';

interface FramePage {
  readonly lang: string;
  readonly title: string;
  readonly fallback: string;
}

/** The builder's words for a page around the frame; in the frame itself a link must leave the frame. */
function fallbackIn(lang: string): string {
  const link = `<a href="${OFFICIAL_PAGE}"`;
  return fallbackOf({lang}).html.replace(link, `${link} target="_blank" rel="noopener"`);
}

/** By file name. The Welsh has not been reviewed. */
export const FRAME_PAGES: Readonly<Record<string, FramePage>> = {
  'frame.html': {
    lang: 'en-GB',
    title: 'UK terrorism threat level',
    fallback: fallbackIn('en'),
  },
  'frame.cy.html': {
    lang: 'cy',
    title: 'Lefel y bygythiad terfysgaeth yn y DU',
    fallback: fallbackIn('cy'),
  },
};

/** A page from the template iframe.html. */
export function framePage(template: string, page: FramePage): string {
  return template
    .replace('{lang}', page.lang)
    .replace('{title}', page.title)
    .replace('{fallback}', page.fallback);
}
