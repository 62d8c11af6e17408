/**
 * Parses MI5's RSS feed into a bulletin.
 *
 * The address often returns something else, sometimes with status 200: a challenge page, a maintenance page, or a bare
 * error code. So the parser does not search for a level. The document must have the structure of a bulletin, and
 * every sentence must match a known wording completely.
 */
import {LEVELS, readLevel, REGIONS, type Level, type Region} from '../../feed/schema/level.js';
import {readLevelSentence} from '../../feed/govuk/level-sentences.js';
import {failure, quote, success, type Problem, type Result} from '../../feed/schema/problem.js';
import type {Bulletin} from '../../feed/govuk/bulletin.js';
import {plainSentences} from './plain-text.js';
import {readRfc822} from './rfc-822.js';
import {A_WEB_PAGE} from './web-page.js';
import {childOf, readXml, type XmlElement} from './xml.js';

const DESCRIPTION =
  'The current national threat level is LEVEL. ' +
  'The threat to Northern Ireland from Northern Ireland-related terrorism is LEVEL.';
const TITLE = new RegExp(
  `^(?:current )?(?:(?:uk|national) )*threat level: (${LEVELS.join('|')})\\.?$`,
  'i',
);
const SAMPLE_CATEGORY = 'sample';
/** A document that describes itself with one of these words does not give the actual level. */
const NOT_ACTUAL = /\b(?:exercise|test|testing|training|drill|rehearsal|sample|demo)\b/i;

/** The bulletin in the document, or every problem that prevents reading one. */
export function parseMi5(document: string): Result<Bulletin> {
  const root = readXml(document);
  if (!root.ok) return root;
  const channel = root.value.name === 'rss' ? childOf(root.value, 'channel') : undefined;
  const item = channel && childOf(channel, 'item');
  const isBulletin =
    item && countItems(root.value) === 1 && !hasLooseText(root.value, channel, item);
  return isBulletin ? readItem(item, channel) : failure(notABulletin(root.value));
}

function readItem(item: XmlElement, channel: XmlElement): Result<Bulletin> {
  const problems: Problem[] = [];
  const title = readTitle(item, problems);
  const {uk, ni} = readDescription(item, problems);
  const isSample = [item, channel].some(hasSampleCategory);
  const testElement = isSample ? undefined : findTestElement(channel, item);
  if (testElement) problems.push(notActual(testElement));
  if (problems.length || !uk || !ni) return failure(...problems);
  if (title !== uk) return failure(contradiction(`the title's level, ${String(title)}`, uk));
  const builtAt = readRfc822(childOf(channel, 'lastBuildDate')?.text ?? '');
  return success({
    source: 'mi5',
    levels: {uk, ni},
    isSample,
    ...(builtAt && {builtAt}),
  });
}

function readTitle(item: XmlElement, problems: Problem[]): Level | undefined {
  const {sentences, quoted} = readText(item, 'title');
  const content = sentences.join(' ');
  const {region, levels = []} = readLevelSentence(content) ?? {};
  const [level] = region === 'uk' ? levels : [readLevel(TITLE.exec(content)?.[1] ?? '')];
  if (!level) problems.push(wordingUnknown('title', 'Current threat level: LEVEL', quoted));
  return level;
}

/** The levels of both regions. Every sentence must be known, because an unknown one could change the meaning. */
function readDescription(item: XmlElement, problems: Problem[]): Partial<Record<Region, Level>> {
  const {sentences, quoted} = readText(item, 'description');
  const statements = sentences.map(readLevelSentence);
  const [uk, ni] = REGIONS.map(region => {
    const own = statements.filter(statement => statement?.region === region);
    return [...new Set(own.flatMap(statement => [...(statement?.levels ?? [])]))];
  });
  if (!statements.every(Boolean) || !uk?.length || !ni?.length) {
    problems.push(wordingUnknown('description', DESCRIPTION, quoted));
    return {};
  }
  const disputed = [uk, ni].find(levels => levels.length > 1);
  if (disputed) problems.push(contradiction('one level for each region', disputed.join(' and ')));
  return {uk: uk[0], ni: ni[0]} as Partial<Record<Region, Level>>;
}

/** The text is HTML inside XML. The XML parser has decoded it once; `plainSentences` decodes it again. */
function readText(item: XmlElement, name: string): {sentences: readonly string[]; quoted: string} {
  const element = childOf(item, name);
  const sentences = element && !element.children.length ? plainSentences(element.text) : undefined;
  return {sentences: sentences ?? [], quoted: quote(sentences?.join(' ') ?? element?.text)};
}

/** The element with which a document says that it is a test, exercise or sample. */
function findTestElement(...elements: readonly XmlElement[]): XmlElement | undefined {
  return elements.flatMap(({children}) => children).find(({text}) => NOT_ACTUAL.test(text));
}

/** Counts items anywhere in the document, with any prefix and in any case, so that no second item is missed. */
function countItems({name, children}: XmlElement): number {
  const isItem = /^(?:.*:)?item$/i.test(name);
  return children.reduce((sum, child) => sum + countItems(child), isItem ? 1 : 0);
}

function hasLooseText(...elements: readonly XmlElement[]): boolean {
  return elements.some(({text}) => text.trim());
}

function hasSampleCategory({children}: XmlElement): boolean {
  return children.some(
    ({name, text}) => name === 'category' && text.trim().toLowerCase() === SAMPLE_CATEGORY,
  );
}

function notABulletin({name, children}: XmlElement): Problem {
  return {
    code: 'mi5-not-a-bulletin',
    path: '/rss/channel/item',
    expected: 'one rss element with one channel with one item, and no text between them',
    received: `${/^html$/i.test(name) ? `${A_WEB_PAGE}: ` : ''}${name} with ${String(children.length)} elements in it`,
  };
}

function wordingUnknown(name: string, wording: string, received: string): Problem {
  return {
    code: 'mi5-wording-unknown',
    path: `/rss/channel/item/${name}`,
    expected: `“${wording}” and nothing else`,
    received,
  };
}

function notActual({name, text}: XmlElement): Problem {
  return {
    code: 'mi5-not-actual',
    path: `/rss/channel//${name}`,
    expected: 'an actual bulletin',
    received: `one that describes itself as ${quote(text.trim())}`,
  };
}

function contradiction(expected: string, received: string): Problem {
  return {
    code: 'mi5-contradicts-itself',
    path: '/rss/channel/item/description',
    expected,
    received,
  };
}
