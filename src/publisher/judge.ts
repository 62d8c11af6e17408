/**
 * The judgement: what was read from the sources means this for the official levels, given what stood
 * before. Pure. The rules are those the README's chapter "The publisher" tells operators.
 */
import type {Bulletin} from '../feed/bulletin.js';
import {londonDate} from '../feed/dates.js';
import type {Assessment, Feed, Override} from '../feed/feed.js';
import {formatInstant} from '../feed/instant.js';
import {rankOf, REGIONS, type Level, type Region} from '../feed/level.js';
import type {Problem} from '../feed/problem.js';
import {recordedChange} from './history.js';
import {
  clockWentBack,
  newerStands,
  regionUnread,
  riseFromOutdatedDocument,
  sampleOverActual,
  sourcesDisagree,
  unconfirmedFall,
} from './doubts.js';
import {
  comparableDate,
  isNewer,
  isNewestAgain,
  isOlder,
  type LastDocument,
} from './document-dates.js';

/** A change between two readings further apart than this was not seen. */
const SEEN_WITHIN_MS = 24 * 60 * 60 * 1000;
/** Two publishers may read at nearly the same time; more than this is a clock that was set back. */
const READ_TOGETHER_MS = 5 * 60 * 1000;

export type Assessments = Feed['assessments'];

/** What the sources had said when they were last read, and the last document of each. */
export interface LastReading {
  readonly checkedAt: Date;
  readonly assessments: Assessments;
  readonly documents: Readonly<Partial<Record<Bulletin['source'], LastDocument>>>;
}

export interface Evidence {
  readonly last: LastReading | undefined;
  readonly mi5?: Bulletin | undefined;
  readonly govuk?: Bulletin | undefined;
  /** Those in force: a person has looked, and vouches for a level. */
  readonly overrides: readonly Override[];
  /** Whether the feed that stands is a real one, though it may come from a person alone. */
  readonly isReal?: boolean;
  readonly now: Date;
}

export type Judgement = Publication | Refusal;

export interface Publication {
  readonly verdict: 'publish';
  readonly isSample: boolean;
  readonly assessments: Assessments;
  /** What a person should look at, though the feed is published. */
  readonly concerns: readonly Problem[];
}

export interface Refusal {
  readonly verdict: 'keep';
  /** Why what stands is kept: nobody could be read, a person should look, or it is newer than this. */
  readonly because: 'unread' | 'doubt' | 'newer';
  readonly concerns: readonly Problem[];
}

/** One look at the evidence, with what several rules ask of it worked out once. */
interface Case extends Evidence {
  readonly lead: Bulletin;
  readonly readAt: Date | undefined;
  /** Of the lead's document. */
  readonly builtAt: Date | undefined;
  /** The last document read from the same source as the lead. */
  readonly lastDocument: LastDocument | undefined;
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
  const [fallen] = unconfirmed;
  // A rise must not wait for the other region's fall; the region in doubt is then left out.
  const isOnlyBesideARise = !unconfirmed.includes('uk') && change('uk', look) > 0;
  if (fallen && !isOnlyBesideARise) {
    return {
      verdict: 'keep',
      because: 'doubt',
      concerns: [
        unconfirmedFall(fallen, look.last?.assessments[fallen]?.level, {
          bulletin: look.lead,
          now: look.now,
        }),
      ],
    };
  }
  return {
    verdict: 'publish',
    isSample: false,
    assessments: assessAll(look, unconfirmed),
    concerns: [
      ...(fallen
        ? [
            unconfirmedFall(fallen, look.last?.assessments[fallen]?.level, {
              bulletin: look.lead,
              now: look.now,
            }),
          ]
        : []),
      ...concernsOf(look),
    ],
  };
}

function assessAll(look: Case, omitted: readonly Region[]): Assessments {
  const assessed = REGIONS.filter(region => !omitted.includes(region)).flatMap(region => {
    const level = levelOf(region, look);
    return level ? [[region, assess(region, level, look)]] : [];
  });
  // Every bulletin says the national level, and that region is never left out.
  return Object.fromEntries(assessed) as Record<Region, Assessment>;
}

/** `since` and `previous` are carried while the level holds, and set only by what is known. */
function assess(region: Region, level: Level, look: Case): Assessment {
  const last = look.last?.assessments[region];
  const held = last?.level === level ? last : undefined;
  if (held?.since) return held;
  const known = knownChange(region, level, look) ?? held ?? changeSeen(last, look);
  return known.since
    ? pick(level, known)
    : {firstReadAt: formatInstant(look.now), ...pick(level, known)};
}

function pick(level: Level, {since, previous, firstReadAt}: Omit<Assessment, 'level'>): Assessment {
  return {
    level,
    ...(since && {since}),
    ...(previous && {previous}),
    ...(!since && firstReadAt && {firstReadAt}),
  };
}

function knownChange(region: Region, level: Level, look: Case): KnownChange | undefined {
  return changeGiven(region, level, look) ?? changeRecorded(region, level, look);
}

/** What is known of a change: its day, and the level before. */
type KnownChange = Pick<Assessment, 'since' | 'previous'>;

function changeGiven(region: Region, level: Level, {overrides}: Case): KnownChange | undefined {
  return overrides.find(one => one.region === region && one.level === level && one.since);
}

function changeRecorded(region: Region, level: Level, look: Case): KnownChange | undefined {
  const {now, readAt, lead} = look;
  const hasChanged = readAt && change(region, look) !== 0;
  // GOV.UK gives a page another date only when its editors say that the change is a large one.
  const builtAt = lead.source === 'mi5' ? look.builtAt : undefined;
  return recordedChange({region, level}, {now, builtAt, ...(hasChanged && {changedAfter: readAt})});
}

/** A change has been seen if it lies between two readings of one day; its day is London's. */
function changeSeen(last: Assessment | undefined, look: Case): KnownChange {
  const {readAt, now} = look;
  const gapMs = readAt ? now.getTime() - readAt.getTime() : Infinity;
  const isOfCopies = isOutdated(look) || look.lastDocument?.wasOutdated;
  if (!readAt || !last || gapMs > SEEN_WITHIN_MS || isOfCopies) return {};
  const day = londonDate(now);
  return {...(londonDate(readAt) === day && {since: day}), previous: last.level};
}

function concernsOf(look: Case): readonly Problem[] {
  const {last, mi5, govuk, now, readAt} = look;
  const isDisputed = REGIONS.some(region =>
    isDisagreement(mi5?.levels[region], govuk?.levels[region]),
  );
  return [
    ...(mi5 && govuk && isDisputed ? [sourcesDisagree(mi5, govuk)] : []),
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
 * A fall is taken from a document newer than the last one of the same source, from both sources, or
 * from a person; and from the newest document if what stands came from an older copy.
 */
function isConfirmed(region: Region, look: Case): boolean {
  const level = levelOf(region, look);
  const vouches = (one: Override): boolean => one.region === region && one.level === level;
  const saysBoth = look.mi5 !== undefined && look.govuk?.levels[region] === level;
  return isFromNewerDocument(look) || saysBoth || look.overrides.some(vouches);
}

function isFromNewerDocument({builtAt, lastDocument}: Case): boolean {
  return isNewer(builtAt, lastDocument) || isNewestAgain(builtAt, lastDocument);
}

/** MI5 is the authority, GOV.UK the second reading. */
function levelOf(region: Region, {mi5, govuk}: Evidence): Level | undefined {
  return (mi5 ?? govuk)?.levels[region];
}

/** By how many steps a region's level has risen, or fallen if negative. */
function change(region: Region, look: Case): number {
  const before = look.last?.assessments[region]?.level;
  const level = levelOf(region, look);
  return before && level ? rankOf(level) - rankOf(before) : 0;
}

function isOutdated({builtAt, lastDocument}: Case): boolean {
  return isOlder(builtAt, lastDocument);
}

function isDisagreement(one: Level | undefined, other: Level | undefined): boolean {
  return Boolean(one && other && one !== other);
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
