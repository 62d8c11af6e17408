import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {exampleFeed} from '../../../demo/examples/feeds.js';
import {BUILT_IN_CONTACT_IDS} from '../../../src/feed/schema/built-in-contact-ids.js';
import {builtInContacts, telephoneLink} from '../../../src/feed/rules/contacts.js';
import {checkFeed} from '../../../src/feed/schema/feed.js';

describe('whom to call', () => {
  it('the built-in contacts begin with 999 and are complete', () => {
    expect(builtInContacts().map(({id, phone, url}) => [id, phone ?? url])).toEqual([
      ['emergency', '999'],
      ['anti-terrorist-hotline', '0800 789 321'],
      ['report-online', 'https://www.gov.uk/ACT'],
      ['police', '101'],
      ['true-vision', 'https://www.report-it.org.uk'],
      ['crimestoppers', '0800 555 111'],
      ['act-early', '0800 011 3764'],
    ]);
  });

  it('the built-in contacts have the ids that no feed may use', () => {
    expect(builtInContacts().map(({id}) => id)).toEqual(BUILT_IN_CONTACT_IDS);
  });

  it('each built-in contact has its notes and its web page', () => {
    const known = builtInContacts().map(({id, notes, url}) => [
      id,
      ...notes.map(note => [note.text, note.url].filter(Boolean).join(' ')),
      url,
    ]);
    expect(known).toEqual([
      [
        'emergency',
        'Text 999: first text “register” to 999',
        'British Sign Language: 999bsl.co.uk https://999bsl.co.uk',
        'Relay UK: 18000',
        undefined,
      ],
      ['anti-terrorist-hotline', 'Any time, in confidence', undefined],
      ['report-online', 'Report what seems suspicious', 'https://www.gov.uk/ACT'],
      ['police', 'Relay UK: 18001 101', undefined],
      [
        'true-vision',
        'True Vision, for England, Wales and Northern Ireland. In Scotland call 101.',
        'https://www.report-it.org.uk',
      ],
      [
        'crimestoppers',
        'Any time, anonymous. A charity, not the police.',
        'https://crimestoppers-uk.org',
      ],
      ['act-early', '9am to 5pm, every day', 'https://actearly.uk'],
    ]);
  });

  it('the contacts for deaf and speech-impaired people are beside the numbers they belong to', () => {
    const notes = builtInContacts().map(contact => contact.notes.map(({text}) => text).join());
    expect(notes[0]).toMatch(/register.*999bsl\.co\.uk.*18000/);
    expect(notes[3]).toMatch(/18001 101/);
  });
});

describe('a telephone link', () => {
  it.each([
    ['999', 'tel:999'],
    ['101', 'tel:101'],
    ['18000', 'tel:18000'],
    ['116 123', 'tel:116123'],
    ['0800 789 321', 'tel:+44800789321'],
    ['0800 011 3764', 'tel:+448000113764'],
    ['+44 20 7946 0000', 'tel:+442079460000'],
    ['00 353 1 666 0000', 'tel:+35316660000'],
    ['0044 20 7946 0000', 'tel:+442079460000'],
    ['+353 1 666 0000', 'tel:+35316660000'],
  ])('telephoneLink dials %s as %s', (phone, link) => {
    expect(telephoneLink(phone)).toBe(link);
  });
});

/** Whether a feed with this phone number is valid. */
function isTaken(phone: string): boolean {
  const contacts = [{id: 'ours', name: {en: 'Ours'}, phone}];
  return checkFeed({...exampleFeed(new Date('2026-11-23T18:00:00Z')), contacts}).ok;
}

describe('a phone number in a feed', () => {
  it.each([
    '101',
    '18001 101',
    '0909 879 0000',
    '00 353 1 666 0000',
    '+353 1 666 0000',
    '0 800 789 321',
    '+44 20 7946 0000 123',
  ])('a phone number in a feed may be %s', phone => {
    expect(isTaken(phone)).toBe(true);
  });

  it.each([
    ['', 'nothing'],
    ['1', 'too short to be one'],
    ['0', 'too short to be one'],
    ['00', 'a prefix with nothing after it'],
    ['+', 'a prefix with nothing after it'],
    ['+0800 789 321', 'no country code begins with 0'],
    ['000 353 1', 'no country code begins with 0'],
    ['+44 0800 789 321', 'the 0 goes where +44 stands'],
    ['0044 0800 789 321', 'the 0 goes where +44 stands'],
    ['0800  789 321', 'two spaces'],
    ['٠٨٠٠ ٧٨٩ ٣٢١', 'digits that no keypad has'],
    ['012345 678901 2345678', '21 characters'],
    ['1'.repeat(60_000), 'a page that freezes'],
  ])('a phone number in a feed may not be %.30s: %s', phone => {
    expect(isTaken(phone)).toBe(false);
  });

  it('telephoneLink dials every valid number as it is shown', () => {
    const characters = fc.constantFrom(...'+ 0123456789'.split(''), '00', '44', ' ');
    const phones = fc.array(characters, {maxLength: 12}).map(parts => parts.join(''));
    let taken = 0;
    fc.assert(
      fc.property(phones, phone => {
        if (!isTaken(phone)) return;
        taken += 1;
        const shown = phone.replaceAll(' ', '');
        const link = telephoneLink(phone);
        // Written independently of the code: 00 and + are followed by a country code, 0 by a UK number.
        if (/^(00|\+)/.test(shown)) expect(link).toBe(`tel:+${shown.replace(/^(00|\+)/, '')}`);
        else if (shown.startsWith('0')) expect(link).toBe(`tel:+44${shown.slice(1)}`);
        else expect(link).toBe(`tel:${shown}`);
        expect(link).toMatch(/^tel:(\+[1-9][0-9]{2,}|[1-9][0-9]{2,})$/);
      }),
      {numRuns: 3000},
    );
    expect(taken).toBeGreaterThan(300);
  });
});
