/** Renders what the reviewer does at the end: the name, the file and the text of a mail. */
import {html, nothing, type TemplateResult} from 'lit';
import {tidyLine} from './answers.js';
import {LONGEST_NAME} from './review-file.js';
import type {ReviewHandlers, ReviewView} from './view-types.js';

export function renderHandOver(view: ReviewView, on: ReviewHandlers): TemplateResult {
  const isReady = view.answered > 0 && tidyLine(view.reviewer) !== '';
  return html`<section aria-labelledby="hand-over">
    <h2 id="hand-over">Hand over</h2>
    <p>
      Save the file and send it to whoever looks after this site or the project, by e-mail or as you
      like. It has your name, the date, the version of this page and your answers, and nothing else.
      Your name will be kept beside the sentences, in public.
    </p>
    <label class="field">
      <span>Your name, as it should be kept</span>
      <input
        id="reviewer"
        autocomplete="name"
        maxlength=${LONGEST_NAME}
        .value=${view.reviewer}
        @input=${(event: Event) => {
          on.sign((event.target as HTMLInputElement).value);
        }}
      />
    </label>
    ${view.unfinished.length ? renderUnfinished(view.unfinished, on) : nothing}
    ${isReady ? nothing : html`<p class="quiet-note" id="not-ready">The file needs your name and at least one answer.</p>`}
    <div class="buttons">
      <button type="button" class="main" id="save" ?disabled=${!isReady} @click=${on.save}>
        Save the file
      </button>
      <button type="button" id="copy-mail" ?disabled=${!isReady} @click=${on.copyMail}>
        Copy the text of a mail
      </button>
      <button type="button" id="clear" @click=${on.clear}>Delete my answers</button>
    </div>
    <p role="status" class="said">${view.said}</p>
    ${isReady ? html`<pre id="mail" class="mail" tabindex="0" role="group" aria-label="The text of the mail">${view.mail}</pre>` : nothing}
  </section>`;
}

function renderUnfinished(numbers: readonly number[], on: ReviewHandlers): TemplateResult {
  return html`<div class="note" id="unfinished">
    <p>Not in the file, because the better text is missing or cannot be used as it is:</p>
    <ul class="buttons">
      ${numbers.map(
        number =>
          html`<li>
            <button
              type="button"
              @click=${() => {
                on.go(number);
              }}
            >
              Sentence ${number}
            </button>
          </li>`,
      )}
    </ul>
  </div>`;
}
