import {describe, expect, it} from 'vitest';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import {buildTimeline, type HistoryRecord, type Timeline} from '../../../demo/history/timeline.js';
import type {Feed} from '../../../src/feed/schema/feed.js';
import shipped from '../../../src/publisher/decide/history.json';

const NOW = new Date('2026-11-28T12:00:00Z');
const record = shipped as HistoryRecord & typeof shipped;

const uk = (changes?: Partial<Feed>): Timeline =>
  buildTimeline(record, 'uk', changes && exampleFeed(NOW, changes));

const last = ({spans}: Timeline) => spans.at(-1);

describe('the timeline of the national level', () => {
  it('the record alone begins in 2006 and is known until its own last day', () => {
    const {spans, knownUntil} = uk();
    expect(spans[0]).toMatchObject({level: 'severe', from: '2006-08-01', to: '2006-08-10'});
    expect(last(uk())).toMatchObject({level: 'severe', from: '2026-04-30', to: undefined});
    expect(knownUntil).toBe('2026-09-01');
  });

  it('the record marks what is known from reports, and says where it was reported', () => {
    const reported = uk().spans.filter(({isReported}) => isReported);
    expect(reported.map(({from}) => from)).toEqual(['2007-06-30', '2007-07-04']);
    expect(reported.every(({report}) => report?.startsWith('https://'))).toBe(true);
  });

  it('the meaning of the national level changed once, that of Northern Ireland’s never', () => {
    expect(uk().redefinitions.map(({from}) => from)).toEqual(['2019-07-23']);
    expect(buildTimeline(record, 'ni', undefined).redefinitions).toEqual([]);
  });

  it('a current feed with the same last change extends it to the day of its check', () => {
    expect(uk({}).knownUntil).toBe('2026-11-28');
    expect(uk({}).spans).toEqual(uk().spans);
  });

  it('a current feed adds a later change that leads to its level', () => {
    const change = {region: 'uk', level: 'critical', since: '2026-11-20'} as const;
    const timeline = uk({assessments: {uk: change}, history: [change]});
    expect(last(timeline)).toMatchObject({level: 'critical', from: '2026-11-20', to: undefined});
    expect(timeline.spans.at(-2)).toMatchObject({from: '2026-04-30', to: '2026-11-20'});
  });

  it.each<[string, Partial<Feed>]>([
    ['another level than the last change', {assessments: {uk: {level: 'critical'}}}],
    ['no day since when', {assessments: {uk: {level: 'severe'}}}],
    ['another day', {assessments: {uk: {level: 'severe', since: '2026-10-30'}}}],
    [
      'no level of that region',
      {assessments: {ni: {level: 'severe', since: '2026-04-30'}} as unknown as Feed['assessments']},
    ],
    [
      'a level that a person has set',
      {
        overrides: [
          {
            region: 'uk',
            level: 'severe',
            reason: 'Sources are late',
            setAt: '2026-11-28T10:00:00Z',
            until: '2026-11-29T10:00:00Z',
          },
        ],
      },
    ],
  ])('a feed with %s adds nothing and extends nothing', (_, changes) => {
    expect(uk(changes)).toEqual(uk());
  });

  it('a change dated after the feed’s check is not drawn', () => {
    const change = {region: 'uk', level: 'critical', since: '2026-11-29'} as const;
    expect(uk({assessments: {uk: change}, history: [change]})).toEqual(uk());
  });
});
