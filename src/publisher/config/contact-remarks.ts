/** What is legal in a contact, and likely not meant. */
import {distance} from 'fastest-levenshtein';
import {ANTI_TERRORIST_HOTLINE} from '../../feed/rules/contacts.js';
import {londonDate} from '../../feed/i18n/dates.js';
import type {Feed} from '../../feed/schema/feed.js';
import {quote, type Problem} from '../../feed/schema/problem.js';

type Contact = NonNullable<Feed['contacts']>[number];

const KINDS = ['emergency', 'report', 'support'];
/** With its country, with its area, or a short one, such as 101, 116 123 or 61016: the digits of each. */
const LIKELY_NUMBER = /^(?:(?:\+|00)\d{8,15}|0[1-9]\d{6,9}|[1-9]\d{2,5})$/;
/** One digit wrong, or two that have changed places. */
const MISTYPED = 2;

/** Each as a problem with its path below `path`. */
export function contactRemarks(
  contacts: readonly Contact[] = [],
  path: string,
  now: Date,
): readonly Problem[] {
  return contacts.flatMap(({kind, phone, checkedOn}, index) => {
    const at = `${path}/${String(index)}`;
    return [
      ...(kind === undefined || KINDS.includes(kind) ? [] : [unknownKind(`${at}/kind`, kind)]),
      ...(phone === undefined ? [] : phoneRemarks(`${at}/phone`, phone)),
      ...(checkedOn && checkedOn > londonDate(now) ? [checkedLater(at, checkedOn)] : []),
    ];
  });
}

function phoneRemarks(path: string, phone: string): readonly Problem[] {
  const digits = phone.replaceAll(' ', '');
  const hotline = ANTI_TERRORIST_HOTLINE.replaceAll(' ', '');
  if (!LIKELY_NUMBER.test(digits)) {
    const expected =
      'a number with 0 or a country code before it, and no digit too many or too few';
    return [{code: 'phone-unlikely', path, expected, received: quote(phone)}];
  }
  if (digits === hotline || distance(digits, hotline) > MISTYPED) return [];
  const expected = `another number, or the Anti-Terrorist Hotline’s, ${ANTI_TERRORIST_HOTLINE}, which every banner has already`;
  return [{code: 'phone-unlikely', path, expected, received: quote(phone)}];
}

function unknownKind(path: string, kind: string): Problem {
  return {
    code: 'kind-unknown',
    path,
    expected: `one of ${KINDS.join(', ')}`,
    received: quote(kind),
  };
}

function checkedLater(at: string, checkedOn: string): Problem {
  const expected = 'a day that has come';
  return {code: 'checked-in-future', path: `${at}/checkedOn`, expected, received: quote(checkedOn)};
}
