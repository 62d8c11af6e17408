/** The view as markup. Nothing is decided here; every text arrives ready. */
import {html, nothing, type TemplateResult} from 'lit';
import {renderContacts} from './contacts.js';
import type {Frame} from '../view/presentation.js';
import type {RestDrawing} from '../details/index.js';
import {renderCalm, renderChip, renderMore, renderStripSummary, renderSummary} from './summary.js';
import type {View} from '../view/summary.js';

/** What is drawn of a view, in a frame, and of the rest once it is there. */
interface Drawn {
  readonly view: View;
  readonly frame: Frame;
  readonly rest: RestDrawing | undefined;
}

export function renderBanner(view: View, frame: Frame, rest?: RestDrawing): TemplateResult {
  return html`<section
    class="banner ${frame.isFolded ? 'chip' : frame.variant}"
    part="banner"
    lang=${frame.language}
    dir=${frame.direction}
    aria-labelledby="not-real title"
  >
    <p class="spoken" role="status" translate="no">${frame.announcement}</p>
    ${renderInside({view, frame, rest})}
  </section>`;
}

function renderInside(drawn: Drawn): TemplateResult {
  const {view, frame} = drawn;
  if (frame.isFolded) return renderChip(view, frame);
  return frame.variant === 'strip' ? renderStrip(drawn) : renderWhole(drawn);
}

function renderWhole(drawn: Drawn): TemplateResult {
  const {view, frame} = drawn;
  return html`${renderSummary(view, frame)} ${renderCalm(view)}
  ${renderFolding(drawn, renderDetails)} ${renderFoot(drawn)}`;
}

/** One line; all that does not fit is behind its button. */
function renderStrip(drawn: Drawn): TemplateResult {
  const {view, frame} = drawn;
  return html`${renderStripSummary(view, frame)}
  ${renderFolding(
    drawn,
    () =>
      html`${renderMore(view)} ${renderCalm(view)} ${renderDetails(drawn)} ${renderFoot(drawn)}`,
  )}`;
}

/** What is folded away is not drawn: a summary need not wait for it. */
function renderFolding(drawn: Drawn, render: (drawn: Drawn) => TemplateResult): TemplateResult {
  const {isOpen} = drawn.frame;
  return html`<div id="details" tabindex="-1" ?hidden=${!isOpen}>
    ${isOpen ? render(drawn) : nothing}
  </div>`;
}

/** Whom to call does not wait for the rest. */
function renderDetails({view, frame, rest}: Drawn): TemplateResult {
  return rest ? rest.details(frame) : renderContacts(view, frame.headingLevel + 1);
}

/** Its room is kept, so that the page does not jump when it comes. */
function renderFoot({frame, rest}: Drawn): TemplateResult {
  return rest ? rest.foot(frame) : html`<div class="foot"></div>`;
}
