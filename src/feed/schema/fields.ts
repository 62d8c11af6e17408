/** The fields of a feed that are one text: the form of each, and the problem of a text in another form. */
import {BUILT_IN_CONTACT_IDS} from './built-in-contact-ids.js';
import {isCalendarDate, isInstant, RFC_3339} from './instant.js';
import {LEVELS, REGIONS} from './level.js';
import {dictionary, oneOf, text} from './shape.js';

export const name = text();
const IDENTIFIER = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const identifier = text(
  'identifier-invalid',
  'lower-case letters, digits and hyphens',
  IDENTIFIER,
);
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
export const link = text(
  'link-invalid',
  'an https address',
  /^https:\/\/[^\s\\\p{Cc}\p{Cf}]+$/u,
  isPlainLink,
);
export const areaPattern = text(
  'pattern-invalid',
  'a relative address with {area} in it, like areas/{area}.json',
  /^[a-z0-9-]+\/\{area\}\.json$/,
);
/**
 * `telephoneLink` can dial every number that matches: a short one, one that begins with 0, or one with a
 * country code after + or 00. No country code begins with 0, nor does a number after +44.
 */
export const phone = text(
  'phone-invalid',
  'a phone number of 3 to 20 characters: digits, single spaces, and + or 00 before a country code',
  /^(?=.{3,20}$)(?!(?:\+|00 ?)4 ?4 ?0)(?:(?:\+|00 ?|0 ?)?[1-9])(?: ?[0-9]){2,}$/,
);
const languageTag = text(
  'language-invalid',
  'a language tag, like cy or zh-Hans',
  /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/,
);
export const languageMap = dictionary(languageTag, text());
export const level = oneOf('level-unknown', LEVELS);
export const region = oneOf('region-unknown', REGIONS);
export const contactId = text(
  'contact-id-invalid',
  `lower-case letters, digits and hyphens, and none of ${BUILT_IN_CONTACT_IDS.join(', ')}`,
  new RegExp(`^(?!(?:${BUILT_IN_CONTACT_IDS.join('|')})$)${IDENTIFIER.source.slice(1)}`),
);

/** Whether a text can be the id of an area, a contact or a statement. */
export function isIdentifier(text: string): boolean {
  return IDENTIFIER.test(text);
}

/** A link with a name and password before the host can look like the address of another host. */
function isPlainLink(address: string): boolean {
  try {
    const {protocol, username, password} = new URL(address);
    return protocol === 'https:' && !username && !password;
  } catch {
    return false;
  }
}
