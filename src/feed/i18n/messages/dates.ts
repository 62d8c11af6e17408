/** The parts of a date. */
import {msg} from '../msg.js';

export const monthNames = (): readonly string[] =>
  msg('January,February,March,April,May,June,July,August,September,October,November,December', {
    id: 'months',
    desc: 'Twelve names as they stand in a date, in order, with a comma and no space between.',
  }).split(',');

export const firstOfMonth = (): string =>
  msg('1', {
    id: 'first-of-month',
    desc: 'The day in a date on the first of a month, as French has 1er.',
  });

/** The placeholders are plain text: those of a template that only spaces separate become one, which has a fixed order. */
export const date = (day: string, month: string, year: string): string =>
  msg('{day} {month} {year}', {
    id: 'date',
    desc: 'As in: 12 November 2026. Put {day}, {month} and {year} in the order of your language, with the words and marks between them. It also stands within sentences.',
  })
    .replace('{day}', day)
    .replace('{month}', month)
    .replace('{year}', year);
