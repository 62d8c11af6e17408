/** The details behind the button: contacts, the operator's content and the reassurance. */
import {html, nothing, type TemplateResult} from 'lit';
import {renderContacts, renderText} from './contacts.js';
import type {Presentation} from '../view/presentation.js';
import {renderHeading} from './heading.js';
import {
  isIncident,
  type Author,
  type OperatorContent,
  type OperatorLink,
} from '../view/operator.js';
import {renderPhone} from './phone.js';
import type {FullView} from '../view/details.js';

type Markup = TemplateResult | typeof nothing;

/** The control of an incident and, once it has opened the details, its text: focus goes from one to the other. */
const incidentId = (index: number): string => `incident${String(index)}`;

/**
 * In a card the details are open while the feed is loading, and a phone number must not move away from under
 * a finger. So in a card everything that depends on the feed comes after the contacts, and what follows it is
 * rendered together with it.
 */
export function renderDetails(view: FullView, presentation: Presentation): TemplateResult {
  const rank = presentation.headingLevel + 1;
  const words = view.operatorContent.map((said, index) => renderWords(said, rank, index));
  if (presentation.variant !== 'card')
    return html`${words} ${renderContacts(view, rank)} ${renderReassurance(view, rank)}`;
  return html`${renderContacts(view, rank)} ${words}
  ${view.freshness === 'loading' ? nothing : renderReassurance(view, rank)}`;
}

/** While the details are closed: what has happened and who says so, in one line for each incident that opens them. */
export function renderIncidentLine(
  {operatorContent}: FullView,
  presentation: Presentation,
): Markup {
  if (presentation.isOpen && !presentation.isCollapsed) return nothing;
  return html`${operatorContent.map((content, index) =>
    isIncident(content) ? renderLine(content, index, presentation) : nothing,
  )}`;
}

function renderLine(
  {title, from}: OperatorContent,
  index: number,
  {headingLevel, on}: Presentation,
): Markup {
  if (!title) return nothing;
  const button = html`<button
    id=${incidentId(index)}
    part="button"
    type="button"
    aria-expanded="false"
    @click=${on.showIncident}
  >
    <span
      >${renderText(title)}
      ${from ? html`<span class="from">${renderNames(from)}</span>` : nothing}</span
    >
  </button>`;
  return html`<div class="words incident">${renderHeading(headingLevel + 1, button)}</div>`;
}

function renderWords(content: OperatorContent, rank: number, index: number): TemplateResult {
  const {part, title, text, from, linksTitle, links} = content;
  const id = incidentId(index);
  return html`<div id=${isIncident(content) ? id : nothing} class="words ${part}" part=${part}>
    ${title ? renderHeading(rank, renderText(title)) : nothing}
    ${text ? html`<p>${renderText(text)}</p>` : nothing} ${from ? renderAuthor(from) : nothing}
    ${
      linksTitle
        ? html`<p>${linksTitle}</p>
            <ul class="links" role="list">
              ${links.map((link, place) => renderLink(link, `${id}-${String(place)}`))}
            </ul>`
        : nothing
    }
  </div>`;
}

function renderLink({label, url, phone}: OperatorLink, id: string): TemplateResult {
  const name = renderText(label);
  return html`<li>
    <span id=${id}>${url ? html`<a href=${url} rel="noreferrer">${name}</a>` : name}</span>
    ${phone ? renderPhone(phone, {describedBy: id}) : nothing}
  </li>`;
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
