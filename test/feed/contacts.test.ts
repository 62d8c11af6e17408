import {describe, expect, it} from 'vitest';
import {builtInContacts, telephoneLink} from '../../src/feed/contacts.js';

describe('whom to call', () => {
  it('begins with 999 and leaves nobody out', () => {
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

  it('says of each what a caller has to know, and where else to go', () => {
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
      ['report-online', 'Report what doesn’t feel right', 'https://www.gov.uk/ACT'],
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

  it('has the ways in for deaf and speech-impaired people beside the numbers they belong to', () => {
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
  ])('dials %s as %s', (phone, link) => {
    expect(telephoneLink(phone)).toBe(link);
  });
});
