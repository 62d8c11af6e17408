/** The contacts, one card each. */
import {html, nothing, type TemplateResult} from 'lit';
import type {ContactCard, ContactNote} from '../../feed/rules/contacts.js';
import type {LocalText} from '../../feed/i18n/language-map.js';
import {renderHeading} from './heading.js';
import {renderNumbers, renderPhone} from './phone.js';
import type {View} from '../view/summary.js';

// Safari does not expose a list without markers as a list, so each has the role:
// https://bugs.webkit.org/show_bug.cgi?id=170179

export function renderContacts(
  {contactsTitle, contacts}: Pick<View, 'contactsTitle' | 'contacts'>,
  rank: number,
): TemplateResult {
  return html`<div class="part">
    ${renderHeading(rank, contactsTitle)}
    <ul class="contacts" part="contacts" role="list">
      ${contacts.map(renderContact)}
    </ul>
  </div>`;
}

function renderContact(
  {id, name, language, phone, url, notes}: ContactCard,
  index: number,
): TemplateResult {
  const page = url && {text: shownAddress(url), language: '', url};
  const describedBy = `name-${id}`;
  return html`<li class="contact ${index === 0 ? 'first' : ''}">
    <span id=${describedBy} class="name"
      >${language === undefined ? name : renderText({text: name, language})}</span
    >
    ${phone ? renderPhone(phone, {className: 'way', describedBy}) : nothing}
    ${page && !phone ? html`<a class="way" href=${page.url} aria-describedby=${describedBy} rel="noreferrer"><bdi>${page.text}</bdi></a>` : nothing}
    ${notes.map(renderNote)} ${phone && page ? renderNote(page) : nothing}
  </li>`;
}

function renderNote({text, language, url}: ContactNote): TemplateResult {
  const words = language === undefined ? renderNumbers(text) : renderText({text, language});
  return html`<span class="note"
    >${url ? html`<a href=${url} rel="noreferrer">${words}</a>` : words}</span
  >`;
}

/** A text with its own language and direction, isolated from the text around it. */
export function renderText({text, language}: LocalText): TemplateResult {
  return html`<bdi lang=${language}>${renderNumbers(text)}</bdi>`;
}

/** An address without the scheme and `www`. */
function shownAddress(url: string): string {
  return url.replace(/^https:\/\/(www\.)?/, '');
}
