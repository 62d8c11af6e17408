import {html, LitElement, type TemplateResult} from 'lit';

class EmptyLit extends LitElement {
  override render(): TemplateResult {
    return html`<p>Nothing</p>`;
  }
}

customElements.define('empty-lit', EmptyLit);
