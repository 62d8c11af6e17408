/** The footer: when and where the level was read, and the controls: language, share, print, collapse. */
import {html, nothing, svg, type TemplateResult} from 'lit';
import {OFFICIAL_PAGE} from '../../feed/govuk/official-pages.js';
import {renderOfficialLink} from './summary.js';
import type {DetailsPresentation} from '../view/details-presentation.js';
import type {FullView} from '../view/details.js';

type Markup = TemplateResult | typeof nothing;

export function renderFooter(view: FullView, presentation: DetailsPresentation): TemplateResult {
  return html`<div class="footer" part="footer">
    <div class="provenance">
      ${renderChecked(view, presentation)} ${renderSource(view)}
      ${view.testLabel ? html`<p>${renderOfficialLink(view)}</p>` : nothing}
      ${renderIndependent(view, presentation)}
    </div>
    ${renderControls(view, presentation)} ${renderShared(view, presentation)}
    ${renderQrCode(view, presentation)}
  </div>`;
}

function renderControls(view: FullView, presentation: DetailsPresentation): TemplateResult {
  const {isOpen, canCollapse, on} = presentation;
  const {share, print, collapse, names} = view.controls;
  return html`<div class="controls">
    ${renderLanguages(view, presentation)} ${renderButton('share', share, names.share, on.share)}
    ${isOpen ? renderButton('print', print, names.print, on.print) : nothing}
    ${canCollapse ? renderButton('fold', collapse, names.collapse, on.collapse) : nothing}
  </div>`;
}

function renderButton(
  id: string,
  label: string,
  name: string,
  onClick: () => void,
): TemplateResult {
  return html`<button id=${id} part="button" type="button" aria-label=${name} @click=${onClick}>
    ${label}
  </button>`;
}

/** In open details with the date, because they are what people print and photograph. */
function renderChecked({checked}: FullView, {isOpen}: DetailsPresentation): Markup {
  if (!checked) return nothing;
  return html`<p>
    <time datetime=${checked.instant}>${isOpen ? checked.date : checked.text}</time>
  </p>`;
}

/** Rendered only where there is space: in open details, or if neither the last check nor a test label is shown. */
function renderIndependent(
  {checked, testLabel, independent}: FullView,
  {isOpen}: DetailsPresentation,
): Markup {
  const isRoom = isOpen || (!checked && !testLabel);
  return isRoom ? html`<p>${independent}</p>` : nothing;
}

function renderSource({source}: FullView): Markup {
  if (!source) return nothing;
  const {name, url, licence} = source;
  return html`<p><a href=${url} rel="noreferrer">${name}</a></p>
    ${licence ? html`<p><a href=${licence.url} rel="noreferrer">${licence.text}</a></p>` : nothing}`;
}

/** Rendered only if there is a choice. Each language is listed by its own name. */
function renderLanguages(
  {controls}: FullView,
  {languages, language, on}: DetailsPresentation,
): Markup {
  if (languages.length < 2) return nothing;
  const choose = async ({target}: Event): Promise<void> => {
    const list = target as HTMLSelectElement;
    list.value = await on.chooseLanguage(list.value);
  };
  return html`<select
    id="language"
    part="language"
    aria-label=${controls.language}
    @change=${choose}
  >
    ${languages.map(
      ({code, endonym}) =>
        html`<option value=${code} lang=${code} ?selected=${code === language}>${endonym}</option>`,
    )}
  </select>`;
}

/** The result of sharing is shown beside the button, and announced once to screen readers. */
function renderShared(
  {controls}: FullView,
  {shared, shareLinks}: DetailsPresentation,
): TemplateResult {
  return html`<div class="shared" aria-live="polite">
    ${shared === 'copied' ? html`<p>${controls.copied}</p>` : nothing}
    ${
      shared === 'by-hand' && shareLinks
        ? html`<p>
            ${controls.shareByHand}
            <a href=${shareLinks.whatsapp} target="_blank" rel="noreferrer">WhatsApp</a>
            <a href=${shareLinks.email}>${controls.email}</a>
          </p>`
        : nothing
    }
  </div>`;
}

/** For readers of the printed notice; the address is spelled out for those without a camera. */
function renderQrCode({controls}: FullView, {qrCode}: DetailsPresentation): Markup {
  if (!qrCode) return nothing;
  return html`<p class="qr">
    <svg viewBox=${qrCode.viewBox} shape-rendering="crispEdges" aria-hidden="true">
      ${svg`<path d=${qrCode.path} />`}
    </svg>
    <span>${controls.scan}<br /><bdi>${OFFICIAL_PAGE}</bdi></span>
  </p>`;
}
