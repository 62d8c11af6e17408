/** The chart as SVG. It is for the eye: the slider around it and the table say the same in words. */
import {html, svg, type TemplateResult} from 'lit';
import {BAR_HEIGHT, type Bar, type Chart} from './chart.js';
import type {RegionView} from './view-types.js';

const HALF = BAR_HEIGHT / 2;
/** How far a mark's label is from its line. */
const LABEL_GAP = 6;
/** Below this width there is no space for a label on each side of a mark; the sentence below says it. */
const LABELLED_WIDTH = 560;

export function renderChart({id, chart, levelNames, chosen, mark}: RegionView): TemplateResult {
  const {width, height, plot} = chart;
  return html`<svg viewBox="0 0 ${width} ${height}" aria-hidden="true">
    <defs>
      <pattern
        id="unknown-${id}"
        width="8"
        height="8"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line class="stripe" x1="0" y1="0" x2="0" y2="8" />
      </pattern>
    </defs>
    ${chart.marks.map(
      x =>
        svg`<rect class="before" x=${plot.left} y=${plot.top} width=${x - plot.left} height=${plot.bottom - plot.top} />`,
    )}
    ${chart.rows.map(
      ({level, y}) =>
        svg`<line class="grid" x1=${plot.left} x2=${plot.right} y1=${y} y2=${y} />
          <text class="name" x="0" y=${y} dy="0.35em">${levelNames[level]}</text>`,
    )}
    ${chart.years.map(
      ({year, x}) =>
        svg`<line class="tick" x1=${x} x2=${x} y1=${plot.bottom} y2=${plot.bottom + LABEL_GAP} />
          <text class="year" x=${x} y=${height - LABEL_GAP}>${year}</text>`,
    )}
    <rect
      x=${chart.unknownFrom}
      y=${plot.top}
      width=${Math.max(0, plot.right - chart.unknownFrom)}
      height=${plot.bottom - plot.top}
      fill="url(#unknown-${id})"
    />
    ${chart.marks.map(x => renderMark(chart, x, mark))}
    ${chart.risers.map(
      ({x, from, to, isReported}) =>
        svg`<line class="riser ${isReported ? 'reported' : ''}" x1=${x} x2=${x} y1=${from} y2=${to} />`,
    )}
    ${chart.bars.map((bar, index) => renderBar(bar, index === chosen))}
  </svg>`;
}

function renderMark(
  {plot, width}: Chart,
  x: number,
  {before, after}: RegionView['mark'],
): TemplateResult {
  const labels = svg`<text class="mark-label to-start" x=${x - LABEL_GAP} y=${plot.top - LABEL_GAP}
      >${before} ←</text
    ><text class="mark-label" x=${x + LABEL_GAP} y=${plot.top - LABEL_GAP}>→ ${after}</text>`;
  return svg`<line class="mark" x1=${x} x2=${x} y1="4" y2=${plot.bottom} />
    ${width < LABELLED_WIDTH ? '' : labels}`;
}

function renderBar({span, x, y, width}: Bar, isChosen: boolean): TemplateResult {
  return svg`<rect
      class="bar level level-${span.level} ${isChosen ? 'chosen' : ''}"
      x=${x}
      y=${y - HALF}
      width=${width}
      height=${BAR_HEIGHT}
      rx=${Math.min(3, width / 2)}
    />${
      span.isReported
        ? svg`<circle class="start level level-${span.level}" cx=${x} cy=${y} r=${HALF + 1} />`
        : ''
    }`;
}
