/** What makes the publisher ask for a person, as coded problems. */
import type {Bulletin} from '../feed/bulletin.js';
import {formatInstant} from '../feed/instant.js';
import {REGIONS, type Level} from '../feed/level.js';
import type {Problem} from '../feed/problem.js';

export function sourcesDisagree(mi5: Bulletin, govuk: Bulletin): Problem {
  return {
    code: 'sources-disagree',
    path: '/sources',
    expected: `what MI5 says: ${describeLevels(mi5)}`,
    received: `from GOV.UK: ${describeLevels(govuk)}`,
  };
}

export function riseFromOutdatedDocument(bulletin: Bulletin): Problem {
  return {
    code: 'rise-outdated',
    path: '/rss/channel/lastBuildDate',
    expected: 'a document no older than one read before',
    received: `an older one, which changes a level: ${describeLevels(bulletin)}`,
  };
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

export function newerStands(checkedAt: Date, now: Date): Problem {
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

export function describeLevels({levels}: Bulletin): string {
  return REGIONS.map(region => `${region} ${levels[region] ?? 'not said'}`).join(', ');
}
