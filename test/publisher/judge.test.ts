import {describe, expect, it} from 'vitest';
import {exampleFeed} from '../../demo/example-feeds.js';
import type {Feed} from '../../src/feed/feed.js';
import type {Level} from '../../src/feed/level.js';
import type {Bulletin} from '../../src/publisher/bulletin.js';
import {judge, type Judgement} from '../../src/publisher/judge.js';

const now = new Date('2026-11-23T18:00:00Z');
const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
const BUILT_BEFORE = '2026-11-20T06:00:00Z';
/** A level with a history, which it keeps for as long as it holds. */
const HELD = {level: 'severe', since: '2026-04-30', previous: 'substantial'} as const;

function bulletin(uk: Level, ni: Level, builtAt?: string): Bulletin {
  return {
    source: 'mi5',
    levels: {uk, ni},
    isSample: false,
    ...(builtAt && {builtAt: new Date(builtAt)}),
  };
}

/** A last good feed that said severe and substantial, read from a document built on 20 November. */
function lastFeed({ageMs = HOUR_MS, ...changes}: {ageMs?: number} & Partial<Feed> = {}): Feed {
  const [source] = exampleFeed(now).sources!;
  return exampleFeed(now, {
    ageMs,
    assessments: {
      uk: HELD,
      ni: {level: 'substantial'},
    },
    sources: [{...source!, builtAt: BUILT_BEFORE}],
    ...changes,
  });
}

function assessmentsOf(judgement: Judgement): unknown {
  return judgement.verdict === 'publish' ? judgement.assessments : judgement.problem.code;
}

describe('the judgement of a bulletin', () => {
  it('publishes a first reading without a history that nobody saw', () => {
    expect(judge({lastGood: undefined, bulletin: bulletin('severe', 'substantial'), now})).toEqual({
      verdict: 'publish',
      status: 'actual',
      assessments: {uk: {level: 'severe'}, ni: {level: 'substantial'}},
      builtAt: undefined,
      concern: undefined,
    });
  });

  it.each([
    [
      'carries the history of a level that holds',
      bulletin('severe', 'substantial', BUILT_BEFORE),
      lastFeed(),
      {
        uk: HELD,
        ni: {level: 'substantial'},
      },
    ],
    [
      'dates a rise that it saw, and leaves the other region alone',
      bulletin('critical', 'substantial', '2026-11-23T17:00:00Z'),
      lastFeed(),
      {
        uk: {level: 'critical', since: '2026-11-23', previous: 'severe'},
        ni: {level: 'substantial'},
      },
    ],
    [
      'takes a rise whatever the document’s date',
      bulletin('critical', 'substantial'),
      lastFeed(),
      {
        uk: {level: 'critical', since: '2026-11-23', previous: 'severe'},
        ni: {level: 'substantial'},
      },
    ],
    [
      'dates a change seen exactly a day after the last reading',
      bulletin('severe', 'severe', BUILT_BEFORE),
      lastFeed({ageMs: DAY_MS}),
      {
        uk: HELD,
        ni: {level: 'severe', since: '2026-11-23', previous: 'substantial'},
      },
    ],
    [
      'does not date a change that came in a gap of a millisecond more',
      bulletin('severe', 'severe', BUILT_BEFORE),
      lastFeed({ageMs: DAY_MS + 1}),
      {uk: HELD, ni: {level: 'severe'}},
    ],
    [
      'takes a fall from a newer document',
      bulletin('substantial', 'substantial', '2026-11-20T06:00:01Z'),
      lastFeed(),
      {
        uk: {level: 'substantial', since: '2026-11-23', previous: 'severe'},
        ni: {level: 'substantial'},
      },
    ],
    [
      'keeps the last good feed on a fall in a document as old as the last',
      bulletin('substantial', 'substantial', BUILT_BEFORE),
      lastFeed(),
      'fall-unconfirmed',
    ],
    [
      'keeps it on a fall in an older document',
      bulletin('severe', 'moderate', '2026-11-20T05:59:59Z'),
      lastFeed(),
      'fall-unconfirmed',
    ],
    [
      'keeps it on a fall in a document without a date',
      bulletin('low', 'low'),
      lastFeed(),
      'fall-unconfirmed',
    ],
    [
      'keeps it on a fall in one region even while the other rises',
      bulletin('critical', 'low', BUILT_BEFORE),
      lastFeed(),
      'fall-unconfirmed',
    ],
    [
      'keeps it on a fall when no document before had a date',
      bulletin('low', 'low', '2026-11-23T17:00:00Z'),
      lastFeed({sources: []}),
      'fall-unconfirmed',
    ],
    [
      'compares with the date of the same source only',
      bulletin('low', 'low', '2026-11-23T17:00:00Z'),
      lastFeed({
        sources: [
          {id: 'other', url: 'https://other.example/', outcome: 'read', builtAt: BUILT_BEFORE},
        ],
      }),
      'fall-unconfirmed',
    ],
    [
      'learns nothing from a sample that stood in the folder',
      bulletin('low', 'low'),
      lastFeed({status: 'sample'}),
      {uk: {level: 'low'}, ni: {level: 'low'}},
    ],
    [
      'learns nothing from an exercise',
      bulletin('substantial', 'low'),
      lastFeed({status: 'exercise'}),
      {uk: {level: 'substantial'}, ni: {level: 'low'}},
    ],
  ])('%s', (_, incoming, lastGood, expected) => {
    expect(assessmentsOf(judge({lastGood, bulletin: incoming, now}))).toEqual(expected);
  });

  it('dates by London’s day', () => {
    const justAfterMidnight = new Date('2026-06-30T23:30:00Z');
    const lastGood = lastFeed({checkedAt: '2026-06-30T23:00:00Z'});
    const judgement = judge({
      lastGood,
      bulletin: bulletin('critical', 'substantial'),
      now: justAfterMidnight,
    });
    expect(assessmentsOf(judgement)).toMatchObject({uk: {since: '2026-07-01'}});
  });
});

describe('the newest document’s date', () => {
  const builtAtAfter = (incoming: Bulletin): string | undefined => {
    const judgement = judge({lastGood: lastFeed(), bulletin: incoming, now});
    return judgement.verdict === 'publish' ? judgement.builtAt?.toISOString() : undefined;
  };

  it.each([
    ['goes on with a newer one', '2026-11-21T06:00:00Z', '2026-11-21T06:00:00.000Z'],
    ['does not go back with an older one', '2026-05-01T06:00:00Z', '2026-11-20T06:00:00.000Z'],
    ['is not lost with one without a date', undefined, '2026-11-20T06:00:00.000Z'],
    ['is not moved by one from the future', '2099-01-01T00:00:00Z', '2026-11-20T06:00:00.000Z'],
  ])('%s', (_, builtAt, expected) => {
    expect(builtAtAfter(bulletin('severe', 'substantial', builtAt))).toBe(expected);
  });

  it('takes one as far ahead as clocks may differ, and none a millisecond further', () => {
    const hourAhead = now.getTime() + HOUR_MS;
    const instant = (ms: number): string => new Date(ms).toISOString();
    expect(builtAtAfter(bulletin('severe', 'substantial', instant(hourAhead)))).toBe(
      instant(hourAhead),
    );
    expect(builtAtAfter(bulletin('severe', 'substantial', instant(hourAhead + 1)))).toBe(
      '2026-11-20T06:00:00.000Z',
    );
  });
});

describe('a rise in a document older than the last', () => {
  it('is published without its day, and a person is asked to look', () => {
    const judgement = judge({
      lastGood: lastFeed(),
      bulletin: bulletin('critical', 'substantial', '2017-05-27T06:00:00Z'),
      now,
    });
    expect(judgement).toMatchObject({
      verdict: 'publish',
      assessments: {uk: {level: 'critical'}},
      concern: {code: 'rise-outdated'},
    });
    expect(assessmentsOf(judgement)).not.toHaveProperty('uk.since');
  });

  it('is no concern in a document as old as the last', () => {
    const incoming = bulletin('critical', 'substantial', BUILT_BEFORE);
    expect(judge({lastGood: lastFeed(), bulletin: incoming, now})).toMatchObject({
      concern: undefined,
    });
  });
});

describe('a clock that has gone back since the last reading', () => {
  it('dates no change', () => {
    const judgement = judge({
      lastGood: lastFeed({ageMs: -1}),
      bulletin: bulletin('critical', 'substantial'),
      now,
    });
    expect(assessmentsOf(judgement)).not.toHaveProperty('uk.since');
  });
});

describe('the judgement of a sample', () => {
  const sample: Bulletin = {...bulletin('moderate', 'low'), isSample: true};

  it('is published as a sample', () => {
    expect(judge({lastGood: undefined, bulletin: sample, now})).toMatchObject({status: 'sample'});
    expect(judge({lastGood: lastFeed({status: 'sample'}), bulletin: sample, now})).toMatchObject({
      status: 'sample',
    });
  });

  it('never takes the place of a real feed', () => {
    expect(judge({lastGood: lastFeed(), bulletin: sample, now})).toMatchObject({
      verdict: 'keep',
      problem: {code: 'sample-over-actual'},
    });
  });
});
