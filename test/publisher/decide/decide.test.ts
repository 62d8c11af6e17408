import {describe, expect, it} from 'vitest';
import type {Evidence} from '../../../src/publisher/decide/decide.js';
import {
  BUILT_BEFORE,
  BUILT_LATER,
  HELD,
  NI_HELD,
  NOW,
  changed,
  govuk,
  last,
  look,
  mi5,
  outcome,
  override,
  read,
} from '../../helpers/publisher/evidence.js';

describe('the judgement', () => {
  it.each<[string, Partial<Evidence>, unknown]>([
    ['keeps the feed when no source could be read', {last: last()}, ['unread']],
    [
      'publishes a first reading without a day if the day is not known',
      {mi5: mi5('low', 'low', BUILT_BEFORE)},
      {uk: read('low'), ni: read('low')},
    ],
    [
      'carries the history of a level that holds',
      {last: last(), mi5: mi5('severe', 'substantial', BUILT_BEFORE)},
      {uk: HELD, ni: NI_HELD},
    ],
    [
      'publishes what both sources say',
      {last: last(), mi5: mi5('severe', 'substantial'), govuk: govuk('severe', 'substantial')},
      {uk: HELD, ni: NI_HELD},
    ],
    [
      'publishes GOV.UK’s level when MI5 cannot be read',
      {last: last(), govuk: govuk('critical', 'substantial')},
      {uk: changed('critical', 'severe'), ni: NI_HELD},
    ],
    [
      'publishes MI5’s level if they disagree, and asks the operator to check',
      {last: last(), mi5: mi5('critical', 'substantial'), govuk: govuk('severe', 'substantial')},
      {uk: changed('critical', 'severe'), ni: NI_HELD, concerns: ['sources-disagree']},
    ],
    [
      'asks for a person when they disagree on Northern Ireland alone',
      {last: last(), mi5: mi5('severe', 'substantial'), govuk: govuk('severe', 'severe')},
      {uk: HELD, ni: NI_HELD, concerns: ['sources-disagree']},
    ],
    [
      'sees no disagreement in what GOV.UK does not say',
      {last: last(), mi5: mi5('severe', 'substantial'), govuk: govuk('severe')},
      {uk: HELD, ni: NI_HELD},
    ],
    [
      'leaves Northern Ireland out if no source has its level, and reports that',
      {last: last(), govuk: govuk('severe')},
      {uk: HELD, concerns: ['region-unread']},
    ],
    [
      'takes a rise whatever the document’s date',
      {last: last(), mi5: mi5('critical', 'substantial')},
      {uk: changed('critical', 'severe'), ni: NI_HELD},
    ],
    [
      'takes a rise from an older document without its day, and asks the operator to check',
      {last: last(), mi5: mi5('critical', 'substantial', '2017-05-27T06:00:00Z')},
      {uk: read('critical'), ni: NI_HELD, concerns: ['rise-outdated']},
    ],
    [
      'takes a fall from a newer document',
      {last: last(), mi5: mi5('substantial', 'substantial', BUILT_LATER)},
      {uk: changed('substantial', 'severe'), ni: NI_HELD},
    ],
    [
      'keeps the level on a fall in a document as old as the last one',
      {last: last(), mi5: mi5('substantial', 'substantial', BUILT_BEFORE)},
      ['doubt', 'fall-unconfirmed'],
    ],
    [
      'keeps it on a fall in a document without a date',
      {last: last(), mi5: mi5('low', 'low')},
      ['doubt', 'fall-unconfirmed'],
    ],
    [
      'keeps it on a fall in a document from the future',
      {last: last(), mi5: mi5('low', 'low', '2099-01-01T00:00:00Z')},
      ['doubt', 'fall-unconfirmed'],
    ],
    [
      'keeps it on a fall when no document before had a date',
      {last: last({builtAt: undefined}), mi5: mi5('low', 'low', BUILT_LATER)},
      ['doubt', 'fall-unconfirmed'],
    ],
    [
      'keeps the level on a fall that only GOV.UK reports',
      {last: last(), govuk: govuk('low', 'substantial')},
      ['doubt', 'fall-unconfirmed'],
    ],
    [
      'publishes the present level when MI5’s old document falls and GOV.UK has the present level',
      {last: last(), mi5: mi5('low', 'substantial'), govuk: govuk('severe', 'substantial')},
      {uk: HELD, ni: NI_HELD, concerns: ['fall-unconfirmed', 'sources-disagree']},
    ],
    [
      'keeps it when both fall, but not to the same level',
      {last: last(), mi5: mi5('low', 'substantial'), govuk: govuk('moderate', 'substantial')},
      ['doubt', 'fall-unconfirmed'],
    ],
    [
      'takes a fall that both sources report',
      {last: last(), mi5: mi5('low', 'substantial'), govuk: govuk('low', 'substantial')},
      {uk: changed('low', 'severe'), ni: NI_HELD},
    ],
    [
      'holds one that both tell while MI5’s document is older than its last and GOV.UK’s not newer',
      {
        last: last(),
        mi5: mi5('low', 'substantial', '2017-05-27T06:00:00Z'),
        govuk: govuk('low', 'substantial'),
      },
      ['doubt', 'fall-unconfirmed'],
    ],
    [
      'takes a fall from a newer GOV.UK document although MI5’s is an older copy',
      {
        last: {
          ...last(),
          documents: {...last().documents, govuk: {newestAt: new Date(BUILT_BEFORE)}},
        },
        mi5: mi5('low', 'substantial', '2017-05-27T06:00:00Z'),
        govuk: govuk('low', 'substantial', BUILT_LATER),
      },
      {uk: read('low'), ni: NI_HELD},
    ],
    [
      'takes a fall that an override confirms',
      {last: last(), mi5: mi5('low', 'substantial'), overrides: [override('low')]},
      {uk: changed('low', 'severe'), ni: NI_HELD},
    ],
    [
      'does not take a fall if the override is for another level',
      {last: last(), mi5: mi5('low', 'substantial'), overrides: [override('moderate')]},
      ['doubt', 'fall-unconfirmed'],
    ],
    [
      'does not hold a rise up for the other region’s fall, which it leaves out',
      {last: last(), mi5: mi5('critical', 'low')},
      {uk: changed('critical', 'severe'), concerns: ['fall-unconfirmed']},
    ],
    [
      'keeps both levels when Northern Ireland’s rises and the national one falls',
      {last: last(), mi5: mi5('low', 'critical')},
      ['doubt', 'fall-unconfirmed'],
    ],
    [
      'takes the day from an override',
      {mi5: mi5('severe', 'low'), overrides: [override('severe', '2026-11-09')]},
      {uk: {level: 'severe', since: '2026-11-09'}, ni: read('low')},
    ],
    [
      'continues without a day while a level without a known day is unchanged',
      {
        last: last({
          assessments: {uk: {level: 'low', previous: 'moderate', firstReadAt: BUILT_BEFORE}},
        }),
        mi5: mi5('low', 'low', BUILT_BEFORE),
      },
      {uk: {level: 'low', previous: 'moderate', firstReadAt: BUILT_BEFORE}, ni: read('low')},
    ],
  ])('%s', (_, evidence, expected) => {
    expect(outcome(look(evidence))).toEqual(expected);
  });
});

describe('the day of a change', () => {
  const rise = (lastAt: string, at: string): unknown => {
    const judgement = look({
      last: last({checkedAt: new Date(lastAt)}),
      mi5: mi5('critical', 'substantial'),
      now: new Date(at),
    });
    return judgement.verdict === 'publish' ? judgement.assessments.uk : undefined;
  };

  it.each([
    ['both readings are of one day', '2026-11-23T00:00:00Z', '2026-11-23T23:59:59Z', '2026-11-23'],
    [
      'London’s day has changed between them',
      '2026-11-22T23:59:59Z',
      '2026-11-23T00:00:00Z',
      undefined,
    ],
    ['only Greenwich’s has', '2026-06-30T23:30:00Z', '2026-07-01T00:30:00Z', '2026-07-01'],
  ])('when %s', (_, before, at, since) => {
    expect(rise(before, at)).toMatchObject({level: 'critical', previous: 'severe'});
    expect(rise(before, at)).toMatchObject(since ? {since} : {firstReadAt: at});
  });

  it('is not one in the future, which a clock that was ahead has given', () => {
    const held = last({assessments: {uk: {level: 'severe', since: '2026-11-24'}}});
    const judgement = look({last: held, mi5: mi5('severe', 'substantial'), now: new Date(NOW)});
    expect(judgement).toMatchObject({verdict: 'publish'});
    expect(judgement.verdict === 'publish' && judgement.assessments.uk.since).not.toBe(
      '2026-11-24',
    );
  });

  it('leaves the level before untold after more than a day without a reading', () => {
    expect(rise('2026-11-22T18:00:00Z', NOW)).toHaveProperty('previous');
    expect(rise('2026-11-22T17:59:59Z', NOW)).toEqual(read('critical'));
  });

  it('comes from the shipped record where the document is covered by it', () => {
    expect(outcome(look({mi5: mi5('severe', 'substantial', '2026-04-30T05:09:17Z')}))).toEqual({
      uk: {level: 'severe', since: '2026-04-30', previous: 'substantial'},
      ni: {level: 'substantial', since: '2024-03-06', previous: 'severe'},
    });
  });
});
