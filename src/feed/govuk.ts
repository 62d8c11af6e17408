/**
 * GOV.UK's content item for /terrorism-national-emergency, text in and bulletin out.
 *
 * The guide lists all five level words, so none is searched for: a level comes only out of a whole
 * sentence that we know from its first word to its last. Whoever reads the item brings the reader of
 * its HTML; the publisher's and a browser's differ, and what they must answer is `HtmlReader`'s.
 */
import type {Bulletin} from './bulletin.js';
import {LEVELS, readLevel, type Level} from './level.js';
import {failure, quote, success, type Problem, type Result} from './problem.js';
import {checkShape, list, oneOf, structure, text, type TypeOf} from './shape.js';

export const GOVUK_CONTENT = 'https://www.gov.uk/api/content/terrorism-national-emergency';

/** A paragraph, heading or list item in words, as a person would see them. */
export interface Block {
  readonly text: string;
  /** Whether nothing in or around it could show its words otherwise: struck out, hidden, quoted. */
  readonly isPlain: boolean;
}

/** Elements that begin and end a block of text. */
export const BLOCK_ELEMENTS: readonly string[] = [
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'br',
  'hr',
  'section',
];
const INLINE_ELEMENTS = ['a', 'abbr', 'b', 'em', 'i', 'span', 'strong', 'sup'];
const HARMLESS_ATTRIBUTES = ['class', 'dir', 'href', 'id', 'lang', 'rel', 'title'];

/** Whether we believe its words: any other may strike them out, hide them, quote or change them. */
export function isHarmlessElement(name: string, attributes: readonly string[]): boolean {
  return (
    (BLOCK_ELEMENTS.includes(name) || INLINE_ELEMENTS.includes(name)) &&
    attributes.every(attribute => HARMLESS_ATTRIBUTES.includes(attribute))
  );
}

/** The blocks of an HTML fragment, tags stripped, references decoded, white space collapsed. */
export type HtmlReader = (html: string) => readonly Block[];

const part = structure({title: text(), slug: text(), body: text()});
const contentItem = structure(
  {
    base_path: oneOf('govuk-other-page', ['/terrorism-national-emergency']),
    schema_name: oneOf('govuk-other-kind', ['guide']),
    locale: oneOf('govuk-other-language', ['en']),
    details: structure({parts: list(part)}),
  },
  {withdrawn_notice: structure({}, {explanation: text(), withdrawn_at: text()})},
);

const LEVEL = `(${LEVELS.join('|')})`;
const NATIONAL = sentence(
  `The threat to the UK \\(England, Wales, Scotland and Northern Ireland\\) from (?:all forms of )?terrorism is ${LEVEL}`,
);
const NORTHERN_IRELAND = sentence(
  `The threat to Northern Ireland from Northern Ireland[- ]related terrorism is ${LEVEL}`,
);
const BETWEEN_SENTENCES = /(?<=[.!?]\*?) /;

/** The one bulletin in the document, or every reason why there is none. */
export function parseGovuk(document: string, readHtml: HtmlReader): Result<Bulletin> {
  const input = readJson(document);
  const problems: Problem[] = [];
  const item = checkShape(contentItem, input, problems);
  if (problems.length) return failure(...problems);
  const notice = item.withdrawn_notice;
  // An explanation without a word is one: the page has been withdrawn all the same.
  if ((notice?.explanation ?? notice?.withdrawn_at) !== undefined) return failure(withdrawn());
  return readParts(item.details.parts, readHtml);
}

function readParts(
  parts: TypeOf<typeof contentItem>['details']['parts'],
  readHtml: HtmlReader,
): Result<Bulletin> {
  const sentences = parts.flatMap(({body}) => readHtml(body)).flatMap(sentencesOf);
  const national = levelIn(sentences, NATIONAL);
  const northernIreland = levelIn(sentences, NORTHERN_IRELAND);
  if (!national.ok) return national;
  if (!northernIreland.ok) return northernIreland;
  if (!national.value) return failure(wordingUnknown(parts.length));
  return success({
    source: 'govuk',
    levels: {
      uk: national.value,
      ...(northernIreland.value && {ni: northernIreland.value}),
    },
    isSample: false,
  });
}

/** The level that every telling of a sentence agrees on; nothing where it is not told at all. */
function levelIn(sentences: readonly Block[], pattern: RegExp): Result<Level | undefined> {
  const told = sentences.filter(({text: words}) => pattern.test(words));
  const levels = new Set(told.map(({text: words}) => pattern.exec(words)?.[1]?.toLowerCase()));
  const doubtful = told.find(({isPlain}) => !isPlain);
  if (doubtful) return failure(notPlain(doubtful.text));
  if (levels.size > 1) return failure(contradiction([...levels].join(' and ')));
  return success(readLevel([...levels][0] ?? ''));
}

function sentencesOf({text: words, isPlain}: Block): readonly Block[] {
  return words.split(BETWEEN_SENTENCES).map(one => ({text: one, isPlain}));
}

/** The whole sentence in any case; an asterisk may point to a footnote. */
function sentence(pattern: string): RegExp {
  return new RegExp(`^${pattern}\\.?\\*?$`, 'i');
}

function readJson(document: string): unknown {
  try {
    return JSON.parse(document);
  } catch {
    return document;
  }
}

function withdrawn(): Problem {
  return {
    code: 'govuk-withdrawn',
    path: '/withdrawn_notice',
    expected: 'a page that is in force',
    received: 'one that was withdrawn',
  };
}

function wordingUnknown(parts: number): Problem {
  return {
    code: 'govuk-wording-unknown',
    path: '/details/parts',
    expected:
      '“The threat to the UK (England, Wales, Scotland and Northern Ireland) from terrorism is LEVEL.”',
    received: `${String(parts)} parts without that sentence`,
  };
}

function notPlain(words: string): Problem {
  return {
    code: 'govuk-not-plain',
    path: '/details/parts',
    expected: 'the sentence in plain text, where nothing could strike it out, hide or quote it',
    received: quote(words),
  };
}

function contradiction(received: string): Problem {
  return {
    code: 'govuk-contradicts-itself',
    path: '/details/parts',
    expected: 'one level',
    received,
  };
}
