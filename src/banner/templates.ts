/** The view as markup. Nothing is decided here; every text arrives ready. */
import {html, nothing, type TemplateResult} from 'lit';
import {renderDetails} from './details-templates.js';
import {renderFoot} from './foot-templates.js';
import type {Frame} from './frame.js';
import {
  renderCalm,
  renderChip,
  renderMore,
  renderStripSummary,
  renderSummary,
} from './summary-templates.js';
import type {View} from './view.js';

export function renderBanner(view: View, frame: Frame): TemplateResult {
  return html`<section
    class="banner ${frame.isFolded ? 'chip' : frame.variant}"
    part="banner"
    lang=${frame.language}
    dir=${frame.direction}
    aria-labelledby="not-real title"
  >
    <p class="spoken" role="status">${frame.announcement}</p>
    ${renderInside(view, frame)}
  </section>`;
}

function renderInside(view: View, frame: Frame): TemplateResult {
  if (frame.isFolded) return renderChip(view, frame);
  return frame.variant === 'strip' ? renderStrip(view, frame) : renderWhole(view, frame);
}

function renderWhole(view: View, frame: Frame): TemplateResult {
  return html`${renderSummary(view, frame)} ${renderCalm(view)}
    <div id="details" tabindex="-1" ?hidden=${!frame.isOpen}>${renderDetails(view, frame)}</div>
    ${renderFoot(view, frame)}`;
}

/** One line; all that does not fit is behind its button. */
function renderStrip(view: View, frame: Frame): TemplateResult {
  return html`${renderStripSummary(view, frame)}
    <div id="details" tabindex="-1" ?hidden=${!frame.isOpen}>
      ${
        frame.isOpen
          ? html`${renderMore(view)} ${renderCalm(view)} ${renderDetails(view, frame)}
            ${renderFoot(view, frame)}`
          : nothing
      }
    </div>`;
}
