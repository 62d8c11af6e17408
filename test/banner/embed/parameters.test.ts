import {describe, expect, it} from 'vitest';
import {parametersIn} from '../../../src/banner/embed/parameters.js';

const read = (address: string): readonly (string | null)[] =>
  ['lang', 'region', 'area'].map(name => parametersIn(address).get(name));

describe('the parameters in an address', () => {
  it.each(['&', '&amp;', '&amp;amp;', '&amp;amp;amp;', '&#038;', '&amp;#38;', '&#x26;'])(
    'are separated by %s',
    separator => {
      const address = ['https://host.example/a.js?lang=cy', 'region=ni', 'area=x'].join(separator);
      expect(read(address)).toEqual(['cy', 'ni', 'x']);
    },
  );

  it('are none without a query, and leave a fragment out of a value', () => {
    expect(read('https://host.example/lang=cy/a.js')).toEqual([null, null, null]);
    expect(read('https://host.example/a.js?lang=cy#?secret=abc')).toEqual(['cy', null, null]);
  });

  it('keep semicolons, escaped separators and a second question mark in a value', () => {
    expect(read('https://host.example/?area=a;b%26c%23d?e')[2]).toBe('a;b&c#d?e');
  });
});
