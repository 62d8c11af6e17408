/** Renders what a snippet needs and does, and how to try it, each behind its own title. */
import {html, nothing, type TemplateResult} from 'lit';
import type {TextId} from '../messages/types.js';
import type {BuilderHandlers, BuilderView} from './view-types.js';

export function renderNeeds(view: BuilderView, on: BuilderHandlers): TemplateResult {
  const {messages, policy, requests} = view;
  return html`<section class="needs">
    ${renderTrial(view, on)}
    <details>
      <summary>${messages.privacy}</summary>
      <p>${messages.requests}</p>
      <ul>
        ${requests.map(address => html`<li><code>${address}</code></li>`)}
      </ul>
      <p>${messages.requestsLater}</p>
      <p>${view.choice['no-storage'] ? messages.storesNothing : messages.stored}</p>
    </details>
    ${policy ? renderPolicy(view, on) : nothing}
  </section>`;
}

function renderTrial(view: BuilderView, on: BuilderHandlers): TemplateResult {
  const {messages} = view;
  return html`<details>
    <summary>${messages.trial}</summary>
    <p>${messages.trialHelp}</p>
    <p>
      ${messages.bookmarkHelp}
      <a class="bookmark" href=${view.bookmarklet}>${messages.bookmark}</a>
    </p>
    <p>${messages.console}</p>
    ${renderCode('console', view.consoleLine, view, on)}
    <h3>${messages.blank}</h3>
    <p>${messages.blankErrors}</p>
    <p>${messages.blankHelp}</p>
  </details>`;
}

function renderPolicy(view: BuilderView, on: BuilderHandlers): TemplateResult {
  const {messages, policy, trustedTypes, styleRule} = view;
  return html`<details>
    <summary>${messages.policy}</summary>
    <p>${messages.policyHelp}</p>
    ${renderCode('policy', policy, view, on)}
    ${
      trustedTypes
        ? html`<p>${messages.trustedTypes}</p>
            ${renderCode('trusted-types', trustedTypes, view, on)}`
        : nothing
    }
    ${
      styleRule
        ? html`<p>${messages.policyRule}</p>
            ${renderCode('style', styleRule, view, on)}`
        : nothing
    }
  </details>`;
}

/** A text to copy, with its button. */
export function renderCode(
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
