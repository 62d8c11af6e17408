import {builtInContacts, type ContactCard, type ContactNote} from './contacts.js';
import {formatDate} from './dates.js';
import type {Contact} from './feed.js';
import {textIn} from './language-map.js';
import * as words from './words.js';

/**
 * The contacts that an operator added, each with its limits: when, where in the UK, and when somebody
 * last made sure of it. One that bears the id of a compiled-in contact is left out, for that one stands.
 */
export function operatorContacts(
  contacts: readonly Contact[],
  language: string,
): readonly ContactCard[] {
  const builtIn = builtInContacts().map(({id}) => id);
  return contacts
    .filter(({id}) => !builtIn.includes(id))
    .map(contact => {
      const name = textIn(contact.name, language);
      return {
        id: contact.id,
        name: name.text,
        language: name.language,
        phone: contact.phone,
        url: contact.url,
        notes: limitsOf(contact, language),
      };
    });
}

function limitsOf({hours, nations, checkedOn}: Contact, language: string): readonly ContactNote[] {
  const own = (text: string): ContactNote => ({text, language: undefined, url: undefined});
  const when = hours && textIn(hours, language);
  return [
    ...(when ? [{...when, url: undefined}] : []),
    ...(nations?.length && nations.length < NATIONS_OF_THE_UK
      ? [own(nations.map(words.nationName).join(' · '))]
      : []),
    ...(checkedOn ? [own(words.contactCheckedOn(formatDate(checkedOn, language)))] : []),
  ];
}

const NATIONS_OF_THE_UK = 4;
