import {describe, expect, it} from 'vitest';
import {directionOf, nearestLanguage} from '../../../src/feed/i18n/language.js';

const shipped = ['cy', 'en', 'pa', 'ur', 'zh-Hans'];

describe('the nearest shipped language', () => {
  it.each([
    ['cy', 'cy'],
    ['CY_gb', 'cy'],
    [' cy-GB ', 'cy'],
    ['pa-Guru-IN', 'pa'],
    ['zh-hans-CN', 'zh-Hans'],
    ['en-GB', 'en'],
    ['xx', 'en'],
    ['cyx', 'en'],
    ['', 'en'],
  ])('the nearest language to %j is %s', (wanted, expected) => {
    expect(nearestLanguage([wanted], shipped)).toBe(expected);
  });

  it('the nearest language is that of the first requested tag that has one', () => {
    expect(nearestLanguage(['so', 'ur-PK', 'cy'], shipped)).toBe('ur');
  });

  it('the nearest language is English if none is requested', () => {
    expect(nearestLanguage([], shipped)).toBe('en');
  });
});

describe('the direction of a language', () => {
  it.each([
    ['ur', 'rtl'],
    ['ar', 'rtl'],
    ['fa', 'rtl'],
    ['cy', 'ltr'],
    ['zh-Hans', 'ltr'],
  ])('the direction of %s is %s', (language, direction) => {
    expect(directionOf(language)).toBe(direction);
  });
});
