/** What is behind the button: whom to call, the operator's words, and words for everyone. */
import {html, nothing, type TemplateResult} from 'lit';
import {renderContacts, renderText} from './contacts.js';
import type {Presentation} from '../view/presentation.js';
import {renderHeading} from './heading.js';
import type {OperatorContent} from '../view/operator.js';
import type {FullView} from '../view/details.js';

/**
 * A card stands open while its feed is on the way, and a phone number must not move away from under
 * a finger: so in a card whatever comes with the feed comes after the numbers, and what would stand
 * after that waits for it.
 */
export function renderDetails(view: FullView, presentation: Presentation): TemplateResult {
  const rank = presentation.headingLevel + 1;
  const words = view.operatorContent.map(said => renderWords(said, rank));
  if (presentation.variant !== 'card')
    return html`${words} ${renderContacts(view, rank)} ${renderReassurance(view, rank)}`;
  return html`${renderContacts(view, rank)} ${words}
  ${view.freshness === 'loading' ? nothing : renderReassurance(view, rank)}`;
}

function renderWords({part, title, text, from, linksTitle, links}: OperatorContent, rank: number) {
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
              ${links.map(({label, url}) => html`<li><a href=${url} rel="noreferrer">${renderText(label)}</a></li>`)}
            </ul>`
        : nothing
    }
  </div>`;
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
