import {describe, expect, it} from 'vitest';
import {isOverdue} from '../../src/worker/run-record.js';

describe('a run of a Worker', () => {
  it.each([
    [undefined, true],
    ['not a date', true],
    ['2026-11-23T17:25:00.001Z', false],
    ['2026-11-23T17:25:00Z', true],
    ['2026-11-23T18:00:00Z', false],
    ['2026-11-23T18:00:01Z', true],
  ])(
    'is overdue 35 minutes after the last one, or if its clock was wrong: %s, %s',
    (at, expected) => {
      const record = at === undefined ? {} : {startedAt: at};
      expect(isOverdue(record, new Date('2026-11-23T18:00:00Z'))).toBe(expected);
    },
  );
});
