import {html, type TemplateResult} from 'lit';
import {telephoneLink} from '../../feed/rules/contacts.js';

/**
 * A phone number that can be dialled: grouped for the eye, digit by digit for the ear. To a screen
 * reader each digit is a word of its own, or else it would say “eight hundred”; a label would do that
 * too, but then a person who speaks to their device the number they see would not be understood.
 */
export function renderPhone(phone: string, className = ''): TemplateResult {
  return html`<a class=${className} href=${telephoneLink(phone)} translate="no"
    ><bdi dir="ltr">${Array.from(phone, renderDigit)}</bdi></a
  >`;
}

function renderDigit(character: string): TemplateResult | string {
  return character === ' ' ? ' ' : html`<span class="digit">${character}</span>`;
}
