import {describe, expect, it} from 'vitest';
import {parseMinutes, refreshIntervalMs} from '../../../src/banner/feed-client/refresh-interval.js';

describe('the refresh attribute', () => {
  it.each([
    [null, 15],
    ['', 15],
    [' ', 15],
    ['soon', 15],
    ['0', 0],
    ['30', 30],
  ])('the refresh attribute %j is %i minutes', (value, minutes) => {
    expect(parseMinutes(value)).toBe(minutes);
  });
});

describe('the time between two looks', () => {
  it.each([
    [0, Infinity],
    [-1, 5],
    [4, 5],
    [5, 5],
    [15, 15],
    [1440, 1440],
    [1441, 1440],
    [NaN, 15],
  ])('the refresh interval for %d minutes is %d', (minutes, expected) => {
    expect(refreshIntervalMs(minutes, 0)).toBe(expected * 60_000);
  });

  it('the refresh interval is up to a tenth longer, by chance', () => {
    expect(refreshIntervalMs(15, 0.5)).toBe(15.75 * 60_000);
    expect(refreshIntervalMs(1440, 1)).toBe(1584 * 60_000);
    expect(refreshIntervalMs(0, 1)).toBe(Infinity);
  });
});
