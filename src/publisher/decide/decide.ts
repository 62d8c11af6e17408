/**
 * Decides which official levels to publish, given what was read from the sources in this run and what was published
 * before. Pure. docs/publisher.md describes the rules for operators.
 */
import type {Bulletin} from '../../feed/govuk/bulletin.js';
import type {Assessment, Override} from '../../feed/schema/feed.js';
import {REGIONS, type Region} from '../../feed/schema/level.js';
import type {Problem} from '../../feed/schema/problem.js';
import {assess} from './assess.js';
import {
  change,
  isOutdated,
  isReturn,
  isSameDocument,
  levelOf,
  reportBy,
  type Assessments,
  type DecisionInput,
  type Evidence,
} from './decision-input.js';
import {comparableDate, isNewer, isNewestAgain} from './document-dates.js';
import {
  clockWentBack,
  newerPublished,
  regionUnread,
  riseFromOutdatedDocument,
  sampleOverActual,
  sourcesDisagree,
  unconfirmedFall,
} from './review-reasons.js';
import {disputedRegions} from './source-memory.js';

export type {Assessments, Evidence, LastReading} from './decision-input.js';

/** Two publishers may read at nearly the same time. A larger difference means that a clock was set back. */
const READ_TOGETHER_MS = 5 * 60 * 1000;

export type Decision = Publication | Refusal;

export interface Publication {
  readonly verdict: 'publish';
  readonly isSample: boolean;
  readonly assessments: Assessments;
  /** Regions in which the leading source repeats a level that it gave before another one was published. */
  readonly returned?: readonly Region[];
  /** What the operator should check, although the feed is published. */
  readonly concerns: readonly Problem[];
}

export interface Refusal {
  readonly verdict: 'keep';
  /**
   * Why the current feed is kept: no source could be read, a fall is not confirmed, or another publisher has
   * published a newer feed.
   */
  readonly because: 'unread' | 'doubt' | 'newer';
  readonly concerns: readonly Problem[];
}

export function decide(evidence: Evidence): Decision {
  const {last, mi5, govuk, now} = evidence;
  const lead = mi5 ?? govuk;
  if (!lead) return {verdict: 'keep', because: 'unread', concerns: []};
  if (lead.isSample) return decideSample(lead, evidence);
  const behindMs = last ? last.checkedAt.getTime() - now.getTime() : 0;
  if (last && isConcurrent(behindMs)) {
    return {verdict: 'keep', because: 'newer', concerns: [newerPublished(last.checkedAt, now)]};
  }
  return decideActual({
    ...evidence,
    lead,
    readAt: behindMs > 0 ? undefined : last?.checkedAt,
    builtAt: comparableDate(lead, now),
    lastDocument: last?.documents[lead.source],
  });
}

/** Whether another publisher read the sources slightly later but wrote its feed first. */
function isConcurrent(behindMs: number): boolean {
  return behindMs > 0 && behindMs <= READ_TOGETHER_MS;
}

function decideActual(input: DecisionInput): Decision {
  const unconfirmed = REGIONS.filter(
    region => change(region, input) < 0 && !isConfirmed(region, input),
  );
  const omitted = unconfirmed.filter(region => !isConfirmedByGovuk(region, input));
  const falls = unconfirmed.slice(0, 1).map(region =>
    unconfirmedFall(region, input.last?.assessments[region]?.level, {
      bulletin: input.lead,
      isFromBoth: isReportedByBoth(region, input),
      now: input.now,
    }),
  );
  // A national rise is published at once, without the region whose fall is not confirmed.
  const isNationalRise = !omitted.includes('uk') && change('uk', input) > 0;
  if (omitted.length && !isNationalRise) {
    return {verdict: 'keep', because: 'doubt', concerns: falls};
  }
  return {
    verdict: 'publish',
    isSample: false,
    assessments: assessAll(input, {kept: unconfirmed, omitted}),
    returned: REGIONS.filter(
      region => !unconfirmed.includes(region) && isReturn(region, input) && isSameDocument(input),
    ),
    concerns: [...falls, ...reviewReasons(input)],
  };
}

/** Whether GOV.UK gives the published level in this run, while an MI5 document that is not newer gives a lower one. */
function isConfirmedByGovuk(region: Region, {mi5, govuk, last}: DecisionInput): boolean {
  return Boolean(mi5 && govuk && govuk.levels[region] === last?.assessments[region]?.level);
}

function assessAll(
  input: DecisionInput,
  {kept, omitted}: {kept: readonly Region[]; omitted: readonly Region[]},
): Assessments {
  const assessed = REGIONS.filter(region => !omitted.includes(region)).flatMap(region => {
    const level = levelOf(region, input);
    if (kept.includes(region)) return [[region, input.last?.assessments[region]]];
    return level ? [[region, assess(region, level, input)]] : [];
  });
  // Every bulletin has the national level, and that region is never omitted.
  return Object.fromEntries(assessed) as Record<Region, Assessment>;
}

function reviewReasons(input: DecisionInput): readonly Problem[] {
  const {last, now, readAt} = input;
  const [mi5, govuk] = [reportBy('mi5', input), reportBy('govuk', input)];
  return [
    ...(disputedRegions(mi5, govuk).length ? [sourcesDisagree(mi5, govuk, now)] : []),
    ...(isRiseFromCopy(input) ? [riseFromOutdatedDocument(input.lead)] : []),
    ...(levelOf('ni', input) ? [] : [regionUnread()]),
    ...(last && !readAt ? [clockWentBack(last.checkedAt, now)] : []),
  ];
}

/** Whether the published level comes from a rise in an older document, in this run or an earlier one. */
function isRiseFromCopy(input: DecisionInput): boolean {
  const hasRisen = REGIONS.some(region => change(region, input) > 0);
  return isOutdated(input) && (hasRisen || input.lastDocument?.wasOutdated === true);
}

/**
 * A fall is confirmed by any of these: a document newer than the last one from the same source; both sources, unless
 * MI5's document is an older copy and GOV.UK's page is not newer; an override; or the newest document, if the
 * published level came from an older copy.
 */
function isConfirmed(region: Region, input: DecisionInput): boolean {
  const level = levelOf(region, input);
  const confirms = (one: Override): boolean => one.region === region && one.level === level;
  const isFromBoth = isReportedByBoth(region, input) && !areDocumentsKnown(input);
  return isFromNewerDocument(input) || isFromBoth || input.overrides.some(confirms);
}

function isReportedByBoth(region: Region, {mi5, govuk}: DecisionInput): boolean {
  return Boolean(mi5 && govuk && mi5.levels[region] === govuk.levels[region]);
}

/** Whether MI5's document is older than its last one and GOV.UK's page is not newer: neither is new information. */
function areDocumentsKnown(input: DecisionInput): boolean {
  const {govuk, last, now} = input;
  const isPageNewer = govuk && isNewer(comparableDate(govuk, now), last?.documents.govuk);
  return isOutdated(input) && !isPageNewer;
}

function isFromNewerDocument({builtAt, lastDocument}: DecisionInput): boolean {
  return isNewer(builtAt, lastDocument) || isNewestAgain(builtAt, lastDocument);
}

function decideSample({levels}: Bulletin, {last, isReal}: Evidence): Decision {
  if (isReal ?? last)
    return {verdict: 'keep', because: 'doubt', concerns: [sampleOverActual(levels.uk)]};
  return {
    verdict: 'publish',
    isSample: true,
    assessments: {uk: {level: levels.uk}, ...(levels.ni && {ni: {level: levels.ni}})},
    concerns: [],
  };
}
