import type {Feed} from '../../src/feed/schema/feed.js';

const DAY_MS = 24 * 60 * 60 * 1000;

const contacts: NonNullable<Feed['contacts']> = [
  {
    id: 'victim-support',
    name: {en: 'Victim Support', cy: 'Cymorth i Ddioddefwyr'},
    phone: '0808 168 9111',
    url: 'https://www.victimsupport.org.uk',
    hours: {en: 'Any time'},
    nations: ['england', 'wales'],
    checkedOn: '2026-11-01',
  },
];

const areas: NonNullable<Feed['areas']> = {
  exampleshire: {
    name: {en: 'Exampleshire'},
    statement: {
      en: 'You may see more police officers on patrol, some of them armed. They are there to protect and reassure you.',
    },
    contacts: [
      {id: 'front-desk', name: {en: 'Exampleshire Police, front desk'}, phone: '01632 960 000'},
    ],
    follow: [
      {label: 'Exampleshire Police', url: 'https://police.example/exampleshire'},
      {label: '@examplepolice', url: 'https://social.example/examplepolice'},
    ],
  },
};

/** Everything an operator may add: an incident, a statement, an area's statement and contacts. */
export function exampleWords(now: Date): Partial<Feed> {
  const inTwoDays = new Date(now.getTime() + 2 * DAY_MS).toISOString();
  return {
    incident: {
      title: {en: 'Attack at Example Square', cy: 'Ymosodiad yn Sgwâr yr Enghraifft'},
      summary: {
        en: 'The police are there, and the area is closed. Our thoughts are with everyone affected.',
        cy: 'Mae’r heddlu yno, ac mae’r ardal ar gau. Mae ein meddyliau gyda phawb yr effeithiwyd arnynt.',
      },
      support: [
        {label: {en: 'Help for those affected'}, url: 'https://support.example/help'},
        {label: {en: 'Looking for someone?'}, url: 'https://support.example/missing'},
      ],
      expiresAt: inTwoDays,
    },
    statements: [
      {
        id: 'chief-constable',
        text: {en: 'We stand with every community in Exampleshire, today as every day.'},
        attribution: {
          name: 'A. Example',
          role: {en: 'Chief Constable'},
          organisation: {en: 'Exampleshire Police'},
        },
        expiresAt: inTwoDays,
      },
    ],
    contacts,
    areas,
  };
}
