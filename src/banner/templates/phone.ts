import {html, type TemplateResult} from 'lit';
import {telephoneLink} from '../../feed/rules/contacts.js';

/**
 * A link to a phone number, grouped with spaces and read digit by digit by screen readers: each digit is an
 * element of its own, or they would read “eight hundred”. An `aria-label` would do that too, but voice
 * control users could not activate the link by the number they see.
 */
export function renderPhone(phone: string, className = ''): TemplateResult {
  return html`<a class=${className} href=${telephoneLink(phone)} translate="no"
    ><bdi dir="ltr">${Array.from(phone, renderDigit)}</bdi></a
  >`;
}

function renderDigit(character: string): TemplateResult | string {
  return character === ' ' ? ' ' : html`<span class="digit">${character}</span>`;
}
