import {html, nothing, type TemplateResult} from 'lit';
import {telephoneLink} from '../../feed/rules/contacts.js';

/** Where a text has a phone number: one that begins with 0 or +, or one of the short ones in our own texts. */
const NUMBER = /((?:\+\d|\b0\d)[\d ]{7,}\d\b|\b(?:18001 101|18000|999|101)\b)/;

interface PhoneLink {
  readonly className?: string;
  /** The id of the text that says whose number it is. */
  readonly describedBy?: string;
}

/** A link to a phone number. */
export function renderPhone(
  phone: string,
  {className, describedBy}: PhoneLink = {},
): TemplateResult {
  return html`<a
    class=${className ?? nothing}
    href=${telephoneLink(phone)}
    aria-describedby=${describedBy ?? nothing}
    translate="no"
    >${renderNumber(phone)}</a
  >`;
}

/** A text with its phone numbers as screen readers should read them. */
export function renderNumbers(text: string): unknown[] {
  return text.split(NUMBER).map((piece, index) => (index % 2 ? renderNumber(piece) : piece));
}

/**
 * A phone number that screen readers read digit by digit: an invisible space is generated after each digit
 * (docs/decisions/013-put-each-digit-in-its-own-element.md).
 */
function renderNumber(number: string): TemplateResult {
  return html`<bdi dir="ltr">${Array.from(number, renderDigit)}</bdi>`;
}

function renderDigit(character: string): TemplateResult | string {
  return character === ' ' ? ' ' : html`<span class="digit">${character}</span>`;
}
