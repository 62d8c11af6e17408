/** Reads the official sources, with conditional requests where the last response is cached. */
import {GOVUK_CONTENT, parseGovuk} from '../../feed/govuk/govuk.js';
import type {Bulletin} from '../../feed/govuk/bulletin.js';
import {formatInstant} from '../../feed/schema/instant.js';
import type {SourceReading} from '../../feed/schema/feed.js';
import {failure, success, type Problem, type Result} from '../../feed/schema/problem.js';
import {notJson} from './web-page.js';
import {comparableDate, newestAfter, notAhead} from '../decide/document-dates.js';
import {reportsAfter, withDays, type ReportedLevels} from '../decide/source-memory.js';
import {isUrl} from './address.js';
import type {Validators} from './http/validators.js';
import {fetchAnswer, type Answer} from './read-document.js';
import type {Io} from '../io/io.js';

const MI5_RSS = 'https://www.mi5.gov.uk/UKThreatLevel/UKThreatLevel.xml';

export type SourceId = Bulletin['source'];

interface Source {
  readonly url: string;
  readonly accept: string;
  /** Loads the parser, which a run with nothing new does not need. */
  readonly parse: (document: string) => Promise<Result<Bulletin>>;
}

const SOURCES: Readonly<Record<SourceId, Source>> = {
  mi5: {
    url: MI5_RSS,
    accept: 'application/rss+xml, application/xml;q=0.9, text/xml;q=0.8',
    parse: async document => {
      const {parseMi5} = await import('./mi5.js');
      return parseMi5(document);
    },
  },
  govuk: {
    url: GOVUK_CONTENT,
    accept: 'application/json',
    parse: async document => {
      const problem = notJson(document);
      if (problem) return failure(problem);
      const {htmlBlocks} = await import('./html-blocks.js');
      return parseGovuk(document, htmlBlocks);
    },
  },
};

export const SOURCE_IDS = ['mi5', 'govuk'] as const satisfies readonly SourceId[];

/** The official address of a source. */
export function officialAddress(id: SourceId): string {
  return SOURCES[id].url;
}

/** A response with a valid bulletin, cached for conditional requests. */
export interface CachedResponse extends Validators {
  readonly address: string;
  readonly text: string;
  /** What this version of the program read in `text`. Without it, a 304 has `text` parsed again. */
  readonly bulletin?: Bulletin | undefined;
}

/** The result of trying to read one source. */
export interface Reading {
  readonly id: SourceId;
  readonly address: string;
  readonly bulletin?: Bulletin;
  /** Whether there was a response, with or without a bulletin. */
  readonly isAnswered: boolean;
  readonly problems: readonly Problem[];
  readonly cached?: CachedResponse;
}

export async function readSource(
  id: SourceId,
  {address, cached}: {address: string; cached: CachedResponse | undefined},
  io: Io,
): Promise<Reading> {
  const {accept, parse} = SOURCES[id];
  const known = cached?.address === address ? cached : undefined;
  const answer = await fetchAnswer(address, io, {accept, ...(known && {validators: known})});
  if (!answer.ok) return {id, address, isAnswered: false, problems: answer.problems};
  const bulletin = await readBulletin(answer.value, known, parse);
  if (!bulletin.ok) {
    const problems = bulletin.problems.map(problem => inDocument(address, problem));
    return {id, address, isAnswered: true, problems};
  }
  const reading = {id, address, isAnswered: true, bulletin: bulletin.value, problems: []};
  return isUrl(address)
    ? {...reading, cached: cacheResponse(reading, answer.value, known)}
    : reading;
}

/** A confirmed document is parsed again only if what was read in it is not known. */
async function readBulletin(
  {text}: Answer,
  known: CachedResponse | undefined,
  parse: Source['parse'],
): Promise<Result<Bulletin>> {
  if (text !== undefined) return parse(text);
  return known?.bulletin ? success(known.bulletin) : parse(known?.text ?? '');
}

/** Adds the document's address to the path of a problem. */
function inDocument(address: string, problem: Problem): Problem {
  return {...problem, path: [address, problem.path].filter(Boolean).join(' ')};
}

/** A document is stored only with the validators from its own response. */
function cacheResponse(
  {address, bulletin}: Reading,
  answer: Answer,
  known: CachedResponse | undefined,
): CachedResponse {
  const {text = '', ...validators} = answer;
  const response = answer.text === undefined && known ? known : {...validators, address, text};
  return {...response, bulletin};
}

/** The feed's entry for a source after this run. */
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
  /** What the source had reported in its newest document. */
  readonly reported: ReportedLevels;
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

/** An instant in the future was written by a fast clock, so it is replaced by now. */
function upTo(instant: string | undefined, now: Date): string | undefined {
  return instant && Date.parse(instant) > now.getTime() ? formatInstant(now) : instant;
}

/** An older copy of a document does not change what the source is known to have reported. */
function describeLevels(
  bulletin: Bulletin | undefined,
  before: Before,
): Pick<SourceReading, 'levels' | 'assessments'> {
  const {reported, published, now} = before;
  if (!bulletin) return keptAssessments(reported);
  const {levels} = bulletin;
  const isOutdated = reported.uk && describeDates(bulletin, before).olderBuiltAt;
  const after = isOutdated
    ? reported
    : withDays(reportsAfter({levels, before: reported, now}), published);
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
