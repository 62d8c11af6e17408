/** The page's markup. Nothing is decided here. */
import {html, nothing, type TemplateResult} from 'lit';
import {OFFICIAL_PAGE} from '../../src/feed/govuk/official-pages.js';
import type {LevelView} from '../../src/banner/view/level.js';
import {barAt} from './chart.js';
import {renderChart} from './chart-view.js';
import type {HistoryHandlers, HistoryView, RegionView, Row} from './view-types.js';

export function renderHistory(view: HistoryView, handlers: HistoryHandlers): TemplateResult {
  const {texts, independent} = view;
  return html`<header>
      <a class="language" href=${view.otherAddress} lang=${view.language === 'en' ? 'cy' : 'en'}
        >${texts.otherLanguage}</a
      >
      <h1>${texts.title}</h1>
      <p class="intro">${texts.intro}</p>
      ${texts.toReview ? html`<p class="note">${texts.toReview}</p>` : nothing}
    </header>
    <main>
      ${renderNow(view)} ${view.regions.map(region => renderRegion(region, view, handlers))}
      ${renderData(view)}
    </main>
    <footer><p>${independent}</p></footer>`;
}

function renderNow({now, checked, texts, isEmbedded}: HistoryView): TemplateResult {
  const colours = now.level ? `level level-${now.level}` : 'level';
  return html`<section class="now ${colours}" aria-labelledby="now">
    <h2 id="now">${texts.today}</h2>
    ${now.testLabel ? html`<p class="test-label">${now.testLabel}</p>` : nothing}
    <dl>${now.levels.map(renderLevel)}</dl>
    ${
      checked
        ? html`<p class="checked">
            <span class="on-screen">${checked.text}</span
            ><span class="on-paper">${checked.date}</span>
          </p>`
        : nothing
    }
    <p>
      <a href=${OFFICIAL_PAGE} target=${isEmbedded ? '_blank' : nothing} rel="noopener noreferrer"
        >${now.officialLink}</a
      >
    </p>
  </section>`;
}

function renderLevel(level: LevelView): TemplateResult {
  const {title, scale, headline, meaning, detail} = level;
  return html`<div>
    <dt>${title}${scale ? html` · ${scale.text}` : nothing}</dt>
    <dd>
      <strong>${headline}</strong>${meaning ? html` – ${meaning}` : nothing}
      ${detail ? html`<small>${detail}</small>` : nothing}
    </dd>
  </div>`;
}

function renderRegion(
  region: RegionView,
  {texts, isEmbedded}: HistoryView,
  handlers: HistoryHandlers,
): TemplateResult {
  const {id, title, chosen, sentences, redefinition, hasReported} = region;
  const last = sentences.length - 1;
  const said = chosen === undefined ? undefined : sentences[chosen];
  return html`<section class="region" aria-labelledby="title-${id}">
    <div class="drawn">
      <h2 id="title-${id}">${title} <span>${region.years}</span></h2>
      <div
        class="plot"
        role="slider"
        tabindex="0"
        aria-label=${texts.step(title)}
        aria-valuemin="1"
        aria-valuemax=${last + 1}
        aria-valuenow=${(chosen ?? last) + 1}
        aria-valuetext=${sentences[chosen ?? last] ?? ''}
        @keydown=${(event: KeyboardEvent) => {
          step(event, region, handlers);
        }}
        @pointermove=${(event: PointerEvent) => {
          point(event, region, handlers);
        }}
        @pointerdown=${(event: PointerEvent) => {
          point(event, region, handlers);
        }}
      >
        ${renderChart(region)}
      </div>
      <p class="said" aria-hidden="true">${said ?? texts.hint}</p>
      <ul class="legend">
        ${hasReported ? html`<li><i class="key reported"></i>${texts.legend.reported}</li>` : nothing}
        <li><i class="key unknown"></i>${texts.legend.unknown}</li>
      </ul>
      ${redefinition ? html`<p>${redefinition}</p>` : nothing}
      <p><strong>${region.knownUntil}</strong></p>
    </div>
    ${renderTable(region, {texts, isEmbedded})}
  </section>`;
}

function renderTable(
  {id, rows, chosen}: RegionView,
  view: Pick<HistoryView, 'texts' | 'isEmbedded'>,
): TemplateResult {
  const {texts} = view;
  const last = rows.length - 1;
  return html`<table aria-labelledby="title-${id}">
    <thead>
      <tr>
        <th scope="col">${texts.level}</th>
        <th scope="col">${texts.from}</th>
        <th scope="col">${texts.to}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map((row, index) => renderRow(row, chosen === last - index, view))}
    </tbody>
  </table>`;
}

function renderRow(
  row: Row,
  isChosen: boolean,
  {texts, isEmbedded}: Pick<HistoryView, 'texts' | 'isEmbedded'>,
): TemplateResult {
  const {level, name, from, to, notes, report, redefinition} = row;
  return html`<tr class=${isChosen ? 'chosen' : ''}>
      <th scope="row">
        <i class="dot level level-${level}"></i>${name}
        ${notes.map(note => html`<small>${note}</small>`)}
        ${
          report
            ? html`<small
                ><a
                  href=${report}
                  target=${isEmbedded ? '_blank' : nothing}
                  rel="noopener noreferrer"
                  >${texts.report}</a
                ></small
              >`
            : nothing
        }
      </th>
      <td>${from}</td>
      <td>${to}</td>
    </tr>
    ${
      redefinition
        ? html`<tr class="redefinition">
            <td colspan="3">${redefinition}</td>
          </tr>`
        : nothing
    }`;
}

function renderData({texts, sources, language, isEmbedded}: HistoryView): TemplateResult {
  return html`<section class="data">
    <h2>${texts.data}</h2>
    <p>
      ${texts.download} <a href="history.csv" download>CSV</a>,
      <a href="history.json" download>JSON</a>.
    </p>
    <h3>${texts.sources}</h3>
    <ul lang=${language === 'en' ? nothing : 'en'}>
      ${sources.map(
        ({name, url}) =>
          html`<li>
            <a href=${url} target=${isEmbedded ? '_blank' : nothing} rel="noopener noreferrer"
              >${name}</a
            >
          </li>`,
      )}
    </ul>
  </section>`;
}

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowLeft: at => at - 1,
  ArrowDown: at => at - 1,
  ArrowRight: at => at + 1,
  ArrowUp: at => at + 1,
  Home: () => 0,
  End: (_, last) => last,
};

function step(
  event: KeyboardEvent,
  {id, chosen, sentences}: RegionView,
  on: HistoryHandlers,
): void {
  const last = sentences.length - 1;
  if (event.key === 'Escape') on.choose(id, undefined);
  const move = STEPS[event.key];
  if (!move || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  const target = chosen === undefined && event.key !== 'Home' ? last : move(chosen ?? last, last);
  on.choose(id, Math.min(last, Math.max(0, target)));
}

function point(event: PointerEvent, {id, chart}: RegionView, on: HistoryHandlers): void {
  const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
  on.choose(id, barAt(chart, ((event.clientX - box.left) / box.width) * chart.width));
}
