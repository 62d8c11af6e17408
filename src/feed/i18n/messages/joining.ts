/**
 * How texts are joined. What stands between them differs by language: French has a space before a colon, Chinese has
 * full-width marks, Arabic has a comma of its own. Only the details and the shared message use these.
 */
import {msg, str} from '../msg.js';

export const fullStop = (): string =>
  msg('.', {id: 'full-stop', desc: 'The mark at the end of a sentence.'});

export const withNote = (text: string, note: string): string =>
  msg(str`${text} (${note})`, {
    id: 'join-note',
    desc: 'As in “0800 555 111 (any time)”. An address can stand before the bracket: keep the space, which shows programs where the address ends.',
  });

export const withOfficialWord = (level: string, official: string): string =>
  msg(str`${level} (${official})`, {
    id: 'join-official',
    desc: 'A translated level and the official English word, as in “Poważny (Severe)”.',
  });

export const withMeaning = (level: string, meaning: string): string =>
  msg(str`${level} – ${meaning}`, {
    id: 'join-meaning',
    desc: 'As in “Severe – an attack is highly likely”.',
  });

export const author = (name: string): string =>
  msg(str`– ${name}`, {
    id: 'join-author',
    desc: 'After a statement: the name of the person or the organisation that says it.',
  });

/** A list without “and”: a phone number and an address. */
export const list = (items: readonly string[]): string =>
  items.reduce((before, item) =>
    msg(str`${before}, ${item}`, {
      id: 'join-list',
      desc: 'A phone number and an address, as in “0800 555 111, crimestoppers-uk.org”.',
    }),
  );

/** Notes, each of which can be a sentence or have commas of its own. */
export const listNotes = (notes: readonly string[]): string =>
  notes.reduce((before, note) =>
    msg(str`${before}; ${note}`, {
      id: 'join-notes',
      desc: 'Between notes in brackets, which can have commas of their own: “Any time; England; Checked on 1 November 2026”.',
    }),
  );
