/**
 * The feed, version 1: the one definition of the document that publishers write and banners read.
 * The types below, the run-time check and the published feed.schema.json all come from `feedShape`.
 */
import {BUILT_IN_CONTACT_IDS} from './built-in-contact-ids.js';
import {isCalendarDate, isInstant, RFC_3339} from './instant.js';
import {LEVELS, REGIONS} from './level.js';
import {failure, quote, success, type Problem, type Result} from './problem.js';
import {
  checkShape,
  dictionary,
  list,
  oneOf,
  structure,
  text,
  type Rule,
  type TypeOf,
} from './shape.js';

/** How long after `checkedAt` any feed may be valid: 7 days. */
export const LONGEST_VALIDITY_MS = 7 * 24 * 60 * 60 * 1000;

/** A feed is read whole before it is judged, so its size is bounded first. In bytes of UTF-8. */
export const LARGEST_FEED_BYTES = 65_536;

const name = text();
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
const date = text(
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
const areaPattern = text(
  'pattern-invalid',
  'a relative address with {area} in it, like areas/{area}.json',
  /^[a-z0-9-]+\/\{area\}\.json$/,
);
/**
 * Every number that passes is one that `telephoneLink` can dial: a short one, one that begins with 0, or
 * one with a country code after + or 00. No country code begins with 0, nor does what follows +44.
 */
const phone = text(
  'phone-invalid',
  'a phone number of 3 to 20 characters: digits, single spaces, and + or 00 before a country code',
  /^(?=.{3,20}$)(?!(?:\+|00 ?)4 ?4 ?0)(?:(?:\+|00 ?|0 ?)?[1-9])(?: ?[0-9]){2,}$/,
);
const languageTag = text(
  'language-invalid',
  'a language tag, like cy or zh-Hans',
  /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/,
);
const languageMap = dictionary(languageTag, text());
const level = oneOf('level-unknown', LEVELS);
const region = oneOf('region-unknown', REGIONS);

const assessment = structure(
  {level},
  /** `firstReadAt` is when this publisher first read the level; the day it began is `since`. */
  {since: date, previous: level, firstReadAt: instant},
);
const assessments = structure({uk: assessment}, {ni: assessment});
const labelledLink = structure({label: languageMap, url: link});
/** An account to follow is called by its own name, which is not translated. */
const followLink = structure({label: name, url: link});
const contactId = text(
  'contact-id-invalid',
  `lower-case letters, digits and hyphens, and none of ${BUILT_IN_CONTACT_IDS.join(', ')}`,
  new RegExp(`^(?!(?:${BUILT_IN_CONTACT_IDS.join('|')})$)${IDENTIFIER.source.slice(1)}`),
);
const contact = structure(
  {id: contactId, name: languageMap},
  {
    kind: text(),
    phone,
    url: link,
    hours: languageMap,
    nations: list(oneOf('nation-unknown', ['england', 'wales', 'scotland', 'northern-ireland'])),
    checkedOn: date,
  },
);
const statement = structure(
  {id: identifier, text: languageMap},
  {
    attribution: structure({name}, {role: languageMap, organisation: languageMap}),
    publishedAt: instant,
    expiresAt: instant,
  },
);
const source = structure(
  {
    id: identifier,
    url: link,
    outcome: oneOf('outcome-unknown', ['read', 'unreachable', 'refused']),
  },
  /**
   * `readAt` is the last real reading, whatever came since; `unreadSince` is the first try, if none
   * has brought a reading. `builtAt` is the newest instant that the
   * source gave for a document of its own, and `olderBuiltAt` is there if that of this reading was
   * older: a copy, most likely. `via` is there when we read a copy; `levels` is what it
   * said if it was read this time, and `assessments` what it said in the newest document that was ever
   * read, each level with the first reading that had it: kept while it was not read this time, or the two differ.
   */
  {
    readAt: instant,
    unreadSince: instant,
    builtAt: instant,
    olderBuiltAt: instant,
    via: oneOf('via-unknown', ['file', 'mirror']),
    levels: structure({uk: level}, {ni: level}),
    assessments: assessments,
  },
);
/** A level that a person gave over the sources, for a while. With no `kind` it is given in earnest. */
const override = structure(
  {region, level, reason: text(), setAt: instant, until: instant},
  {since: date, previous: level, kind: oneOf('override-kind-unknown', ['exercise'])},
);
/** No typing error and no clock may let a level hold for longer, whoever reads the feed. */
const boundedValidity: Rule = {
  code: 'validity-invalid',
  field: 'validUntil',
  expected: 'an instant from checkedAt to 7 days after it',
  holds: ({checkedAt, validUntil}: {checkedAt: string; validUntil: string}) => {
    const span = Date.parse(validUntil) - Date.parse(checkedAt);
    return span >= 0 && span <= LONGEST_VALIDITY_MS;
  },
};
/** What the sources said and for how long that holds, kept while an override shows another level. */
const official = structure(
  {
    checkedAt: instant,
    validUntil: instant,
    assessments,
  },
  {},
  boundedValidity,
);
export const area = structure(
  {name: languageMap},
  {statement: languageMap, contacts: list(contact), follow: list(followLink)},
);
const change = structure({region, level, since: date});

/** What an operator writes: the same in the feed and in the publisher's config. */
export const operatorShapes = {
  publisher: structure({name}, {url: link}),
  contacts: list(contact),
  statements: list(statement),
  incident: structure(
    {title: languageMap, summary: languageMap},
    {support: list(labelledLink), publishedAt: instant, expiresAt: instant},
  ),
  areas: dictionary(identifier, area),
};

export const feedShape = structure(
  {
    version: oneOf('version-unknown', [1]),
    status: oneOf('status-unknown', ['actual', 'exercise', 'sample']),
    id: name,
    publishedAt: instant,
    checkedAt: instant,
    validUntil: instant,
    assessments,
  },
  {
    ...operatorShapes,
    sources: list(source),
    overrides: list(override),
    official,
    /** Where each area's own file is, from the feed's address, if they are too many to stand in here. */
    areasAt: areaPattern,
    /** Newest first. */
    history: list(change),
  },
  boundedValidity,
);

/** A valid feed. Until `parseFeed` has said so, a document is only `input`. */
export type Feed = TypeOf<typeof feedShape>;
export type Assessment = TypeOf<typeof assessment>;
export type Contact = TypeOf<typeof contact>;
export type LanguageMap = TypeOf<typeof languageMap>;
export type SourceReading = TypeOf<typeof source>;
export type Override = TypeOf<typeof override>;
export type Official = TypeOf<typeof official>;
export type Area = TypeOf<typeof area>;
export type Change = TypeOf<typeof change>;
export type Statement = TypeOf<typeof statement>;
export type Incident = TypeOf<typeof operatorShapes.incident>;
export type Nation = NonNullable<Contact['nations']>[number];

/**
 * Reads a feed out of the text of a JSON document.
 * Fails with every problem found, each with a code, a JSON Pointer, what was expected and what came.
 */
export function parseFeed(document: string): Result<Feed> {
  const bytes = new TextEncoder().encode(document).length;
  if (bytes > LARGEST_FEED_BYTES) return failure(feedTooLarge(`${String(bytes)} bytes`));
  const input = parseJson(document);
  return input.ok ? checkFeed(input.value) : input;
}

/** That a feed was not read to its end. */
export function feedTooLarge(received: string): Problem {
  const expected = `at most ${String(LARGEST_FEED_BYTES)} bytes`;
  return {code: 'feed-too-large', path: '', expected, received};
}

/** The same for a document that is already a JavaScript value. */
export function checkFeed(input: unknown): Result<Feed> {
  const problems: Problem[] = [];
  const feed = checkShape(feedShape, input, problems);
  return problems.length ? failure(...problems) : success(feed);
}

function parseJson(document: string): Result<unknown> {
  try {
    return success<unknown>(JSON.parse(document));
  } catch {
    const received = quote(document);
    return failure({code: 'feed-not-json', path: '', expected: 'a JSON document', received});
  }
}

/** A name and password before the host are a way to make one address look like another. */
function isPlainLink(address: string): boolean {
  try {
    const {protocol, username, password} = new URL(address);
    return protocol === 'https:' && !username && !password;
  } catch {
    return false;
  }
}

/** Whether a feed may name an area, a contact or a statement so. */
export function isIdentifier(text: string): boolean {
  return IDENTIFIER.test(text);
}
