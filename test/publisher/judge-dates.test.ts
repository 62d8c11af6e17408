import {describe, expect, it} from 'vitest';
import type {Bulletin} from '../../src/feed/bulletin.js';
import {
  BUILT_BEFORE,
  MINUTE_MS,
  NI_HELD,
  govuk,
  last,
  look,
  mi5,
  outcome,
  read,
} from '../helpers/evidence.js';

describe('the newest document’s date', () => {
  const builtAtAfter = (builtAt?: string): string | undefined => {
    const judgement = look({last: last(), mi5: mi5('severe', 'substantial', builtAt)});
    return judgement.verdict === 'publish' ? judgement.builtAt?.toISOString() : undefined;
  };

  it.each([
    ['goes on with a newer one', '2026-11-21T06:00:00Z', '2026-11-21T06:00:00.000Z'],
    ['does not go back with an older one', '2026-05-01T06:00:00Z', '2026-11-20T06:00:00.000Z'],
    ['is not lost with one without a date', undefined, '2026-11-20T06:00:00.000Z'],
    ['may be as far ahead as clocks differ', '2026-11-23T19:00:00Z', '2026-11-23T19:00:00.000Z'],
    ['may be no second further', '2026-11-23T19:00:01Z', '2026-11-20T06:00:00.000Z'],
  ])('%s', (_, builtAt, expected) => {
    expect(builtAtAfter(builtAt)).toBe(expected);
  });

  it('is not lost by a reading of GOV.UK alone', () => {
    expect(look({last: last(), govuk: govuk('severe', 'substantial')})).toMatchObject({
      builtAt: new Date(BUILT_BEFORE),
    });
  });
});

describe('a reading from before the last one', () => {
  const critical = mi5('critical', 'substantial');

  it.each([1, 5 * MINUTE_MS])('gives way to it when it is %i ms older', ageMs => {
    expect(outcome(look({last: last({ageMs: -ageMs}), mi5: critical}))).toEqual([
      'newer',
      'newer-stands',
    ]);
  });

  it('is of a clock that was set back when it is older than that, and dates nothing', () => {
    expect(outcome(look({last: last({ageMs: -5 * MINUTE_MS - 1}), mi5: critical}))).toEqual({
      uk: read('critical'),
      ni: NI_HELD,
      concerns: ['clock-went-back'],
    });
  });

  it('is none when both are of one instant', () => {
    expect(look({last: last({ageMs: 0}), mi5: critical})).toMatchObject({verdict: 'publish'});
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
