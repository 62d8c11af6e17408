/** The day from which a level holds, and the level before: only what is known of them. */
import {londonDate} from '../../feed/i18n/dates.js';
import type {Assessment} from '../../feed/schema/feed.js';
import {formatInstant} from '../../feed/schema/instant.js';
import type {Level, Region} from '../../feed/schema/level.js';
import {
  isOutdated,
  isOwnChange,
  isReturn,
  isSameDocument,
  previouslyReported,
  type DecisionInput,
} from './decision-input.js';
import {recordedChange} from './history.js';

/** A change between two readings further apart than this was not seen. */
const SEEN_WITHIN_MS = 24 * 60 * 60 * 1000;

/** `since` and `previous` are carried while the level holds, and set only by what is known. */
export function assess(region: Region, level: Level, input: DecisionInput): Assessment {
  const last = input.last?.assessments[region];
  const held = last?.level === level ? last : undefined;
  if (held?.since) return held;
  const known =
    knownChange(region, level, input) ??
    held ??
    saidAgain(region, input) ??
    changeSeen(region, input);
  return known.since
    ? pick(level, known)
    : {firstReadAt: formatInstant(input.now), ...pick(level, known)};
}

function pick(level: Level, {since, previous, firstReadAt}: Omit<Assessment, 'level'>): Assessment {
  return {
    level,
    ...(since && {since}),
    ...(previous && {previous}),
    ...(!since && firstReadAt && {firstReadAt}),
  };
}

function knownChange(region: Region, level: Level, input: DecisionInput): KnownChange | undefined {
  return changeGiven(region, level, input) ?? changeRecorded(region, level, input);
}

/** What is known of a change: its day, and the level before. */
type KnownChange = Omit<Assessment, 'level'>;

function changeGiven(
  region: Region,
  level: Level,
  {overrides}: DecisionInput,
): KnownChange | undefined {
  return overrides.find(one => one.region === region && one.level === level && one.since);
}

function changeRecorded(
  region: Region,
  level: Level,
  input: DecisionInput,
): KnownChange | undefined {
  const {now, readAt, lead} = input;
  const hasChanged = readAt && isOwnChange(region, input);
  // GOV.UK gives a page another date only when its editors say that the change is a large one.
  const builtAt = lead.source === 'mi5' ? input.builtAt : undefined;
  return recordedChange({region, level}, {now, builtAt, ...(hasChanged && {changedAfter: readAt})});
}

/** A document that was read before tells of no change: its level has the day it had. */
function saidAgain(region: Region, input: DecisionInput): KnownChange | undefined {
  return isReturn(region, input) && isSameDocument(input)
    ? previouslyReported(region, input)
    : undefined;
}

/** A change has been seen if it lies between two readings of one day; its day is London's. */
function changeSeen(region: Region, input: DecisionInput): KnownChange {
  const {readAt, now} = input;
  const last = input.last?.assessments[region];
  if (!readAt || !last || !isSeen(region, readAt, input)) return {};
  const day = londonDate(now);
  return {...(londonDate(readAt) === day && {since: day}), previous: last.level};
}

function isSeen(region: Region, readAt: Date, input: DecisionInput): boolean {
  const isOfCopies = isOutdated(input) || input.lastDocument?.wasOutdated;
  const gapMs = input.now.getTime() - readAt.getTime();
  return isOwnChange(region, input) && gapMs <= SEEN_WITHIN_MS && !isOfCopies;
}
