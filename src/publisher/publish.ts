import {join} from 'node:path';
import type {Feed, Override} from '../feed/feed.js';
import {formatInstant} from '../feed/instant.js';
import {REGIONS} from '../feed/level.js';
import type {Problem} from '../feed/problem.js';
import {describeProblem} from './describe-problem.js';
import {EXIT, type ExitCode} from './exit-code.js';
import {historyUntil} from './history.js';
import {judge, type Judgement, type Publication} from './judge.js';
import {lastReadingOf, officialStateOf, type OfficialState} from './official.js';
import {
  describeReading,
  officialAddress,
  readSource,
  SOURCE_IDS,
  type Reading,
  type Remembered,
  type SourceId,
} from './read-sources.js';
import {isUrl} from './read-document.js';
import {readSetup, type Setup} from './setup.js';
import {overridesInForce, readStanding, settle, type Standing} from './standing.js';
import type {World} from './world.js';

/** The sources' last answers, so that they need not send them again; may be lost. */
export const MEMORY = '.threat-level-feed.cache.json';

export interface PublishOptions {
  /** The folder that is served. */
  readonly out: string;
  readonly config?: string;
  /** Each a URL, or a file with what that source answered. */
  readonly mi5?: string;
  readonly govuk?: string;
  /** Taken for the present; then only the sources that are named are read. */
  readonly now?: Date;
}

/** What a run came to. */
export interface PublishReport {
  readonly exitCode: ExitCode;
  /** Whether a feed was written. */
  readonly isPublished: boolean;
  /** The feed that now stands. */
  readonly feed?: Feed | undefined;
  /** What was wrong with a source, and what a person should look at. */
  readonly problems: readonly Problem[];
}

type Memory = Partial<Record<SourceId, Remembered>>;

/** Reads the sources and brings the folder up to date, or leaves it as it is and says why. */
export async function publish(options: PublishOptions, world: World): Promise<PublishReport> {
  const setup = await readSetup(options, world);
  if (!setup.ok) return {exitCode: EXIT.misused, isPublished: false, problems: setup.problems};
  const now = options.now ?? world.now();
  const memory = await readMemory(options.out, world);
  const readings = await Promise.all(
    addressesToRead(options).map(({id, address}) =>
      readSource(id, {address, remembered: memory[id]}, world),
    ),
  );
  return world.lock(options.out, async () => {
    const report = await publishReadings(
      {readings, now, setup: setup.value, out: options.out},
      world,
    );
    await writeMemory(options.out, {memory, readings}, world);
    const {warnings, remarks} = setup.value;
    const problems = [...remarks, ...report.problems];
    return withConcerns({...report, problems}, warnings);
  });
}

/**
 * A file is what a source answered at some time, and a given `now` is not ours: what the other source
 * says at this moment would not belong to either, so it is read only if it is named.
 */
function addressesToRead(options: PublishOptions): readonly {id: SourceId; address: string}[] {
  const isReplay = options.now ?? SOURCE_IDS.some(id => options[id] && !isUrl(options[id]));
  return SOURCE_IDS.flatMap(id => {
    const address = options[id] ?? (isReplay ? undefined : officialAddress(id));
    return address ? [{id, address}] : [];
  });
}

interface Run {
  readonly readings: readonly Reading[];
  readonly now: Date;
  readonly setup: Setup;
  readonly out: string;
}

async function publishReadings(run: Run, world: World): Promise<PublishReport> {
  const {readings, now, setup, out} = run;
  const standing = await readStanding(out, world);
  const state = officialStateOf(standing.feed);
  const overrides = overridesInForce(standing.feed, now);
  const bulletinOf = (id: SourceId) => readings.find(reading => reading.id === id)?.bulletin;
  const judgement = judge({
    last: lastReadingOf(state),
    mi5: bulletinOf('mi5'),
    govuk: bulletinOf('govuk'),
    overrides,
    now,
  });
  const isNewReading = judgement.verdict === 'publish';
  if (!isNewReading && (judgement.because === 'newer' || !mayBeSettled(standing))) {
    return reportOf({judgement, run, standing, feed: standing.feed, isPublished: false, overrides});
  }
  const kept = isNewReading ? overrides.filter(one => !isSettledBy(judgement, one)) : overrides;
  const settled = await settle(
    {
      official: isNewReading ? newState(judgement, run, state) : state,
      overrides: kept,
      words: setup.words,
      now,
    },
    {out, standing, setup, isNewReading},
    world,
  );
  if (!settled.ok) return {exitCode: EXIT.misused, isPublished: false, problems: settled.problems};
  const {feed, isChanged, problems} = settled.value;
  return withConcerns(
    reportOf({judgement, run, standing, feed, isPublished: isChanged, overrides: kept}),
    problems,
  );
}

/** Done, and a person should look at these as well. */
function withConcerns(report: PublishReport, concerns: readonly Problem[]): PublishReport {
  if (!concerns.length) return report;
  const exitCode = report.exitCode === EXIT.done ? EXIT.needsPerson : report.exitCode;
  return {...report, exitCode, problems: [...report.problems, ...concerns]};
}

/** Without a reading, there must be a real feed whose levels can stand. */
function mayBeSettled({feed}: Standing): boolean {
  return feed?.status === 'actual';
}

/** The sources have come to say what a person said before them. */
function isSettledBy({assessments}: Publication, {region, level}: Override): boolean {
  return assessments[region]?.level === level;
}

function newState(
  {isSample, assessments, builtAt}: Publication,
  {readings, now, setup}: Run,
  last: OfficialState | undefined,
): OfficialState {
  const sources = SOURCE_IDS.flatMap(id => {
    const before = last?.sources.find(source => source.id === id);
    const reading = readings.find(candidate => candidate.id === id);
    if (!reading) return before ? [before] : [];
    return [describeReading(reading, {last: before, builtAt, now})];
  });
  return {
    status: isSample ? 'sample' : 'actual',
    checkedAt: formatInstant(now),
    validUntil: formatInstant(new Date(now.getTime() + setup.validityMs)),
    assessments,
    // A sample was read from nobody.
    sources: isSample ? [] : sources,
    history: historyUntil(now, last?.history),
  };
}

function reportOf({
  judgement,
  run: {readings},
  standing,
  feed,
  isPublished,
  overrides,
}: {
  judgement: Judgement;
  run: Run;
  standing: Standing;
  feed: Feed | undefined;
  isPublished: boolean;
  overrides: readonly Override[];
}): PublishReport {
  const unreadable = judgement.verdict === 'publish' ? standing.problems : [];
  const concerns = [...unreadable, ...judgement.concerns, ...overrides.map(describeOverride)];
  return {
    exitCode: exitCodeOf(judgement, concerns),
    isPublished,
    feed,
    problems: [...readings.flatMap(({problems}) => problems), ...concerns],
  };
}

function exitCodeOf(judgement: Judgement, concerns: readonly Problem[]): ExitCode {
  if (judgement.verdict === 'keep' && judgement.because === 'unread') return EXIT.refused;
  if (judgement.verdict === 'keep' && judgement.because === 'newer') return EXIT.done;
  return concerns.length ? EXIT.needsPerson : EXIT.done;
}

function describeOverride({region, level, reason, until}: Override): Problem {
  return {
    code: 'override-in-force',
    path: `/assessments/${region}/level`,
    expected: 'what the sources say',
    received: `${level}, given by a person until ${until}: ${reason}`,
  };
}

/** Sentences for the operator. */
export function describePublication({
  isPublished,
  feed,
  problems,
}: PublishReport): readonly string[] {
  const found = problems.map(describeProblem);
  if (!isPublished) {
    return [...found, `Nothing was written. ${describeStanding(feed)}`];
  }
  return feed ? [...found, describeFeed(feed)] : found;
}

function describeStanding(feed: Feed | undefined): string {
  if (!feed) return 'There is no feed in the folder that can be read, so banners show no level.';
  return `The published feed is unchanged: checked ${feed.checkedAt}, valid until ${feed.validUntil}.`;
}

function describeFeed(feed: Feed): string {
  const levels = REGIONS.map(
    region => `${region} ${feed.assessments[region]?.level ?? 'no level'}`,
  ).join(', ');
  const kind = feed.status === 'actual' ? '' : ` This is a ${feed.status}, not the real level.`;
  return `Published ${levels}; checked ${feed.checkedAt}, valid until ${feed.validUntil}.${kind}`;
}

async function readMemory(out: string, world: World): Promise<Memory> {
  try {
    return JSON.parse((await world.readFile(join(out, MEMORY))) ?? '{}') as Memory;
  } catch {
    // It only saves the sources some work.
    return {};
  }
}

async function writeMemory(
  out: string,
  {memory, readings}: {memory: Memory; readings: readonly Reading[]},
  world: World,
): Promise<void> {
  const fresh = readings.flatMap(({id, remembered}) => (remembered ? [[id, remembered]] : []));
  if (!fresh.length) return;
  const text = JSON.stringify({...memory, ...Object.fromEntries(fresh)} as Memory);
  if (text !== JSON.stringify(memory)) await world.replaceFiles(out, new Map([[MEMORY, text]]));
}
