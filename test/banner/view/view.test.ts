import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {exampleFeed, exampleFeeds} from '../../../demo/examples/feeds.js';
import type {FullView} from '../../../src/banner/view/details.js';
import {LEVELS} from '../../../src/feed/schema/level.js';
import {look, now, wholeViewOf, contentOf} from '../../helpers/banner/look-at.js';

const situations: readonly (readonly [string, FullView])[] = [
  ['loading', look(undefined, {isLoading: true})],
  ['unreachable', look(undefined)],
  ...Object.entries(exampleFeeds(now)).map(([name, feed]) => [name, look(feed)] as const),
];

describe('what is shown', () => {
  it.each(situations)('the view has every number: %s', (_, view) => {
    expect(view.calm.sentence).toContain('0800 789 321');
    expect(view.calm.sentence).toContain('call 999');
    expect(view.contacts.map(({phone}) => phone)).toEqual(
      expect.arrayContaining(['999', '0800 789 321', '101', '0800 555 111']),
    );
  });

  it.each([
    ['low', 'Low', 'an attack is highly unlikely', 1],
    ['moderate', 'Moderate', 'an attack is possible, but not likely', 2],
    ['substantial', 'Substantial', 'an attack is likely', 3],
    ['severe', 'Severe', 'an attack is highly likely', 4],
    ['critical', 'Critical', 'an attack is highly likely in the near future', 5],
  ] as const)('the view for %s is “%s – %s”, step %i', (level, headline, meaning, rank) => {
    expect(look(exampleFeed(now, {level}))).toMatchObject({
      freshness: 'current',
      level,
      levels: [{headline, meaning, scale: {rank, text: `${String(rank)} of 5`}}],
    });
  });

  it('the view says since when the level holds and what it was before, if known', () => {
    expect(look(exampleFeed(now)).levels[0].detail).toBe(
      'Since 30 April 2026. Before that it was Substantial.',
    );
    const since = exampleFeed(now, {assessments: {uk: {level: 'severe', since: '2026-04-30'}}});
    expect(look(since).levels[0].detail).toBe('Since 30 April 2026.');
    const bare = exampleFeed(now, {assessments: {uk: {level: 'severe'}}});
    expect(look(bare).levels[0].detail).toBeUndefined();
  });

  it('the view says when and where the level was read', () => {
    expect(look(exampleFeed(now))).toMatchObject({
      checked: {
        text: 'Checked today at 17:48',
        date: 'Checked on 23 November 2026 at 17:48',
        instant: '2026-11-23T17:48:00.000Z',
      },
      source: {name: 'Source: MI5'},
    });
  });

  it('the view dates a level that a person set by that, for its own region only', () => {
    const set = {level: 'critical', setAt: '2026-11-23T17:55:00Z'} as const;
    const assessments = {uk: set, ni: {level: 'low'}} as const;
    const feed = exampleFeed(now, {assessments});
    expect(look(feed).checked?.text).toBe('Checked today at 17:55');
    expect(look(feed, {region: 'ni'}).checked?.text).toBe('Checked today at 17:48');
    const stale = {...exampleFeeds(now)['stale']!, assessments};
    expect(look(stale).levels[0].detail).toContain('on 23 November 2026');
  });

  it('the view names no check after the feed’s receipt, whatever clock dated it', () => {
    const checkedAt = '2028-11-23T17:48:00Z';
    const validUntil = '2028-11-24T17:48:00Z';
    const feed = exampleFeed(now, {checkedAt, publishedAt: checkedAt, validUntil});
    expect(look(feed).checked?.date).toBe('Checked on 23 November 2026 at 18:00');
  });

  it('the view names no source that the feed does not list as read', () => {
    const [mi5] = exampleFeed(now).sources!;
    for (const sources of [[], [{...mi5!, outcome: 'unreachable' as const}]]) {
      expect(look(exampleFeed(now, {sources})).source).toBeUndefined();
    }
  });

  it('the view of a stale feed has the last confirmed level and its day, never a current level', () => {
    const view = look(exampleFeeds(now)['stale']);
    expect(view).toMatchObject({
      freshness: 'stale',
      linksOfficially: true,
      levels: [
        {
          headline: 'We can’t confirm the level right now',
          meaning: undefined,
          scale: undefined,
          detail: 'Last confirmed as Severe on 20 November 2026.',
        },
      ],
    });
    expect(view.level).toBeUndefined();
    expect(view.shownLevels).toEqual({});
    expect(view.checked).toBeUndefined();
    expect(view.source).toBeUndefined();
  });

  it('the view of an older feed has no level', () => {
    const view = look(exampleFeeds(now)['too old']);
    expect(view).toMatchObject({freshness: 'unknown', linksOfficially: true});
    expect(contentOf(view).toLowerCase()).not.toContain('severe');
  });

  it.each([
    ['sample', 'Sample. This is not the real threat level.'],
    ['exercise', 'Exercise. This is not the real threat level.'],
  ] as const)('the view of a %s has the test label, and names no source', (name, label) => {
    const view = look(exampleFeeds(now)[name]);
    expect(view).toMatchObject({freshness: 'exercise', testLabel: label, linksOfficially: true});
    expect(view.checked).toBeUndefined();
    expect(view.source).toBeUndefined();
  });

  it.each([
    ['sample', 'Sample, not the real level'],
    ['exercise', 'Exercise, not the real level'],
  ] as const)('the view of a %s has the test label in a strip too', (name, label) => {
    expect(look(exampleFeeds(now)[name], {variant: 'strip'}).testLabel).toBe(label);
  });

  it('the view of an exercise has no history', () => {
    expect(look(exampleFeed(now, {status: 'exercise'})).levels[0].detail).toBeUndefined();
  });

  it('the view of an actual level has no test label', () => {
    expect(look(exampleFeed(now)).testLabel).toBeUndefined();
  });

  it('the view keeps the level while the next request is under way', () => {
    expect(look(exampleFeed(now), {isLoading: true}).level).toBe('severe');
  });

  it('the view drops the level on the millisecond its validity ends', () => {
    const feed = exampleFeed(now);
    const end = Date.parse(feed.validUntil);
    expect(look(feed, {now: new Date(end - 1)}).level).toBe('severe');
    expect(look(feed, {now: new Date(end)}).level).toBeUndefined();
  });

  it('the view holds a level word only if a valid feed allows it, for any clock', () => {
    const instants = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2035-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, instants, fc.constantFrom(...LEVELS), (at, receivedAt, level) => {
        const feed = exampleFeed(now, {level});
        const view = wholeViewOf({
          received: {feed, receivedAt},
          isLoading: false,
          now: at,
          language: 'en',
          variant: 'banner',
          region: 'uk',
        });
        const mayHold = at.getTime() < Date.parse(feed.validUntil);
        if (!mayHold) expect(view.level).toBeUndefined();
        expect(view.level === undefined).toBe(view.levels[0].meaning === undefined);
      }),
    );
  });

  it.each([
    ['severe', 'current'],
    ['stale', 'loading'],
    ['too old', 'loading'],
    ['sample', 'exercise'],
  ] as const)(
    'the view of a cached %s feed, while the first answer is awaited, is %s',
    (name, claim) => {
      expect(look(exampleFeeds(now)[name], {isLoading: true}).freshness).toBe(claim);
    },
  );
});
