import {describe, expect, it} from 'vitest';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import {levelNews} from '../../../src/banner/view/announcement.js';
import {look} from '../../helpers/banner/look-at.js';

const now = new Date('2026-11-23T18:00:00Z');
const textsOf = (...parameters: Parameters<typeof levelNews>): readonly string[] =>
  levelNews(...parameters).map(({text}) => text);

describe('the news of levels', () => {
  it('says that the level has changed, and from what', () => {
    const view = look(exampleFeed(now));
    expect(textsOf(view, {uk: 'substantial'})).toEqual([
      'The threat level has changed. UK terrorism threat level: Severe – an attack is highly likely. Before that it was Substantial.',
    ]);
  });

  it('names a level that is known again, or was never known', () => {
    const view = look(exampleFeed(now));
    const sentence = ['UK terrorism threat level: Severe – an attack is highly likely.'];
    expect(textsOf(view, {uk: 'severe'})).toEqual(sentence);
    expect(textsOf(view, {})).toEqual(sentence);
  });

  it('never says that a level has changed to that of an exercise', () => {
    const view = look(exampleFeed(now, {status: 'exercise', level: 'critical'}));
    const [label, level] = textsOf(view, {uk: 'severe'});
    expect(label).toBe('Exercise. This is not the real threat level.');
    expect(level).not.toContain('changed');
  });

  it('has the same key in a banner and in a strip', () => {
    const keys = (['banner', 'strip'] as const).map(variant =>
      levelNews(look(exampleFeed(now), {variant}), {uk: 'low'}).map(({key}) => key),
    );
    expect(keys[0]).toEqual(keys[1]);
  });
});
