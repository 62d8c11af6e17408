import {html, type TemplateResult} from 'lit';

const LOWEST_RANK = 6;

/** One template for each rank: a tag name cannot be a value in a template. */
export function renderHeading(rank: number, content: unknown): TemplateResult {
  switch (Math.min(rank, LOWEST_RANK)) {
    case 1:
      return html`<h1>${content}</h1>`;
    case 3:
      return html`<h3>${content}</h3>`;
    case 4:
      return html`<h4>${content}</h4>`;
    case 5:
      return html`<h5>${content}</h5>`;
    case 6:
      return html`<h6>${content}</h6>`;
    default:
      return html`<h2>${content}</h2>`;
  }
}
