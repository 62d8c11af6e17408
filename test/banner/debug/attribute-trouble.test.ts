import {describe, expect, it} from 'vitest';
import {ATTRIBUTES} from '../../../src/banner/attributes.js';
import {troublesIn} from '../../../src/banner/debug/attribute-trouble.js';

const known = [
  'feed',
  'area',
  'lang',
  'languages',
  'region',
  'variant',
  'theme',
  'refresh',
  'heading-level',
  'dismissible',
  'data-debug',
];

function troubles(
  attributes: Record<string, string>,
  tagNames?: readonly string[],
): readonly string[] {
  return troublesIn({
    known,
    attributes,
    tagNames,
    languages: ['en', 'cy', 'zh-Hans'],
    table: ATTRIBUTES,
  });
}

describe('attributes', () => {
  it.each([
    {},
    {variant: 'strip', theme: 'dark', region: 'both', refresh: '5', 'heading-level': '6'},
    {
      variant: ' Card ',
      region: ' BOTH ',
      translate: 'no',
      itemscope: '',
      refresh: '1440',
      'heading-level': '1',
    },
    {refresh: '0', languages: 'en, cy-GB zh_Hans'},
    {
      id: 'x',
      class: 'y',
      style: 'z',
      'aria-label': 'a',
      'data-reactid': '1',
      level: 'severe',
      folded: '',
    },
  ])('that are right bring no trouble: %j', attributes => {
    expect(troubles(attributes)).toEqual([]);
  });

  it.each([
    [
      {varient: 'strip'},
      'There is no attribute varient, so it does nothing. Did you mean variant?',
    ],
    [
      {langauge: 'cy'},
      'There is no attribute langauge, so it does nothing. There are: feed, area,',
    ],
    [{langages: 'cy'}, 'Did you mean languages?'],
    [{'data-area': 'essex'}, 'On the element it is area: data-area does nothing there.'],
    [
      {variant: 'baner'},
      'variant is one of banner, strip, card, and here it is “baner”, so it is as if it were banner.',
    ],
    [{theme: ''}, 'theme is one of auto, light, dark, and here it is “”'],
    [{refresh: '4'}, 'refresh is a number from 5 to 1440, and here it is “4”.'],
    [{refresh: '1441'}, 'refresh is a number from 5 to 1440'],
    [{refresh: 'often'}, 'refresh is a number from 5 to 1440'],
    [{'heading-level': '0'}, 'heading-level is a number from 1 to 6, and here it is “0”.'],
    [{'heading-level': '7'}, 'heading-level is a number from 1 to 6'],
    [
      {languages: 'cy tlh'},
      'languages names tlh, which is not shipped. There are: en, cy, zh-Hans.',
    ],
  ])('that are wrong are told in a sentence: %j', (attributes, sentence) => {
    expect(troubles(attributes)).toEqual([expect.stringContaining(sentence)]);
  });

  it('of a tag are told where their data- is missing', () => {
    expect(troubles({}, ['src', 'type', 'lang', 'style', 'variant'])).toEqual([
      'On a script tag it is data-variant: variant alone does nothing there.',
    ]);
  });

  it('of a tag that look like ours are told, and other people’s are left alone', () => {
    expect(
      troubles({}, [
        'data-langs',
        'data-lazy',
        'data-tag',
        'data-cfasync',
        'data-variant',
        'data-target',
        'data-debug',
        'data-traget',
      ]),
    ).toEqual([
      'There is no attribute data-langs, so it does nothing. Did you mean data-lang?',
      'There is no attribute data-traget, so it does nothing. Did you mean data-target?',
    ]);
  });
});
