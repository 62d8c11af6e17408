import {describe, expect, it} from 'vitest';
import {exampleFeed, exampleFeeds} from '../../../demo/examples/feeds.js';
import {announcementOf, incidentNews, levelNews} from '../../../src/banner/view/announcement.js';
import {look, now} from '../../helpers/banner/look-at.js';

const SEVERE = 'UK terrorism threat level: Severe – an attack is highly likely.';

describe('the news of levels', () => {
  const textsOf = (...[view, before]: Parameters<typeof levelNews>): readonly string[] =>
    levelNews(view, before, 'en').flatMap(({texts}) => texts.map(({text}) => text));

  it('says that the level has changed, and from what', () => {
    expect(textsOf(look(exampleFeed(now)), {uk: 'substantial'}, 'en')).toEqual([
      `The threat level has changed. ${SEVERE} Before that it was Substantial.`,
    ]);
  });

  it('names a level that is known again, or was never known', () => {
    const view = look(exampleFeed(now));
    expect(textsOf(view, {uk: 'severe'}, 'en')).toEqual([SEVERE]);
    expect(textsOf(view, {}, 'en')).toEqual([SEVERE]);
  });

  it('never says that a level has changed to that of an exercise', () => {
    const view = look(exampleFeed(now, {status: 'exercise', level: 'severe'}));
    expect(textsOf(view, {uk: 'low'}, 'en')).toEqual([SEVERE]);
  });

  it('is of the region whose level is another, or of both', () => {
    const view = look(exampleFeed(now, {level: 'severe'}), {region: 'both'});
    const [uk, ni] = textsOf(view, {uk: 'low', ni: 'low'}, 'en');
    expect(textsOf(view, {uk: 'severe', ni: 'low'}, 'en')).toEqual([ni]);
    expect(textsOf(view, {uk: 'low', ni: view.shownLevels.ni!}, 'en')).toEqual([uk]);
    expect(textsOf(view, view.shownLevels, 'en')).toHaveLength(2);
  });

  it('has the same key in a banner and in a strip', () => {
    const keys = (['banner', 'strip'] as const).map(variant =>
      levelNews(look(exampleFeed(now), {variant}), {uk: 'low'}, 'en').map(({key}) => key),
    );
    expect(keys[0]).toEqual(keys[1]);
  });
});

describe('the news of an incident', () => {
  const feed = exampleFeeds(now)['after an incident']!;

  it('says what has happened and who says so, each in its own language', () => {
    const view = look(
      {
        ...feed,
        publisher: {name: 'Exampleshire Police', url: 'https://police.example/'},
        incident: {...feed.incident!, title: {en: 'Attack'}, summary: {pl: 'Policja pomaga.'}},
      },
      {language: 'cy'},
    );
    expect(incidentNews(view.operatorContent[0]!, 'cy').texts).toEqual([
      {text: 'Attack.', language: 'en'},
      {text: 'Policja pomaga.', language: 'pl'},
      {text: expect.any(String) as string, language: 'cy'},
      {text: 'Exampleshire Police', language: ''},
    ]);
  });

  it.each(['Attack!', '袭击。', 'هجوم؟'])('adds no full stop to “%s”', text => {
    const view = look({...feed, incident: {...feed.incident!, title: {en: text}}});
    expect(incidentNews(view.operatorContent[0]!, 'en').texts[0]?.text).toBe(text);
  });

  it('says in an exercise that it is not real', () => {
    const view = look({...feed, status: 'exercise'});
    const news = [incidentNews(view.operatorContent[0]!, 'en')];
    const [first] = announcementOf(news, view, 'en');
    expect(first).toEqual({text: 'Exercise. This is not the real threat level.', language: 'en'});
  });
});

it('without news nothing is announced, in an exercise either', () => {
  expect(announcementOf([], look(exampleFeed(now, {status: 'exercise'})), 'en')).toEqual([]);
});
