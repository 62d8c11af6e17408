import {describe, expect, it} from 'vitest';
import {quantile, ratios, shuffled, spreadOf} from '../../bench/figures/statistics.js';

describe('the median of a sample', () => {
  it.each([
    [[3], 3],
    [[9, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[10, 9, 100], 10],
  ])('of %j is %d', (sample, middle) => {
    expect(spreadOf(sample).median).toBe(middle);
  });

  it('lies between the quartiles', () => {
    expect(spreadOf([5, 1, 4, 2, 3])).toEqual({median: 3, lower: 2, upper: 4});
  });

  it('reaches from the least to the most', () => {
    expect([quantile([7, 5, 6], 0), quantile([7, 5, 6], 1)]).toEqual([5, 7]);
  });

  it('does not reorder what it is given', () => {
    const sample = [3, 1, 2];
    spreadOf(sample);
    expect(sample).toEqual([3, 1, 2]);
  });

  it('is refused for an empty sample', () => {
    expect(() => spreadOf([])).toThrow(/empty/);
  });
});

describe('ratios', () => {
  it('compare values of the same round', () => {
    expect(ratios([2, 9], [1, 3])).toEqual([2, 3]);
  });

  it('are refused if the numbers of rounds differ', () => {
    expect(() => ratios([2, 9], [1])).toThrow(/rounds/);
  });
});

describe('a shuffled list', () => {
  it('has the random order and all of its items', () => {
    const luck = [0.5, 0.1, 0.9].values();
    expect(shuffled(['a', 'b', 'c'], () => luck.next().value ?? 0)).toEqual(['b', 'a', 'c']);
  });
});
