/** The commands `set` and `unset`, which begin and end an override. */
import {join} from 'node:path';
import type {Feed, Override} from '../../feed/schema/feed.js';
import {formatInstant} from '../../feed/schema/instant.js';
import type {Level, Region} from '../../feed/schema/level.js';
import {failure, success, type Problem, type Result} from '../../feed/schema/problem.js';
import {EXIT} from '../problems/exit-code.js';
import {
  findClockBehind,
  findClockLost,
  officialLevelsOf,
  officialStateOf,
  type OfficialState,
} from '../decide/official.js';
import {exerciseActive, findMistakes, overrideReplaced} from '../decide/override-mistakes.js';
import {isExercise, overrideActive, activeOverrides, shownOverride} from '../decide/overrides.js';
import {withConcerns, type PublishReport} from '../reports/describe-publication.js';
import {notify} from '../notify/notify.js';
import {FEED} from '../output/render-files.js';
import {readSetup} from './read-setup.js';
import type {Secret} from '../store/signing-key.js';
import {readCurrentFeed, type CurrentFeed} from '../store/read-current-feed.js';
import {writeIfChanged, withLastContent, contentOf} from '../store/write-current-feed.js';
import type {Io} from '../io/io.js';

/** How long an override lasts if no end is given. */
export const DEFAULT_DURATION_MS = 24 * 60 * 60 * 1000;

export interface SetOptions {
  readonly out: string;
  readonly config?: string;
  /** The private key, where it is not in a file. */
  readonly secret?: Secret | undefined;
  readonly level: Level;
  readonly region: Region;
  readonly reason: string;
  /** The day from which the level applies, if known. */
  readonly since?: string;
  readonly until?: Date;
  /** Instead of `until`, in milliseconds from `now`. */
  readonly forMs?: number | undefined;
  /** Whether to publish it with the label that it is not the real level. */
  readonly isExercise?: boolean;
  readonly now: Date;
  /** Whether `now` was given on the command line. Then no notifications are sent. */
  readonly isReplay?: boolean;
}

/** Overrides the level from the sources until an instant, or until the sources give the same level. */
export async function setLevel(options: SetOptions, io: Io): Promise<PublishReport> {
  const {reason, since, forMs = DEFAULT_DURATION_MS, isExercise = false, now} = options;
  const until = options.until ?? new Date(now.getTime() + forMs);
  const mistakes = findMistakes({reason, until, isExercise, now, ...(since && {since})});
  if (mistakes.length) return refuse(...mistakes);
  return change(options, io, ({feed}) => {
    const override = describe(options, until, officialStateOf(feed));
    return addOverride(override, activeOverrides(feed, now));
  });
}

function describe(
  {region, level, reason, since, isExercise, now}: SetOptions,
  until: Date,
  official: OfficialState | undefined,
): Override {
  const before = official?.assessments[region]?.level;
  return {
    region,
    level,
    reason,
    setAt: formatInstant(now),
    until: formatInstant(until),
    ...(since && {since}),
    ...(before && before !== level && !isExercise && {previous: before}),
    ...(isExercise && {kind: 'exercise'}),
  };
}

/** Adds an override and replaces one of the same region and kind. During an exercise, no real level can be set. */
function addOverride(override: Override, active: readonly Override[]): Result<Change> {
  const exercise = active.find(isExercise);
  if (exercise && !isExercise(override)) return failure(exerciseActive(exercise));
  const replaced = active.filter(
    ({region, kind}) => region === override.region && kind === override.kind,
  );
  return success({
    overrides: [...active.filter(one => !replaced.includes(one)), override],
    concerns: replaced.map(overrideReplaced),
  });
}

export interface UnsetOptions extends Omit<SetOptions, 'level' | 'reason' | 'region'> {
  /** By default, the region of the exercise, if there is one, otherwise `uk`. */
  readonly region?: Region;
}

/** Ends an override early. If an exercise is shown in its place, ends the exercise first. */
export async function unsetLevel(options: UnsetOptions, io: Io): Promise<PublishReport> {
  return change(options, io, ({feed}) => {
    const active = activeOverrides(feed, options.now);
    const {region} = options;
    const ended =
      (region ? undefined : active.find(isExercise)) ?? shownOverride(region ?? 'uk', active);
    if (!ended) return failure(nothingToEnd(options.out, {feed, region: region ?? 'uk', active}));
    return success({overrides: active.filter(one => one !== ended), concerns: []});
  });
}

/** The overrides after a command, and its warnings. */
interface Change {
  readonly overrides: readonly Override[];
  readonly concerns: readonly Problem[];
}

async function change(
  request: Pick<SetOptions, 'out' | 'config' | 'secret' | 'now' | 'isReplay'>,
  io: Io,
  changeOverrides: (current: CurrentFeed) => Result<Change>,
): Promise<PublishReport> {
  const {out, now, isReplay} = request;
  const read = await readSetup(request, io);
  if (!read.ok) return refuse(...read.problems);
  const {report, former, isRefused} = await io.lock(out, async () => {
    const current = await readCurrentFeed(out, io);
    const setup = withLastContent(read.value, current);
    const official = officialStateOf(current.feed);
    const clockLost = findClockLost(official, now);
    if (clockLost) return refusal(clockLost);
    const changed = changeOverrides(current);
    if (!changed.ok) return refusal(...current.problems, ...changed.problems);
    const {overrides, concerns} = changed.value;
    const content = setup.hasConfig || !current.feed ? setup.content : contentOf(current.feed);
    const written = await writeIfChanged(
      {official, overrides, content, now},
      {out, current, setup, isNewReading: false, mayEmpty: !overrides.length},
      io,
    );
    if (!written.ok) return refusal(...written.problems);
    const {feed, isChanged, refused, problems} = written.value;
    if (!isChanged) return refusal(nothingToChange(out, feed));
    const minor = [...setup.remarks, ...concerns];
    const reviewReasons = [
      ...current.problems,
      ...findClockBehind(official, now),
      ...setup.refused,
      ...refused,
      ...problems,
      ...setup.warnings,
      ...overrides.map(one => overrideActive(one, officialLevelsOf(official, now), now)),
    ];
    const done = {exitCode: EXIT.done, isPublished: true, feed, problems: minor, minor};
    return {report: withConcerns(done, reviewReasons), former: current.feed, isRefused: false};
  });
  if (isRefused || isReplay) return report;
  return notify(read.value.channels, {out, report, former, now}, io);
}

function refusal(...problems: readonly Problem[]) {
  return {report: refuse(...problems), former: undefined, isRefused: true};
}

function refuse(...problems: readonly Problem[]): PublishReport {
  return {exitCode: EXIT.usageError, isPublished: false, problems};
}

/** If the other region has an override, that one is probably meant. */
function nothingToEnd(
  out: string,
  {feed, region, active}: {feed: Feed | undefined; region: Region; active: readonly Override[]},
): Problem {
  const problem = nothingToChange(out, feed);
  const [other] = active;
  if (!feed || !other) return problem;
  return {
    ...problem,
    expected: `a manually set level for ${region}`,
    received: `one for ${other.region}, ${other.level}; to end that one, use \`unset --region ${other.region}\``,
  };
}

function nothingToChange(out: string, feed: Feed | undefined): Problem {
  return {
    code: 'nothing-to-change',
    path: join(out, FEED),
    expected: feed ? 'a manually set level' : 'a national level, which must be set first',
    received: 'none',
  };
}
