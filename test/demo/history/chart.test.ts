import {describe, expect, it} from 'vitest';
import {barAt, layOut, type Chart} from '../../../demo/history/chart.js';
import {buildTimeline, type HistoryRecord} from '../../../demo/history/timeline.js';
import shipped from '../../../src/publisher/decide/history.json';

const record = shipped as HistoryRecord & typeof shipped;
const timeline = buildTimeline(record, 'uk', undefined);
const WIDTHS = [288, 560, 1000, 1600];

const chartOf = (width: number): Chart =>
  layOut(timeline, {width, gutter: 90, lastDay: timeline.knownUntil});

describe('the chart', () => {
  it.each(WIDTHS)('is inside its width, with no bar too narrow to see: %i px', width => {
    const {bars, plot, years, height} = chartOf(width);
    for (const bar of bars) {
      expect(bar.x).toBeGreaterThanOrEqual(plot.left);
      expect(bar.x + bar.width).toBeLessThanOrEqual(plot.right);
      expect(bar.width).toBeGreaterThanOrEqual(3);
      expect(bar.y).toBeGreaterThan(plot.top);
      expect(bar.y).toBeLessThan(plot.bottom);
    }
    expect(height).toBeGreaterThan(plot.bottom);
    const gaps = years.slice(1).map(({x}, index) => x - (years[index]?.x ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(44);
  });

  it('a bar ends where the next one begins, and the last where the knowledge ends', () => {
    const {bars, unknownFrom} = chartOf(1600);
    const severe = bars.find(({span}) => span.from === '2010-01-22')!;
    const next = bars.find(({span}) => span.from === '2011-07-11')!;
    expect(severe.x + severe.width).toBeCloseTo(next.x, 6);
    const last = bars.at(-1)!;
    expect(last.x + last.width).toBeCloseTo(unknownFrom, 6);
    expect(unknownFrom).toBeLessThan(chartOf(1600).plot.right);
  });

  it('a higher level is higher up, and each level has the same place in every bar', () => {
    const {bars, rows} = chartOf(1000);
    const heights = rows.map(({y}) => y);
    expect([...heights].sort((one, other) => other - one)).toEqual(heights);
    for (const {span, y} of bars) {
      expect(y).toBe(rows.find(({level}) => level === span.level)?.y);
    }
  });

  it('the first of January is where its year is named, and half of a year halfway', () => {
    const {years, marks, plot} = chartOf(1000);
    const year = (wanted: number): number => years.find(({year: each}) => each === wanted)!.x;
    const perYear = (plot.right - plot.left) / 21;
    expect(year(2016) - year(2006)).toBeCloseTo(10 * perYear, 6);
    // 23 July: six months and 22 of 31 days.
    expect(marks[0]).toBeCloseTo(year(2018) + perYear * (1 + (6 + 22 / 31) / 12), 6);
  });

  it('a line leads from each level to the next one, and none where only the meaning changed', () => {
    const {risers, bars} = chartOf(1000);
    expect(risers).toHaveLength(bars.length - 2);
    expect(risers.filter(({isReported}) => isReported)).toHaveLength(2);
  });

  it.each([
    [288, 6],
    [560, 3],
    [1000, 2],
    [1600, 0],
  ])('a pointer hits every bar but those that others are on top of: %i px', (width, hidden) => {
    const chart = chartOf(width);
    const hit = new Set<number>();
    for (let x = 0; x <= width; x += 0.5) hit.add(barAt(chart, x));
    expect(hit.size).toBeGreaterThanOrEqual(chart.bars.length - hidden);
  });

  it('a pointer beside a bar of four days is on that one, and farther away on the long one', () => {
    const chart = chartOf(1000);
    const index = chart.bars.findIndex(({span}) => span.from === '2017-09-15');
    const {x} = chart.bars[index]!;
    expect(barAt(chart, x + 9)).toBe(index);
    expect(barAt(chart, x + 40)).toBe(index + 1);
  });
});
