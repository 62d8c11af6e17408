import {html, type TemplateResult} from 'lit';
import {telephoneLink} from '../feed/contacts.js';

/**
 * A phone number that can be dialled: grouped for the eye, and read digit by digit by a screen reader,
 * which would else say “eight hundred”. Stops make it pause between the groups.
 */
export function renderPhone(phone: string, className = ''): TemplateResult {
  return html`<a class=${className} href=${telephoneLink(phone)} aria-label=${spokenDigits(phone)}
    ><bdi>${phone}</bdi></a
  >`;
}

/** `0800 789 321` gives `0 8 0 0, 7 8 9, 3 2 1`. */
export function spokenDigits(phone: string): string {
  return phone
    .split(' ')
    .map(group => group.replaceAll(/\B/g, ' '))
    .join(', ');
}
