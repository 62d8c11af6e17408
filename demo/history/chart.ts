/** Where everything of the chart is, for a width in CSS pixels. Pure. */
import {LEVELS, type Level} from '../../src/feed/schema/level.js';
import type {Span, Timeline} from './timeline.js';

export interface Chart {
  readonly width: number;
  readonly height: number;
  /** The edges of the area that has the line. */
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly rows: readonly {readonly level: Level; readonly y: number}[];
  readonly years: readonly {readonly year: number; readonly x: number}[];
  readonly bars: readonly Bar[];
  /** From one level to the next. */
  readonly risers: readonly Riser[];
  /** Where the level got another definition. */
  readonly marks: readonly number[];
  /** From where on nothing is known. */
  readonly unknownFrom: number;
}

export interface Bar {
  readonly span: Span;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface Riser {
  readonly x: number;
  readonly from: number;
  readonly to: number;
  readonly isReported: boolean;
}

export const BAR_HEIGHT = 12;
/** What lasted four days is a hair of twenty years: it is drawn no narrower than this. */
const NARROWEST_BAR = 3;
const ROW_HEIGHT = 38;
const MARGIN = {top: 26, right: 6, bottom: 28};
/** The space that the number of a year needs. */
const YEAR_WIDTH = 44;
const STEPS = [1, 2, 5, 10];
const FIRST_YEAR = 2006;
const MONTHS = 12;

/**
 * The chart of a timeline. `gutter` is the space of the levels' names, `lastDay` the last day that any chart of the
 * page knows, so that they all have one scale.
 */
export function layOut(
  timeline: Timeline,
  {width, gutter, lastDay}: {width: number; gutter: number; lastDay: string},
): Chart {
  const plot = {
    left: gutter,
    right: Math.max(gutter + 1, width - MARGIN.right),
    top: MARGIN.top,
    bottom: MARGIN.top + ROW_HEIGHT * LEVELS.length,
  };
  const endYear = Number(lastDay.slice(0, 4)) + 1;
  const scale = (day: string): number =>
    plot.left + ((yearsOf(day) - FIRST_YEAR) / (endYear - FIRST_YEAR)) * (plot.right - plot.left);
  const bars = timeline.spans.map(span => barOf(span, timeline.knownUntil, scale, plot.top));
  return {
    width,
    height: plot.bottom + MARGIN.bottom,
    plot,
    rows: LEVELS.map(level => ({level, y: rowOf(level, plot.top)})),
    years: yearsBetween(endYear, plot.right - plot.left).map(year => ({
      year,
      x: scale(`${String(year)}-01-01`),
    })),
    bars,
    risers: risersOf(bars),
    marks: timeline.redefinitions.map(({from}) => scale(from)),
    unknownFrom: scale(timeline.knownUntil),
  };
}

/** The index of the bar at that place: the one that is there, or the nearest, so that a short one can be hit. */
export function barAt({bars}: Chart, x: number): number {
  const distances = bars.map(bar => Math.max(bar.x - x, x - (bar.x + bar.width), 0));
  const nearest = Math.min(...distances);
  // Of those that it is on, the narrowest: the others are easy to hit elsewhere.
  const [found] = bars
    .map((bar, index) => ({index, width: bar.width, distance: distances[index] ?? Infinity}))
    .filter(({distance, width}) => distance === nearest || (width < EASY && distance < EASY))
    .sort((one, other) => one.width - other.width);
  return found?.index ?? 0;
}

/** As near as a finger hits. */
const EASY = 8;

function barOf(span: Span, knownUntil: string, scale: (day: string) => number, top: number): Bar {
  const x = scale(span.from);
  const end = scale(span.to ?? knownUntil);
  return {span, x, y: rowOf(span.level, top), width: Math.max(NARROWEST_BAR, end - x)};
}

function risersOf(bars: readonly Bar[]): readonly Riser[] {
  return bars.slice(1).flatMap((bar, index) => {
    const before = bars[index]?.y ?? bar.y;
    if (before === bar.y) return [];
    return [{x: bar.x, from: before, to: bar.y, isReported: bar.span.isReported}];
  });
}

/** The middle of a level's row, critical at the top. */
function rowOf(level: Level, top: number): number {
  return top + (LEVELS.length - LEVELS.indexOf(level) - 0.5) * ROW_HEIGHT;
}

/** A day as a number of years, in which each month is a twelfth. */
function yearsOf(day: string): number {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return year + (month - 1 + (date - 1) / days) / MONTHS;
}

/** The years that are named, as many as the width has space for. */
function yearsBetween(endYear: number, width: number): readonly number[] {
  const space = width / (endYear - FIRST_YEAR);
  const step = STEPS.find(each => each * space >= YEAR_WIDTH) ?? 10;
  const first = Math.ceil(FIRST_YEAR / step) * step;
  const count = Math.ceil((endYear - first) / step);
  return Array.from({length: Math.max(0, count)}, (_, index) => first + index * step);
}
