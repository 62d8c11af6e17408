/** The builder as markup. Nothing is decided here. */
import {html, nothing, type TemplateResult} from 'lit';
import {DEVICES, PAGES, type Choice} from './choice.js';
import {renderForm, renderRadios} from './form-view.js';
import type {BuilderLanguage, TextId, Words} from './messages/messages.js';

/** Everything that the page shows. */
export interface BuilderView {
  readonly language: BuilderLanguage;
  readonly words: Words;
  readonly choice: Choice;
  readonly areas: readonly {readonly id: string; readonly name: string}[];
  /** Whether the feed keeps its areas in files of their own, so that nobody can list them. */
  readonly hasAreaFiles: boolean;
  readonly notes: readonly string[];
  readonly previewAddress: string;
  readonly snippet: string;
  readonly policy: string;
  /** What a policy with `require-trusted-types-for` has to name. */
  readonly trustedTypes: string | undefined;
  readonly styleRule: string;
  /** The page's own address, which carries the choice. */
  readonly address: string;
  readonly requests: readonly string[];
  readonly consoleLine: string;
  readonly bookmarklet: string;
  /** What was just copied: its id, and whether it worked. */
  readonly copied: {readonly id: string; readonly isDone: boolean} | undefined;
}

export interface BuilderHandlers {
  readonly change: (event: Event) => void;
  readonly copy: (id: string, text: string) => void;
  readonly switchLanguage: () => void;
}

export function renderBuilder(view: BuilderView, on: BuilderHandlers): TemplateResult {
  const {words} = view;
  return html`<header>
      <button
        type="button"
        class="quiet"
        lang=${view.language === 'en' ? 'cy' : 'en'}
        @click=${on.switchLanguage}
      >
        ${words.otherLanguage}
      </button>
      <h1>${words.title}</h1>
      <p class="intro">${words.intro}</p>
      ${words.toReview ? html`<p class="note">${words.toReview}</p>` : nothing}
    </header>
    <main>
      ${renderForm(view, on)}
      <div class="result">
        ${renderPreview(view, on)} ${renderSnippet(view, on)} ${renderNeeds(view, on)}
      </div>
    </main>`;
}

function renderPreview(view: BuilderView, on: BuilderHandlers): TemplateResult {
  const {words, choice} = view;
  return html`<section aria-labelledby="preview-title">
    <h2 id="preview-title">${words.preview}</h2>
    <form class="bar" @input=${on.change}>
      ${renderRadios(
        'device',
        words.device,
        DEVICES.map(value => [value, words.devices[value]]),
        choice.device,
      )}
      ${renderRadios(
        'page',
        words.page,
        PAGES.map(value => [value, words.pages[value]]),
        choice.page,
      )}
    </form>
    <div role="status">${view.notes.map(note => html`<p class="note">${note}</p>`)}</div>
    <div class="stage ${choice.device}">
      <iframe title=${words.previewPage}></iframe>
    </div>
  </section>`;
}

function renderSnippet(view: BuilderView, on: BuilderHandlers): TemplateResult {
  const {words, choice, snippet} = view;
  return html`<section aria-labelledby="snippet-title">
    <h2 id="snippet-title">${words.snippet}</h2>
    <p>${words.snippetHelp[choice.form]}</p>
    ${renderCode('snippet', snippet, view, on)}
    <p>${words.link}</p>
    ${renderCode('link', view.address, view, on)}
  </section>`;
}

function renderNeeds(view: BuilderView, on: BuilderHandlers): TemplateResult {
  const {words} = view;
  return html`<section>
    <details>
      <summary>${words.trial}</summary>
      <p>${words.trialHelp}</p>
      <p>
        ${words.bookmarkHelp} <a class="bookmark" href=${view.bookmarklet}>${words.bookmark}</a>
      </p>
      <p>${words.console}</p>
      ${renderCode('console', view.consoleLine, view, on)}
      <h3>${words.blank}</h3>
      <p>${words.blankHelp}</p>
    </details>
    <details>
      <summary>${words.policy}</summary>
      <p>${words.policyHelp}</p>
      ${renderCode('policy', view.policy, view, on)}
      ${
        view.trustedTypes
          ? html`<p>${words.trustedTypes}</p>
              ${renderCode('trusted-types', view.trustedTypes, view, on)}`
          : nothing
      }
      <p>${words.policyRule}</p>
      ${renderCode('style', view.styleRule, view, on)}
    </details>
    <details>
      <summary>${words.privacy}</summary>
      <p>${words.requests}</p>
      <ul>
        ${view.requests.map(address => html`<li><code>${address}</code></li>`)}
      </ul>
      <p>${words.requestsLater}</p>
      <p>${view.choice.noStorage ? words.storesNothing : words.stored}</p>
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
      aria-label=${view.words.texts[id]}
      lang="en"
      dir="ltr"
    ><code>${text}</code></pre>
    <button
      type="button"
      aria-label=${`${view.words.copy}: ${view.words.texts[id]}`}
      @click=${() => {
        on.copy(id, text);
      }}
    >
      ${view.words.copy}
    </button>
    ${renderCopied(id, view)}
  </div>`;
}

/** Always there, so that a screen reader hears of what comes into it. */
function renderCopied(id: string, {words, copied}: BuilderView): TemplateResult {
  const isHere = copied?.id === id;
  const text = copied?.isDone ? words.copied : words.selected;
  return html`<span class="copied" role="status">${isHere ? text : nothing}</span>`;
}
