/** The board's markup. Nothing is decided here, and every text arrives complete. */
import {html, nothing, svg, type TemplateResult} from 'lit';
import type {QrCode} from '../../src/banner/view/details-presentation.js';
import type {FullView} from '../../src/banner/view/details.js';
import type {LevelView} from '../../src/banner/view/level.js';
import {isIncident, type Author} from '../../src/banner/view/operator.js';
import {renderNumbers, renderPhone} from '../../src/banner/templates/phone.js';
import {renderText} from '../../src/banner/templates/contacts.js';
import {OFFICIAL_PAGE} from '../../src/feed/govuk/official-pages.js';
import {LEVELS} from '../../src/feed/schema/level.js';
import type {Slide} from './slides.js';

export interface BoardView {
  readonly view: FullView;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly slide: Slide;
  readonly qrCode: QrCode;
  /** Whose turn it can be, by their own names; none if nothing takes turns. */
  readonly choices: readonly {readonly code: string; readonly endonym: string}[];
  /** The language that somebody has chosen. */
  readonly chosen: string | undefined;
}

export interface BoardHandlers {
  readonly choose: (code: string) => void;
}

const BAR = 7;
const GAP = 10;
const STEP = 6;
const SHOWN_CONTACTS = ['emergency', 'anti-terrorist-hotline'];

export function renderBoard(board: BoardView, handlers: BoardHandlers): TemplateResult {
  const {view, language, direction} = board;
  const colours = view.level ? `level level-${view.level}` : 'level';
  return html`<main
    class="board ${colours} ${view.levels.length > 1 ? 'both' : ''}"
    lang=${language}
    dir=${direction}
    translate="no"
  >
    <div class="levels">
      ${view.testLabel ? html`<p class="test-label">${view.testLabel}</p>` : nothing}
      ${view.levels.map(renderLevel)}
    </div>
    ${renderIncident(board)} ${renderSlide(board.slide)} ${renderWays(board)} ${renderFooter(board)}
    ${renderChoices(board, handlers)}
  </main>`;
}

function renderLevel(level: LevelView): TemplateResult {
  const {title, scale, headline, official, meaning} = level;
  return html`<section class="level-block">
    <h1>
      <span class="title"
        >${title}${scale ? html` <span class="step">· ${scale.text}</span>` : nothing}</span
      >
      <span class="headline ${scale ? '' : 'unconfirmed'}"
        ><strong>${headline}</strong>${renderOfficial(official)}</span
      >
      ${meaning ? html`<span class="meaning">${meaning}</span>` : nothing}
    </h1>
    ${renderDetail(level)} ${renderScale(level)}
  </section>`;
}

function renderDetail({
  detail,
  officialDetail,
  detailStop,
}: LevelView): TemplateResult | typeof nothing {
  if (!detail) return nothing;
  return html`<p class="detail">${detail}${renderOfficial(officialDetail)}${detailStop}</p>`;
}

function renderOfficial(official: string | undefined): TemplateResult | typeof nothing {
  return official ? html` <bdi class="official" lang="en">(${official})</bdi>` : nothing;
}

/** For the eye only: the heading has the same in words. */
function renderScale({scale}: LevelView): TemplateResult | typeof nothing {
  if (!scale) return nothing;
  const height = STEP * (LEVELS.length + 1);
  const width = GAP * (LEVELS.length - 1) + BAR;
  return html`<svg class="scale" viewBox="0 0 ${width} ${height}" aria-hidden="true">
    ${LEVELS.map((_, index) => {
      const own = STEP * (index + 2);
      return svg`<rect
        class=${index < scale.rank ? 'on' : ''}
        x=${index * GAP} y=${height - own} width=${BAR} height=${own} rx="1.5"
      />`;
    })}
  </svg>`;
}

/** In every turn, also while another text shows. */
function renderIncident({view, slide}: BoardView): TemplateResult | typeof nothing {
  const titles = view.operatorContent.filter(isIncident).flatMap(({title}) => title ?? []);
  if (slide.kind === 'incident') return nothing;
  return html`${titles.map(title => html`<p class="incident-line">${renderText(title)}</p>`)}`;
}

function renderSlide(slide: Slide): TemplateResult {
  if (slide.kind === 'calm')
    return html`<section class="slide calm"><p>${renderNumbers(slide.text)}</p></section>`;
  const {kind, title, text, from} = slide;
  return html`<section class="slide ${kind}">
    ${title ? html`<h2>${renderText(title)}</h2>` : nothing}
    <p>${renderText(text)}</p>
    ${from ? renderAuthor(from) : nothing}
  </section>`;
}

function renderAuthor({label, names}: Author): TemplateResult {
  return html`<p class="from">
    ${label} ${names.map((name, index) => html`${index ? ' · ' : nothing}${renderText(name)}`)}
  </p>`;
}

function renderWays({view, qrCode}: BoardView): TemplateResult {
  const contacts = view.contacts.filter(({id}) => SHOWN_CONTACTS.includes(id));
  return html`<section class="ways">
    ${contacts.map(
      ({id, name, phone}) =>
        html`<p class="way">
          <span id="way-${id}">${name}</span>
          ${phone ? renderPhone(phone, {describedBy: `way-${id}`}) : nothing}
        </p>`,
    )}
    <p class="official-page">
      <svg class="qr" viewBox=${qrCode.viewBox} shape-rendering="crispEdges" aria-hidden="true">
        ${svg`<path d=${qrCode.path} />`}
      </svg>
      <span>
        ${view.controls.scan}
        <a href=${OFFICIAL_PAGE} rel="noreferrer"
          ><bdi dir="ltr">${OFFICIAL_PAGE.replace('https://www.', '')}</bdi></a
        >
      </span>
    </p>
  </section>`;
}

function renderFooter({view: {checked, source, independent}}: BoardView): TemplateResult {
  const texts = [checked?.text, source?.name, independent].filter(Boolean);
  return html`<footer>
    ${texts.map((text, index) => html`${index ? ' · ' : nothing}<span>${text}</span>`)}
    ${source?.licence ? html`<small>${source.licence.text}</small>` : nothing}
  </footer>`;
}

/** Seen when somebody moves a pointer or comes with the keyboard: stops the turns in one language. */
function renderChoices(
  {choices, chosen, view}: BoardView,
  {choose}: BoardHandlers,
): TemplateResult | typeof nothing {
  if (!choices.length) return nothing;
  return html`<label class="choices">
    <span>${view.controls.language}</span>
    <select
      @change=${({target}: Event) => {
        choose((target as HTMLSelectElement).value);
      }}
    >
      <option value="" ?selected=${!chosen}>
        ${choices.map(({endonym}) => endonym).join(' · ')}
      </option>
      ${choices.map(
        ({code, endonym}) =>
          html`<option value=${code} lang=${code} ?selected=${chosen === code}>${endonym}</option>`,
      )}
    </select>
  </label>`;
}
