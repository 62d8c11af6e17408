import {describe, expect, it} from 'vitest';
import {formatTotal, TOTAL_NAMES} from '../../bench/report/total.js';

const {bare, now, before} = TOTAL_NAMES;
const sample = (name: string, ...processorMs: number[]) => ({name, processorMs});

describe('the section on whole visits', () => {
  it.each([
    [[60, 61, 62], true],
    [[61, 62, 63], false],
  ])('compares what is left after the page alone: %j', (ours, isMet) => {
    const {aims, text} = formatTotal({
      slowdown: 4,
      samples: [sample(bare, 10, 11, 12), sample(now, ...ours), sample(before, 110, 111, 112)],
    });
    expect(aims.map(aim => aim.isMet)).toEqual([isMet]);
    expect(text).toContain('| threat-level-banner, the release before | 111');
    expect(text).toContain('| 100 (100 to 100) |');
  });
});
