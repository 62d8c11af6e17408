import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  DEVICES,
  FORMS,
  LANGUAGES,
  PAGES,
  readChoice,
  REFRESHES,
  writeChoice,
} from '../../demo/builder/choice.js';
import {THEMES, VARIANTS} from '../../src/banner/view/choices.js';
import {REGION_CHOICES} from '../../src/feed/schema/level.js';

const anyChoice = fc.record({
  form: fc.constantFrom(...FORMS),
  lang: fc.constantFrom(...LANGUAGES),
  region: fc.constantFrom(...REGION_CHOICES),
  area: fc.stringMatching(/^([a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,3})?$/),
  variant: fc.constantFrom(...VARIANTS),
  theme: fc.constantFrom(...THEMES),
  refresh: fc.constantFrom(...REFRESHES),
  dismissible: fc.boolean(),
  'no-storage': fc.boolean(),
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
    expect(writeChoice(readChoice('?variant=strip&theme=auto&form=tag'))).toBe('variant=strip');
  });

  it('never carries what it could not be', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), search => {
        const choice = readChoice(search);
        expect(FORMS).toContain(choice.form);
        expect(LANGUAGES).toContain(choice.lang);
        expect(choice.area).toMatch(/^[a-z0-9-]*$/);
      }),
    );
    const wrong = '?form=popup&lang=xx&region=gb&area=%22%3E%3Cscript%3E&variant=&refresh=1';
    expect(readChoice(wrong)).toEqual(readChoice(''));
  });
});
