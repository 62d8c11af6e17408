import {describe, expect, it} from 'vitest';
import {
  aimsSentence,
  aimsTable,
  atMost,
  brief,
  kilobytes,
  sized,
  table,
  whole,
} from '../../bench/figures/table.js';

describe('a table of figures', () => {
  it('aligns numbers to the right', () => {
    expect(table(['what', 'bytes'], [['script', '12']])).toBe(
      '| what | bytes |\n| --- | ---: |\n| script | 12 |',
    );
  });

  it('refuses a row that does not fit', () => {
    expect(() => table(['what', 'bytes'], [['script']])).toThrow(/script/);
  });
});

describe('a target', () => {
  const write = (value: number): string => value.toFixed(1);

  it.each([
    [11.9, true, '11.9'],
    [12, true, '12.0'],
    [12.01, false, 'just over 12.0'],
    [12.1, false, '12.1'],
    [26, false, '26.0'],
  ])('of at most 12 with %d measured is met: %s', (measured, isMet, shown) => {
    expect(atMost('bytes', measured, 12, write)).toEqual({
      what: 'bytes',
      limit: 'at most 12.0',
      measured: shown,
      isMet,
    });
  });

  it('is reported if it is missed', () => {
    const aims = [atMost('a', 1, 2, write), atMost('b', 3, 2, write)];
    expect(aimsTable(aims)).toMatch(/\| a .* met \|\n\| b .* \*\*NOT met\*\* \|$/);
    expect(aimsSentence(aims)).toBe('Targets met: 1 of 2. **Not met: 1.**');
    expect(aimsSentence(aims.slice(0, 1))).toBe('Targets met: all 1.');
  });

  it('is not met by a value that was not measured', () => {
    expect(atMost('a', NaN, 2, write).isMet).toBe(false);
  });
});

describe('a figure', () => {
  it.each([
    [brief(1.2345), '1.23'],
    [brief(99.96), '100'],
    [brief(1234.5), '1,235'],
    [whole(999.6), '1,000'],
    [kilobytes(12_049), '12.0 KB'],
    [sized(999), '999 B'],
    [sized(1000), '1 KB'],
    [sized(26_582), '26.6 KB'],
    [sized(3.5e12), '3.5 TB'],
    [sized(3.5e15), '3,500 TB'],
    [sized(0), '0 B'],
  ])('is written %s as %s', (written, expected) => {
    expect(written).toBe(expected);
  });

  it('is refused if it is not a number', () => {
    expect(() => brief(NaN)).toThrow(/NaN/);
  });
});
