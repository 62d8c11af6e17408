/** Reads both official sources at once, each with what is left of its last answer. */
import {GOVUK_CONTENT, parseGovuk} from '../../feed/govuk/govuk.js';
import type {Bulletin} from '../../feed/govuk/bulletin.js';
import {formatInstant} from '../../feed/schema/instant.js';
import type {SourceReading} from '../../feed/schema/feed.js';
import {failure, type Problem, type Result} from '../../feed/schema/problem.js';
import {notJson} from './web-page.js';
import {comparableDate, newestAfter, notAhead} from '../decide/document-dates.js';
import {htmlBlocks} from './html-blocks.js';
import {MI5_RSS, parseMi5} from './mi5.js';
import {reportsAfter, withDays, type ReportedLevels} from '../decide/source-memory.js';
import {isUrl} from './address.js';
import {fetchAnswer, type Answer, type Validators} from './read-document.js';
import type {Io} from '../io/io.js';

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
    parse: document => {
      const problem = notJson(document);
      return problem ? failure(problem) : parseGovuk(document, htmlBlocks);
    },
  },
};

export const SOURCE_IDS = ['mi5', 'govuk'] as const satisfies readonly SourceId[];

/** The official address of a source. */
export function officialAddress(id: SourceId): string {
  return SOURCES[id].url;
}

/** An answer that held a bulletin, kept so that the host need not send it again. */
export interface CachedResponse extends Validators {
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
  readonly remembered?: CachedResponse;
}

export async function readSource(
  id: SourceId,
  {address, remembered}: {address: string; remembered: CachedResponse | undefined},
  io: Io,
): Promise<Reading> {
  const {accept, parse} = SOURCES[id];
  const known = remembered?.address === address ? remembered : undefined;
  const answer = await fetchAnswer(address, io, {accept, ...(known && {validators: known})});
  if (!answer.ok) return {id, address, isAnswered: false, problems: answer.problems};
  const text = answer.value.text ?? known?.text ?? '';
  const bulletin = parse(text);
  if (!bulletin.ok) {
    const problems = bulletin.problems.map(problem => inDocument(address, problem));
    return {id, address, isAnswered: true, problems};
  }
  const reading = {id, address, isAnswered: true, bulletin: bulletin.value, problems: []};
  return isUrl(address)
    ? {...reading, remembered: cacheResponse(address, answer.value, known)}
    : reading;
}

/** A problem with a document, told with where the document came from. */
function inDocument(address: string, problem: Problem): Problem {
  return {...problem, path: [address, problem.path].filter(Boolean).join(' ')};
}

/** A document goes with the validators it came with, and with no others. */
function cacheResponse(
  address: string,
  answer: Answer,
  known: CachedResponse | undefined,
): CachedResponse {
  const {text = '', ...validators} = answer;
  return answer.text === undefined && known ? known : {...validators, address, text};
}

/** What the feed says of a try, given what it said before and the levels that are published. */
export function describeReading(reading: Reading, before: Before): SourceReading {
  const {id, address, bulletin, isAnswered} = reading;
  const {url} = SOURCES[id];
  return {
    id,
    url,
    outcome: outcomeOf(bulletin, isAnswered),
    ...describeTimes(bulletin, before),
    ...describeDates(bulletin, before),
    ...(address !== url && {via: isUrl(address) ? ('mirror' as const) : ('file' as const)}),
    ...describeLevels(bulletin, before),
  };
}

interface Before {
  readonly last: SourceReading | undefined;
  /** What it had said in its newest document. */
  readonly said: ReportedLevels;
  /** The levels that are published after this run. */
  readonly published: ReportedLevels;
  readonly now: Date;
}

function describeTimes(
  bulletin: Bulletin | undefined,
  {last, now}: Before,
): Pick<SourceReading, 'readAt' | 'unreadSince'> {
  const present = formatInstant(now);
  const readAt = bulletin ? present : upTo(last?.readAt, now);
  return readAt ? {readAt} : {unreadSince: upTo(last?.unreadSince, now) ?? present};
}

/** An instant that a clock which was ahead has written lies in the future: it was now at the latest. */
function upTo(instant: string | undefined, now: Date): string | undefined {
  return instant && Date.parse(instant) > now.getTime() ? formatInstant(now) : instant;
}

/** An older copy is no news of what the source says. */
function describeLevels(
  bulletin: Bulletin | undefined,
  before: Before,
): Pick<SourceReading, 'levels' | 'assessments'> {
  const {said, published, now} = before;
  if (!bulletin) return keptAssessments(said);
  const {levels} = bulletin;
  const isOutdated = said.uk && describeDates(bulletin, before).olderBuiltAt;
  const after = isOutdated ? said : withDays(reportsAfter({levels, before: said, now}), published);
  return {levels, ...keptAssessments(after)};
}

function keptAssessments({uk, ni}: ReportedLevels): Pick<SourceReading, 'assessments'> {
  return uk ? {assessments: {uk, ...(ni && {ni})}} : {};
}

function describeDates(
  bulletin: Bulletin | undefined,
  {last, now}: Before,
): Pick<SourceReading, 'builtAt' | 'olderBuiltAt'> {
  const own = bulletin && comparableDate(bulletin, now);
  const newest = newestAfter(own, notAhead(last?.builtAt, now));
  return {
    ...(newest && {builtAt: formatInstant(newest)}),
    ...(own && newest && own < newest && {olderBuiltAt: formatInstant(own)}),
  };
}

function outcomeOf(bulletin: Bulletin | undefined, isAnswered: boolean): SourceReading['outcome'] {
  if (bulletin) return 'read';
  return isAnswered ? 'refused' : 'unreachable';
}
