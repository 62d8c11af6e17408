/** Where in the UK an operator’s contact answers, and when somebody last made sure of it. */
import {msg, str} from '@lit/localize';
import type {Nation} from './feed.js';

/** For a contact that is not there for all of the UK. */
export const nationName = (nation: Nation): string => {
  const names: Record<Nation, string> = {
    england: msg('England', {id: 'nation-england'}),
    wales: msg('Wales', {id: 'nation-wales'}),
    scotland: msg('Scotland', {id: 'nation-scotland'}),
    'northern-ireland': msg('Northern Ireland', {id: 'nation-northern-ireland'}),
  };
  return names[nation];
};

export const contactCheckedOn = (date: string): string =>
  msg(str`Checked on ${date}`, {
    id: 'contact-checked',
    desc: 'When somebody last made sure that this phone number or address is right.',
  });
