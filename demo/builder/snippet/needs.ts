/** What a choice needs in the page's policy and style sheet, and what it requests. Pure. */
import {languages} from '../../../src/generated/languages.js';
import {formOf, type Choice} from '../choice.js';
import type {Form} from '../platforms/forms.js';
import {reserve} from './heights.js';
import {frameAddress, pinnedFile, scriptOf, tagAddress, type Site} from './snippet.js';

/** What to add to the page's Content Security Policy; empty if the page needs none. */
export function policyFor(choice: Choice, {address}: Site): string {
  const {origin} = new URL(address);
  switch (formOf(choice)) {
    case 'frame':
      return `frame-src ${origin}; script-src ${origin}`;
    case 'iframe':
    case 'address':
      return `frame-src ${origin}`;
    case 'shortcode':
      return `connect-src ${origin}`;
    case 'link':
      return '';
    default:
      return `script-src ${origin}; connect-src ${origin}`;
  }
}

/**
 * What to add to a policy with `require-trusted-types-for`. In any other policy it would block the page's own
 * policies for trusted types.
 */
export const TRUSTED_TYPES = 'trusted-types threat-level-banner';

/** A rule for the page's own style sheet, for policies that forbid `style` in the page; empty without a style. */
export function ruleFor(choice: Choice): string {
  const frame = 'iframe[src*="/frame.html"]';
  const selectors: Partial<Record<Form, string>> = {
    tag: 'script[src*="/threat-level-banner.js"], threat-level-banner',
    element: 'threat-level-banner',
    pinned: `script[src*="/${pinnedFile(choice)}"], threat-level-banner`,
    frame,
    iframe: frame,
  };
  const selector = selectors[formOf(choice)];
  return selector ? `${selector} { ${reserve(choice)}; }` : '';
}

/** The addresses that the visitor's browser requests when the page opens, in order. */
export function requestsOf(choice: Choice, site: Site): readonly string[] {
  const {address} = site;
  const feed = `${address}feed.json`;
  const words = hasOwnWords(choice) ? [`${address}locales/${choice.lang}-….js`] : [];
  const rest = `${address}parts/details-….js`;
  const frame = ['frame.css', 'frame.js', 'threat-level-banner.js'].map(part => address + part);
  const form = formOf(choice);
  switch (form) {
    case 'pinned':
      return [tagAddress(choice, site), feed];
    case 'frame':
    case 'iframe':
    case 'address': {
      const helper = form === 'frame' ? [`${address}frame-height.js`] : [];
      return [frameAddress(choice, site), ...frame, ...helper, feed, ...words, rest];
    }
    case 'shortcode':
      return [feed];
    case 'link':
      return [];
    default:
      return [form === 'loader' ? scriptOf(site) : tagAddress(choice, site), feed, ...words, rest];
  }
}

/** Whether the language's messages are in a file of their own: English is in the script. */
function hasOwnWords({lang}: Choice): boolean {
  return lang !== 'en' && languages.some(([code]) => code === lang);
}
