/** The row that is always shown, the calm sentence, and the pill of a collapsed banner. */
import {html, nothing, type TemplateResult} from 'lit';
import {OFFICIAL_PAGE} from '../../feed/govuk/official-pages.js';
import type {ContactCard} from '../../feed/rules/contacts.js';
import type {Presentation} from '../view/presentation.js';
import {renderHeading} from './heading.js';
import type {LevelView} from '../view/level.js';
import {renderPhone} from './phone.js';
import type {View} from '../view/summary.js';

type Markup = TemplateResult | typeof nothing;

export function renderSummary(view: View, presentation: Presentation): TemplateResult {
  return html`<div class="summary" part="summary">
    ${renderLevels(view, presentation, renderTitle, renderDetail)}
    ${renderButton(view, presentation)}
  </div>`;
}

export function renderStripSummary(view: View, presentation: Presentation): TemplateResult {
  return html`<div class="summary" part="summary">
    ${renderLevels(view, presentation, renderLine)}
    <p class="short">${view.calm.short}</p>
    ${renderButton(view, presentation)}
  </div>`;
}

/** Each level is a heading. The first one names the region of the page that the banner is. */
function renderLevels(
  view: View,
  {headingLevel}: Presentation,
  renderWords: (level: LevelView, id: string | typeof nothing) => TemplateResult,
  renderBelow?: (level: LevelView, view: View | undefined) => Markup,
): TemplateResult {
  return html`<div class="levels">
    ${view.levels.map((level, index) =>
      renderLevel(
        level,
        html`${renderHeading(headingLevel, html`${renderNotReal(view, index)} ${renderWords(level, index ? nothing : 'title')}`)}
        ${renderBelow?.(level, index ? undefined : view)}`,
      ),
    )}
  </div>`;
}

/** The heading stays a heading and contains the button that expands the banner. */
export function renderPill(view: View, presentation: Presentation): TemplateResult {
  const [leading, ...others] = view.levels;
  return renderHeading(
    presentation.headingLevel,
    html`<button
      id="chip"
      part="button"
      type="button"
      aria-expanded="false"
      @click=${presentation.on.expand}
    >
      ${renderScale(leading)}
      <span
        >${renderNotReal(view)}
        ${renderLine(leading, 'title')}${others.map(level => html` · ${renderLine(level)}`)}</span
      >
    </button>`,
  );
}

/** What does not fit into a strip's line. */
export function renderMore(view: View): Markup {
  const shownLevels = view.levels.filter(({meaning, detail}) => meaning ?? detail);
  if (!shownLevels.length && !view.linksOfficially) return nothing;
  return html`<div class="words" translate="no">
    ${shownLevels.map(
      level =>
        html`${
          level.meaning
            ? html`<p>
                ${shownLevels.length > 1 ? html`<span class="title">${level.title} ·</span>` : nothing}
                <strong>${level.headline}</strong>${renderOfficial(level.official)} –
                ${level.meaning}
              </p>`
            : nothing
        }
        ${level.detail ? html`<p>${renderSentence(level)}</p>` : nothing}`,
    )}
    ${view.linksOfficially ? html`<p>${renderOfficialLink(view)}</p>` : nothing}
  </div>`;
}

export function renderCalm(view: View): TemplateResult {
  return html`<p class="calm" part="calm">${linkPhones(view)}</p>`;
}

function renderLevel(level: LevelView, statement: TemplateResult): TemplateResult {
  return html`<div class="level">
    ${renderScale(level)}
    <div class="statement" part="heading">${statement}</div>
  </div>`;
}

/**
 * Part of each heading: otherwise a sample sounds like a real level to people who move from heading to
 * heading. It is shown once.
 */
function renderNotReal({testLabel}: View, index = 0): Markup {
  if (!testLabel) return nothing;
  return index
    ? html`<span class="spoken">${testLabel}</span>`
    : html`<span id="not-real" class="test-label" part="not-real">${testLabel}</span>`;
}

function renderTitle(
  {title, scale, headline, official, meaning}: LevelView,
  id: string | typeof nothing = nothing,
): TemplateResult {
  return html`<span class="title"
      ><span id=${id}>${title}</span>${
        scale ? html`<span class="step" translate="no"> · ${scale.text}</span>` : nothing
      }</span
    >
    <span class="headline" translate="no"
      ><strong>${headline}</strong
      >${renderOfficial(official)}${meaning ? html` – ${meaning}` : nothing}</span
    >`;
}

function renderLine(
  {title, scale, headline, official}: LevelView,
  id: string | typeof nothing = nothing,
): TemplateResult {
  return html`<span id=${id} class="title">${title}</span>
    ${scale ? html`<span class="spoken" translate="no">&nbsp;· ${scale.text}</span>` : nothing}
    <span translate="no"><strong>${headline}</strong>${renderOfficial(official)}</span>`;
}

/** Isolated, so that its brackets stay around it in a line of the other direction. */
function renderOfficial(official: string | undefined): Markup {
  return official ? html` <bdi class="official" lang="en">(${official})</bdi>` : nothing;
}

/** For the eye only: the heading has the same in words. */
function renderScale({scale}: LevelView): TemplateResult {
  const rank = scale?.rank ?? 0;
  const on = (step: number): string => (step <= rank ? 'on' : '');
  return html`<svg class="scale" viewBox="0 0 48 36" aria-hidden="true" translate="no">
    <rect class=${on(1)} x="0" y="24" width="7" height="12" rx="2" />
    <rect class=${on(2)} x="10" y="18" width="7" height="18" rx="2" />
    <rect class=${on(3)} x="20" y="12" width="7" height="24" rx="2" />
    <rect class=${on(4)} x="30" y="6" width="7" height="30" rx="2" />
    <rect class=${on(5)} x="40" y="0" width="7" height="36" rx="2" />
  </svg>`;
}

/** With a test label there is no space for the official link, which is then in the footer. */
function renderDetail(level: LevelView, view: View | undefined): Markup {
  const hasLink = view?.linksOfficially && !view.testLabel;
  if (!level.detail && !hasLink) return nothing;
  return html`<p class="detail" translate="no">
    ${renderSentence(level)} ${hasLink ? renderOfficialLink(view) : nothing}
  </p>`;
}

function renderSentence({detail, officialDetail, detailStop}: LevelView): TemplateResult {
  return html`${detail}${renderOfficial(officialDetail)}${detailStop}`;
}

export function renderOfficialLink({officialLink}: View): TemplateResult {
  return html`<a href=${OFFICIAL_PAGE} rel="noreferrer">${officialLink}</a>`;
}

function renderButton(view: View, presentation: Presentation): Markup {
  if (!presentation.hasButton) return nothing;
  return html`<button
    id="toggle"
    part="button"
    type="button"
    aria-label=${view.openName ?? nothing}
    aria-expanded=${presentation.isOpen ? 'true' : 'false'}
    aria-controls="details"
    @click=${presentation.on.toggle}
  >
    ${view.openLabel}
  </button>`;
}

/**
 * The sentence with each of its numbers as a link, at the place that the translation gives it. A number is
 * not separated from the word before it, so that no line consists of 999 alone.
 */
function linkPhones({calm, contacts}: View): unknown[] {
  return calm.sentence.split(new RegExp(`(${calm.phones.join('|')})`)).map(piece => {
    const contact = contacts.find(({phone}) => phone === piece);
    return contact ? renderNamedPhone(piece, contact) : piece.replace(/ $/, '\u00a0');
  });
}

/** The name is not shown: it describes the number to people who move from link to link. */
function renderNamedPhone(phone: string, {id, name}: ContactCard): TemplateResult {
  const describedBy = `calm-${id}`;
  return html`${renderPhone(phone, {describedBy})}<span id=${describedBy} hidden>${name}</span>`;
}
