/** The details behind the button: contacts, the operator's content and the reassurance. */
import {html, nothing, type TemplateResult} from 'lit';
import {renderContacts, renderText} from './contacts.js';
import type {Presentation} from '../view/presentation.js';
import {renderHeading} from './heading.js';
import type {Author, OperatorContent} from '../view/operator.js';
import type {FullView} from '../view/details.js';

/**
 * In a card the details are open while the feed is loading, and a phone number must not move away from under
 * a finger. So in a card everything that depends on the feed comes after the contacts, and what follows it is
 * rendered together with it.
 */
export function renderDetails(view: FullView, presentation: Presentation): TemplateResult {
  const rank = presentation.headingLevel + 1;
  const words = view.operatorContent.map(said => renderWords(said, rank));
  if (presentation.variant !== 'card')
    return html`${words} ${renderContacts(view, rank)} ${renderReassurance(view, rank)}`;
  return html`${renderContacts(view, rank)} ${words}
  ${view.freshness === 'loading' ? nothing : renderReassurance(view, rank)}`;
}

function renderWords(
  {part, title, text, from, linksTitle, links}: OperatorContent,
  rank: number,
): TemplateResult {
  return html`<div class="words ${part}" part=${part}>
    ${title ? renderHeading(rank, renderText(title)) : nothing}
    ${text ? html`<p>${renderText(text)}</p>` : nothing} ${from ? renderAuthor(from) : nothing}
    ${
      linksTitle
        ? html`<p>${linksTitle}</p>
            <ul class="links" role="list">
              ${links.map(({label, url}) => html`<li><a href=${url} rel="noreferrer">${renderText(label)}</a></li>`)}
            </ul>`
        : nothing
    }
  </div>`;
}

function renderAuthor({label, names}: Author): TemplateResult {
  return html`<p class="from">
    ${label} ${names.map((name, index) => html`${index ? ' · ' : nothing}${renderText(name)}`)}
  </p>`;
}

function renderReassurance(
  {reassuranceTitle, reassurance}: FullView,
  rank: number,
): TemplateResult {
  return html`<div class="part" part="reassurance">
    ${renderHeading(rank, reassuranceTitle)}
    <ul class="reassurance" role="list">
      ${reassurance.map(sentence => html`<li>${sentence}</li>`)}
    </ul>
  </div>`;
}
