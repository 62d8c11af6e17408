/** Renders the review page. Nothing is decided here. */
import {html, nothing, type TemplateResult} from 'lit';
import {directionOf} from '../../src/feed/i18n/language.js';
import {renderForm} from './form-view.js';
import {renderHandOver} from './hand-over-view.js';
import type {CurrentView, ReviewHandlers, ReviewView} from './view-types.js';

const MARKS = {done: '✓', unfinished: '…', open: ''} as const;

export function renderReview(view: ReviewView, on: ReviewHandlers): TemplateResult {
  return html`<header>
      <h1>Review a language</h1>
      <p class="intro">
        You speak the language: say of each sentence whether it is right. Start with the level
        words, and stop when you like. Nothing is sent anywhere: at the end the page gives you a
        file to hand over.
      </p>
      <label class="field language">
        <span>Language</span>
        <select
          @change=${(event: Event) => {
            on.chooseLanguage((event.target as HTMLSelectElement).value);
          }}
        >
          ${view.languages.map(
            ({code, endonym}) =>
              html`<option value=${code} lang=${code} .selected=${code === view.list?.lang}>
                ${endonym}
              </option>`,
          )}
        </select>
      </label>
      <p class="quiet-note">${storageNote(view)}</p>
      ${renderRules()}
    </header>
    <main>
      ${view.unknown === undefined ? nothing : html`<p class="note">There are no sentences in “${view.unknown}” here. Choose a language above.</p>`}
      ${view.isMissing ? html`<p class="note">The sentences could not be loaded.</p>` : nothing}
      ${view.current ? renderSentence(view, view.current, on) : nothing}
      ${view.list ? renderHandOver(view, on) : nothing}
    </main>`;
}

function renderRules(): TemplateResult {
  return html`<details class="rules">
    <summary>What a good sentence is</summary>
    <ul>
      <li>
        Whole, plain and calm, for a reading age of nine, as a council would speak to a stranger.
      </li>
      <li>
        “Likely” and “unlikely” are never swapped: translate it back into English in your mind.
      </li>
      <li>
        Numbers, addresses and names, such as Crimestoppers, stay as they are, in Latin letters and
        digits.
      </li>
      <li>
        Nothing is “imminent”, “credible”, “specific” or “international”, and no place and no faith
        is named.
      </li>
      <li>No exclamation marks.</li>
    </ul>
  </details>`;
}

function storageNote({isStored}: ReviewView): string {
  return isStored
    ? 'Your answers are kept in this browser, under a name that begins with threat-level-banner:review, until you delete them below.'
    : 'This browser does not keep your answers: save the file before you close the page.';
}

function renderSentence(
  view: ReviewView,
  current: CurrentView,
  on: ReviewHandlers,
): TemplateResult {
  const {number} = current;
  const count = view.sentences.length;
  return html`<section class="sentence" aria-labelledby="sentence-title">
    <div class="top">
      <h2 id="sentence-title" tabindex="-1">Sentence ${number} of ${count}</h2>
      <p class="count">${view.answered} answered</p>
    </div>
    <progress max=${count} value=${view.answered} aria-label="Answered"></progress>
    ${renderTexts(view, current)} ${renderPlace(current)} ${renderForm(view, current, on)}
    <nav class="steps" aria-label="Sentences">
      <button
        type="button"
        ?disabled=${number === 1}
        @click=${() => {
          on.go(number - 1);
        }}
      >
        Previous
      </button>
      ${renderList(view, current, on)}
      <button
        type="button"
        class="main"
        ?disabled=${number === count}
        @click=${() => {
          on.go(number + 1);
        }}
      >
        Next
      </button>
    </nav>
  </section>`;
}

function renderTexts({list}: ReviewView, {unit, about, mustNotSay}: CurrentView): TemplateResult {
  const lang = list?.lang ?? '';
  return html`<dl class="texts">
    <div>
      <dt>English</dt>
      <dd lang="en">${unit.source}</dd>
    </div>
    <div>
      <dt>${list?.name}</dt>
      <dd class="target" lang=${lang} dir=${directionOf(lang)}>${unit.target}</dd>
    </div>
    ${
      about
        ? html`<div>
            <dt>About it</dt>
            <dd>${about}</dd>
          </div>`
        : nothing
    }
    ${
      mustNotSay
        ? html`<div>
            <dt>It must not say</dt>
            <dd class="must-not">${mustNotSay}</dd>
          </div>`
        : nothing
    }
    ${
      unit.remarks.length
        ? html`<div>
            <dt>Noted before</dt>
            <dd>
              <details>
                <summary>Show</summary>
                ${unit.remarks.map(remark => html`<p dir="auto">${remark}</p>`)}
              </details>
            </dd>
          </div>`
        : nothing
    }
  </dl>`;
}

/** The place is filled by place.ts: it has a shadow root of its own. */
function renderPlace({place}: CurrentView): TemplateResult {
  return html`<figure>
    <figcaption>
      ${place ? html`In its place: ${place}. The data is made up.` : 'It is part of other sentences and has no place of its own.'}
    </figcaption>
    <div
      id="place"
      ?hidden=${!place}
      tabindex="0"
      role="img"
      aria-label="The sentence in the banner. Its text is above."
    ></div>
  </figure>`;
}

function renderList(
  {sentences, list}: ReviewView,
  {number}: CurrentView,
  on: ReviewHandlers,
): TemplateResult {
  // Not at once when one is chosen: by keyboard, each arrow key chooses the next.
  return html`<form
    class="jump"
    @submit=${(event: SubmitEvent) => {
      event.preventDefault();
      const data = new FormData(event.target as HTMLFormElement);
      on.go(Number(data.get('number')));
    }}
  >
    <select name="number" aria-label="Sentence">
      ${sentences.map(
        ({unit, progress}, index) =>
          html`<option
            value=${index + 1}
            lang=${list?.lang ?? ''}
            .selected=${index + 1 === number}
          >
            ${index + 1} ${MARKS[progress]} ${unit.target}
          </option>`,
      )}
    </select>
    <button>Go</button>
  </form>`;
}
