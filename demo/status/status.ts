/** The status page of a site: reads the feed beside it, each minute, and says how it is. */
import {html, render, type TemplateResult} from 'lit';
import {parseFeed} from '../../src/feed/schema/feed.js';
import {describe, describeFailure, type Description, type Table, type Verdict} from './describe.js';

const MINUTE_MS = 60_000;

async function read(): Promise<Description> {
  try {
    const response = await fetch('feed.json', {cache: 'no-cache'});
    if (!response.ok) return failed(`The host answered with status ${String(response.status)}`);
    const feed = parseFeed(await response.text());
    if (feed.ok) return describe(feed.value, new Date());
    const codes = feed.problems.map(({code}) => code).join(', ');
    return failed(`What the host sends is not a valid feed (${codes})`);
  } catch {
    return failed('The host did not answer');
  }
}

function failed(reason: string): Description {
  return {verdict: describeFailure(reason), concerns: [], tables: []};
}

function page({verdict, concerns, tables}: Description): TemplateResult {
  return html`
    <h1>Status of the threat level feed</h1>
    ${verdictBox(verdict)}
    ${
      concerns.length
        ? html`<h2>To look at</h2>
            <ul>
              ${concerns.map(concern => html`<li>${concern}</li>`)}
            </ul>`
        : ''
    }
    ${tables.map(tableOf)}
    <p class="note">
      Read from feed.json at ${new Date().toLocaleTimeString('en-GB', {timeZone: 'Europe/London'})};
      this page reads it again each minute. It says nothing that the public feed does not. Times are
      London’s.
    </p>
  `;
}

function verdictBox({tone, title, text}: Verdict): TemplateResult {
  return html`<section class="verdict ${tone}" role="status">
    <p class="title">${title}</p>
    <p>${text}</p>
  </section>`;
}

function tableOf({title, head, rows, empty}: Table): TemplateResult {
  if (!rows.length)
    return html`<h2>${title}</h2>
      <p>${empty}</p>`;
  return html`<h2>${title}</h2>
    <table>
      <thead>
        <tr>
          ${head.map(cell => html`<th scope="col">${cell}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          row =>
            html`<tr>
              ${row.map((cell, column) => html`<td data-head=${head[column] ?? ''}>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>`;
}

const main = document.querySelector('main');

async function show(): Promise<void> {
  if (main) render(page(await read()), main);
}

setInterval(() => {
  if (!document.hidden) void show();
}, MINUTE_MS);
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) void show();
});
await show();
