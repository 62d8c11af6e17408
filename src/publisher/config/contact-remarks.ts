/** Warnings about a contact that is valid but probably contains a mistake. */
import {distance} from 'fastest-levenshtein';
import {ANTI_TERRORIST_HOTLINE} from '../../feed/rules/contacts.js';
import {londonDate} from '../../feed/i18n/dates.js';
import type {Feed} from '../../feed/schema/feed.js';
import {quote, type Problem} from '../../feed/schema/problem.js';

type Contact = NonNullable<Feed['contacts']>[number];

const KINDS = ['emergency', 'report', 'support'];
/** The digits of the UK's numbers by how they begin: 0800 and 0845 have shorter ones, such as 0800 1111, and 0808 none. */
const NATIONAL = /^(?:01\d{8,9}|0[2379]\d{9}|05\d{8,9}|0808\d{7}|08(?!08)(?:\d{6}|\d{8,9}))$/;
/** Those of an international number, or of a short one such as 101, 116 123 or 61016. */
const OTHER = /^(?:(?:\+|00)\d{8,15}|[1-9]\d{2,5})$/;
/** The edit distance of one wrong digit, or of two swapped ones. */
const MISTYPED = 2;

/** The warnings, as problems whose paths begin with `path`. */
export function contactRemarks(
  contacts: readonly Pick<Contact, 'kind' | 'phone' | 'checkedOn'>[] = [],
  path: string,
  now: Date,
): readonly Problem[] {
  return contacts.flatMap(({kind, phone, checkedOn}, index) => {
    const contactPath = `${path}/${String(index)}`;
    return [
      ...(kind === undefined || KINDS.includes(kind)
        ? []
        : [unknownKind(`${contactPath}/kind`, kind)]),
      ...(phone === undefined ? [] : phoneRemarks(`${contactPath}/phone`, phone)),
      ...(checkedOn && checkedOn > londonDate(now)
        ? [checkedInFuture(`${contactPath}/checkedOn`, checkedOn)]
        : []),
    ];
  });
}

function phoneRemarks(path: string, phone: string): readonly Problem[] {
  const digits = phone.replaceAll(' ', '');
  const hotline = ANTI_TERRORIST_HOTLINE.replaceAll(' ', '');
  if (!NATIONAL.test(digits) && !OTHER.test(digits)) {
    const expected =
      'a number that begins with 0 or a country code and has the right number of digits';
    return [{code: 'phone-unlikely', path, expected, received: quote(phone)}];
  }
  if (digits === hotline || distance(digits, hotline) > MISTYPED) return [];
  const expected = `a number that differs more from the Anti-Terrorist Hotline’s, ${ANTI_TERRORIST_HOTLINE}, which every banner shows already`;
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

function checkedInFuture(path: string, checkedOn: string): Problem {
  const expected = 'today’s date or an earlier one';
  return {code: 'checked-in-future', path, expected, received: quote(checkedOn)};
}
