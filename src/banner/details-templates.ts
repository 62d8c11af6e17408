/** What is behind the button: whom to call, the operator's words, and words for everyone. */
import {html, nothing, type TemplateResult} from 'lit';
import type {ContactCard, ContactNote} from '../feed/contacts.js';
import type {LocalText} from '../feed/language-map.js';
import type {Frame} from './frame.js';
import {renderHeading} from './heading.js';
import type {OperatorWords} from './operator-view.js';
import {renderPhone} from './phone-link.js';
import type {View} from './view.js';

// Safari takes a list without marks for none, so each says that it is one:
// https://bugs.webkit.org/show_bug.cgi?id=170179

/**
 * A card stands open while its feed is on the way, and a phone number must not move away from under
 * a finger: so in a card whatever comes with the feed comes after the numbers, and what would stand
 * after that waits for it.
 */
export function renderDetails(view: View, frame: Frame): TemplateResult {
  const rank = frame.headingLevel + 1;
  const words = view.operatorWords.map(said => renderWords(said, rank));
  if (frame.variant !== 'card')
    return html`${words} ${renderContacts(view, rank)} ${renderReassurance(view, rank)}`;
  return html`${renderContacts(view, rank)} ${words}
  ${view.freshness === 'loading' ? nothing : renderReassurance(view, rank)}`;
}

function renderWords({part, title, text, from, linksTitle, links}: OperatorWords, rank: number) {
  return html`<div class="words ${part}" part=${part}>
    ${title ? renderHeading(rank, renderText(title)) : nothing}
    ${text ? html`<p>${renderText(text)}</p>` : nothing}
    ${
      from.length
        ? html`<p class="from">
            ${from.map((text, index) => html`${index ? ' · ' : nothing}${renderText(text)}`)}
          </p>`
        : nothing
    }
    ${
      linksTitle
        ? html`<p>${linksTitle}</p>
            <ul class="links" role="list">
              ${links.map(({label, url}) => html`<li><a href=${url}>${renderText(label)}</a></li>`)}
            </ul>`
        : nothing
    }
  </div>`;
}

/** A text in the language it was written in; its own direction, so that it keeps its order. */
function renderText({text, language}: LocalText): TemplateResult {
  return html`<bdi lang=${language}>${text}</bdi>`;
}

function renderContacts({contactsTitle, contacts}: View, rank: number): TemplateResult {
  return html`<div class="part">
    ${renderHeading(rank, contactsTitle)}
    <ul class="contacts" part="contacts" role="list">
      ${contacts.map(renderContact)}
    </ul>
  </div>`;
}

function renderContact(
  {name, language, phone, url, notes}: ContactCard,
  index: number,
): TemplateResult {
  const page = url && {text: shownAddress(url), language: '', url};
  return html`<li class="contact ${index === 0 ? 'first' : ''}">
    <span class="name">${language === undefined ? name : renderText({text: name, language})}</span>
    ${phone ? renderPhone(phone, 'way') : nothing}
    ${page && !phone ? html`<a class="way" href=${page.url}><bdi>${page.text}</bdi></a>` : nothing}
    ${notes.map(renderNote)} ${phone && page ? renderNote(page) : nothing}
  </li>`;
}

function renderNote({text, language, url}: ContactNote): TemplateResult {
  const words = language === undefined ? text : renderText({text, language});
  return html`<span class="note">${url ? html`<a href=${url}>${words}</a>` : words}</span>`;
}

function renderReassurance({reassuranceTitle, reassurance}: View, rank: number): TemplateResult {
  return html`<div class="part" part="reassurance">
    ${renderHeading(rank, reassuranceTitle)}
    <ul class="reassurance" role="list">
      ${reassurance.map(sentence => html`<li>${sentence}</li>`)}
    </ul>
  </div>`;
}

/** An address as a person would say it: without the scheme and `www`. */
function shownAddress(url: string): string {
  return url.replace(/^https:\/\/(www\.)?/, '');
}
