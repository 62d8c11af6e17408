/** A person's word over the sources', and its end. */
import {join} from 'node:path';
import type {Feed, Override} from '../../feed/schema/feed.js';
import {formatInstant} from '../../feed/schema/instant.js';
import type {Level, Region} from '../../feed/schema/level.js';
import {failure, success, type Problem, type Result} from '../../feed/schema/problem.js';
import {EXIT} from '../problems/exit-code.js';
import {
  findClockBehind,
  findClockLost,
  officialStateOf,
  type OfficialState,
} from '../decide/official.js';
import {exerciseActive, findMistakes, overrideReplaced} from '../decide/override-mistakes.js';
import {isExercise, overrideActive, activeOverrides, shownOverride} from '../decide/overrides.js';
import {withConcerns, type PublishReport} from '../reports/describe-publication.js';
import {notify} from '../notify/notify.js';
import {FEED} from '../output/render-files.js';
import {readSetup} from './read-setup.js';
import {readCurrentFeed, type CurrentFeed} from '../store/read-current-feed.js';
import {writeIfChanged, withLastContent, contentOf} from '../store/write-current-feed.js';
import type {Io} from '../io/io.js';

/** An override without an end given ends by itself after a day, in milliseconds. */
const USUAL_TERM_MS = 24 * 60 * 60 * 1000;

export interface SetOptions {
  readonly out: string;
  readonly config?: string;
  readonly level: Level;
  readonly region: Region;
  readonly reason: string;
  /** The day from which it holds, if the person knows it. */
  readonly since?: string;
  readonly until?: Date;
  /** Instead of `until`, in milliseconds from `now`. */
  readonly forMs?: number | undefined;
  /** Published with the label that it is not real. */
  readonly isExercise?: boolean;
  readonly now: Date;
  /** Whether `now` was given: then nobody is told. */
  readonly isReplay?: boolean;
}

/** Puts a level over what the sources say, until an instant, or until they say the same. */
export async function setLevel(options: SetOptions, io: Io): Promise<PublishReport> {
  const {reason, since, forMs = USUAL_TERM_MS, isExercise = false, now} = options;
  const until = options.until ?? new Date(now.getTime() + forMs);
  const mistakes = findMistakes({reason, until, isExercise, now, ...(since && {since})});
  if (mistakes.length) return refuse(...mistakes);
  return change(options, io, ({feed}) => {
    const override = describe(options, until, officialStateOf(feed));
    return put(override, activeOverrides(feed, now));
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

/** One override for a region and kind; none in earnest while an exercise goes on. */
function put(override: Override, inForce: readonly Override[]): Result<Change> {
  const exercise = inForce.find(isExercise);
  if (exercise && !isExercise(override)) return failure(exerciseActive(exercise));
  const replaced = inForce.filter(
    ({region, kind}) => region === override.region && kind === override.kind,
  );
  return success({
    overrides: [...inForce.filter(one => !replaced.includes(one)), override],
    concerns: replaced.map(overrideReplaced),
  });
}

export interface UnsetOptions extends Omit<SetOptions, 'level' | 'reason' | 'region'> {
  /** Without one, an exercise in either region, or else what is set for the national level. */
  readonly region?: Region;
}

/** Ends a person's word before its time; an exercise first, if one covers it. */
export async function unsetLevel(options: UnsetOptions, io: Io): Promise<PublishReport> {
  return change(options, io, ({feed}) => {
    const inForce = activeOverrides(feed, options.now);
    const {region} = options;
    const ended =
      (region ? undefined : inForce.find(isExercise)) ?? shownOverride(region ?? 'uk', inForce);
    if (!ended) return failure(nothingToEnd(options.out, {feed, region: region ?? 'uk', inForce}));
    return success({overrides: inForce.filter(one => one !== ended), concerns: []});
  });
}

/** The overrides after a command, and what to say of it. */
interface Change {
  readonly overrides: readonly Override[];
  readonly concerns: readonly Problem[];
}

async function change(
  {out, config, now, isReplay}: Pick<SetOptions, 'out' | 'config' | 'now' | 'isReplay'>,
  io: Io,
  changeOverrides: (current: CurrentFeed) => Result<Change>,
): Promise<PublishReport> {
  const read = await readSetup({out, config}, io);
  if (!read.ok) return refuse(...read.problems);
  const {channels} = read.value;
  return io.lock(out, async () => {
    const current = await readCurrentFeed(out, io);
    const setup = withLastContent(read.value, current);
    const official = officialStateOf(current.feed);
    const clockLost = findClockLost(official, now);
    if (clockLost) return refuse(clockLost);
    const changed = changeOverrides(current);
    if (!changed.ok) return refuse(...current.problems, ...changed.problems);
    const {overrides, concerns} = changed.value;
    const content = setup.hasConfig || !current.feed ? setup.content : contentOf(current.feed);
    const settled = await writeIfChanged(
      {official, overrides, content, now},
      {out, current, setup, isNewReading: false, mayEmpty: !overrides.length},
      io,
    );
    if (!settled.ok) return refuse(...settled.problems);
    const {feed, isChanged, refused, problems} = settled.value;
    if (!isChanged) return refuse(nothingToChange(out, feed));
    const minor = [...setup.remarks, ...concerns];
    const doubts = [
      ...current.problems,
      ...findClockBehind(official, now),
      ...setup.refused,
      ...refused,
      ...problems,
      ...setup.warnings,
      ...overrides.map(one => overrideActive(one, official?.assessments ?? {}, now)),
    ];
    const done = {exitCode: EXIT.done, isPublished: true, feed, problems: minor, minor};
    const report = withConcerns(done, doubts);
    return isReplay ? report : notify(channels, {out, report, former: current.feed, now}, io);
  });
}

function refuse(...problems: readonly Problem[]): PublishReport {
  return {exitCode: EXIT.usageError, isPublished: false, problems};
}

/** The other region's is most likely the one that is meant. */
function nothingToEnd(
  out: string,
  {feed, region, inForce}: {feed: Feed | undefined; region: Region; inForce: readonly Override[]},
): Problem {
  const problem = nothingToChange(out, feed);
  const [other] = inForce;
  if (!feed || !other) return problem;
  return {
    ...problem,
    expected: `a level that a person has set for ${region}`,
    received: `one for ${other.region}, ${other.level}, which \`unset --region ${other.region}\` ends`,
  };
}

function nothingToChange(out: string, feed: Feed | undefined): Problem {
  return {
    code: 'nothing-to-change',
    path: join(out, FEED),
    expected: feed ? 'a level that a person has set' : 'a national level: set that first',
    received: 'none',
  };
}
