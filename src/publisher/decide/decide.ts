/**
 * The judgement: what was read from the sources means this for the official levels, given what stood
 * before. Pure. The rules are those that docs/publisher.md tells operators.
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

/** Two publishers may read at nearly the same time; more than this is a clock that was set back. */
const READ_TOGETHER_MS = 5 * 60 * 1000;

export type Decision = Publication | Refusal;

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

export function decide(evidence: Evidence): Decision {
  const {last, mi5, govuk, now} = evidence;
  const lead = mi5 ?? govuk;
  if (!lead) return {verdict: 'keep', because: 'unread', concerns: []};
  if (lead.isSample) return decideSample(lead, evidence);
  const behindMs = last ? last.checkedAt.getTime() - now.getTime() : 0;
  if (last && isTogether(behindMs)) {
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

/** Another publisher has read the sources a little later, and was the first to write. */
function isTogether(behindMs: number): boolean {
  return behindMs > 0 && behindMs <= READ_TOGETHER_MS;
}

function decideActual(input: DecisionInput): Decision {
  const unconfirmed = REGIONS.filter(
    region => change(region, input) < 0 && !isConfirmed(region, input),
  );
  const omitted = unconfirmed.filter(region => !isUpheld(region, input));
  const doubts = unconfirmed.slice(0, 1).map(region =>
    unconfirmedFall(region, input.last?.assessments[region]?.level, {
      bulletin: input.lead,
      isOfBoth: isSaidByBoth(region, input),
      now: input.now,
    }),
  );
  // A rise must not wait for the other region's fall; the region in doubt is then left out.
  const isOnlyBesideARise = !omitted.includes('uk') && change('uk', input) > 0;
  if (omitted.length && !isOnlyBesideARise) {
    return {verdict: 'keep', because: 'doubt', concerns: doubts};
  }
  return {
    verdict: 'publish',
    isSample: false,
    assessments: assessAll(input, {upheld: unconfirmed, omitted}),
    returned: REGIONS.filter(
      region => !unconfirmed.includes(region) && isReturn(region, input) && isSameDocument(input),
    ),
    concerns: [...doubts, ...reviewReasons(input)],
  };
}

/** Whether GOV.UK says in this run what stands, while a document of MI5’s that is not newer would lower it. */
function isUpheld(region: Region, {mi5, govuk, last}: DecisionInput): boolean {
  return Boolean(mi5 && govuk && govuk.levels[region] === last?.assessments[region]?.level);
}

function assessAll(
  input: DecisionInput,
  {upheld, omitted}: {upheld: readonly Region[]; omitted: readonly Region[]},
): Assessments {
  const assessed = REGIONS.filter(region => !omitted.includes(region)).flatMap(region => {
    const level = levelOf(region, input);
    if (upheld.includes(region)) return [[region, input.last?.assessments[region]]];
    return level ? [[region, assess(region, level, input)]] : [];
  });
  // Every bulletin says the national level, and that region is never left out.
  return Object.fromEntries(assessed) as Record<Region, Assessment>;
}

function reviewReasons(input: DecisionInput): readonly Problem[] {
  const {last, now, readAt} = input;
  const [mi5, govuk] = [reportBy('mi5', input), reportBy('govuk', input)];
  return [
    ...(disputedRegions(mi5, govuk).length ? [sourcesDisagree(mi5, govuk, now)] : []),
    ...(isTakenFromCopy(input) ? [riseFromOutdatedDocument(input.lead)] : []),
    ...(levelOf('ni', input) ? [] : [regionUnread()]),
    ...(last && !readAt ? [clockWentBack(last.checkedAt, now)] : []),
  ];
}

/** Whether a level has risen in an older document, or stands since one did. */
function isTakenFromCopy(input: DecisionInput): boolean {
  const hasRisen = REGIONS.some(region => change(region, input) > 0);
  return isOutdated(input) && (hasRisen || input.lastDocument?.wasOutdated === true);
}

/**
 * A fall is taken from a document newer than the last one of the same source, from both sources unless
 * MI5's document is an older copy, or from a person; and from the newest document if what stands came from an older copy.
 */
function isConfirmed(region: Region, input: DecisionInput): boolean {
  const level = levelOf(region, input);
  const vouches = (one: Override): boolean => one.region === region && one.level === level;
  const isOfBoth = isSaidByBoth(region, input) && !isOfKnownDocuments(input);
  return isFromNewerDocument(input) || isOfBoth || input.overrides.some(vouches);
}

function isSaidByBoth(region: Region, {mi5, govuk}: DecisionInput): boolean {
  return Boolean(mi5 && govuk && mi5.levels[region] === govuk.levels[region]);
}

/** A copy of MI5’s that is older than its last document, beside a page of GOV.UK’s that is not newer: neither is news. */
function isOfKnownDocuments(input: DecisionInput): boolean {
  const {govuk, last, now} = input;
  const isNews = govuk && isNewer(comparableDate(govuk, now), last?.documents.govuk);
  return isOutdated(input) && !isNews;
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
