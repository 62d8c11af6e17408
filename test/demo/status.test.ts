import {describe, expect, it} from 'vitest';
import {exampleFeed} from '../../demo/examples/feeds.js';
import {describe as describeFeed, describeFailure} from '../../demo/status/describe.js';
import type {Feed} from '../../src/feed/schema/feed.js';

const NOW = new Date('2026-11-23T18:00:00Z');
const feed = (changes: Partial<Feed> = {}): Feed => exampleFeed(NOW, changes);
const minutesAgo = (minutes: number): string =>
  new Date(NOW.getTime() - minutes * 60_000).toISOString();

const verdictOn = (changes: Partial<Feed>) => describeFeed(feed(changes), NOW).verdict;
const source = (id: string, changes: object) => ({
  id,
  url: 'https://source.example/',
  readAt: minutesAgo(12),
  outcome: 'read' as const,
  ...changes,
});
const override = (changes: object = {}) => ({
  region: 'uk' as const,
  level: 'critical' as const,
  reason: 'The sources are late',
  setAt: minutesAgo(60),
  until: '2026-11-24T12:00:00Z',
  ...changes,
});
const tableOf = (changes: Partial<Feed>, title: string) =>
  describeFeed(feed(changes), NOW).tables.find(table => table.title === title);

describe('the status page says', () => {
  it('until when a current level holds, in London’s time', () => {
    const {tone, title, text} = verdictOn({validUntil: '2026-11-24T17:48:00Z'});
    expect({tone, title}).toEqual({tone: 'good', title: 'The level is current'});
    expect(text).toContain('24 November at 17:48 (in 24 hours)');
  });

  it.each([
    [
      'out of date',
      {
        checkedAt: '2026-11-20T18:00:00Z',
        publishedAt: '2026-11-20T18:00:00Z',
        validUntil: '2026-11-21T18:00:00Z',
      },
    ],
    [
      'too old to show',
      {
        checkedAt: '2026-11-10T18:00:00Z',
        publishedAt: '2026-11-10T18:00:00Z',
        validUntil: '2026-11-11T18:00:00Z',
      },
    ],
  ])('that a level is %s', (words, changes) => {
    const {tone, title} = verdictOn(changes);
    expect(tone).toBe('bad');
    expect(title).toContain(words);
  });

  it.each([
    ['exercise', 'an exercise', 'threat-level-feed unset'],
    ['sample', 'a sample', 'The first real publish replaces it.'],
  ] as const)('that the feed is %s', (status, words, advice) => {
    const {title, text} = verdictOn({status});
    expect(title).toContain(words);
    expect(text).toContain(advice);
    expect(text).toContain('not the real one');
  });

  it('that nobody can read the feed', () => {
    expect(describeFailure('The host did not answer')).toMatchObject({
      tone: 'bad',
      text: expect.stringContaining('all phone numbers') as string,
    });
  });

  it('that the sources disagree, about which region, and what each says', () => {
    const sources = [
      source('mi5', {levels: {uk: 'severe', ni: 'low'}}),
      source('govuk', {levels: {uk: 'substantial', ni: 'low'}}),
    ];
    const {concerns, verdict} = describeFeed(feed({sources}), NOW);
    expect(concerns).toEqual([
      'The sources disagree about the UK: MI5 says severe, GOV.UK says substantial. Read both yourself.',
    ]);
    expect(verdict.tone).toBe('look');
  });

  it.each([
    [6 * 60 - 1, 0],
    [6 * 60, 1],
  ])('nothing, or that a source was not read: for %i minutes', (minutes, count) => {
    const sources = [source('mi5', {readAt: minutesAgo(minutes), outcome: 'unreachable'})];
    expect(describeFeed(feed({sources}), NOW).concerns).toHaveLength(count);
  });

  it('that a source was never read', () => {
    const sources = [
      source('mi5', {readAt: undefined, unreadSince: minutesAgo(400), outcome: 'refused'}),
    ];
    expect(describeFeed(feed({sources}), NOW).concerns).toHaveLength(1);
    expect(tableOf({sources}, 'Sources')?.rows[0]).toEqual([
      'MI5',
      'answered with something that is not the bulletin',
      'never',
      '',
    ]);
  });

  it('what a person has set, why and until when; not what has ended', () => {
    const overrides = [override(), override({region: 'ni', until: minutesAgo(1)})];
    expect(describeFeed(feed({overrides}), NOW).concerns).toEqual([
      'A person has set the level of the UK to critical, until 24 November at 12:00 (in 18 hours).',
    ]);
    expect(tableOf({overrides}, 'Set by a person')?.rows[0]).toEqual([
      'the UK',
      'critical',
      'The sources are late',
      '23 November at 17:00 (60 min ago)',
      '24 November at 12:00 (in 18 hours)',
    ]);
  });

  it('that a level is an exercise', () => {
    const overrides = [override({kind: 'exercise'})];
    expect(tableOf({overrides}, 'Set by a person')?.rows[0]?.[1]).toBe('critical, an exercise');
  });

  it('since when a level holds, or that this is not known', () => {
    expect(tableOf({}, 'Levels')?.rows).toEqual([
      ['the UK', 'severe', '30 April 2026', 'substantial'],
      ['Northern Ireland (NI-related)', 'substantial', 'not known', ''],
    ]);
  });

  it('which of the operator’s texts have ended', () => {
    const statements = [
      {
        id: 'a',
        text: {en: 'Calm.'},
        attribution: {name: 'A'},
        publishedAt: minutesAgo(60),
        expiresAt: minutesAgo(0),
      },
    ] as const;
    expect(tableOf({statements}, 'Your texts')?.rows).toEqual([
      ['statement', 'Calm.', 'has ended'],
    ]);
  });

  it('the changes of the level', () => {
    const history = [{region: 'uk', level: 'severe', since: '2026-04-30'}] as const;
    expect(tableOf({history}, 'History')?.rows).toEqual([['30 April 2026', 'the UK', 'severe']]);
  });
});
