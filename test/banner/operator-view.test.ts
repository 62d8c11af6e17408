import {describe, expect, it} from 'vitest';
import {exampleFeed, exampleFeeds} from '../../demo/example-feeds.js';
import {look, now} from '../helpers/look-at.js';

const DAY_MS = 24 * 60 * 60 * 1000;

describe('what an operator says', () => {
  const feed = exampleFeeds(now)['after an incident']!;
  const area = feed.areas!['exampleshire'];

  it('is the incident, then the statements, then the area’s words, each with whose it is', () => {
    const {operatorWords} = look(feed, {area});
    expect(
      operatorWords.map(({part, title, from}) => [
        part,
        title?.text,
        from.map(({text}) => text).join(', '),
      ]),
    ).toEqual([
      ['incident', 'Attack at Example Square', 'Example Community Safety Partnership'],
      ['statement', undefined, 'A. Example, Chief Constable, Exampleshire Police'],
      ['local', 'Exampleshire', 'Example Community Safety Partnership'],
    ]);
  });

  it('stands in the language it was written in, or else whole in English', () => {
    const [incident, statement] = look(feed, {language: 'cy'}).operatorWords;
    expect(incident?.title).toEqual({text: 'Ymosodiad yn Sgwâr yr Enghraifft', language: 'cy'});
    expect(statement?.text?.language).toBe('en');
  });

  it('ends on the instant that it was given', () => {
    const end = Date.parse(feed.incident!.expiresAt!);
    const late = {...feed, validUntil: new Date(end + 1).toISOString()};
    const parts = (at: number): unknown =>
      look(late, {now: new Date(at)}).operatorWords.map(({part}) => part);
    expect(parts(end - 1)).toEqual(['incident', 'statement']);
    expect(parts(end)).toEqual([]);
  });

  it('ends with a feed that is too old, while its contacts stay', () => {
    const {operatorWords, contacts} = look(feed, {now: new Date(now.getTime() + 9 * DAY_MS)});
    expect(operatorWords).toEqual([]);
    expect(contacts.map(({phone}) => phone)).toContain('0808 168 9111');
  });

  it('ends so even if it was given no end', () => {
    const endless = {...feed, incident: {title: {en: 'One'}, summary: {en: 'Two'}}, statements: []};
    const parts = (ageMs: number, isLoading = false): unknown =>
      look(endless, {now: new Date(now.getTime() + ageMs), isLoading, area}).operatorWords.map(
        ({part}) => part,
      );
    expect(parts(0)).toEqual(['incident', 'local']);
    expect(parts(3 * DAY_MS)).toEqual(['incident', 'local']);
    expect(parts(3 * DAY_MS, true)).toEqual([]);
    expect(parts(9 * DAY_MS)).toEqual([]);
  });

  it('is under a label where the feed is none, whatever region the page wants', () => {
    const drill = exampleFeed(now, {
      status: 'exercise',
      incident: feed.incident!,
      assessments: {uk: {level: 'severe'}},
    });
    const view = look(drill, {region: 'ni'});
    expect(view.operatorWords).toHaveLength(1);
    expect(view.notReal).toBe('Exercise. This is not the real threat level.');
  });

  it('is of its publisher where it names nobody, and an area that says nothing is not shown', () => {
    const statements = [{id: 'one', text: {en: 'We stand with you.'}}];
    const silent = {name: {en: 'Essex'}, contacts: []};
    const shown = look(exampleFeed(now, {statements}), {area: silent}).operatorWords;
    expect(shown.map(({from}) => from.map(({text}) => text))).toEqual([
      ['Example Community Safety Partnership'],
    ]);
  });

  it('adds contacts with their limits, after those compiled in', () => {
    const added = look(feed, {area}).contacts.slice(7);
    expect(
      added.map(({name, phone, notes}) => [name, phone, ...notes.map(({text}) => text)]),
    ).toEqual([
      [
        'Victim Support',
        '0808 168 9111',
        'Any time',
        'England · Wales',
        'Checked on 1 November 2026',
      ],
      ['Exampleshire Police, front desk', '01632 960 000'],
    ]);
  });

  it('cannot change a contact that is compiled in', () => {
    const contacts = [{id: 'emergency', name: {en: 'Emergency'}, phone: '0900 1'}];
    const shown = look(exampleFeed(now, {contacts})).contacts;
    expect(shown.map(({phone}) => phone)).not.toContain('0900 1');
    expect(shown[0]).toMatchObject({id: 'emergency', phone: '999'});
  });
});
