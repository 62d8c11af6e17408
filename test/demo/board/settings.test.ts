import {expect, it} from 'vitest';
import {readSettings} from '../../../demo/board/settings.js';

it('a board without parameters is in English, in turns of 20 seconds', () => {
  expect(readSettings('')).toEqual({
    languages: ['en'],
    turnMs: 20_000,
    area: null,
    region: 'uk',
    feeds: [],
    publicKey: null,
    isStored: true,
  });
});

it.each([
  ['en,cy,ur', ['en', 'cy', 'ur']],
  ['cy, EN_gb,cy', ['cy', 'en']],
  ['pa_PK,ur', ['ur']],
  ['tlh,pl', ['pl']],
  ['tlh', ['en']],
  [',', ['en']],
])('a board’s languages are the shipped ones, each once, in order: %s', (lang, languages) => {
  const search = new URLSearchParams({lang}).toString();
  expect(readSettings(search).languages).toEqual(languages);
});

it.each([
  ['20', 20],
  ['4', 5],
  ['5', 5],
  ['0', 5],
  ['-1', 5],
  ['600', 600],
  ['601', 600],
  ['', 20],
  ['soon', 20],
  ['Infinity', 600],
])('a turn lasts from 5 to 600 seconds: %s', (seconds, expected) => {
  expect(readSettings(`seconds=${seconds}`).turnMs).toBe(expected * 1000);
});

it('a board reads region, area, keys and every feed that is named', () => {
  const search = 'region=both&area=essex&public-key=abc&feed=a.json&feed=b.json&no-storage';
  expect(readSettings(search)).toMatchObject({
    region: 'both',
    area: 'essex',
    publicKey: 'abc',
    feeds: ['a.json', 'b.json'],
    isStored: false,
  });
  expect(readSettings('region=all').region).toBe('uk');
});
