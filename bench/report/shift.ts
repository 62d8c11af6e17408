import {atMost, brief, table, type Section} from '../figures/table.js';

export interface ShiftRow {
  readonly name: string;
  /** The highest allowed shift; `undefined` for a page that must shift. */
  readonly limit: number | undefined;
  /** The sum of the layout shifts at each width, in order. */
  readonly shifts: readonly number[];
}

export interface ShiftFigures {
  /** In CSS pixels. */
  readonly widths: readonly number[];
  readonly rows: readonly ShiftRow[];
  /** Pages without reserved space. If these do not shift, the measurement does not work. */
  readonly controls: readonly ShiftRow[];
}

/** A page without reserved space must shift by more than this, or the measurement does not work. */
const SEEN = 0.05;

export function formatShift({widths, rows, controls}: ShiftFigures): Section {
  const blind = controls.find(({shifts}) => Math.max(...shifts) <= SEEN);
  if (blind)
    throw new Error(
      `No layout shift was observed even for ${blind.name}, so the measurement does not work.`,
    );
  const row = ({name, shifts}: ShiftRow): readonly string[] => [name, ...shifts.map(written)];
  return {
    title: 'How far the page shifts',
    text: [
      'The builder’s snippet for each form, with the page’s text below it. Scripts were delayed until that text was painted, and the feed for longer. The figures are the sum of all layout shifts (`PerformanceObserver`) at each width in pixels. The last row reserves no space, which proves that a shift would be detected.',
      table(['', ...widths.map(String)], [...rows, ...controls].map(row)),
    ].join('\n\n'),
    aims: rows.map(({name, shifts, limit = 0}) =>
      atMost(`layout shift at the worst width, ${name}`, Math.max(...shifts), limit, written),
    ),
  };
}

function written(shift: number): string {
  return shift < 0.0005 ? '0' : brief(shift);
}
