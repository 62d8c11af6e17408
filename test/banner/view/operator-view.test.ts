import {describe, expect, it} from 'vitest';
import {exampleFeed, exampleFeeds} from '../../../demo/examples/feeds.js';
import type {Feed} from '../../../src/feed/schema/feed.js';
import {learnLanguage} from '../../../src/feed/i18n/learn-language.js';
import {withLocale} from '../../../src/feed/i18n/active-locale.js';
import {look, now} from '../../helpers/banner/look-at.js';

const DAY_MS = 24 * 60 * 60 * 1000;

describe('what an operator says', () => {
  const feed = exampleFeeds(now)['after an incident']!;
  const area = feed.areas!['exampleshire'];

  it('operator content is the incident, the statements and the area’s, each with its author', () => {
    const {operatorContent: operatorWords} = look(feed, {area});
    expect(
      operatorWords.map(({part, title, from}) => [
        part,
        title?.text,
        from?.names.map(({text}) => text).join(', '),
      ]),
    ).toEqual([
      ['incident', 'Attack at Example Square', 'Example Community Safety Partnership'],
      ['statement', undefined, 'A. Example, Chief Constable, Exampleshire Police'],
      ['area', 'Exampleshire', 'Example Community Safety Partnership'],
    ]);
  });

  it('operator content has the area’s incident after that of the whole feed', () => {
    const own = {
      title: {en: 'The town hall is closed'},
      summary: {en: 'It opens again on Monday.'},
      support: [{label: {en: 'Help'}, phone: '01632 960 123'}],
    };
    const content = look(feed, {area: {...area!, incident: own}}).operatorContent;
    expect(content.map(({part, title}) => [part, title?.text]).slice(0, 2)).toEqual([
      ['incident', 'Attack at Example Square'],
      ['incident', 'The town hall is closed'],
    ]);
    expect(content[1]?.links).toEqual([
      {label: {text: 'Help', language: 'en'}, url: undefined, phone: '01632 960 123'},
    ]);
    const over = {...own, expiresAt: now.toISOString()};
    const later = look(feed, {area: {...area!, incident: over}}).operatorContent;
    expect(later.filter(({part}) => part === 'incident')).toHaveLength(1);
  });

  it('operator content is in the language it was written in, or else whole in English', () => {
    const [incident, statement] = look(feed, {language: 'cy'}).operatorContent;
    expect(incident?.title).toEqual({text: 'Ymosodiad yn Sgwâr yr Enghraifft', language: 'cy'});
    expect(statement?.text?.language).toBe('en');
  });

  it('operator content expires at its instant', () => {
    const end = Date.parse(feed.incident!.expiresAt!);
    const late = {...feed, validUntil: new Date(end + 1).toISOString()};
    const parts = (at: number): unknown =>
      look(late, {now: new Date(at)}).operatorContent.map(({part}) => part);
    expect(parts(end - 1)).toEqual(['incident', 'statement']);
    expect(parts(end)).toEqual([]);
  });

  it.each(['actual', 'exercise', 'sample'] as const)(
    'ends with a feed that is too old, its contacts and accounts to follow included (%s)',
    status => {
      const output = {...feed, status};
      const at = (ms: number) =>
        look(output, {now: new Date(Date.parse(feed.validUntil) + ms), area});
      const numbers = (ms: number) => at(ms).contacts.map(({phone}) => phone);
      expect(numbers(7 * DAY_MS - 1)).toContain('0808 168 9111');
      expect(at(7 * DAY_MS - 1).operatorContent.map(({part}) => part)).toContain('area');
      for (const ms of [7 * DAY_MS, 400 * DAY_MS]) {
        expect(numbers(ms)).toEqual([
          '999',
          '0800 789 321',
          undefined,
          '101',
          undefined,
          '0800 555 111',
          '0800 011 3764',
        ]);
        expect(at(ms).operatorContent).toEqual([]);
      }
    },
  );

  it('operator content and contacts wait while an aged feed may be replaced', () => {
    const aged = {now: new Date(now.getTime() + 3 * DAY_MS), isLoading: true};
    expect(look(feed, aged).contacts).toHaveLength(7);
    expect(look(feed, {...aged, isLoading: false}).contacts).toHaveLength(8);
  });

  it('operator content ends with the feed even if it has no end of its own', () => {
    const endless = {...feed, incident: {title: {en: 'One'}, summary: {en: 'Two'}}, statements: []};
    const parts = (ageMs: number, isLoading = false): unknown =>
      look(endless, {now: new Date(now.getTime() + ageMs), isLoading, area}).operatorContent.map(
        ({part}) => part,
      );
    expect(parts(0)).toEqual(['incident', 'area']);
    expect(parts(3 * DAY_MS)).toEqual(['incident', 'area']);
    expect(parts(3 * DAY_MS, true)).toEqual([]);
    expect(parts(9 * DAY_MS)).toEqual([]);
  });

  it('operator content of a sample has the label, whatever region the page asks for', () => {
    const drill = exampleFeed(now, {
      status: 'exercise',
      incident: feed.incident!,
      assessments: {uk: {level: 'severe'}},
    });
    const view = look(drill, {region: 'ni'});
    expect(view.operatorContent).toHaveLength(1);
    expect(view.testLabel).toBe('Exercise. This is not the real threat level.');
  });

  it('operator content without an author is its publisher’s, and an area without text is not shown', () => {
    const statements = [{id: 'one', text: {en: 'We stand with you.'}}];
    const silent = {name: {en: 'Essex'}, contacts: []};
    const shown = look(exampleFeed(now, {statements}), {area: silent}).operatorContent;
    expect(shown.map(({from}) => from?.names.map(({text}) => text))).toEqual([
      ['Example Community Safety Partnership'],
    ]);
  });

  it('operator contacts come after the built-in ones, with their limits', () => {
    const added = look(feed, {area}).contacts.slice(7);
    expect(
      added.map(({name, phone, notes}) => [name, phone, ...notes.map(({text}) => text)]),
    ).toEqual([
      [
        'Victim Support',
        '0808 168 9111',
        'Added by Example Community Safety Partnership',
        'Any time',
        'England · Wales',
        'Checked on 1 November 2026',
      ],
      [
        'Exampleshire Police, front desk',
        '01632 960 000',
        'Added by Example Community Safety Partnership',
      ],
    ]);
  });

  it('an operator contact names its publisher', () => {
    const contacts = [{id: 'ours', name: {en: 'Anti-Terrorist Hotline'}, phone: '0909 879 0000'}];
    const [added] = look(exampleFeed(now, {contacts})).contacts.slice(7);
    expect(added?.notes[0]?.text).toBe('Added by Example Community Safety Partnership');
    for (const publisher of [undefined, {name: ''}, {name: ' '}]) {
      const nameless = {...exampleFeed(now, {contacts}), publisher} as Feed;
      const [other] = look(nameless).contacts.slice(7);
      expect(other?.notes[0]?.text).toBe('Added by a publisher that gives no name');
    }
  });

  it('an operator contact says that its publisher gives no name', () => {
    const nameless = exampleFeed(now, {
      publisher: undefined as unknown as Feed['publisher'] & object,
      statements: [{id: 'one', text: {en: 'We stand with you.'}}],
      incident: {title: {en: 'Attack'}, summary: {en: 'Support is here.'}},
    });
    expect(
      look(nameless).operatorContent.map(({from}) => from?.names.map(({text}) => text)),
    ).toEqual([
      ['Added by a publisher that gives no name'],
      ['Added by a publisher that gives no name'],
    ]);
  });

  it('an operator contact isolates the publisher’s name in right-to-left lines', async () => {
    const contacts = [{id: 'ours', name: {en: 'Desk'}, phone: '01632 960000'}];
    const language = await learnLanguage(['ur']);
    const [added] = withLocale(language, () =>
      look(exampleFeed(now, {contacts}), {language}),
    ).contacts.slice(7);
    expect(added?.notes[0]?.text).toContain('\u2068Example Community Safety Partnership\u2069');
  });
});
