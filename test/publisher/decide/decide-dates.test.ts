import {describe, expect, it} from 'vitest';
import type {Bulletin} from '../../../src/feed/govuk/bulletin.js';
import {comparableDate, newestAfter} from '../../../src/publisher/decide/document-dates.js';
import {
  BUILT_BEFORE,
  MINUTE_MS,
  NI_HELD,
  last,
  look,
  mi5,
  outcome,
  read,
} from '../../helpers/publisher/evidence.js';

describe('the newest document’s date', () => {
  const now = new Date('2026-11-23T18:00:00Z');
  const newest = (builtAt?: string): string | undefined => {
    const bulletin = mi5('severe', 'substantial', builtAt);
    return newestAfter(comparableDate(bulletin, now), new Date(BUILT_BEFORE))?.toISOString();
  };

  it.each([
    ['goes on with a newer one', '2026-11-21T06:00:00Z', '2026-11-21T06:00:00.000Z'],
    ['does not go back with an older one', '2026-05-01T06:00:00Z', '2026-11-20T06:00:00.000Z'],
    ['is not lost with one without a date', undefined, '2026-11-20T06:00:00.000Z'],
    ['may be as far ahead as clocks differ', '2026-11-23T19:00:00Z', '2026-11-23T19:00:00.000Z'],
    ['may be no second further', '2026-11-23T19:00:01Z', '2026-11-20T06:00:00.000Z'],
  ])('%s', (_, builtAt, expected) => {
    expect(newest(builtAt)).toBe(expected);
  });
});

describe('a reading from before the last one', () => {
  const critical = mi5('critical', 'substantial');

  it.each([1, 5 * MINUTE_MS])('is not published if it is %i ms older', ageMs => {
    expect(outcome(look({last: last({ageMs: -ageMs}), mi5: critical}))).toEqual([
      'newer',
      'newer-published',
    ]);
  });

  it('means that the clock was set back if it is older than that, and gives no day', () => {
    expect(outcome(look({last: last({ageMs: -5 * MINUTE_MS - 1}), mi5: critical}))).toEqual({
      uk: read('critical'),
      ni: NI_HELD,
      concerns: ['clock-went-back'],
    });
  });

  it('replaces the last one if both have the same time', () => {
    expect(look({last: last({ageMs: 0}), mi5: critical})).toMatchObject({verdict: 'publish'});
  });
});

describe('a fall that is not confirmed', () => {
  it.each([
    ['2026-11-20T05:00:00Z', 'dated 2026-11-20T05:00:00Z, which is not newer'],
    ['2027-01-01T00:00:00Z', 'dated 2027-01-01T00:00:00Z, which is in the future'],
    [undefined, 'without a date'],
  ])('describes the date of a document of %s', (builtAt, expected) => {
    const judgement = look({last: last({}), mi5: mi5('low', 'substantial', builtAt)});
    expect(judgement.concerns[0]?.received).toBe(`low from MI5 in a document ${expected}`);
  });
});

describe('the judgement of a sample', () => {
  const sample: Bulletin = {...mi5('moderate', 'low'), isSample: true};

  it('is published as a sample, without a day', () => {
    expect(look({mi5: sample})).toMatchObject({
      isSample: true,
      assessments: {uk: {level: 'moderate'}, ni: {level: 'low'}},
    });
  });

  it('never takes the place of a real feed', () => {
    expect(outcome(look({last: last(), mi5: sample}))).toEqual(['doubt', 'sample-over-actual']);
  });
});
