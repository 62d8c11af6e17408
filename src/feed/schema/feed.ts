/**
 * Feed version 1: the one definition of the document that publishers write and banners read. The types below,
 * the run-time check and the published feed.schema.json are all derived from `feedShape`.
 */
import {areaPattern, contactId, identifier, languageMap, link, phone} from './detail-fields.js';
import {assessments, boundedValidity, levelFields, parseFeedJson} from './feed-levels.js';
import {date, instant, level, name, region} from './fields.js';
import {failure, success, type Problem, type Result} from './problem.js';
import {checkShape, dictionary, list, oneOf, structure, text, type TypeOf} from './shape.js';

/** Where people who are affected find support: a page, a phone number or both. */
const support = structure({label: languageMap}, {url: link, phone});
/** The name of an account is not translated. */
const followLink = structure({label: name, url: link});
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
const incident = structure(
  {title: languageMap, summary: languageMap},
  {support: list(support), publishedAt: instant, expiresAt: instant},
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
   * `readAt` is the last successful reading, whatever happened since; `unreadSince` is the first attempt, if
   * none has succeeded yet. `builtAt` is the newest date that the source gave its document; `olderBuiltAt` is
   * set if this reading had an older one, which is most likely a stale copy. `via` is set if a copy was read.
   * `levels` are those of this reading, if there was one; `assessments` are those of the newest document ever
   * read, each level with its first reading, kept while the source cannot be read or the two differ.
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
/**
 * A level that a person set over the sources for a limited time. Without `kind` it is a real level, not an
 * exercise.
 */
const override = structure(
  {region, level, reason: text(), setAt: instant, until: instant},
  {since: date, previous: level, kind: oneOf('override-kind-unknown', ['exercise'])},
);
/** What the sources stated and its validity, kept while an override shows another level. */
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
  {statement: languageMap, contacts: list(contact), follow: list(followLink), incident},
);
const change = structure({region, level, since: date});

/** What an operator writes: the same in the feed and in the publisher's config. */
export const operatorShapes = {
  publisher: structure({name}, {url: link}),
  contacts: list(contact),
  statements: list(statement),
  incident,
  areas: dictionary(identifier, area),
};

export const feedShape = structure(
  levelFields,
  {
    ...operatorShapes,
    sources: list(source),
    overrides: list(override),
    official,
    /**
     * The address pattern of the areas' own files, relative to the feed's, if the areas are too many for the
     * feed.
     */
    areasAt: areaPattern,
    /** Newest first. */
    history: list(change),
  },
  boundedValidity,
);

/** A valid feed. A document that `parseFeed` has not checked is only `input`. */
export type Feed = TypeOf<typeof feedShape>;
export type Assessment = Feed['assessments']['uk'];
export type Contact = TypeOf<typeof contact>;
export type LanguageMap = TypeOf<typeof languageMap>;
export type SourceReading = TypeOf<typeof source>;
export type Override = TypeOf<typeof override>;
export type Official = TypeOf<typeof official>;
export type Area = TypeOf<typeof area>;
export type Change = TypeOf<typeof change>;
export type Statement = TypeOf<typeof statement>;
export type Incident = TypeOf<typeof incident>;
export type Nation = NonNullable<Contact['nations']>[number];

/**
 * Parses the text of a JSON document as a feed. Fails with every problem found, each with a code, a JSON
 * Pointer, what was expected and what was received.
 */
export function parseFeed(document: string): Result<Feed> {
  const input = parseFeedJson(document);
  return input.ok ? checkFeed(input.value) : input;
}

/** Checks a document that is already a JavaScript value. */
export function checkFeed(input: unknown): Result<Feed> {
  const problems: Problem[] = [];
  const feed = checkShape(feedShape, input, problems);
  return problems.length ? failure(...problems) : success(feed);
}
