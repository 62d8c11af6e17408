/** What makes the publisher ask for a person, as coded problems. */
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
    expected: `what MI5 says: ${describeSaid(mi5, now)}`,
    received: `from GOV.UK: ${describeSaid(govuk, now)}`,
  };
}

function describeSaid({levels, readAt}: Report, now: Date): string {
  const told = describeLevels({levels: {uk: levels.uk?.level, ni: levels.ni?.level}});
  const isOfNow = !readAt || readAt.getTime() === now.getTime();
  return isOfNow ? told : `${told}, last read ${formatInstant(readAt)}`;
}

export function riseFromOutdatedDocument(bulletin: Bulletin): Problem {
  return {
    code: 'rise-outdated',
    path: bulletin.source === 'mi5' ? '/rss/channel/lastBuildDate' : '/public_updated_at',
    expected: 'a document no older than one read before',
    received: `an older one, which changes a level: ${describeLevels(bulletin)}`,
  };
}

/** The same as `sourcesDisagree`, from what a feed says of its sources. */
export function readingsDisagree(sources: readonly SourceReading[] = []): Problem {
  const told = sources.map(({id, levels, assessments: last}) => {
    const said = levels ?? {uk: last?.uk.level, ni: last?.ni?.level};
    return `from ${id}: ${describeLevels({levels: said})}`;
  });
  return {
    code: 'sources-disagree',
    path: '/sources',
    expected: 'the same levels from both sources',
    received: told.join('; '),
  };
}

export function documentOutdated({id, olderBuiltAt, builtAt}: SourceReading): Problem {
  return {
    code: 'document-outdated',
    path: `/sources/${id}`,
    expected: `the document of ${String(builtAt)}, which was read before`,
    received: `one of ${String(olderBuiltAt)}, most likely a copy`,
  };
}

export function readingInTheFuture(checkedAt: string, now: Date): Problem {
  return {
    code: 'reading-in-the-future',
    path: '/checkedAt',
    expected: `an instant up to now, ${formatInstant(now)}`,
    received: checkedAt,
  };
}

/** A fall that only a document tells which is no newer than the last one of its source. */
export function unconfirmedFall(
  region: Region,
  before: Level | undefined,
  {
    bulletin: {source, levels, builtAt},
    isOfBoth,
    now,
  }: {bulletin: Bulletin; isOfBoth: boolean; now: Date},
): Problem {
  const name = NAMES[source];
  const confirmation = isOfBoth ? 'or a newer page of GOV.UK’s' : 'or both sources';
  const other = isOfBoth ? '; GOV.UK says the same in a page that is not newer than its last' : '';
  return {
    code: 'fall-unconfirmed',
    path: `/assessments/${region}/level`,
    expected: `a document of ${name}'s newer than the last one read, ${confirmation}, to fall from ${String(before)}`,
    received: `${String(levels[region])} from ${name} in a document ${describeDate(builtAt, now)}${other}`,
  };
}

function describeDate(builtAt: Date | undefined, now: Date): string {
  if (!builtAt) return 'without a date';
  const isToCome = builtAt.getTime() > now.getTime();
  return `dated ${formatInstant(builtAt)}, which is ${isToCome ? 'yet to come' : 'not newer'}`;
}

export function regionUnread(): Problem {
  return {
    code: 'region-unread',
    path: '/assessments/ni',
    expected: 'the level for Northern Ireland as well',
    received: 'none in words that we know',
  };
}

export function clockWentBack(checkedAt: Date, now: Date): Problem {
  return {
    code: 'clock-went-back',
    path: '/checkedAt',
    expected: `a clock past the last reading, ${formatInstant(checkedAt)}`,
    received: formatInstant(now),
  };
}

export function clockBeforeSources(builtAt: Date, now: Date): Problem {
  return {
    code: 'clock-before-sources',
    path: '/checkedAt',
    expected: `a clock past the last document of the sources, ${formatInstant(builtAt)}`,
    received: formatInstant(now),
  };
}

export function newerPublished(checkedAt: Date, now: Date): Problem {
  return {
    code: 'newer-stands',
    path: '/checkedAt',
    expected: `a reading past the last one, ${formatInstant(checkedAt)}`,
    received: formatInstant(now),
  };
}

export function sampleOverActual(level: Level): Problem {
  return {
    code: 'sample-over-actual',
    path: '/rss/channel/item/category',
    expected: 'a real bulletin, because the folder holds a real feed',
    received: `a sample that says ${level}`,
  };
}

export function describeLevels({
  levels,
}: {
  readonly levels: Readonly<Partial<Record<Region, Level | undefined>>>;
}): string {
  return REGIONS.map(region => `${region} ${levels[region] ?? 'not said'}`).join(', ');
}
