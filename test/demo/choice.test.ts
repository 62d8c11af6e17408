import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  DEVICES,
  formOf,
  LANGUAGES,
  PAGES,
  readChoice,
  REFRESHES,
  writeChoice,
} from '../../demo/builder/choice.js';
import {FORMS} from '../../demo/builder/platforms/forms.js';
import {PLATFORM_IDS} from '../../demo/builder/platforms/platforms.js';
import {THEMES, VARIANTS} from '../../src/banner/view/choices.js';
import {LEVELS, REGION_CHOICES} from '../../src/feed/schema/level.js';
import {languages} from '../../src/generated/languages.js';

const CODES = languages.map(([code]) => code);
const KEY = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo';

const anyChoice = fc.record({
  platform: fc.constantFrom('' as const, ...PLATFORM_IDS),
  form: fc.constantFrom('' as const, ...FORMS),
  lang: fc.constantFrom(...LANGUAGES),
  region: fc.constantFrom(...REGION_CHOICES),
  area: fc.stringMatching(/^([a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,3})?$/),
  variant: fc.constantFrom(...VARIANTS),
  theme: fc.constantFrom(...THEMES),
  refresh: fc.constantFrom(...REFRESHES),
  dismissible: fc.boolean(),
  'no-storage': fc.boolean(),
  'quiet-below': fc.constantFrom('' as const, ...LEVELS),
  'heading-level': fc.constantFrom('1', '2', '3', '4', '5', '6'),
  languages: fc.subarray([...CODES]).map(codes => codes.join(' ')),
  'public-key': fc.constantFrom('', KEY, `${KEY} ${KEY}`),
  device: fc.constantFrom(...DEVICES),
  page: fc.constantFrom(...PAGES),
});

describe('a choice in an address', () => {
  it('comes back as it went in', () => {
    fc.assert(
      fc.property(anyChoice, choice => {
        expect(readChoice(writeChoice(choice))).toEqual(choice);
      }),
    );
  });

  it('carries nothing that is the usual', () => {
    expect(writeChoice(readChoice(''))).toBe('');
    expect(writeChoice(readChoice('?variant=strip&theme=auto&heading-level=2'))).toBe(
      'variant=strip',
    );
  });

  it('never carries what it could not be', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), search => {
        const choice = readChoice(search);
        expect(['', ...FORMS]).toContain(choice.form);
        expect(['', ...PLATFORM_IDS]).toContain(choice.platform);
        expect(LANGUAGES).toContain(choice.lang);
        expect(choice.area).toMatch(/^[a-z0-9-]*$/);
      }),
    );
    const wrong =
      '?platform=myspace&form=popup&lang=xx&region=gb&area=%22%3E%3Cscript%3E&variant=&refresh=1&languages=xx&heading-level=7&quiet-below=none&public-key=short';
    expect(readChoice(wrong)).toEqual(readChoice(''));
  });

  it.each([
    ['', 'tag'],
    ['platform=sharepoint', 'iframe'],
    ['platform=sharepoint&form=tag', 'tag'],
    ['form=element', 'element'],
  ])('gives the platform’s form, unless one was picked: %s', (search, form) => {
    expect(formOf(readChoice(search))).toBe(form);
  });

  it.each([
    ['languages=cy,en', 'en cy'],
    ['languages=ur xx', 'ur'],
  ])('keeps the languages that there are, in the order of the list: %s', (search, kept) => {
    expect(readChoice(search).languages).toBe(kept);
  });
});
