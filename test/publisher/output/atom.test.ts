import {describe, expect, it} from 'vitest';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import type {Feed} from '../../../src/feed/schema/feed.js';
import {withLocale, registerLocale} from '../../../src/feed/i18n/active-locale.js';
import * as cy from '../../../src/generated/locales/cy.js';
import {formatAtom} from '../../../src/publisher/output/atom.js';
import {childOf, readXml, type XmlElement} from '../../../src/publisher/sources/xml.js';

const now = new Date('2026-11-23T18:00:00Z');
const HISTORY = [
  {region: 'uk', level: 'severe', since: '2026-04-30'},
  {region: 'ni', level: 'substantial', since: '2024-03-06'},
] as const;

registerLocale('cy', cy);

async function atom(changes: Partial<Feed> = {}, language = 'en'): Promise<XmlElement> {
  const feed = exampleFeed(now, {history: HISTORY, ...changes});
  const root = readXml(await withLocale(language, () => formatAtom(feed, {language})));
  if (!root.ok) throw new Error(JSON.stringify(root.problems));
  return root.value;
}

const textOf = (parent: XmlElement, name: string): string | undefined =>
  childOf(parent, name)?.text;
const entries = (feed: XmlElement): readonly XmlElement[] =>
  feed.children.filter(({name}) => name === 'entry');

describe('the feed for feed readers', () => {
  it.each([
    ['en', /Open Government Licence v3\.0/],
    ['cy', /Drwydded Llywodraeth Agored f3\.0/],
  ])('names the licence in %s', async (language, sentence) => {
    expect(textOf(await atom({}, language), 'rights')).toMatch(sentence);
  });

  it('has what RFC 4287 asks of a feed and of each entry', async () => {
    const feed = await atom();
    for (const name of ['id', 'title', 'updated', 'author'])
      expect(childOf(feed, name)).toBeDefined();
    expect(entries(feed)).toHaveLength(3);
    for (const entry of entries(feed)) {
      expect(textOf(entry, 'id')).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
      expect(textOf(entry, 'updated')).toMatch(/^\d{4}-\d{2}-\d{2}T[0-9:.]+Z$/);
      expect(textOf(entry, 'title')).toBeTruthy();
    }
    expect(new Set(entries(feed).map(entry => textOf(entry, 'id'))).size).toBe(3);
  });

  it('has an entry for each change with its date, newest first', async () => {
    const listed = entries(await atom({assessments: {uk: {level: 'severe', since: '2026-04-30'}}}));
    expect(listed.map(entry => [textOf(entry, 'updated'), textOf(entry, 'title')])).toEqual([
      ['2026-04-30T00:00:00Z', 'UK terrorism threat level: Severe'],
      [
        '2024-03-06T00:00:00Z',
        'Threat level in Northern Ireland (Northern Ireland-related terrorism): Substantial',
      ],
    ]);
    expect(textOf(listed[0]!, 'content')).toContain('Since 30 April 2026.');
    expect(textOf(listed[0]!, 'content')).toContain('0800 789 321');
  });

  it('keeps the same entry id at the next reading, so that news readers do not show it twice', async () => {
    const read = {level: 'low', firstReadAt: '2026-11-01T00:00:00Z'} as const;
    const at = (publishedAt: string): Promise<XmlElement> =>
      atom({publishedAt, checkedAt: publishedAt, assessments: {uk: read}});
    expect(await at('2026-11-23T19:00:00Z')).toEqual(await at('2026-11-23T18:00:00Z'));
  });

  it('names the author of a statement, and lists the support for an incident', async () => {
    const feed = await atom({
      history: [],
      assessments: {uk: {level: 'severe', since: '2026-04-30'}},
      statements: [
        {
          id: 'a',
          text: {en: '<b>We & you</b>'},
          attribution: {name: 'A. "Chair"'},
          publishedAt: '2026-11-23T10:00:00Z',
        },
        {id: 'undated', text: {en: 'Left out'}},
      ],
      incident: {
        title: {en: 'Support'},
        summary: {en: 'Help is here.'},
        support: [{label: {en: 'Victim Support'}, url: 'https://www.victimsupport.org.uk'}],
        publishedAt: '2026-11-23T09:00:00Z',
      },
    });
    expect(entries(feed).map(entry => textOf(entry, 'content'))).toEqual([
      '<b>We & you</b>',
      'Help is here.\nVictim Support: https://www.victimsupport.org.uk',
    ]);
    expect(textOf(childOf(entries(feed)[0]!, 'author')!, 'name')).toBe('A. "Chair"');
  });

  it('drops what XML forbids', async () => {
    const feed = await atom({publisher: {name: 'A\u0000B\u000BC\uFFFE\uD800D'}});
    expect(textOf(childOf(feed, 'author')!, 'name')).toBe('ABCD');
  });

  it('says of a sample in each title that it is one', async () => {
    const feed = await atom({status: 'sample', history: []});
    for (const entry of entries(feed)) expect(textOf(entry, 'title')).toMatch(/^Sample\./);
    expect(textOf(feed, 'title')).toMatch(/^Sample\./);
  });

  it('is in Welsh, under other names than the English', async () => {
    const [english, welsh] = [await atom(), await atom({}, 'cy')];
    expect(textOf(entries(welsh)[0]!, 'title')).toContain('Lefel y bygythiad');
    expect(textOf(welsh, 'id')).not.toBe(textOf(english, 'id'));
  });
});
