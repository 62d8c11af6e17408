/** The problems that the publisher asks its operator to check. */
import type {Bulletin} from '../../feed/govuk/bulletin.js';
import type {SourceReading} from '../../feed/schema/feed.js';
import {formatInstant} from '../../feed/schema/instant.js';
import {REGIONS, type Level, type Region} from '../../feed/schema/level.js';
import type {Problem} from '../../feed/schema/problem.js';
import type {Report} from './source-memory.js';

const NAMES: Readonly<Record<Bulletin['source'], string>> = {mi5: 'MI5', govuk: 'GOV.UK'};

export function sourcesDisagree(mi5: Report, govuk: Report, now: Date): Problem {
  return {
    code: 'sources-disagree',
    path: '/sources',
    expected: `the levels from MI5: ${describeReport(mi5, now)}`,
    received: `from GOV.UK: ${describeReport(govuk, now)}`,
  };
}

function describeReport({levels, readAt}: Report, now: Date): string {
  const described = describeLevels({levels: {uk: levels.uk?.level, ni: levels.ni?.level}});
  const isFromNow = !readAt || readAt.getTime() === now.getTime();
  return isFromNow ? described : `${described}, last read ${formatInstant(readAt)}`;
}

export function riseFromOutdatedDocument(bulletin: Bulletin): Problem {
  return {
    code: 'rise-outdated',
    path: bulletin.source === 'mi5' ? '/rss/channel/lastBuildDate' : '/public_updated_at',
    expected: 'a document that is not older than the last one read',
    received: `an older one, which changes a level: ${describeLevels(bulletin)}`,
  };
}

/** The same as `sourcesDisagree`, for the sources as a feed describes them. */
export function readingsDisagree(sources: readonly SourceReading[] = []): Problem {
  const described = sources.map(({id, levels, assessments: last}) => {
    const reported = levels ?? {uk: last?.uk.level, ni: last?.ni?.level};
    return `from ${id}: ${describeLevels({levels: reported})}`;
  });
  return {
    code: 'sources-disagree',
    path: '/sources',
    expected: 'the same levels from both sources',
    received: described.join('; '),
  };
}

export function documentOutdated({id, olderBuiltAt, builtAt}: SourceReading): Problem {
  return {
    code: 'document-outdated',
    path: `/sources/${id}`,
    expected: `the document dated ${String(builtAt)}, which was read before`,
    received: `one dated ${String(olderBuiltAt)}, most likely a cached copy`,
  };
}

export function readingInTheFuture(checkedAt: string, now: Date): Problem {
  return {
    code: 'reading-in-the-future',
    path: '/checkedAt',
    expected: `a time no later than now, ${formatInstant(now)}`,
    received: checkedAt,
  };
}

/** A fall that appears only in a document that is not newer than the last one from its source. */
export function unconfirmedFall(
  region: Region,
  before: Level | undefined,
  {
    bulletin: {source, levels, builtAt},
    isFromBoth,
    now,
  }: {bulletin: Bulletin; isFromBoth: boolean; now: Date},
): Problem {
  const name = NAMES[source];
  const confirmation = isFromBoth ? 'or a newer page on GOV.UK' : 'or both sources';
  const other = isFromBoth ? '; GOV.UK says the same, but its page is not newer either' : '';
  return {
    code: 'fall-unconfirmed',
    path: `/assessments/${region}/level`,
    expected: `a document from ${name} newer than the last one read, ${confirmation}, to confirm a fall from ${String(before)}`,
    received: `${String(levels[region])} from ${name} in a document ${describeDate(builtAt, now)}${other}`,
  };
}

function describeDate(builtAt: Date | undefined, now: Date): string {
  if (!builtAt) return 'without a date';
  const isInFuture = builtAt.getTime() > now.getTime();
  return `dated ${formatInstant(builtAt)}, which is ${isInFuture ? 'in the future' : 'not newer'}`;
}

export function regionUnread(): Problem {
  return {
    code: 'region-unread',
    path: '/assessments/ni',
    expected: 'the level for Northern Ireland as well',
    received: 'no sentence about it in a known wording',
  };
}

export function clockWentBack(checkedAt: Date, now: Date): Problem {
  return {
    code: 'clock-went-back',
    path: '/checkedAt',
    expected: `a clock later than the last reading, ${formatInstant(checkedAt)}`,
    received: formatInstant(now),
  };
}

export function clockBeforeSources(builtAt: Date, now: Date): Problem {
  return {
    code: 'clock-before-sources',
    path: '/checkedAt',
    expected: `a clock later than the newest document of the sources, ${formatInstant(builtAt)}`,
    received: formatInstant(now),
  };
}

export function newerPublished(checkedAt: Date, now: Date): Problem {
  return {
    code: 'newer-published',
    path: '/checkedAt',
    expected: `a reading later than the last one, ${formatInstant(checkedAt)}`,
    received: formatInstant(now),
  };
}

export function sampleOverActual(level: Level): Problem {
  return {
    code: 'sample-over-actual',
    path: '/rss/channel/item/category',
    expected: 'a real bulletin, because the folder holds a real feed',
    received: `a sample with the level ${level}`,
  };
}

export function describeLevels({
  levels,
}: {
  readonly levels: Readonly<Partial<Record<Region, Level | undefined>>>;
}): string {
  return REGIONS.map(region => `${region} ${levels[region] ?? 'not given'}`).join(', ');
}

/** A problem of the time before this run, which has ended with it: nobody may have been told of it. */
export function feedHadExpired(validUntil: string, now: Date): Problem {
  return {
    code: 'feed-had-expired',
    path: '/validUntil',
    expected: 'a run that reads a source before the feed ends',
    received: `none between ${validUntil} and ${formatInstant(now)}: visitors were shown no level as the current one`,
  };
}

/** A problem if the published feed has ended: visitors are shown no level as the current one. */
export function feedExpired(validUntil: string): Problem {
  return {
    code: 'feed-expired',
    path: '/validUntil',
    expected: 'a feed that is still valid',
    received: `one that ended at ${validUntil}: visitors are shown no level as the current one`,
  };
}
