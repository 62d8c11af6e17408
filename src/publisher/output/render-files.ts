/** Renders all published files from the feed. */
import type {JWK} from 'jose';
import type {AreaFile} from '../../feed/schema/area-file.js';
import {LARGEST_FEED_BYTES, feedTooLarge} from '../../feed/schema/feed-levels.js';
import {checkFeed, type Area, type Feed} from '../../feed/schema/feed.js';
import {failure, success, type Result} from '../../feed/schema/problem.js';
import {withLocale, registerLocale} from '../../feed/i18n/active-locale.js';
import {OFFICIAL_LANGUAGES} from '../../feed/i18n/language.js';
import * as cy from '../../generated/locales/cy.js';
import {formatAtom} from './atom.js';
import {inBatches} from '../io/in-batches.js';
import {describeProblem} from '../problems/describe-problem.js';
import {formatBadge} from './level-badge.js';
import {createSigner, type Signer} from './signing.js';

export const FEED = 'feed.json';
/** A copy of the feed for the publisher itself, which restores the feed from it if the feed was lost. */
export const FEED_COPY = '.threat-level-feed.last.json';
export const AREA_FOLDER = 'areas';
/** Every file that may be published, other than the areas. Atom documents and badges are in each official language. */
export const PUBLISHED_FILES = [
  FEED,
  FEED_COPY,
  'feed.jws.json',
  ...OFFICIAL_LANGUAGES.map(suffixOf).flatMap(suffix => [
    `feed${suffix}.atom`,
    `level${suffix}.svg`,
  ]),
];

registerLocale('cy', cy);

/** A feed within the size limit, and the areas that had to be moved out of it. */
export interface FittedFeed {
  readonly feed: Feed;
  readonly areas: Readonly<Record<string, Area>>;
}

/** Moves the areas into separate files if the feed is too large with them. */
export function fitFeed(feed: Feed): Result<FittedFeed> {
  const {areas = {}, ...others} = feed;
  // A thousand areas are megabytes. Serialising and checking them only to measure them takes a second.
  const mayFit = JSON.stringify(areas).length <= LARGEST_FEED_BYTES;
  if (mayFit && byteLength(serialise(feed)) <= LARGEST_FEED_BYTES) {
    return success({feed, areas: {}});
  }
  const split: Feed = {...others, areasAt: `${AREA_FOLDER}/{area}.json`};
  const bytes = byteLength(serialise(split));
  return bytes <= LARGEST_FEED_BYTES
    ? success({feed: split, areas})
    : failure(feedTooLarge(`${String(bytes)} bytes without its areas`));
}

/** The files by name, in the order in which they are replaced: the feed comes after the area files it refers to. */
export async function renderFiles(
  {feed, areas}: FittedFeed,
  {now, key}: {now: Date; key: JWK | undefined},
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const sign = key && (await createSigner(key));
  const {publishedAt} = feed;
  const texts = Object.entries(areas).map(([id, area]) => {
    const file = {version: 1, id, publishedAt, area} satisfies AreaFile;
    return [`${AREA_FOLDER}/${id}`, serialiseJson(file)] as const;
  });
  await addSigned(files, texts, sign);
  const text = serialise(feed);
  await addSigned(files, [['feed', text]], sign);
  // The copy is written after the feed, so a copy newer than the feed means that somebody replaced the feed.
  files.set(FEED_COPY, text);
  for (const language of OFFICIAL_LANGUAGES) {
    const suffix = suffixOf(language);
    const [atom, badge] = withLocale(language, () => [
      formatAtom(feed, {language}),
      formatBadge(feed, {language, now}),
    ]);
    files.set(`feed${suffix}.atom`, await atom);
    files.set(`level${suffix}.svg`, badge);
  }
  return files;
}

function suffixOf(language: string): string {
  return language === 'en' ? '' : `.${language}`;
}

async function addSigned(
  files: Map<string, string>,
  texts: readonly (readonly [name: string, text: string])[],
  sign: Signer | undefined,
): Promise<void> {
  const signed = await inBatches(texts, async ([, text]) => sign?.(text));
  texts.forEach(([name, text], index) => {
    const signature = signed[index];
    if (signature) files.set(`${name}.jws.json`, signature);
    files.set(`${name}.json`, text);
  });
}

/**
 * The feed as JSON. The fields are in the order of the feed's shape, so reading and serialising a feed gives the same
 * text. Throws if a reader would refuse the feed, which would be a bug.
 */
export function serialise(feed: Feed): string {
  const checked = checkFeed(feed);
  if (!checked.ok) throw new Error(checked.problems.map(describeProblem).join('\n'));
  return serialiseJson(checked.value);
}

function serialiseJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
