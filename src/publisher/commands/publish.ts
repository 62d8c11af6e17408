import type {Override} from '../../feed/schema/feed.js';
import {formatInstant} from '../../feed/schema/instant.js';
import type {Problem} from '../../feed/schema/problem.js';
import {EXIT} from '../problems/exit-code.js';
import {historyUntil, withoutReturned} from '../decide/history.js';
import {decide, type Decision, type Publication} from '../decide/decide.js';
import {readResponseCache, writeResponseCache} from '../store/response-cache.js';
import {
  findClockBehind,
  findClockLost,
  lastReadingOf,
  officialStateOf,
  type OfficialState,
} from '../decide/official.js';
import {
  describeReading,
  officialAddress,
  readSource,
  SOURCE_IDS,
  type SourceId,
} from '../sources/read-sources.js';
import {isWorkerFolder} from '../store/host-options.js';
import {isUrl, isWrongCall} from '../sources/address.js';
import {reportsIn, withoutRepeats} from '../decide/source-memory.js';
import {readSetup} from './read-setup.js';
import {
  endedWithSample,
  isExercise,
  overridesAfter,
  activeOverrides,
  overridesSetAhead,
} from '../decide/overrides.js';
import type {Secret} from '../store/signing-key.js';
import {readCurrentFeed, type CurrentFeed} from '../store/read-current-feed.js';
import {writeIfChanged, withLastContent, contentToPublish} from '../store/write-current-feed.js';
import {withConcerns, type PublishReport} from '../reports/describe-publication.js';
import {reportOf, type Run} from './publish-report.js';
import {notifyAndPing} from '../notify/notify.js';
import type {Io} from '../io/io.js';

export interface PublishOptions {
  /** The folder that is served. */
  readonly out: string;
  readonly config?: string;
  /** The private key, where it is not in a file. */
  readonly secret?: Secret | undefined;
  /** Problems from outside this run, which are reported with it. */
  readonly concerns?: readonly Problem[];
  /** For each source, a URL or a file with a saved response. */
  readonly mi5?: string;
  readonly govuk?: string;
  /** Used instead of the present. Then only the sources that are named are read. */
  readonly now?: Date;
  /** Writes no files and sends no notifications. */
  readonly isDryRun?: boolean;
}

/** Reads the sources and updates the folder, or leaves it unchanged and reports why. */
export async function publish(options: PublishOptions, io: Io): Promise<PublishReport> {
  return options.isDryRun ? publishIn(options, withoutWriting(io)) : publishIn(options, io);
}

/** The same `Io`, but without writing files or taking the lock. */
function withoutWriting(io: Io): Io {
  return {...io, replaceFiles: () => Promise.resolve(), lock: (_folder, work) => work()};
}

async function publishIn(options: PublishOptions, io: Io): Promise<PublishReport> {
  if (!options.isDryRun && (await isWorkerFolder(options.out, io)))
    return {exitCode: EXIT.usageError, isPublished: false, problems: [ofWorker(options.out)]};
  const setup = await readSetup(options, io);
  if (!setup.ok) return {exitCode: EXIT.usageError, isPublished: false, problems: setup.problems};
  const now = options.now ?? io.now();
  const cache = await readResponseCache(options.out, io);
  const readings = await Promise.all(
    addressesToRead(options).map(({id, address}) =>
      readSource(id, {address, cached: cache[id]}, io),
    ),
  );
  const wrong = readings.flatMap(({problems}) => problems).filter(isWrongCall);
  if (wrong.length) return {exitCode: EXIT.usageError, isPublished: false, problems: wrong};
  const {former, report, channels} = await io.lock(options.out, async () => {
    const {feed: former} = await readCurrentFeed(options.out, io);
    const report = await publishReadings({readings, now, setup: setup.value, out: options.out}, io);
    await writeResponseCache(options.out, {cache, readings}, io);
    const {warnings, remarks, channels} = setup.value;
    const problems = [...remarks, ...report.problems];
    const minor = [...remarks, ...(report.minor ?? [])];
    const concerns = [...warnings, ...(options.concerns ?? [])];
    return {former, channels, report: withConcerns({...report, problems, minor}, concerns)};
  });
  // A replay has another time, and a dry run publishes nothing, so nobody is notified.
  if (isReplay(options) || options.isDryRun)
    return {...report, isDryRun: options.isDryRun ?? false};
  return notifyAndPing(channels, {out: options.out, report, former, now}, io);
}

function ofWorker(path: string): Problem {
  const expected = 'a folder that is served; a Worker publishes by itself once it is deployed';
  return {code: 'folder-of-worker', path, expected, received: 'the folder of a Worker'};
}

/**
 * The sources to read. In a replay, which has a saved response or another `now`, a source is only read if it is
 * named, because its present response would not belong to that time.
 */
function addressesToRead(options: PublishOptions): readonly {id: SourceId; address: string}[] {
  return SOURCE_IDS.flatMap(id => {
    const address = options[id] ?? (isReplay(options) ? undefined : officialAddress(id));
    return address ? [{id, address}] : [];
  });
}

function isReplay(options: PublishOptions): boolean {
  const isFromFile = SOURCE_IDS.some(id => options[id] && !isUrl(options[id]));
  return options.now !== undefined || isFromFile;
}

async function publishReadings(request: Run, io: Io): Promise<PublishReport> {
  const {now, out} = request;
  const current = await readCurrentFeed(out, io);
  const setup = withLastContent(request.setup, current);
  const run = {...request, setup};
  const state = officialStateOf(current.feed);
  const overrides = activeOverrides(current.feed, now);
  const decision = decideReadings(run, {state, overrides, current});
  const isNewReading = decision.verdict === 'publish';
  const clockLost = isNewReading ? undefined : findClockLost(state, now);
  if (clockLost ?? mustKeepFeed(decision, current)) {
    const kept = {feed: current.feed, isPublished: false, others: clockLost ? [clockLost] : []};
    return reportOf({decision, run, current, overrides, ...kept});
  }
  const official = isNewReading ? newState(decision, run, state) : state;
  const {kept, concerns} = isNewReading
    ? keepOverrides(overrides, {decision, state})
    : {kept: overrides, concerns: []};
  const mayEmpty = current.feed?.status === 'exercise';
  const written = await writeIfChanged(
    {official, overrides: kept, content: contentToPublish(setup, current), now},
    {out, current, setup, isNewReading, mayEmpty},
    io,
  );
  if (!written.ok)
    return {exitCode: EXIT.usageError, isPublished: false, problems: written.problems};
  const {feed, isChanged, refused, problems} = written.value;
  const report = {decision, run, current, feed, isPublished: isChanged, overrides: kept};
  const behind = isNewReading ? [] : findClockBehind(state, now);
  const ended = overridesSetAhead(current.feed, now);
  return withConcerns(reportOf({...report, others: [...behind, ...concerns, ...refused]}), [
    ...ended,
    ...problems,
  ]);
}

/** An exercise, or an override set on a sample, does not confirm a level. */
function decideReadings(
  {readings, now}: Run,
  {
    state,
    overrides,
    current,
  }: {
    state: OfficialState | undefined;
    overrides: readonly Override[];
    current: CurrentFeed;
  },
): Decision {
  const bulletinOf = (id: SourceId) => readings.find(reading => reading.id === id)?.bulletin;
  return decide({
    last: lastReadingOf(state),
    mi5: bulletinOf('mi5'),
    govuk: bulletinOf('govuk'),
    overrides: state?.status === 'sample' ? [] : overrides.filter(one => !isExercise(one)),
    isReal: [current.feed?.status, state?.status].includes('actual'),
    now,
  });
}

/** The overrides that remain after a new reading. */
function keepOverrides(
  overrides: readonly Override[],
  {decision, state}: {decision: Publication; state: OfficialState | undefined},
): ReturnType<typeof overridesAfter> {
  if (state?.status === 'sample' && !decision.isSample)
    return {kept: [], concerns: overrides.map(endedWithSample)};
  const before = state?.status === 'actual' ? state.assessments : {};
  return overridesAfter(overrides, {before, after: decision.assessments});
}

/** Without a new reading, a feed is only rewritten if it is real or has an override, and no newer one was published. */
function mustKeepFeed(decision: Decision, {feed}: CurrentFeed): boolean {
  if (decision.verdict === 'publish') return false;
  const mayRewrite = feed?.status === 'actual' || Boolean(feed?.overrides?.length);
  return decision.because === 'newer' || !mayRewrite;
}

function newState(
  {isSample, assessments, returned = []}: Publication,
  {readings, now, setup}: Run,
  last: OfficialState | undefined,
): OfficialState {
  const sources = SOURCE_IDS.flatMap(id => {
    const before = last?.sources.find(source => source.id === id);
    const reading = readings.find(candidate => candidate.id === id);
    if (!reading) return before ? [before] : [];
    const reported = before && last ? reportsIn(before, last.assessments) : {};
    return [describeReading(reading, {last: before, reported, published: assessments, now})];
  });
  return {
    status: isSample ? 'sample' : 'actual',
    checkedAt: formatInstant(now),
    validUntil: formatInstant(new Date(now.getTime() + setup.validityMs)),
    assessments,
    // A sample has no sources.
    sources: isSample ? [] : withoutRepeats(sources),
    history: withoutReturned(historyUntil(now, last?.history), returned, assessments),
  };
}
