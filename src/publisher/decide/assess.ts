/** Works out since when a level applies and which level came before it, where either is known. */
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

/** If two readings are further apart than this, the day of a change between them is not known. */
const OBSERVED_WITHIN_MS = 24 * 60 * 60 * 1000;

/** Keeps `since` and `previous` while the level is unchanged, and sets them only where the change is known. */
export function assess(region: Region, level: Level, input: DecisionInput): Assessment {
  const last = input.last?.assessments[region];
  const held = last?.level === level ? withoutFuture(last, input.now) : undefined;
  if (held?.since) return held;
  const known =
    knownChange(region, level, input) ??
    held ??
    repeatedReport(region, input) ??
    observedChange(region, input);
  return known.since
    ? pick(level, known)
    : {firstReadAt: formatInstant(input.now), ...pick(level, known)};
}

/** A day in the future was given by a clock that was ahead: then the day is not known. */
function withoutFuture({since, ...others}: Assessment, now: Date): Assessment {
  return since && since <= londonDate(now) ? {since, ...others} : others;
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
  return changeFromOverride(region, level, input) ?? changeFromRecord(region, level, input);
}

/** The day of a change, and the level before it, where they are known. */
type KnownChange = Omit<Assessment, 'level'>;

function changeFromOverride(
  region: Region,
  level: Level,
  {overrides}: DecisionInput,
): KnownChange | undefined {
  return overrides.find(one => one.region === region && one.level === level && one.since);
}

function changeFromRecord(
  region: Region,
  level: Level,
  input: DecisionInput,
): KnownChange | undefined {
  const {now, readAt, lead} = input;
  const hasChanged = readAt && isOwnChange(region, input);
  // GOV.UK updates a page's date only when its editors mark a change as major.
  const builtAt = lead.source === 'mi5' ? input.builtAt : undefined;
  return recordedChange({region, level}, {now, builtAt, ...(hasChanged && {changedAfter: readAt})});
}

/** A document that was read before does not report a new change, so its level keeps its day. */
function repeatedReport(region: Region, input: DecisionInput): KnownChange | undefined {
  return isReturn(region, input) && isSameDocument(input)
    ? previouslyReported(region, input)
    : undefined;
}

/** The day of a change is known if it happened between two readings on one day, London time. */
function observedChange(region: Region, input: DecisionInput): KnownChange {
  const {readAt, now} = input;
  const last = input.last?.assessments[region];
  if (!readAt || !last || !isObserved(region, readAt, input)) return {};
  const day = londonDate(now);
  return {...(londonDate(readAt) === day && {since: day}), previous: last.level};
}

function isObserved(region: Region, readAt: Date, input: DecisionInput): boolean {
  const isFromCopies = isOutdated(input) || input.lastDocument?.wasOutdated;
  const gapMs = input.now.getTime() - readAt.getTime();
  return isOwnChange(region, input) && gapMs <= OBSERVED_WITHIN_MS && !isFromCopies;
}
