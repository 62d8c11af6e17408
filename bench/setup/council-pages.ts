/** Pages as a council has them: one with a small style sheet of its own, one built on GOV.UK Frontend. */
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import type {Host} from './host.js';

export interface CouncilPage {
  readonly name: string;
  /** The page with this HTML as the first of its body. */
  readonly withSnippet: (snippet: string) => string;
}

const STYLE = `body{margin:0;font:1.125rem/1.5 Arial,sans-serif;color:#222}
header,footer{background:#14364c;color:#fff;padding:1rem 2rem}header a,footer a{color:#fff}
main{max-width:60rem;margin:auto;padding:1rem 2rem}ul{padding-left:1.25rem}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr));gap:1rem}
.cards a{display:block;border:1px solid #678;padding:1rem}`;

const SERVICES = [
  'Council tax',
  'Bins and recycling',
  'Schools',
  'Housing',
  'Planning',
  'Libraries',
];

const GOVUK_STYLES = 'govuk-frontend/dist/govuk/govuk-frontend.min.css';

/** Gives the host the style sheet that the second page links to. */
export function councilPages(pages: Host): readonly CouncilPage[] {
  const {resolve} = createRequire(import.meta.url);
  pages.setPage('/govuk.css', readFileSync(resolve(GOVUK_STYLES), 'utf8'));
  return [
    {name: 'a plain page', withSnippet: plainPage},
    {name: 'a page built on GOV.UK Frontend', withSnippet: govukPage},
  ];
}

function plainPage(snippet: string): string {
  const cards = SERVICES.map(name => `<a href="#${name}">${name}</a>`).join('');
  return documentOf(
    `<style>${STYLE}</style>`,
    `${snippet}<header><a href="#">Example Council</a></header><main><h1>Services</h1>
      <p>${sentences(3)}</p><div class="cards">${cards}</div><h2>News</h2><p>${sentences(12)}</p></main>
      <footer><a href="#">Accessibility</a></footer>`,
  );
}

function govukPage(snippet: string): string {
  const items = SERVICES.map(name => `<li><a class="govuk-link" href="#${name}">${name}</a></li>`);
  return documentOf(
    '<link rel="stylesheet" href="/govuk.css">',
    `${snippet}<header class="govuk-header"><div class="govuk-width-container">Example Council</div></header>
      <div class="govuk-width-container"><main class="govuk-main-wrapper"><h1 class="govuk-heading-xl">Services</h1>
      <p class="govuk-body-l">${sentences(3)}</p><ul class="govuk-list">${items.join('')}</ul>
      <h2 class="govuk-heading-l">News</h2><p class="govuk-body">${sentences(12)}</p></main></div>`,
  );
}

function documentOf(head: string, body: string): string {
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Example Council</title><meta name="description" content="Services"><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;
}

function sentences(count: number): string {
  return 'The council offers this service to everyone who lives in Exampleshire. '.repeat(count);
}
