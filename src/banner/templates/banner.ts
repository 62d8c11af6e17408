/** The view as markup. Nothing is decided here; every text arrives ready. */
import {html, nothing, type TemplateResult} from 'lit';
import {renderContacts} from './contacts.js';
import type {Presentation} from '../view/presentation.js';
import {renderCalm, renderPill, renderMore, renderStripSummary, renderSummary} from './summary.js';
import type {View} from '../view/summary.js';

/** What the details add, once they are loaded. */
export interface DetailsTemplates {
  readonly details: (presentation: Presentation) => TemplateResult;
  readonly footer: (presentation: Presentation) => TemplateResult;
}

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
    class="banner ${presentation.isCollapsed ? 'chip' : presentation.variant}"
    part="banner"
    lang=${presentation.language}
    dir=${presentation.direction}
    aria-labelledby="not-real title"
  >
    <p class="spoken" role="status" translate="no">${presentation.announcement}</p>
    ${renderContent({view, presentation, details})}
  </section>`;
}

function renderContent(content: Content): TemplateResult {
  const {view, presentation} = content;
  if (presentation.isCollapsed) return renderPill(view, presentation);
  return presentation.variant === 'strip' ? renderStrip(content) : renderFull(content);
}

function renderFull(content: Content): TemplateResult {
  const {view, presentation} = content;
  return html`${renderSummary(view, presentation)} ${renderCalm(view)}
  ${renderCollapsible(content, renderDetails)} ${renderFooter(content)}`;
}

/** One line. What does not fit is behind its button. */
function renderStrip(content: Content): TemplateResult {
  const {view, presentation} = content;
  return html`${renderStripSummary(view, presentation)}
  ${renderCollapsible(
    content,
    () =>
      html`${renderMore(view)} ${renderCalm(view)} ${renderDetails(content)}
      ${renderFooter(content)}`,
  )}`;
}

/** Closed details are not rendered: the summary does not wait for them. */
function renderCollapsible(
  content: Content,
  render: (content: Content) => TemplateResult,
): TemplateResult {
  const {isOpen} = content.presentation;
  return html`<div id="details" tabindex="-1" ?hidden=${!isOpen}>
    ${isOpen ? render(content) : nothing}
  </div>`;
}

/** Without the details' chunk, the contacts alone. */
function renderDetails({view, presentation, details}: Content): TemplateResult {
  return details
    ? details.details(presentation)
    : renderContacts(view, presentation.headingLevel + 1);
}

/** Empty without the details' chunk: its space is reserved, so that nothing shifts later. */
function renderFooter({presentation, details}: Content): TemplateResult {
  return details ? details.footer(presentation) : html`<div class="foot"></div>`;
}
