/** Renders the answer to one sentence. */
import {html, nothing, type TemplateResult} from 'lit';
import {directionOf} from '../../src/feed/i18n/language.js';
import {LONGEST_COMMENT, type Verdict} from './review-file.js';
import type {CurrentView, ReviewHandlers, ReviewView} from './view-types.js';

const VERDICT_LABELS: Readonly<Record<Verdict, string>> = {
  right: 'Right',
  wrong: 'Wrong, I have a better text',
  unsure: 'Unsure',
};

export function renderForm(
  view: ReviewView,
  current: CurrentView,
  on: ReviewHandlers,
): TemplateResult {
  const {draft, isOfficial} = current;
  const verdicts: readonly Verdict[] = isOfficial
    ? ['right', 'unsure']
    : ['right', 'wrong', 'unsure'];
  return html`<form
    @submit=${(event: Event) => {
      event.preventDefault();
    }}
  >
    ${renderNotes(current)}
    <fieldset class="verdicts">
      <legend>Is it right?</legend>
      ${verdicts.map(
        verdict =>
          html`<label class="radio">
            <input
              type="radio"
              name="verdict"
              value=${verdict}
              .checked=${draft?.verdict === verdict}
              @change=${() => {
                on.answer(verdict);
              }}
            />
            <span>${VERDICT_LABELS[verdict]}</span>
          </label>`,
      )}
    </fieldset>
    ${draft?.verdict === 'wrong' ? renderProposal(view, current, on) : nothing}
    ${renderComment(draft?.comment ?? '', on)}
  </form>`;
}

function renderProposal(
  {list}: ReviewView,
  {unit, draft, problems}: CurrentView,
  on: ReviewHandlers,
): TemplateResult {
  const lang = list?.lang ?? '';
  const values = [...unit.source.matchAll(/\{[\w.]+\}/g)].map(String);
  return html`<label class="field">
      <span>Better text</span>
      ${values.length ? html`<small id="keep">Keep ${values.join(' and ')}: a number, a date or a name is put there.</small>` : nothing}
      <textarea
        id="proposed"
        rows="3"
        lang=${lang}
        dir=${directionOf(lang)}
        aria-describedby="problems${values.length ? ' keep' : ''}"
        .value=${draft?.proposed ?? ''}
        @input=${(event: Event) => {
          on.propose((event.target as HTMLTextAreaElement).value);
        }}
      ></textarea>
    </label>
    <ul id="problems" class="problems">
      ${problems.map(problem => html`<li>${problem}</li>`)}
    </ul>`;
}

function renderNotes({isOutdated, isOfficial}: CurrentView): TemplateResult {
  return html`${isOutdated ? html`<p class="note">This sentence has changed since you answered. Please answer again.</p>` : nothing}
  ${isOfficial ? html`<p class="note">An official body published this wording, so it cannot be replaced here. If it is wrong, choose Unsure and say why.</p>` : nothing}`;
}

function renderComment(comment: string, on: ReviewHandlers): TemplateResult {
  return html`<label class="field">
    <span>Comment, if you like</span>
    <textarea
      id="comment"
      rows="2"
      maxlength=${LONGEST_COMMENT}
      dir="auto"
      .value=${comment}
      @input=${(event: Event) => {
        on.comment((event.target as HTMLTextAreaElement).value);
      }}
    ></textarea>
  </label>`;
}
