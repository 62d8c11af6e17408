import {describe, expect, it} from 'vitest';
import {DOCUMENTS, readDocument} from '../helpers/documents.js';

/** As each organisation publishes it, by the page where a person would check it. */
const PUBLISHED = {
  'https://www.gov.uk/ACT': '0800 789 321',
  'https://www.victimsupport.org.uk': '0808 168 9111',
};
const NUMBER = /(?<![\d.,])0[1-9]\d{2} ?\d{3} ?\d{3,4}(?!\d)/g;
const withoutSpaces = (number: string): string => number.replaceAll(' ', '');

describe('a phone number in a document', () => {
  const known = Object.values(PUBLISHED).map(withoutSpaces);

  it.each(DOCUMENTS)('is one that its organisation publishes: %s', page => {
    const numbers = [...readDocument(page).matchAll(NUMBER)].map(([number]) => number);
    expect(numbers.filter(number => !known.includes(withoutSpaces(number)))).toEqual([]);
  });

  it('is in the README and on the page for webmasters', () => {
    for (const page of ['README.md', 'docs/embedding.md'])
      expect(readDocument(page)).toContain('0800 789 321');
  });
});
