/**
 * Parses GOV.UK's content item for /terrorism-national-emergency into a bulletin.
 *
 * A level is read only from a whole sentence that we recognise: see level-sentences.ts. The caller brings the
 * HTML parser: a browser its own, the publisher parse5. Both trees are read by one walker, in html-blocks.ts.
 */
import type {Bulletin} from './bulletin.js';
import type {Block} from './html-blocks.js';
import {isInstant} from '../schema/instant.js';
import {readLevelSentence} from './level-sentences.js';
import type {Level, Region} from '../schema/level.js';
import {failure, quote, success, type Problem, type Result} from '../schema/problem.js';
import {checkShape, list, oneOf, structure, text, type TypeOf} from '../schema/shape.js';

export const GOVUK_CONTENT = 'https://www.gov.uk/api/content/terrorism-national-emergency';

/** Reads the sentences of a page with this HTML. */
export type HtmlReader = (html: string) => readonly Block[];

const part = structure({body: text()});
const contentItem = structure({
  base_path: oneOf('govuk-other-page', ['/terrorism-national-emergency']),
  schema_name: oneOf('govuk-other-kind', ['guide']),
  locale: oneOf('govuk-other-language', ['en']),
  details: structure({parts: list(part)}),
});

/** The bulletin in the document. Fails with every problem found. */
export function parseGovuk(document: string, readHtml: HtmlReader): Result<Bulletin> {
  const input = readJson(document);
  const problems: Problem[] = [];
  const item = checkShape(contentItem, input, problems);
  if (problems.length) return failure(...problems);
  const notice = ownField(input, 'withdrawn_notice');
  if (isWithdrawn(notice)) return failure(withdrawn(notice));
  const updatedAt = readInstant(ownField(input, 'public_updated_at'));
  return readParts(item.details.parts, readHtml, updatedAt);
}

/** A field that GOV.UK may omit, leave empty or set to null. */
function ownField(input: unknown, name: string): unknown {
  return Object.hasOwn(input as object, name)
    ? (input as Record<string, unknown>)[name]
    : undefined;
}

/** A notice without an explanation withdraws the page too, and so does any value that we do not recognise. */
function isWithdrawn(notice: unknown): boolean {
  if (typeof notice !== 'object' || Array.isArray(notice)) return notice !== undefined;
  return Object.values(notice ?? {}).some(value => value !== null);
}

function readInstant(written: unknown): Date | undefined {
  return typeof written === 'string' && isInstant(written) ? new Date(written) : undefined;
}

function readParts(
  parts: TypeOf<typeof contentItem>['details']['parts'],
  readHtml: HtmlReader,
  builtAt: Date | undefined,
): Result<Bulletin> {
  const sentences = parts.flatMap(({body}) => readHtml(body));
  const national = levelIn(sentences, 'uk');
  const northernIreland = levelIn(sentences, 'ni');
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
    ...(builtAt && {builtAt}),
  });
}

/** The level that all sentences on a region agree on; undefined if there is no such sentence. */
function levelIn(sentences: readonly Block[], region: Region): Result<Level | undefined> {
  const levels = new Set<Level>();
  for (const {text: words, isPlain} of sentences) {
    const telling = readLevelSentence(words);
    if (telling?.region !== region) continue;
    if (!isPlain) return failure(notPlain(words));
    telling.levels.forEach(level => levels.add(level));
  }
  if (levels.size > 1) return failure(contradiction([...levels].join(' and ')));
  return success([...levels][0]);
}

function readJson(document: string): unknown {
  try {
    return JSON.parse(document);
  } catch {
    return document;
  }
}

function withdrawn(notice: unknown): Problem {
  return {
    code: 'govuk-withdrawn',
    path: '/withdrawn_notice',
    expected: 'a page that is in force',
    received: `one that was withdrawn: ${quote(notice)}`,
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
