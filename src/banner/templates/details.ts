/** The details behind the button: contacts, the operator's content and the reassurance. */
import {html, nothing, type TemplateResult} from 'lit';
import {renderContacts, renderText} from './contacts.js';
import type {Presentation} from '../view/presentation.js';
import {renderHeading} from './heading.js';
import type {Author, OperatorContent} from '../view/operator.js';
import type {FullView} from '../view/details.js';

type Markup = TemplateResult | typeof nothing;

const INCIDENT = 'incident';

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

/** While the details are closed: what has happened and who says so, in one line that opens them. */
export function renderIncidentLine(
  {operatorContent}: FullView,
  {isOpen, isCollapsed, headingLevel, on}: Presentation,
): Markup {
  const incident = operatorContent.find(({part}) => part === INCIDENT);
  if (!incident?.title || (isOpen && !isCollapsed)) return nothing;
  const button = html`<button
    id=${INCIDENT}
    part="button"
    type="button"
    aria-expanded="false"
    @click=${on.showIncident}
  >
    <span
      >${renderText(incident.title)}
      ${incident.from ? html`<span class="from">${renderNames(incident.from)}</span>` : nothing}</span
    >
  </button>`;
  return html`<div class="words incident">${renderHeading(headingLevel + 1, button)}</div>`;
}

function renderWords(
  {part, title, text, from, linksTitle, links}: OperatorContent,
  rank: number,
): TemplateResult {
  return html`<div id=${part === INCIDENT ? part : nothing} class="words ${part}" part=${part}>
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
  return html`<p class="from">${renderNames({label, names})}</p>`;
}

function renderNames({label, names}: Author): TemplateResult {
  return html`${label}
  ${names.map((name, index) => html`${index ? ' · ' : nothing}${renderText(name)}`)}`;
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
