import {median} from '../figures/statistics.js';
import {atMost, brief, table, type Aim, type Section} from '../figures/table.js';

const LOWER_SCORE = 1;
const LATER_PAINT_MS = 300;
const SHIFT = 0.05;
const INTERACTION_MS = 100;

export interface Audit {
  /** Of 100. */
  readonly score: number;
  readonly blockingMs: number;
  readonly largestPaintMs: number;
  readonly shift: number;
  /** From the click that opens the details to the next paint; `undefined` in a frame and without a banner. */
  readonly interactionMs: number | undefined;
}

export interface LighthouseFigures {
  readonly page: string;
  /** The first row is the page without a banner. */
  readonly rows: readonly {readonly form: string; readonly audits: readonly Audit[]}[];
}

export function formatLighthouse(pages: readonly LighthouseFigures[]): Section {
  const rounds = pages[0]?.rows[0]?.audits.length ?? 0;
  return {
    title: 'Lighthouse',
    text: [
      `Two pages as a council has them, each without the banner and with the builder's snippet for each form first in its body, as Lighthouse 12.8 sees them on the slow phone that it simulates: medians of ${String(rounds)} rounds in random order, after one that warms up. **Score** is its performance score of 100, **blocked** the total blocking time, **LCP** the largest contentful paint, **shift** the cumulative layout shift. **Opening** is the time from a real click on the banner's button to the next paint, with the processor slowed down 4 × (what INP measures; the browser reports it in steps of 8 ms).`,
      ...pages.map(pageTable),
    ].join('\n\n'),
    aims: pages.flatMap(pageAims),
  };
}

function pageTable({page, rows}: LighthouseFigures): string {
  return table(
    [page, 'score', 'blocked, ms', 'LCP, ms', 'shift', 'opening, ms'],
    rows.map(({form, audits}) => {
      const {score, blockingMs, largestPaintMs, shift, interactionMs} = medians(audits);
      return [
        form,
        brief(score),
        brief(blockingMs),
        brief(largestPaintMs),
        brief(shift),
        interactionMs === undefined ? '' : brief(interactionMs),
      ];
    }),
  );
}

function pageAims({page, rows}: LighthouseFigures): readonly Aim[] {
  const [without, ...others] = rows.map(({form, audits}) => ({form, ...medians(audits)}));
  if (!without) return [];
  const worst = (value: (row: (typeof others)[number]) => number): number =>
    Math.max(...others.map(value));
  return [
    atMost(
      `Lighthouse, ${page}: points below the page without a banner, any form`,
      worst(({score}) => without.score - score),
      LOWER_SCORE,
      brief,
    ),
    atMost(
      `Lighthouse, ${page}: LCP later than without a banner, any form`,
      worst(({largestPaintMs}) => largestPaintMs - without.largestPaintMs),
      LATER_PAINT_MS,
      value => `${brief(value)} ms`,
    ),
    atMost(
      `Lighthouse, ${page}: layout shift, any form`,
      worst(({shift}) => shift),
      SHIFT,
      brief,
    ),
    atMost(
      `${page}: from a click to the open details, any form, processor 4 × slower`,
      worst(({interactionMs = 0}) => interactionMs),
      INTERACTION_MS,
      value => `${brief(value)} ms`,
    ),
  ];
}

function medians(audits: readonly Audit[]): Audit {
  const of = (value: (audit: Audit) => number): number => median(audits.map(value));
  const delays = audits.flatMap(({interactionMs}) => interactionMs ?? []);
  return {
    score: of(({score}) => score),
    blockingMs: of(({blockingMs}) => blockingMs),
    largestPaintMs: of(({largestPaintMs}) => largestPaintMs),
    shift: of(({shift}) => shift),
    interactionMs: delays.length ? median(delays) : undefined,
  };
}
