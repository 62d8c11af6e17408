/**
 * MI5's RSS, text in and bulletin out.
 *
 * The address answers with many things that are not the feed, often with status 200: challenge
 * pages, maintenance pages, bare error codes. So nothing is searched for: the document must have the
 * bulletin's structure, and its sentences must match from their first word to their last.
 */
import {LEVELS, readLevel, type Level} from '../feed/level.js';
import {failure, quote, success, type Problem, type Result} from '../feed/problem.js';
import type {Bulletin} from './bulletin.js';
import {plainText} from './plain-text.js';
import {childOf, readXml, type XmlElement} from './xml.js';

export const MI5_RSS = 'https://www.mi5.gov.uk/UKThreatLevel/UKThreatLevel.xml';

const LEVEL = `(${LEVELS.join('|')})`;
const TITLE = new RegExp(`^Current threat level: ${LEVEL}$`, 'i');
const DESCRIPTION = new RegExp(
  `^The current national threat level is ${LEVEL}\\. ` +
    `The threat to Northern Ireland from Northern Ireland-related terrorism is ${LEVEL}\\.$`,
  'i',
);
const RFC_822 = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} [+-]\d{4}$/;
const SAMPLE_CATEGORY = 'sample';

/** The one bulletin in the document, or every reason why there is none. */
export function parseMi5(document: string): Result<Bulletin> {
  const root = readXml(document);
  if (!root.ok) return root;
  const channel = root.value.name === 'rss' ? childOf(root.value, 'channel') : undefined;
  const item = channel && childOf(channel, 'item');
  return item ? readItem(item, channel) : failure(notABulletin(root.value));
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
    isSample: childOf(item, 'category')?.text === SAMPLE_CATEGORY,
    ...(builtAt && {builtAt}),
  });
}

/** The text is HTML inside XML: one decoding was the XML reader's, the other is `plainText`'s. */
function matchLevels(
  item: XmlElement,
  name: string,
  pattern: RegExp,
  problems: Problem[],
): (Level | undefined)[] {
  const sentence = plainText(childOf(item, name)?.text ?? '');
  const match = pattern.exec(sentence);
  if (match) return match.slice(1).map(readLevel);
  problems.push({
    code: 'mi5-wording-unknown',
    path: `/rss/channel/item/${name}`,
    expected: `a sentence like ${pattern.source}`,
    received: quote(sentence),
  });
  return [];
}

function notABulletin({name, children}: XmlElement): Problem {
  return {
    code: 'mi5-not-a-bulletin',
    path: '/rss/channel/item',
    expected: 'one rss element with one channel with one item',
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

function readRfc822(written: string): Date | undefined {
  const instant = new Date(written);
  return RFC_822.test(written) && !Number.isNaN(instant.getTime()) ? instant : undefined;
}
