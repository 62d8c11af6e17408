/** The view as markup. Nothing is decided here; every text arrives ready. */
import {html, nothing, type TemplateResult} from 'lit';
import {renderContacts} from './contacts.js';
import type {Presentation} from '../view/presentation.js';
import type {DetailsRenderer} from '../details/index.js';
import {renderCalm, renderPill, renderMore, renderStripSummary, renderSummary} from './summary.js';
import type {View} from '../view/summary.js';

/** What is drawn of a view, in a frame, and of the rest once it is there. */
interface Drawn {
  readonly view: View;
  readonly frame: Presentation;
  readonly rest: DetailsRenderer | undefined;
}

export function renderBanner(
  view: View,
  presentation: Presentation,
  details?: DetailsRenderer,
): TemplateResult {
  return html`<section
    class="banner ${presentation.isCollapsed ? 'chip' : presentation.variant}"
    part="banner"
    lang=${presentation.language}
    dir=${presentation.direction}
    aria-labelledby="not-real title"
  >
    <p class="spoken" role="status" translate="no">${presentation.announcement}</p>
    ${renderInside({view, frame: presentation, rest: details})}
  </section>`;
}

function renderInside(drawn: Drawn): TemplateResult {
  const {view, frame: presentation} = drawn;
  if (presentation.isCollapsed) return renderPill(view, presentation);
  return presentation.variant === 'strip' ? renderStrip(drawn) : renderFull(drawn);
}

function renderFull(drawn: Drawn): TemplateResult {
  const {view, frame: presentation} = drawn;
  return html`${renderSummary(view, presentation)} ${renderCalm(view)}
  ${renderCollapsible(drawn, renderDetails)} ${renderFooter(drawn)}`;
}

/** One line; all that does not fit is behind its button. */
function renderStrip(drawn: Drawn): TemplateResult {
  const {view, frame: presentation} = drawn;
  return html`${renderStripSummary(view, presentation)}
  ${renderCollapsible(
    drawn,
    () =>
      html`${renderMore(view)} ${renderCalm(view)} ${renderDetails(drawn)} ${renderFooter(drawn)}`,
  )}`;
}

/** What is folded away is not drawn: a summary need not wait for it. */
function renderCollapsible(drawn: Drawn, render: (drawn: Drawn) => TemplateResult): TemplateResult {
  const {isOpen} = drawn.frame;
  return html`<div id="details" tabindex="-1" ?hidden=${!isOpen}>
    ${isOpen ? render(drawn) : nothing}
  </div>`;
}

/** Whom to call does not wait for the rest. */
function renderDetails({view, frame: presentation, rest: details}: Drawn): TemplateResult {
  return details
    ? details.details(presentation)
    : renderContacts(view, presentation.headingLevel + 1);
}

/** Its room is kept, so that the page does not jump when it comes. */
function renderFooter({frame: presentation, rest: details}: Drawn): TemplateResult {
  return details ? details.footer(presentation) : html`<div class="foot"></div>`;
}
