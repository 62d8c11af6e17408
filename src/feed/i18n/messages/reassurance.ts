/** What we say to everyone, whatever the level. */
import {msg} from '../msg.js';

/** In the shared message and in the banner. */
export const reassurance = (): readonly string[] => [
  msg('The police support every community.', {
    id: 'reassure-police',
    desc: 'Communities are all groups of people who live here. Not: nations, societies, sects.',
  }),
  msg('Communities defeat terrorism. Please report what seems suspicious.', {
    id: 'reassure-communities',
    desc: 'It is communities together who defeat terrorism. Report things and events. Not: to inform on people.',
  }),
  msg('Terrorists want to divide us. They are very few, and their acts represent no community.', {
    id: 'reassure-nobody',
    desc: 'Not: a faith, a nation, “international”.',
  }),
  msg('There is no excuse for hate crime. It is taken seriously: please report it.', {
    id: 'reassure-hate',
    desc: 'The police take it seriously. Report it to the police.',
  }),
  msg(
    'You may see more police officers, some of them armed, or soldiers. They are there to protect you. It does not mean that there is a threat near you.',
    {id: 'reassure-patrols', desc: 'Not: a place that is under threat.'},
  ),
  msg(
    'If an attack has affected you or someone close to you, please ask for help. You are not alone.',
    {
      id: 'reassure-support',
      desc: 'Affected in any way, not only injured.',
    },
  ),
];

export const forEveryone = (): string =>
  msg('For everyone', {id: 'for-everyone', desc: 'Heading of the sentences of reassurance.'});

export const supportTitle = (): string =>
  msg('Where to find support', {
    id: 'support',
    desc: 'Before links to help for people affected by an attack.',
  });

export const followThePolice = (): string =>
  msg('Follow your local police:', {id: 'follow', desc: 'Before a list of accounts.'});

export const pleaseShare = (): string =>
  msg('Please share this message.', {
    id: 'please-share',
    desc: 'The last line of a message for WhatsApp and e-mail: please send it on.',
  });
