/** What a run is worth telling, compared with what was told before. Pure. */
import type {Feed} from '../../feed/schema/feed.js';
import {formatInstant} from '../../feed/schema/instant.js';
import {REGIONS, type Level, type Region} from '../../feed/schema/level.js';
import type {Problem} from '../../feed/schema/problem.js';
import type {PublishReport} from '../reports/describe-publication.js';
import {EXIT} from '../problems/exit-code.js';
import {officialStateOf} from '../decide/official.js';
import {isExercise, shownOverride} from '../decide/overrides.js';

/** A trouble has stayed away for good after so long, and so many runs. */
const STAYED_AWAY_MS = 24 * 60 * 60 * 1000;
const STAYED_AWAY_RUNS = 4;
/** What comes and goes by a person's deed is no flapping, however often. */
const OPERATOR_CODES = ['override-in-force', 'override-replaced', 'override-ended-by-rise'];

/** A level as banners show it, and who says it. */
export interface ShownLevel {
  readonly level: Level;
  readonly by: 'sources' | 'person' | 'exercise' | 'sample';
  /** When what a person said ends. */
  readonly until?: string;
  /** What the sources say, where a person shows something else. */
  readonly official?: Level;
}

export type ShownLevels = Readonly<Partial<Record<Region, ShownLevel>>>;

/** A trouble that people were told of, until it has stayed away. */
export interface KnownTrouble {
  readonly code: string;
  readonly path: string;
  /** The last run that had it. */
  readonly seenAt: string;
  /** How many runs since then did not have it. */
  readonly runsWithout: number;
  /** Whether it came back after it was told to be over, and this was told as well. */
  readonly comesAndGoes: boolean;
}

/** What people know: the levels, and what is wrong. */
export interface Notified {
  readonly shown: ShownLevels;
  readonly trouble: readonly KnownTrouble[];
  /** Whether they were told that all of it is over. */
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
  /** What is told for the first time, and what is told to come and go. */
  readonly begun: readonly Problem[];
  readonly returned: readonly Problem[];
  /** What people know after it. */
  readonly told: Notified;
}

export function shownBy(feed: Feed | undefined): ShownLevels {
  const official = officialStateOf(feed)?.assessments;
  const shown = REGIONS.flatMap(region => {
    const level = feed?.assessments[region]?.level;
    if (!feed || !level) return [];
    const said = official?.[region]?.level;
    return [[region, {level, ...givenBy(region, feed, said)}] as const];
  });
  return Object.fromEntries(shown);
}

function givenBy(
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

/** What people know who were told nothing: the feed that stood before this run, if there was one. */
export function knownFrom(feed: Feed | undefined): Notified {
  return {shown: shownBy(feed), trouble: [], isOver: true};
}

/**
 * What this run is worth telling. A change of a level always is. A trouble is told when it begins and when
 * all trouble is over; if it comes back before it has stayed away, once more, and then no more until it has.
 */
export function buildNotice(before: Notified, report: PublishReport, now: Date): Notice {
  const {exitCode, feed, isPublished, minor = []} = report;
  const shown = isPublished || feed ? shownBy(feed) : before.shown;
  const present =
    exitCode === EXIT.done ? [] : report.problems.filter(problem => !minor.includes(problem));
  const trouble = troubleAfter(before, present, now);
  const mayBeOver = before.isOver || !trouble.some(one => one.comesAndGoes);
  const told = {shown, trouble, isOver: !present.length && mayBeOver};
  const notice = {
    changes: findChanges(before.shown, shown),
    begun: present.filter(problem => !find(before.trouble, problem)),
    returned: present.filter(problem => isReturned(problem, before)),
    told,
  };
  return {...notice, kinds: kindsOf(notice, told.isOver && !before.isOver)};
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

function isReturned(problem: Problem, {isOver, trouble}: Notified): boolean {
  return isOver && find(trouble, problem)?.comesAndGoes === false;
}

/** Where nothing at all was shown before, what the sources say first is no change. */
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
  const going = [...seen.values()].map(problem => {
    const known = find(before.trouble, problem);
    const isBack = known !== undefined && before.isOver && !OPERATOR_CODES.includes(problem.code);
    return {
      code: problem.code,
      path: problem.path,
      seenAt: formatInstant(now),
      runsWithout: 0,
      comesAndGoes: isBack || known?.comesAndGoes === true,
    };
  });
  const away = before.trouble
    .filter(known => !find(going, known))
    .map(known => ({...known, runsWithout: known.runsWithout + 1}))
    .filter(known => !OPERATOR_CODES.includes(known.code) && !hasStayedAway(known, now));
  return [...going, ...away];
}

function hasStayedAway({seenAt, runsWithout}: KnownTrouble, now: Date): boolean {
  const awayMs = now.getTime() - Date.parse(seenAt);
  return awayMs >= STAYED_AWAY_MS && runsWithout >= STAYED_AWAY_RUNS;
}
