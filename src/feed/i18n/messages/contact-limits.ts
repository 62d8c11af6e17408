/** Where in the UK an operator’s contact answers, who added it, and when somebody last made sure of it. */
import {msg, str} from '../msg.js';
import type {Nation} from '../../schema/feed.js';

/** For a contact that is not there for all of the UK. */
export const nationName = (nation: Nation): string => {
  const names: Record<Nation, string> = {
    england: msg('England', {id: 'nation-england', desc: 'Where a phone number is for.'}),
    wales: msg('Wales', {id: 'nation-wales', desc: 'Where a phone number is for.'}),
    scotland: msg('Scotland', {id: 'nation-scotland', desc: 'Where a phone number is for.'}),
    'northern-ireland': msg('Northern Ireland', {
      id: 'nation-northern-ireland',
      desc: 'Where a phone number is for.',
    }),
  };
  return names[nation];
};

export const contactCheckedOn = (date: string): string =>
  msg(str`Checked on ${date}`, {
    id: 'contact-checked',
    desc: 'When somebody last made sure that this phone number or address is right.',
  });

export const contactAddedBy = (name: string): string =>
  msg(str`Added by ${name}`, {
    id: 'contact-added-by',
    desc: 'Below a phone number or an address that an organisation added to the official ones. Its name is in the sentence.',
  });

export const addedByUnnamed = (): string =>
  msg('Added by a publisher that gives no name', {
    id: 'added-by-unnamed',
    desc: 'The same, and below a statement, where the organisation does not say what it is called.',
  });
