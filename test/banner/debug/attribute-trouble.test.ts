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

describe('the report on attributes', () => {
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
  ])('has no sentence for valid attributes: %j', attributes => {
    expect(troubles(attributes)).toEqual([]);
  });

  it.each([
    [
      {varient: 'strip'},
      'There is no attribute varient, so it has no effect. Did you mean variant?',
    ],
    [
      {langauge: 'cy'},
      'There is no attribute langauge, so it has no effect. The attributes are: feed, area,',
    ],
    [{langages: 'cy'}, 'Did you mean languages?'],
    [{'data-area': 'essex'}, 'On the element, write area: data-area has no effect there.'],
    [
      {variant: 'baner'},
      'variant must be one of banner, strip, card, but is “baner”, so the default, banner, applies.',
    ],
    [{theme: ''}, 'theme must be one of auto, light, dark, but is “”'],
    [{refresh: '4'}, 'refresh must be a number from 5 to 1440, but is “4”.'],
    [{refresh: '1441'}, 'refresh must be a number from 5 to 1440'],
    [{refresh: 'often'}, 'refresh must be a number from 5 to 1440'],
    [{'heading-level': '0'}, 'heading-level must be a number from 1 to 6, but is “0”.'],
    [{'heading-level': '7'}, 'heading-level must be a number from 1 to 6'],
    [
      {languages: 'cy tlh'},
      'languages names tlh, which is not shipped. The shipped languages are: en, cy, zh-Hans.',
    ],
  ])('has a sentence for a wrong attribute: %j', (attributes, sentence) => {
    expect(troubles(attributes)).toEqual([expect.stringContaining(sentence)]);
  });

  it('names attributes of a tag without data-', () => {
    expect(troubles({}, ['src', 'type', 'lang', 'style', 'variant'])).toEqual([
      'On a script tag, write data-variant: variant has no effect there.',
    ]);
  });

  it('names misspelt data- attributes of a tag, and ignores those of other scripts', () => {
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
      'There is no attribute data-langs, so it has no effect. Did you mean data-lang?',
      'There is no attribute data-traget, so it has no effect. Did you mean data-target?',
    ]);
  });
});
