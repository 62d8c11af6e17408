/**
 * MI5's RSS, text in and bulletin out.
 *
 * The address answers with many things that are not the feed, often with status 200: challenge
 * pages, maintenance pages, bare error codes. So nothing is searched for: the document must have the
 * bulletin's structure, and its sentences must match from their first word to their last.
 */
import {LEVELS, readLevel, REGIONS, type Level, type Region} from '../../feed/schema/level.js';
import {readLevelSentence} from '../../feed/govuk/level-sentences.js';
import {failure, quote, success, type Problem, type Result} from '../../feed/schema/problem.js';
import type {Bulletin} from '../../feed/govuk/bulletin.js';
import {plainSentences} from './plain-text.js';
import {readRfc822} from './rfc-822.js';
import {A_WEB_PAGE} from './web-page.js';
import {childOf, readXml, type XmlElement} from './xml.js';

export const MI5_RSS = 'https://www.mi5.gov.uk/UKThreatLevel/UKThreatLevel.xml';

const DESCRIPTION =
  'The current national threat level is LEVEL. ' +
  'The threat to Northern Ireland from Northern Ireland-related terrorism is LEVEL.';
const TITLE = new RegExp(
  `^(?:current )?(?:(?:uk|national) )*threat level: (${LEVELS.join('|')})\\.?$`,
  'i',
);
const SAMPLE_CATEGORY = 'sample';
/** A document with one of these words about itself tells no level that holds. */
const NOT_ACTUAL = /\b(?:exercise|test|testing|training|drill|rehearsal|sample|demo)\b/i;

/** The one bulletin in the document, or every reason why there is none. */
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
  const isSample = [item, channel].some(saysSample);
  const saying = isSample ? undefined : findNotActual(channel, item);
  if (saying) problems.push(notActual(saying));
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

/** Both regions' levels. Each sentence must be one that we know: another may say what we do not see. */
function readDescription(item: XmlElement, problems: Problem[]): Partial<Record<Region, Level>> {
  const {sentences, quoted} = readText(item, 'description');
  const tellings = sentences.map(readLevelSentence);
  const [uk, ni] = REGIONS.map(region => {
    const own = tellings.filter(telling => telling?.region === region);
    return [...new Set(own.flatMap(telling => [...(telling?.levels ?? [])]))];
  });
  if (!tellings.every(Boolean) || !uk?.length || !ni?.length) {
    problems.push(wordingUnknown('description', DESCRIPTION, quoted));
    return {};
  }
  const torn = [uk, ni].find(levels => levels.length > 1);
  if (torn) problems.push(contradiction('one level for each region', torn.join(' and ')));
  return {uk: uk[0], ni: ni[0]} as Partial<Record<Region, Level>>;
}

/** The text is HTML inside XML: one decoding was the XML reader's, the other is `plainSentences`'. */
function readText(item: XmlElement, name: string): {sentences: readonly string[]; quoted: string} {
  const element = childOf(item, name);
  const sentences = element && !element.children.length ? plainSentences(element.text) : undefined;
  return {sentences: sentences ?? [], quoted: quote(sentences?.join(' ') ?? element?.text)};
}

/** What a channel or an item says of itself that no actual bulletin says. */
function findNotActual(...elements: readonly XmlElement[]): XmlElement | undefined {
  return elements.flatMap(({children}) => children).find(({text}) => NOT_ACTUAL.test(text));
}

/** Of any case and in any place, so that no second one hides in a corner. */
function countItems({name, children}: XmlElement): number {
  const isItem = /^(?:.*:)?item$/i.test(name);
  return children.reduce((sum, child) => sum + countItems(child), isItem ? 1 : 0);
}

function hasLooseText(...elements: readonly XmlElement[]): boolean {
  return elements.some(({text}) => text.trim());
}

function saysSample({children}: XmlElement): boolean {
  return children.some(
    ({name, text}) => name === 'category' && text.trim().toLowerCase() === SAMPLE_CATEGORY,
  );
}

function notABulletin({name, children}: XmlElement): Problem {
  return {
    code: 'mi5-not-a-bulletin',
    path: '/rss/channel/item',
    expected: 'one rss element with one channel with one item, and no words loose between them',
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
    received: `one that says of itself ${quote(text.trim())}`,
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
