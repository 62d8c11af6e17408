import {describe, expect, it} from 'vitest';
import {formatAgo, formatSpan} from '../../../src/publisher/problems/spans.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('a span of time', () => {
  it.each([
    [0, 'less than a minute'],
    [59 * SECOND, 'less than a minute'],
    [MINUTE, '1 minute'],
    [2 * MINUTE - 1, '1 minute'],
    [59 * MINUTE, '59 minutes'],
    [HOUR, '1 hour'],
    [24 * HOUR - 1, '23 hours'],
    [1440 * MINUTE, '1 day'],
    [364 * DAY, '364 days'],
    [365 * DAY, '1 year'],
    [730 * DAY, '2 years'],
  ])('of %i ms is %s', (ms, words) => {
    expect(formatSpan(ms)).toBe(words);
  });

  it.each([
    ['2026-11-22T18:00:00Z', '1 day ago'],
    ['2026-11-23T18:00:00Z', 'less than a minute ago'],
    ['2026-11-23T20:00:00Z', 'in 2 hours'],
    ['2026-11-23T19:59:59.001Z', 'in 2 hours'],
    ['2026-11-23T19:59:00Z', 'in 1 hour'],
    ['2026-11-23T18:00:01Z', 'in 1 minute'],
  ])('since %s is told as %s', (instant, words) => {
    expect(formatAgo(new Date(instant), new Date('2026-11-23T18:00:00Z'))).toBe(words);
  });
});
