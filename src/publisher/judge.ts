/**
 * The judgement: what was read from the sources means this for the official levels, given what stood
 * before. Pure. The rules are those that docs/publisher.md tells operators.
 */
import type {Bulletin} from '../feed/bulletin.js';
import type {Assessment, Override} from '../feed/feed.js';
import {REGIONS, type Region} from '../feed/level.js';
import type {Problem} from '../feed/problem.js';
import {assess} from './assess.js';
import {
  change,
  isOutdated,
  isReturn,
  isSameDocument,
  levelOf,
  saidBy,
  type Assessments,
  type Case,
  type Evidence,
} from './case.js';
import {comparableDate, isNewer, isNewestAgain} from './document-dates.js';
import {
  clockWentBack,
  newerStands,
  regionUnread,
  riseFromOutdatedDocument,
  sampleOverActual,
  sourcesDisagree,
  unconfirmedFall,
} from './doubts.js';
import {disputedRegions} from './source-memory.js';

export type {Assessments, Evidence, LastReading} from './case.js';

/** Two publishers may read at nearly the same time; more than this is a clock that was set back. */
const READ_TOGETHER_MS = 5 * 60 * 1000;

export type Judgement = Publication | Refusal;

export interface Publication {
  readonly verdict: 'publish';
  readonly isSample: boolean;
  readonly assessments: Assessments;
  /** Where the lead says again what it said before another level was published. */
  readonly returned?: readonly Region[];
  /** What a person should look at, though the feed is published. */
  readonly concerns: readonly Problem[];
}

export interface Refusal {
  readonly verdict: 'keep';
  /** Why what stands is kept: nobody could be read, a person should look, or it is newer than this. */
  readonly because: 'unread' | 'doubt' | 'newer';
  readonly concerns: readonly Problem[];
}

export function judge(evidence: Evidence): Judgement {
  const {last, mi5, govuk, now} = evidence;
  const lead = mi5 ?? govuk;
  if (!lead) return {verdict: 'keep', because: 'unread', concerns: []};
  if (lead.isSample) return judgeSample(lead, evidence);
  const behindMs = last ? last.checkedAt.getTime() - now.getTime() : 0;
  if (last && isTogether(behindMs)) {
    return {verdict: 'keep', because: 'newer', concerns: [newerStands(last.checkedAt, now)]};
  }
  return judgeActual({
    ...evidence,
    lead,
    readAt: behindMs > 0 ? undefined : last?.checkedAt,
    builtAt: comparableDate(lead, now),
    lastDocument: last?.documents[lead.source],
  });
}

/** Another publisher has read the sources a little later, and was the first to write. */
function isTogether(behindMs: number): boolean {
  return behindMs > 0 && behindMs <= READ_TOGETHER_MS;
}

function judgeActual(look: Case): Judgement {
  const unconfirmed = REGIONS.filter(
    region => change(region, look) < 0 && !isConfirmed(region, look),
  );
  const omitted = unconfirmed.filter(region => !isUpheld(region, look));
  const doubts = unconfirmed.slice(0, 1).map(region =>
    unconfirmedFall(region, look.last?.assessments[region]?.level, {
      bulletin: look.lead,
      isOfBoth: isSaidByBoth(region, look),
      now: look.now,
    }),
  );
  // A rise must not wait for the other region's fall; the region in doubt is then left out.
  const isOnlyBesideARise = !omitted.includes('uk') && change('uk', look) > 0;
  if (omitted.length && !isOnlyBesideARise) {
    return {verdict: 'keep', because: 'doubt', concerns: doubts};
  }
  return {
    verdict: 'publish',
    isSample: false,
    assessments: assessAll(look, {upheld: unconfirmed, omitted}),
    returned: REGIONS.filter(
      region => !unconfirmed.includes(region) && isReturn(region, look) && isSameDocument(look),
    ),
    concerns: [...doubts, ...concernsOf(look)],
  };
}

/** Whether GOV.UK says in this run what stands, while a document of MI5’s that is not newer would lower it. */
function isUpheld(region: Region, {mi5, govuk, last}: Case): boolean {
  return Boolean(mi5 && govuk && govuk.levels[region] === last?.assessments[region]?.level);
}

function assessAll(
  look: Case,
  {upheld, omitted}: {upheld: readonly Region[]; omitted: readonly Region[]},
): Assessments {
  const assessed = REGIONS.filter(region => !omitted.includes(region)).flatMap(region => {
    const level = levelOf(region, look);
    if (upheld.includes(region)) return [[region, look.last?.assessments[region]]];
    return level ? [[region, assess(region, level, look)]] : [];
  });
  // Every bulletin says the national level, and that region is never left out.
  return Object.fromEntries(assessed) as Record<Region, Assessment>;
}

function concernsOf(look: Case): readonly Problem[] {
  const {last, now, readAt} = look;
  const [mi5, govuk] = [saidBy('mi5', look), saidBy('govuk', look)];
  return [
    ...(disputedRegions(mi5, govuk).length ? [sourcesDisagree(mi5, govuk, now)] : []),
    ...(isTakenFromCopy(look) ? [riseFromOutdatedDocument(look.lead)] : []),
    ...(levelOf('ni', look) ? [] : [regionUnread()]),
    ...(last && !readAt ? [clockWentBack(last.checkedAt, now)] : []),
  ];
}

/** Whether a level has risen in an older document, or stands since one did. */
function isTakenFromCopy(look: Case): boolean {
  const hasRisen = REGIONS.some(region => change(region, look) > 0);
  return isOutdated(look) && (hasRisen || look.lastDocument?.wasOutdated === true);
}

/**
 * A fall is taken from a document newer than the last one of the same source, from both sources unless
 * MI5's document is an older copy, or from a person; and from the newest document if what stands came from an older copy.
 */
function isConfirmed(region: Region, look: Case): boolean {
  const level = levelOf(region, look);
  const vouches = (one: Override): boolean => one.region === region && one.level === level;
  const isOfBoth = isSaidByBoth(region, look) && !isOfKnownDocuments(look);
  return isFromNewerDocument(look) || isOfBoth || look.overrides.some(vouches);
}

function isSaidByBoth(region: Region, {mi5, govuk}: Case): boolean {
  return Boolean(mi5 && govuk && mi5.levels[region] === govuk.levels[region]);
}

/** A copy of MI5’s that is older than its last document, beside a page of GOV.UK’s that is not newer: neither is news. */
function isOfKnownDocuments(look: Case): boolean {
  const {govuk, last, now} = look;
  const isNews = govuk && isNewer(comparableDate(govuk, now), last?.documents.govuk);
  return isOutdated(look) && !isNews;
}

function isFromNewerDocument({builtAt, lastDocument}: Case): boolean {
  return isNewer(builtAt, lastDocument) || isNewestAgain(builtAt, lastDocument);
}

function judgeSample({levels}: Bulletin, {last, isReal}: Evidence): Judgement {
  if (isReal ?? last)
    return {verdict: 'keep', because: 'doubt', concerns: [sampleOverActual(levels.uk)]};
  return {
    verdict: 'publish',
    isSample: true,
    assessments: {uk: {level: levels.uk}, ...(levels.ni && {ni: {level: levels.ni}})},
    concerns: [],
  };
}
