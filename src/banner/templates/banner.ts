/** Renders the view. Nothing is decided here, and every text arrives complete. */
import {html, nothing, type TemplateResult} from 'lit';
import {renderContacts, renderText} from './contacts.js';
import type {Presentation} from '../view/presentation.js';
import {renderCalm, renderPill, renderMore, renderStripSummary, renderSummary} from './summary.js';
import type {View} from '../view/summary.js';

/** The templates that the details chunk adds once it is loaded. */
export interface DetailsTemplates {
  readonly incidentLine: (presentation: Presentation) => Markup;
  readonly details: (presentation: Presentation) => TemplateResult;
  readonly footer: (presentation: Presentation) => TemplateResult;
}

type Markup = TemplateResult | typeof nothing;

interface Content {
  readonly view: View;
  readonly presentation: Presentation;
  readonly details: DetailsTemplates | undefined;
}

export function renderBanner(
  view: View,
  presentation: Presentation,
  details?: DetailsTemplates,
): TemplateResult {
  return html`<section
    class="banner ${presentation.isCollapsed ? 'pill' : presentation.variant}"
    part="banner"
    lang=${presentation.language}
    dir=${presentation.direction}
    aria-labelledby="not-real title"
  >
    ${renderContent({view, presentation, details})}
    <span class="spoken" id="holder" tabindex="-1"></span>
    <p class="spoken" aria-live="polite" translate="no">
      ${presentation.announcement.map(text => html`${renderText(text)} `)}
    </p>
  </section>`;
}

function renderContent(content: Content): TemplateResult {
  const {view, presentation} = content;
  if (presentation.isCollapsed)
    return html`${renderPill(view, presentation)} ${renderIncidentLine(content)}`;
  return presentation.variant === 'strip' ? renderStrip(content) : renderFull(content);
}

function renderFull(content: Content): TemplateResult {
  const {view, presentation} = content;
  return html`${renderSummary(view, presentation)} ${renderIncidentLine(content)}
  ${renderCalm(view)} ${renderCollapsible(content, renderDetails)} ${renderFooter(content)}`;
}

/** One line. What does not fit is in the details, behind the button. */
function renderStrip(content: Content): TemplateResult {
  const {view, presentation} = content;
  return html`${renderStripSummary(view, presentation)} ${renderIncidentLine(content)}
  ${renderCollapsible(
    content,
    () => html`${renderMore(view)} ${renderCalm(view)} ${renderDetails(content)}`,
    // Also while they are closed: Orca cannot read on past a list that Chromium has just inserted.
    renderFooter(content),
  )}`;
}

/** Closed details are not rendered, so that the summary does not wait for them. */
function renderCollapsible(
  content: Content,
  render: (content: Content) => TemplateResult,
  after?: TemplateResult,
): TemplateResult {
  const {isOpen} = content.presentation;
  return html`<div id="details" ?hidden=${!isOpen}>
    ${isOpen ? render(content) : nothing} ${after}
  </div>`;
}

function renderIncidentLine({presentation, details}: Content): Markup {
  return details?.incidentLine(presentation) ?? nothing;
}

/** Before the details chunk is loaded, the contacts alone. */
function renderDetails({view, presentation, details}: Content): TemplateResult {
  return details
    ? details.details(presentation)
    : renderContacts(view, presentation.headingLevel + 1);
}

/** Empty until the details chunk is loaded: its space is reserved, so that the page does not move. */
function renderFooter({presentation, details}: Content): TemplateResult {
  return details ? details.footer(presentation) : html`<div class="footer"></div>`;
}
