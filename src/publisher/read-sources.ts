/** Reads both official sources at once, each with what is left of its last answer. */
import {GOVUK_CONTENT, parseGovuk} from '../feed/govuk.js';
import type {Bulletin} from '../feed/bulletin.js';
import {formatInstant} from '../feed/instant.js';
import type {SourceReading} from '../feed/feed.js';
import type {Problem, Result} from '../feed/problem.js';
import {comparableDate, newestAfter} from './document-dates.js';
import {htmlBlocks} from './html-blocks.js';
import {MI5_RSS, parseMi5} from './mi5.js';
import {isUrl, readAnswer, type Answer, type Validators} from './read-document.js';
import type {World} from './world.js';

export type SourceId = Bulletin['source'];

interface Source {
  readonly url: string;
  readonly accept: string;
  readonly parse: (document: string) => Result<Bulletin>;
}

const SOURCES: Readonly<Record<SourceId, Source>> = {
  mi5: {
    url: MI5_RSS,
    accept: 'application/rss+xml, application/xml;q=0.9, text/xml;q=0.8',
    parse: parseMi5,
  },
  govuk: {
    url: GOVUK_CONTENT,
    accept: 'application/json',
    parse: document => parseGovuk(document, htmlBlocks),
  },
};

export const SOURCE_IDS = ['mi5', 'govuk'] as const satisfies readonly SourceId[];

/** The official address of a source. */
export function officialAddress(id: SourceId): string {
  return SOURCES[id].url;
}

/** An answer that held a bulletin, kept so that the host need not send it again. */
export interface Remembered extends Validators {
  readonly address: string;
  readonly text: string;
}

/** One try at one source. */
export interface Reading {
  readonly id: SourceId;
  readonly address: string;
  readonly bulletin?: Bulletin;
  /** Whether an answer came, bulletin or not. */
  readonly isAnswered: boolean;
  readonly problems: readonly Problem[];
  readonly remembered?: Remembered;
}

export async function readSource(
  id: SourceId,
  {address, remembered}: {address: string; remembered: Remembered | undefined},
  world: World,
): Promise<Reading> {
  const {accept, parse} = SOURCES[id];
  const known = remembered?.address === address ? remembered : undefined;
  const answer = await readAnswer(address, world, {accept, ...(known && {validators: known})});
  if (!answer.ok) return {id, address, isAnswered: false, problems: answer.problems};
  const text = answer.value.text ?? known?.text ?? '';
  const bulletin = parse(text);
  if (!bulletin.ok) return {id, address, isAnswered: true, problems: bulletin.problems};
  const reading = {id, address, isAnswered: true, bulletin: bulletin.value, problems: []};
  return isUrl(address)
    ? {...reading, remembered: remember(address, answer.value, known)}
    : reading;
}

/** A document goes with the validators it came with, and with no others. */
function remember(address: string, answer: Answer, known: Remembered | undefined): Remembered {
  const {text = '', ...validators} = answer;
  return answer.text === undefined && known ? known : {...validators, address, text};
}

/** What the feed says of a try, given what it said before. */
export function describeReading(
  {id, address, bulletin, isAnswered}: Reading,
  {last, now}: {last: SourceReading | undefined; now: Date},
): SourceReading {
  const {url} = SOURCES[id];
  const readAt = bulletin ? formatInstant(now) : last?.readAt;
  return {
    id,
    url,
    outcome: outcomeOf(bulletin, isAnswered),
    ...(readAt ? {readAt} : {unreadSince: last?.unreadSince ?? formatInstant(now)}),
    ...describeDates(bulletin, {last, now}),
    ...(address !== url && {via: isUrl(address) ? ('mirror' as const) : ('file' as const)}),
    ...(bulletin && {levels: bulletin.levels}),
  };
}

function describeDates(
  bulletin: Bulletin | undefined,
  {last, now}: {last: SourceReading | undefined; now: Date},
): Pick<SourceReading, 'builtAt' | 'olderBuiltAt'> {
  const own = bulletin && comparableDate(bulletin, now);
  const newest = newestAfter(own, last?.builtAt ? new Date(last.builtAt) : undefined);
  return {
    ...(newest && {builtAt: formatInstant(newest)}),
    ...(own && newest && own < newest && {olderBuiltAt: formatInstant(own)}),
  };
}

function outcomeOf(bulletin: Bulletin | undefined, isAnswered: boolean): SourceReading['outcome'] {
  if (bulletin) return 'read';
  return isAnswered ? 'refused' : 'unreachable';
}
