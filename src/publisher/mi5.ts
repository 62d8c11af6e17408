/**
 * MI5's RSS, text in and bulletin out.
 *
 * The address answers with many things that are not the feed, often with status 200: challenge
 * pages, maintenance pages, bare error codes. So nothing is searched for: the document must have the
 * bulletin's structure, and its sentences must match from their first word to their last.
 */
import {LEVELS, readLevel, type Level} from '../feed/level.js';
import {failure, quote, success, type Problem, type Result} from '../feed/problem.js';
import type {Bulletin} from '../feed/bulletin.js';
import {plainText} from './plain-text.js';
import {childOf, readXml, type XmlElement} from './xml.js';

export const MI5_RSS = 'https://www.mi5.gov.uk/UKThreatLevel/UKThreatLevel.xml';

const HOUR_MS = 60 * 60 * 1000;
const LEVEL = `(${LEVELS.join('|')})`;
const TITLE = 'Current threat level: LEVEL';
const DESCRIPTION =
  'The current national threat level is LEVEL. ' +
  'The threat to Northern Ireland from Northern Ireland-related terrorism is LEVEL.';
const RFC_822 = /^[A-Z][a-z]{2}, (\d{2}) [A-Z][a-z]{2} (\d{4}) \d{2}:\d{2}:\d{2} ([+-]\d{2})00$/;
const SAMPLE_CATEGORY = 'sample';

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
  const [inTitle] = matchLevels(item, 'title', TITLE, problems);
  const [national, northernIreland] = matchLevels(item, 'description', DESCRIPTION, problems);
  if (!inTitle || !national || !northernIreland) return failure(...problems);
  if (inTitle !== national) return failure(contradiction(inTitle, national));
  const builtAt = readRfc822(childOf(channel, 'lastBuildDate')?.text ?? '');
  return success({
    source: 'mi5',
    levels: {uk: national, ni: northernIreland},
    isSample: [item, channel].some(saysSample),
    ...(builtAt && {builtAt}),
  });
}

/** The text is HTML inside XML: one decoding was the XML reader's, the other is `plainText`'s. */
function matchLevels(
  item: XmlElement,
  name: string,
  sentence: string,
  problems: Problem[],
): (Level | undefined)[] {
  const element = childOf(item, name);
  const words = element && !element.children.length ? plainText(element.text) : undefined;
  const match = words === undefined ? null : patternOf(sentence).exec(words);
  if (match) return match.slice(1).map(readLevel);
  problems.push({
    code: 'mi5-wording-unknown',
    path: `/rss/channel/item/${name}`,
    expected: `“${sentence}” and nothing else`,
    received: quote(words ?? element?.text),
  });
  return [];
}

/** The whole sentence, in any case, with each LEVEL one of the five. */
function patternOf(sentence: string): RegExp {
  return new RegExp(`^${sentence.replaceAll('.', '\\.').replaceAll('LEVEL', LEVEL)}$`, 'i');
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
    received: `${name} with ${String(children.length)} elements in it`,
  };
}

function contradiction(inTitle: Level, inDescription: Level): Problem {
  return {
    code: 'mi5-contradicts-itself',
    path: '/rss/channel/item/description',
    expected: `the title's level, ${inTitle}`,
    received: inDescription,
  };
}

/** `Date` takes 31 February for 3 March; a day that exists comes back as it was written. */
function readRfc822(written: string): Date | undefined {
  const [, day, year, hours] = RFC_822.exec(written) ?? [];
  const instant = new Date(written);
  if (!day || Number.isNaN(instant.getTime())) return undefined;
  const there = new Date(instant.getTime() + Number(hours) * HOUR_MS);
  const isAsWritten = there.getUTCDate() === Number(day) && there.getUTCFullYear() === Number(year);
  return isAsWritten ? instant : undefined;
}
