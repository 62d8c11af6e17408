/** The fields of a feed that are one text and belong to its levels; those of its details are in detail-fields.ts. */
import {isCalendarDate, isInstant, RFC_3339} from './instant.js';
import {LEVELS, REGIONS} from './level.js';
import {oneOf, text} from './shape.js';

export const name = text();
export const instant = text(
  'instant-invalid',
  'an RFC 3339 instant with offset, like 2026-11-23T18:00:00Z',
  RFC_3339,
  isInstant,
);
export const date = text(
  'date-invalid',
  'a calendar date, like 2026-04-30',
  /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/,
  isCalendarDate,
);
export const level = oneOf('level-unknown', LEVELS);
export const region = oneOf('region-unknown', REGIONS);

/** What an identifier consists of. */
export const IDENTIFIER = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether a text can be the id of an area, a contact or a statement. */
export function isIdentifier(text: string): boolean {
  return IDENTIFIER.test(text);
}
