import type {ContactCard, ContactNote} from './contacts.js';
import {formatDate} from '../i18n/dates.js';
import type {Contact, Feed} from '../schema/feed.js';
import {isolate} from '../i18n/isolate.js';
import {textIn} from '../i18n/language-map.js';
import * as messages from '../i18n/messages/index.js';

/**
 * The contacts that an operator added, each with its limits: its hours, its nations, when somebody last
 * checked it, and who added it, since it appears beside official ones and may have a similar name.
 */
export function operatorContacts(
  contacts: readonly Contact[],
  publisher: Feed['publisher'],
  language: string,
): readonly ContactCard[] {
  return contacts.map(contact => {
    const name = textIn(contact.name, language);
    return {
      id: contact.id,
      name: name.text,
      language: name.language,
      phone: contact.phone,
      url: contact.url,
      notes: [ownNote(addedBy(publisher, language)), ...limitsOf(contact, language)],
    };
  });
}

function addedBy(publisher: Feed['publisher'], language: string): string {
  if (!publisher?.name.trim()) return messages.addedByUnnamed();
  return messages.contactAddedBy(isolate(publisher.name, '', language));
}

function limitsOf({hours, nations, checkedOn}: Contact, language: string): readonly ContactNote[] {
  const when = hours && textIn(hours, language);
  return [
    ...(when ? [{...when, url: undefined}] : []),
    ...(nations?.length && nations.length < NATIONS_OF_THE_UK
      ? [ownNote(nations.map(messages.nationName).join(' · '))]
      : []),
    ...(checkedOn ? [ownNote(messages.contactCheckedOn(formatDate(checkedOn)))] : []),
  ];
}

function ownNote(text: string): ContactNote {
  return {text, language: undefined, url: undefined};
}

const NATIONS_OF_THE_UK = 4;
