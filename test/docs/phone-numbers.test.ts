import {describe, expect, it} from 'vitest';
import {ANTI_TERRORIST_HOTLINE, builtInContacts, EMERGENCY} from '../../src/feed/rules/contacts.js';
import {DOCUMENTS, readDocument} from '../helpers/documents.js';

/**
 * As each organisation publishes it: the hotline on https://www.gov.uk/ACT, the charity's and ACT Early's on the page
 * that the contact links to. Literal on purpose: take a new number from the organisation, not from the code.
 */
const PUBLISHED = {
  emergency: '999',
  'anti-terrorist-hotline': '0800 789 321',
  police: '101',
  crimestoppers: '0800 555 111',
  'act-early': '0800 011 3764',
};
/** Of organisations that an operator could add, for the examples of configs and feeds. */
const IN_EXAMPLES = {'https://www.victimsupport.org.uk': '0808 168 9111'};
const CHANGE = 'To change a number, see docs/contributing/change-a-phone-number.md.';

const NUMBER = /(?<![\d.,])0[1-9]\d{2} ?\d{3} ?\d{3,4}(?!\d)/g;
const withoutSpaces = (number: string): string => number.replaceAll(' ', '');

describe('a phone number in src/feed/rules/contacts.ts', () => {
  it('is the one that its organisation publishes', () => {
    const numbers = builtInContacts().flatMap(({id, phone}) => (phone ? [[id, phone]] : []));
    expect(numbers, CHANGE).toEqual(Object.entries(PUBLISHED));
    expect([EMERGENCY, ANTI_TERRORIST_HOTLINE], CHANGE).toEqual(['999', '0800 789 321']);
  });
});

describe('a phone number in a document', () => {
  const built = builtInContacts().flatMap(({phone}) => phone ?? []);
  const known = [...built, ...Object.values(IN_EXAMPLES)].map(withoutSpaces);

  it.each(DOCUMENTS)('is one of src/feed/rules/contacts.ts: %s', page => {
    const numbers = [...readDocument(page).matchAll(NUMBER)].map(([number]) => number);
    expect(
      numbers.filter(number => !known.includes(withoutSpaces(number))),
      `${page} has a number that src/feed/rules/contacts.ts does not have. ${CHANGE}`,
    ).toEqual([]);
  });

  it.each(['README.md', 'docs/embedding.md'])('is the hotline’s, among others: %s', page => {
    expect(readDocument(page), `${page} lacks the number of contacts.ts. ${CHANGE}`).toContain(
      ANTI_TERRORIST_HOTLINE,
    );
  });
});
