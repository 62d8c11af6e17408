import type {Bulletin} from '../../../src/feed/govuk/bulletin.js';
import type {Override} from '../../../src/feed/schema/feed.js';
import type {Level} from '../../../src/feed/schema/level.js';
import {
  decide,
  type Evidence,
  type Decision,
  type LastReading,
} from '../../../src/publisher/decide/decide.js';

export const now = new Date('2026-11-23T18:00:00Z');
export const NOW = '2026-11-23T18:00:00Z';
export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const BUILT_BEFORE = '2026-11-20T06:00:00Z';
export const BUILT_LATER = '2026-11-20T06:00:01Z';
/** A level with the facts that are kept while it is unchanged. */
export const HELD = {level: 'severe', since: '2026-11-01', previous: 'substantial'} as const;
export const NI_HELD = {level: 'substantial', since: '2026-10-01'} as const;

export function mi5(uk: Level, ni: Level, builtAt?: string): Bulletin {
  return {
    source: 'mi5',
    levels: {uk, ni},
    isSample: false,
    ...(builtAt && {builtAt: new Date(builtAt)}),
  };
}

export function govuk(uk: Level, ni?: Level, updatedAt?: string): Bulletin {
  return {
    source: 'govuk',
    levels: {uk, ...(ni && {ni})},
    isSample: false,
    ...(updatedAt && {builtAt: new Date(updatedAt)}),
  };
}

interface LastChanges extends Partial<Omit<LastReading, 'documents'>> {
  readonly ageMs?: number;
  /** Of MI5's last document. */
  readonly builtAt?: Date | undefined;
}

/** A last reading of severe and substantial, an hour ago, from a document of MI5's of 20 November. */
export function last(changes: LastChanges = {}): LastReading {
  const {ageMs = HOUR_MS, builtAt, ...others} = {builtAt: new Date(BUILT_BEFORE), ...changes};
  const checkedAt = new Date(now.getTime() - ageMs);
  return {
    checkedAt,
    assessments: {uk: HELD, ni: NI_HELD},
    documents: {mi5: {readAt: checkedAt, newestAt: builtAt}},
    ...others,
  };
}

export function override(level: Level, since?: string): Override {
  return {
    region: 'uk',
    level,
    reason: 'As told',
    setAt: BUILT_BEFORE,
    until: '2026-11-30T00:00:00Z',
    ...(since && {since}),
  };
}

export function look(evidence: Partial<Evidence>): Decision {
  return decide({last: undefined, overrides: [], now, ...evidence});
}

/** A summary of the outcome: the assessments and concerns of a publication, or why the last feed was kept. */
export function outcome(judgement: Decision): unknown {
  const concerns = judgement.concerns.map(({code}) => code);
  return judgement.verdict === 'publish'
    ? {...judgement.assessments, ...(concerns.length && {concerns})}
    : [judgement.because, ...concerns];
}

export const read = (level: Level): object => ({level, firstReadAt: NOW});
export const changed = (level: Level, previous: Level): object => ({
  level,
  since: '2026-11-23',
  previous,
});
