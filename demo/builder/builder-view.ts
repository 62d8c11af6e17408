/** Renders the builder. Nothing is decided here. */
import {html, nothing, type TemplateResult} from 'lit';
import {DEVICES, PAGES} from './choice.js';
import {renderForm, renderRadios} from './form-view.js';
import {otherLanguage} from './messages/messages.js';
import type {TextId} from './messages/types.js';
import type {BuilderHandlers, BuilderView} from './view-types.js';

export function renderBuilder(view: BuilderView, on: BuilderHandlers): TemplateResult {
  const {messages} = view;
  return html`<header>
      <button
        type="button"
        class="quiet"
        lang=${otherLanguage(view.language)}
        @click=${on.switchLanguage}
      >
        ${messages.otherLanguage}
      </button>
      <h1>${messages.title}</h1>
      <p class="intro">${messages.intro}</p>
      ${messages.toReview ? html`<p class="note">${messages.toReview}</p>` : nothing}
    </header>
    <main>
      ${renderForm(view, on)}
      <div class="result">
        ${renderPreview(view, on)} ${renderSnippet(view, on)} ${renderNeeds(view, on)}
      </div>
    </main>`;
}

function renderPreview(view: BuilderView, on: BuilderHandlers): TemplateResult {
  const {messages, choice} = view;
  return html`<section aria-labelledby="preview-title">
    <h2 id="preview-title">${messages.preview}</h2>
    <form class="bar" @input=${on.change}>
      ${renderRadios(
        'device',
        messages.device,
        DEVICES.map(value => [value, messages.devices[value]]),
        choice.device,
      )}
      ${renderRadios(
        'page',
        messages.page,
        PAGES.map(value => [value, messages.pages[value]]),
        choice.page,
      )}
    </form>
    <div role="status">${view.notes.map(note => html`<p class="note">${note}</p>`)}</div>
    <div class="stage ${choice.device}">
      <iframe title=${messages.previewPage}></iframe>
    </div>
  </section>`;
}

function renderSnippet(view: BuilderView, on: BuilderHandlers): TemplateResult {
  const {messages, choice, snippet} = view;
  return html`<section aria-labelledby="snippet-title">
    <h2 id="snippet-title">${messages.snippet}</h2>
    <p>${messages.snippetHelp[choice.form]}</p>
    ${renderCode('snippet', snippet, view, on)}
    <p>${messages.link}</p>
    ${renderCode('link', view.address, view, on)}
  </section>`;
}

function renderNeeds(view: BuilderView, on: BuilderHandlers): TemplateResult {
  const {messages} = view;
  return html`<section>
    <details>
      <summary>${messages.trial}</summary>
      <p>${messages.trialHelp}</p>
      <p>
        ${messages.bookmarkHelp}
        <a class="bookmark" href=${view.bookmarklet}>${messages.bookmark}</a>
      </p>
      <p>${messages.console}</p>
      ${renderCode('console', view.consoleLine, view, on)}
      <h3>${messages.blank}</h3>
      <p>${messages.blankHelp}</p>
    </details>
    <details>
      <summary>${messages.policy}</summary>
      <p>${messages.policyHelp}</p>
      ${renderCode('policy', view.policy, view, on)}
      ${
        view.trustedTypes
          ? html`<p>${messages.trustedTypes}</p>
              ${renderCode('trusted-types', view.trustedTypes, view, on)}`
          : nothing
      }
      <p>${messages.policyRule}</p>
      ${renderCode('style', view.styleRule, view, on)}
    </details>
    <details>
      <summary>${messages.privacy}</summary>
      <p>${messages.requests}</p>
      <ul>
        ${view.requests.map(address => html`<li><code>${address}</code></li>`)}
      </ul>
      <p>${messages.requestsLater}</p>
      <p>${view.choice['no-storage'] ? messages.storesNothing : messages.stored}</p>
    </details>
  </section>`;
}

function renderCode(
  id: TextId,
  text: string,
  view: BuilderView,
  on: BuilderHandlers,
): TemplateResult {
  return html`<div class="code">
    <pre
      id=${id}
      tabindex="0"
      role="group"
      aria-label=${view.messages.texts[id]}
      lang="en"
      dir="ltr"
    ><code>${text}</code></pre>
    <button
      type="button"
      aria-label=${`${view.messages.copy}: ${view.messages.texts[id]}`}
      @click=${() => {
        on.copy(id, text);
      }}
    >
      ${view.messages.copy}
    </button>
    ${renderCopied(id, view)}
  </div>`;
}

/** Always in the document, so that screen readers announce its changes. */
function renderCopied(id: string, {messages, copied}: BuilderView): TemplateResult {
  const isHere = copied?.id === id;
  const text = copied?.isDone ? messages.copied : messages.selected;
  return html`<span class="copied" role="status">${isHere ? text : nothing}</span>`;
}
