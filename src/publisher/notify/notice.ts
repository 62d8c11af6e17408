/** Decides what to notify people of after a run, given what they were notified of before. Pure. */
import type {Feed} from '../../feed/schema/feed.js';
import {formatInstant} from '../../feed/schema/instant.js';
import {REGIONS, type Level, type Region} from '../../feed/schema/level.js';
import type {Problem} from '../../feed/schema/problem.js';
import type {PublishReport} from '../reports/describe-publication.js';
import {EXIT} from '../problems/exit-code.js';
import {officialStateOf} from '../decide/official.js';
import {isExercise, shownOverride} from '../decide/overrides.js';

/** A problem counts as resolved when it has been absent for this long and for this many runs. */
const RESOLVED_AFTER_MS = 24 * 60 * 60 * 1000;
const RESOLVED_AFTER_RUNS = 4;
/** These begin and end because the operator ran a command, so they never count as recurring. */
const OPERATOR_CODES = ['override-in-force', 'override-replaced', 'override-ended-by-rise'];
/** Each of these is over once it is found. */
const PAST_CODES = ['feed-had-expired', 'key-changed'];

/** A level as banners show it, and where it comes from. */
export interface ShownLevel {
  readonly level: Level;
  readonly by: 'sources' | 'person' | 'exercise' | 'sample';
  /** When an override ends. */
  readonly until?: string;
  /** The level in the sources, while an override is shown instead. */
  readonly official?: Level;
}

export type ShownLevels = Readonly<Partial<Record<Region, ShownLevel>>>;

/** A problem that people were notified of, kept until it counts as resolved. */
export interface KnownTrouble {
  readonly code: string;
  readonly path: string;
  /** The last run that had it. */
  readonly seenAt: string;
  /** How many runs since then did not have it. */
  readonly runsWithout: number;
  /** Whether it returned after people were notified that it was resolved, and they were notified of that as well. */
  readonly comesAndGoes: boolean;
}

/** What people have been notified of. Kept between runs as JSON. */
export interface Notified {
  readonly shown: ShownLevels;
  readonly trouble: readonly KnownTrouble[];
  /** Whether they were notified that all problems are resolved. */
  readonly isOver: boolean;
}

export type NoticeKind = 'change' | 'trouble' | 'over';

export interface LevelChange {
  readonly region: Region;
  readonly before: ShownLevel | undefined;
  readonly after: ShownLevel | undefined;
}

export interface Notice {
  readonly kinds: readonly NoticeKind[];
  readonly changes: readonly LevelChange[];
  /** Problems that people are notified of for the first time. */
  readonly begun: readonly Problem[];
  /** Problems that have returned after they were resolved. */
  readonly returned: readonly Problem[];
  /** What people have been notified of once this notice is delivered. */
  readonly notified: Notified;
}

export function shownBy(feed: Feed | undefined): ShownLevels {
  const official = officialStateOf(feed)?.assessments;
  const shown = REGIONS.flatMap(region => {
    const level = feed?.assessments[region]?.level;
    if (!feed || !level) return [];
    return [[region, {level, ...originOf(region, feed, official?.[region]?.level)}] as const];
  });
  return Object.fromEntries(shown);
}

function originOf(
  region: Region,
  {status, overrides = []}: Feed,
  official: Level | undefined,
): Omit<ShownLevel, 'level'> {
  if (status === 'sample') return {by: 'sample'};
  const override = shownOverride(region, overrides);
  if (!override) return {by: 'sources'};
  const by = isExercise(override) ? 'exercise' : 'person';
  return {by, until: override.until, ...(official && {official})};
}

/** The starting point for a channel that was never notified: the levels of the feed before this run, if any. */
export function initialNotified(feed: Feed | undefined): Notified {
  return {shown: shownBy(feed), trouble: [], isOver: true};
}

/**
 * The notice for this run. It contains every change of a level. A problem is included when it begins, and once more
 * if it returns before it counts as resolved; after that it is left out until it has been absent for long enough.
 */
export function buildNotice(before: Notified, report: PublishReport, now: Date): Notice {
  const {exitCode, feed, isPublished, minor = []} = report;
  const shown = isPublished || feed ? shownBy(feed) : before.shown;
  const problems =
    exitCode === EXIT.done ? [] : report.problems.filter(problem => !minor.includes(problem));
  const present = problems.filter(({code}) => !PAST_CODES.includes(code));
  const trouble = troubleAfter(before, problems, now);
  const mayBeOver = before.isOver || !trouble.some(one => one.comesAndGoes);
  const notified = {shown, trouble, isOver: !present.length && mayBeOver};
  const notice = {
    changes: findChanges(before.shown, shown),
    begun: problems.filter(problem => !isKnown(problem, before)),
    returned: present.filter(problem => isReturned(problem, before)),
    notified,
  };
  return {...notice, kinds: kindsOf(notice, notified.isOver && !before.isOver)};
}

function kindsOf(
  {changes, begun, returned}: Omit<Notice, 'kinds'>,
  isOverNow: boolean,
): readonly NoticeKind[] {
  return [
    ...(changes.length ? (['change'] as const) : []),
    ...(begun.length || returned.length ? (['trouble'] as const) : []),
    ...(isOverNow ? (['over'] as const) : []),
  ];
}

/** Whether people were notified of it, also if that was while it lasted. */
function isKnown({code, path}: Problem, {trouble}: Notified): boolean {
  const codes = code === 'feed-had-expired' ? [code, 'feed-expired'] : [code];
  return codes.some(known => find(trouble, {code: known, path}));
}

function isReturned(problem: Problem, {isOver, trouble}: Notified): boolean {
  return isOver && find(trouble, problem)?.comesAndGoes === false;
}

/** The first reading of the sources, in a folder that showed no level before, does not count as a change. */
function findChanges(before: ShownLevels, after: ShownLevels): readonly LevelChange[] {
  const isFirst = !Object.keys(before).length;
  return REGIONS.flatMap(region => {
    const [one, other] = [before[region], after[region]];
    const isFirstReading = isFirst && (other?.by === 'sources' || other?.by === 'sample');
    const isSame = SHOWN_KEYS.every(key => one?.[key] === other?.[key]);
    return isFirstReading || isSame ? [] : [{region, before: one, after: other}];
  });
}

const SHOWN_KEYS = ['level', 'by', 'until', 'official'] as const;

function find(
  trouble: readonly KnownTrouble[],
  {code, path}: Pick<Problem, 'code' | 'path'>,
): KnownTrouble | undefined {
  return trouble.find(one => one.code === code && one.path === path);
}

function troubleAfter(
  before: Notified,
  present: readonly Problem[],
  now: Date,
): readonly KnownTrouble[] {
  const seen = new Map(present.map(one => [JSON.stringify([one.code, one.path]), one]));
  const current = [...seen.values()].map(problem => {
    const known = find(before.trouble, problem);
    const isBack = known !== undefined && before.isOver && mayRecur(problem);
    return {
      code: problem.code,
      path: problem.path,
      seenAt: formatInstant(now),
      runsWithout: 0,
      comesAndGoes: isBack || known?.comesAndGoes === true,
    };
  });
  const absent = before.trouble
    .filter(known => !find(current, known))
    .map(known => ({...known, runsWithout: known.runsWithout + 1}))
    .filter(known => !OPERATOR_CODES.includes(known.code) && !isResolved(known, now));
  return [...current, ...absent];
}

function mayRecur({code}: Problem): boolean {
  return ![...OPERATOR_CODES, ...PAST_CODES].includes(code);
}

function isResolved({seenAt, runsWithout}: KnownTrouble, now: Date): boolean {
  const absentMs = now.getTime() - Date.parse(seenAt);
  return absentMs >= RESOLVED_AFTER_MS && runsWithout >= RESOLVED_AFTER_RUNS;
}
