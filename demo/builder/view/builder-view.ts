/** Renders the builder. Nothing is decided here. */
import {html, nothing, type TemplateResult} from 'lit';
import {otherLanguage} from '../messages/messages.js';
import {DEVICES} from '../choice.js';
import {renderRadios} from './fields.js';
import {renderForm, renderQuestion} from './form-view.js';
import {renderCode, renderNeeds} from './needs-view.js';
import {renderSteps} from './steps-view.js';
import type {BuilderHandlers, BuilderView} from './view-types.js';

export function renderBuilder(view: BuilderView, on: BuilderHandlers): TemplateResult {
  return html`${renderHeader(view, on)}
    <main>
      ${renderQuestion(view, on)}
      <div class="result">${renderPreview(view, on)} ${renderSnippet(view, on)}</div>
      <div class="beside">
        ${renderSteps(view, on)} ${renderForm(view, on)} ${renderNeeds(view, on)}
      </div>
    </main>
    ${renderFooter(view)}`;
}

function renderHeader({messages, language, operator}: BuilderView, on: BuilderHandlers): unknown {
  return html`<header>
    <button type="button" class="quiet" lang=${otherLanguage(language)} @click=${on.switchLanguage}>
      ${messages.otherLanguage}
    </button>
    <h1>${messages.title}</h1>
    <p class="intro">${messages.intro}</p>
    ${operator ? html`<p class="operator">${messages.operator(operator)}</p>` : nothing}
    ${messages.toReview ? html`<p class="note">${messages.toReview}</p>` : nothing}
  </header>`;
}

function renderPreview(view: BuilderView, on: BuilderHandlers): TemplateResult {
  const {messages, choice} = view;
  return html`<section class="preview" aria-labelledby="preview-title">
    <form class="bar" aria-label=${messages.device} @input=${on.change}>
      <h2 id="preview-title">${messages.preview}</h2>
      ${renderRadios(
        'device',
        messages.device,
        DEVICES.map(value => [value, messages.devices[value]]),
        choice.device,
      )}
    </form>
    <div class="notes" role="status">
      ${view.notes.map(note => html`<p class="note">${note}</p>`)}
    </div>
    <div class="stage ${choice.device}">
      <iframe title=${messages.previewPage}></iframe>
    </div>
  </section>`;
}

function renderSnippet(view: BuilderView, on: BuilderHandlers): TemplateResult {
  const {messages, form, snippet} = view;
  return html`<section aria-labelledby="snippet-title">
    <h2 id="snippet-title">${messages.snippet}</h2>
    <p>${messages.snippetHelp[form]}</p>
    ${renderCode('snippet', snippet, view, on)}
    <div role="status">${view.snippetNotes.map(note => html`<p class="note">${note}</p>`)}</div>
    <details>
      <summary>${messages.share}</summary>
      <p>${messages.link}</p>
      ${renderCode('link', view.address, view, on)}
    </details>
  </section>`;
}

function renderFooter({messages, language}: BuilderView): TemplateResult {
  const pages = {
    board: language === 'en' ? 'board.html' : `board.html?lang=${language},en`,
    history: language === 'en' ? 'history.html' : `history.html?lang=${language}`,
    status: 'status.html',
  };
  return html`<footer>
    <h2>${messages.beside}</h2>
    <ul>
      <li><a href=${pages.board}>${messages.otherPages.board}</a></li>
      <li><a href=${pages.history}>${messages.otherPages.history}</a></li>
      <li><a href=${pages.status}>${messages.otherPages.status}</a></li>
    </ul>
  </footer>`;
}
