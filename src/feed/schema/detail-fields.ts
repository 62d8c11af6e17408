/** The fields of a feed that are one text and belong to its details: the form of each, and the problem of a text in another form. */
import {BUILT_IN_CONTACT_IDS} from './built-in-contact-ids.js';
import {IDENTIFIER} from './fields.js';
import {dictionary, text} from './shape.js';

export const identifier = text(
  'identifier-invalid',
  'lower-case letters, digits and hyphens',
  IDENTIFIER,
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
export const contactId = text(
  'contact-id-invalid',
  `lower-case letters, digits and hyphens, and none of ${BUILT_IN_CONTACT_IDS.join(', ')}`,
  new RegExp(`^(?!(?:${BUILT_IN_CONTACT_IDS.join('|')})$)${IDENTIFIER.source.slice(1)}`),
);

/** A link with a name and password before the host can look like the address of another host. */
function isPlainLink(address: string): boolean {
  try {
    const {protocol, username, password} = new URL(address);
    return protocol === 'https:' && !username && !password;
  } catch {
    return false;
  }
}
