/** What a choice needs in the page's policy and style sheet, and what it requests. Pure. */
import {languages} from '../../src/generated/languages.js';
import type {Choice} from './choice.js';
import {frameAddress, pinnedFile, reserve, scriptOf, type Site} from './snippet.js';

/** What to add to the page's Content Security Policy. */
export function policyFor({form}: Choice, {address}: Site): string {
  const {origin} = new URL(address);
  if (form === 'frame') return `frame-src ${origin}; script-src ${origin}`;
  return `script-src ${origin}; connect-src ${origin}`;
}

/**
 * What to add to a policy with `require-trusted-types-for`. In any other policy it would block the page's own
 * policies for trusted types.
 */
export const TRUSTED_TYPES = 'trusted-types threat-level-banner';

/** A rule for the page's own style sheet, for policies that forbid `style` in the page. */
export function ruleFor(choice: Choice): string {
  const selectors = {
    tag: 'script[src$="/threat-level-banner.js"], threat-level-banner',
    element: 'threat-level-banner',
    pinned: `script[src$="/${pinnedFile(choice)}"], threat-level-banner`,
    frame: 'iframe[src*="/frame.html"]',
  };
  return `${selectors[choice.form]} { ${reserve(choice)}; }`;
}

/** The addresses that the visitor's browser requests when the page opens, in order. */
export function requestsOf(choice: Choice, site: Site): readonly string[] {
  const {address, version} = site;
  const feed = `${address}feed.json`;
  const words = hasOwnWords(choice) ? [`${address}locales/${choice.lang}-….js`] : [];
  const rest = `${address}parts/details-….js`;
  switch (choice.form) {
    case 'pinned':
      return [`${address}${version}/${pinnedFile(choice)}`, feed];
    case 'frame': {
      const parts = ['frame.css', 'frame.js', 'threat-level-banner.js', 'frame-height.js'];
      const files = parts.map(part => address + part);
      return [frameAddress(choice, site), ...files, feed, ...words, rest];
    }
    default:
      return [scriptOf(site), feed, ...words, rest];
  }
}

/** Whether the language's messages are in a file of their own: English is in the script. */
function hasOwnWords({lang}: Choice): boolean {
  return lang !== 'en' && languages.some(([code]) => code === lang);
}
