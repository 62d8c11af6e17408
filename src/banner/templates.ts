/** The view as markup. Nothing is decided here; every text arrives ready. */
import {html, nothing, svg, type TemplateResult} from 'lit';
import {telephoneLink, type ContactCard, type ContactNote} from '../feed/contacts.js';
import type {LocalWords, Variant, View} from './view.js';

export interface Frame {
  readonly variant: Variant;
  readonly headingLevel: number;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly isOpen: boolean;
  /** Whether the visitor may fold the details; if not, there is no button. */
  readonly canFold: boolean;
  readonly onToggle: () => void;
}

const OFFICIAL_PAGE = 'https://www.gov.uk/terrorism-national-emergency';
const SOURCE_PAGE = 'https://www.mi5.gov.uk/threats-and-advice/threat-levels';
const STEPS = [1, 2, 3, 4, 5];

export function renderBanner(view: View, frame: Frame): TemplateResult {
  return html`<section
    class="banner"
    part="banner"
    lang=${frame.language}
    dir=${frame.direction}
    aria-labelledby="not-real title"
  >
    ${frame.variant === 'strip' ? renderStrip(view, frame) : renderWhole(view, frame)}
  </section>`;
}

function renderWhole(view: View, frame: Frame): TemplateResult {
  return html`${
      view.notReal
        ? html`<p class="not-real" part="not-real" aria-hidden="true">${view.notReal}</p>`
        : nothing
    }
    <div class="summary" part="summary">
      ${renderScale(view)}
      <div class="statement">
        ${renderHeading(frame.headingLevel, renderTitle(view))} ${renderDetail(view)}
      </div>
      ${renderButton(view, frame)}
    </div>
    ${renderCalm(view)}
    <div id="details" tabindex="-1" ?hidden=${!frame.isOpen}>
      ${renderLocal(view)}${renderContacts(view)}
    </div>
    ${renderFoot(view)}`;
}

/** One line; all that does not fit is behind its button. */
function renderStrip(view: View, frame: Frame): TemplateResult {
  return html`<div class="summary" part="summary">
      ${renderScale(view)}
      <div class="statement">${renderHeading(frame.headingLevel, renderShortTitle(view))}</div>
      <span class="short">${view.calm.short}</span>
      ${renderButton(view, frame)}
    </div>
    <div id="details" ?hidden=${!frame.isOpen}>
      ${renderMore(view)} ${renderCalm(view)} ${renderLocal(view)} ${renderContacts(view)}
      ${renderFoot(view)}
    </div>`;
}

/** What a strip has no room for in its line. */
function renderMore(view: View): TemplateResult | typeof nothing {
  const {headline, meaning, detail, linksOfficially} = view;
  if (!meaning && !detail && !linksOfficially) return nothing;
  return html`<div class="more">
    ${meaning ? html`<p class="headline"><strong>${headline}</strong> – ${meaning}</p>` : nothing}
    ${renderDetail(view)}
  </div>`;
}

/**
 * Those who move from heading to heading hear the label too: without it a sample's heading sounds
 * like a real level.
 */
function renderTitle({notReal, title, scale, headline, meaning}: View): TemplateResult {
  return html`${notReal ? html`<span id="not-real" class="spoken">${notReal}</span>` : nothing}
    <span class="title"
      ><span id="title">${title}</span>${
        scale ? html`<span aria-hidden="true"> · ${scale.text}</span>` : nothing
      }</span
    >
    <span class="headline"
      ><strong>${headline}</strong>${meaning ? html` – ${meaning}` : nothing}</span
    >`;
}

function renderShortTitle({notReal, title, headline}: View): TemplateResult {
  return html`${
      notReal
        ? html`<span id="not-real" class="not-real" part="not-real">${notReal}</span>`
        : nothing
    } <span id="title" class="title">${title}</span> <strong>${headline}</strong>`;
}

/** Each rank of heading is an element of its own: a template cannot have a tag for a value. */
function renderHeading(rank: number, content: TemplateResult): TemplateResult {
  switch (rank) {
    case 1:
      return html`<h1 id="heading" part="heading">${content}</h1>`;
    case 3:
      return html`<h3 id="heading" part="heading">${content}</h3>`;
    case 4:
      return html`<h4 id="heading" part="heading">${content}</h4>`;
    case 5:
      return html`<h5 id="heading" part="heading">${content}</h5>`;
    case 6:
      return html`<h6 id="heading" part="heading">${content}</h6>`;
    default:
      return html`<h2 id="heading" part="heading">${content}</h2>`;
  }
}

function renderScale({scale}: View): TemplateResult {
  const rank = scale?.rank ?? 0;
  return html`<svg
    class="scale"
    viewBox="0 0 48 36"
    role="img"
    aria-hidden=${scale ? nothing : 'true'}
    aria-label=${scale?.text ?? nothing}
  >
    ${STEPS.map(
      step =>
        svg`<rect class=${step <= rank ? 'on' : ''} x=${(step - 1) * 10} y=${30 - step * 6} width="7" height=${6 + step * 6} rx="2" />`,
    )}
  </svg>`;
}

function renderDetail({
  detail,
  linksOfficially,
  officialLink,
}: View): TemplateResult | typeof nothing {
  if (!detail && !linksOfficially) return nothing;
  return html`<p class="detail">
    ${detail} ${linksOfficially ? html`<a href=${OFFICIAL_PAGE}>${officialLink}</a>` : nothing}
  </p>`;
}

function renderButton({openLabel}: View, frame: Frame): TemplateResult | typeof nothing {
  if (!frame.canFold) return nothing;
  return html`<button
    part="button"
    type="button"
    aria-expanded=${frame.isOpen ? 'true' : 'false'}
    aria-controls="details"
    @click=${frame.onToggle}
  >
    ${openLabel}
  </button>`;
}

function renderCalm({calm}: View): TemplateResult {
  return html`<p class="calm" part="calm">${linkPhones(calm.sentence, calm.phones)}</p>`;
}

/**
 * The sentence with each of its numbers a link; translators place the numbers where they belong. A
 * number keeps the word before it on its line, so that no line holds a lonely 999.
 */
function linkPhones(sentence: string, phones: readonly string[]): unknown[] {
  return sentence
    .split(new RegExp(`(${phones.join('|')})`))
    .map(piece => (phones.includes(piece) ? renderPhone(piece) : piece.replace(/ $/, '\u00a0')));
}

function renderPhone(phone: string): TemplateResult {
  return html`<a href=${telephoneLink(phone)}><bdi>${phone}</bdi></a>`;
}

/** An area's words, each in the language it was written in. */
function renderLocal({local}: View): TemplateResult | typeof nothing {
  if (!local) return nothing;
  const {name, statement, contacts, followTitle, follow} = local;
  return html`<div class="more" part="local">
    <p><strong lang=${name.language} dir="auto">${name.text}</strong></p>
    ${statement ? html`<p lang=${statement.language} dir="auto">${statement.text}</p>` : nothing}
    ${contacts.map(renderLocalContact)}
    ${
      follow.length
        ? html`<p>
            ${followTitle} ${follow.map(({label, url}) => html`<a href=${url}>${label}</a> `)}
          </p>`
        : nothing
    }
  </div>`;
}

function renderLocalContact({name, phone, url}: LocalWords['contacts'][number]): TemplateResult {
  return html`<p>
    <span lang=${name.language} dir="auto">${name.text}</span>
    ${phone ? renderPhone(phone) : nothing}
    ${url ? html`<a href=${url}>${shownAddress(url)}</a>` : nothing}
  </p>`;
}

function renderContacts({contacts}: View): TemplateResult {
  return html`<ul class="contacts" part="contacts">
    ${contacts.map(renderContact)}
  </ul>`;
}

function renderContact({name, phone, url, notes}: ContactCard, index: number): TemplateResult {
  const page = url && {url, text: shownAddress(url)};
  return html`<li class="contact ${index === 0 ? 'first' : ''}">
    <span class="name">${name}</span>
    ${phone ? renderWay(telephoneLink(phone), phone) : page && renderWay(page.url, page.text)}
    ${notes.map(renderNote)} ${phone && page ? renderNote(page) : nothing}
  </li>`;
}

/** The biggest thing on a card: what to dial, or where to go. */
function renderWay(href: string, shown: string): TemplateResult {
  return html`<a class="way" href=${href}><bdi>${shown}</bdi></a>`;
}

function renderNote({text, url}: ContactNote): TemplateResult {
  return html`<span class="note">${url ? html`<a href=${url}>${text}</a>` : text}</span>`;
}

function renderFoot({checked, source, independent}: View): TemplateResult {
  return html`<div class="foot" part="foot">
    ${
      checked
        ? html`<span><time datetime=${checked.instant}>${checked.text}</time></span>`
        : nothing
    }
    ${source ? html`<span><a href=${SOURCE_PAGE}>${source}</a></span>` : nothing}
    <span>${independent}</span>
  </div>`;
}

/** An address as a person would say it: without the scheme and `www`. */
function shownAddress(url: string): string {
  return url.replace(/^https:\/\/(www\.)?/, '');
}
