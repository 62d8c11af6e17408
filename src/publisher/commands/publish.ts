import type {Override} from '../../feed/schema/feed.js';
import {formatInstant} from '../../feed/schema/instant.js';
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
import {readCurrentFeed, type CurrentFeed} from '../store/read-current-feed.js';
import {writeIfChanged, withLastContent, contentToPublish} from '../store/write-current-feed.js';
import {withConcerns, type PublishReport} from '../reports/describe-publication.js';
import {reportOf, type Run} from './publish-report.js';
import {notify, ping} from '../notify/notify.js';
import type {Io} from '../io/io.js';

export interface PublishOptions {
  /** The folder that is served. */
  readonly out: string;
  readonly config?: string;
  /** Each a URL, or a file with what that source answered. */
  readonly mi5?: string;
  readonly govuk?: string;
  /** Taken for the present; then only the sources that are named are read. */
  readonly now?: Date;
  /** Does all but write and tell. */
  readonly isDryRun?: boolean;
}

/** Reads the sources and brings the folder up to date, or leaves it as it is and says why. */
export async function publish(options: PublishOptions, io: Io): Promise<PublishReport> {
  return options.isDryRun ? publishIn(options, withoutWriting(io)) : publishIn(options, io);
}

/** A world in which nothing is written and no other publisher is kept waiting. */
function withoutWriting(io: Io): Io {
  return {...io, replaceFiles: () => Promise.resolve(), lock: (_folder, work) => work()};
}

async function publishIn(options: PublishOptions, io: Io): Promise<PublishReport> {
  const setup = await readSetup(options, io);
  if (!setup.ok) return {exitCode: EXIT.usageError, isPublished: false, problems: setup.problems};
  const now = options.now ?? io.now();
  const memory = await readResponseCache(options.out, io);
  const readings = await Promise.all(
    addressesToRead(options).map(({id, address}) =>
      readSource(id, {address, remembered: memory[id]}, io),
    ),
  );
  const wrong = readings.flatMap(({problems}) => problems).filter(isWrongCall);
  if (wrong.length) return {exitCode: EXIT.usageError, isPublished: false, problems: wrong};
  return io.lock(options.out, async () => {
    const {feed: former} = await readCurrentFeed(options.out, io);
    const report = await publishReadings({readings, now, setup: setup.value, out: options.out}, io);
    await writeResponseCache(options.out, {memory, readings}, io);
    const {warnings, remarks, channels} = setup.value;
    const problems = [...remarks, ...report.problems];
    const minor = [...remarks, ...(report.minor ?? [])];
    const whole = withConcerns({...report, problems, minor}, warnings);
    // A replay is of another time, and a dry run of none.
    if (isReplay(options) || options.isDryRun)
      return {...whole, isDryRun: options.isDryRun ?? false};
    const occasion = {out: options.out, report: whole, former, now};
    return ping(channels, await notify(channels, occasion, io), io);
  });
}

/**
 * A file is what a source answered at some time, and a given `now` is not ours: what the other source
 * says at this moment would not belong to either, so it is read only if it is named.
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

async function publishReadings(asked: Run, io: Io): Promise<PublishReport> {
  const {now, out} = asked;
  const current = await readCurrentFeed(out, io);
  const setup = withLastContent(asked.setup, current);
  const run = {...asked, setup};
  const state = officialStateOf(current.feed);
  const overrides = activeOverrides(current.feed, now);
  const judgement = judgeReadings(run, {state, overrides, standing: current});
  const isNewReading = judgement.verdict === 'publish';
  const clockLost = isNewReading ? undefined : findClockLost(state, now);
  if (clockLost ?? isToBeLeft(judgement, current)) {
    const left = {feed: current.feed, isPublished: false, others: clockLost ? [clockLost] : []};
    return reportOf({judgement, run, standing: current, overrides, ...left});
  }
  const official = isNewReading ? newState(judgement, run, state) : state;
  const {kept, concerns} = isNewReading
    ? keepOverrides(overrides, {judgement, state})
    : {kept: overrides, concerns: []};
  const mayEmpty = current.feed?.status === 'exercise';
  const settled = await writeIfChanged(
    {official, overrides: kept, content: contentToPublish(setup, current), now},
    {out, current, setup, isNewReading, mayEmpty},
    io,
  );
  if (!settled.ok)
    return {exitCode: EXIT.usageError, isPublished: false, problems: settled.problems};
  const {feed, isChanged, refused, problems} = settled.value;
  const report = {judgement, run, standing: current, feed, isPublished: isChanged, overrides: kept};
  const behind = isNewReading ? [] : findClockBehind(state, now);
  const ended = overridesSetAhead(current.feed, now);
  return withConcerns(reportOf({...report, others: [...behind, ...concerns, ...refused]}), [
    ...ended,
    ...problems,
  ]);
}

/** Neither an exercise nor what was set on a sample vouches for anything. */
function judgeReadings(
  {readings, now}: Run,
  {
    state,
    overrides,
    standing: current,
  }: {
    state: OfficialState | undefined;
    overrides: readonly Override[];
    standing: CurrentFeed;
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

/** Those that outlive a reading. */
function keepOverrides(
  overrides: readonly Override[],
  {judgement, state}: {judgement: Publication; state: OfficialState | undefined},
): ReturnType<typeof overridesAfter> {
  if (state?.status === 'sample' && !judgement.isSample)
    return {kept: [], concerns: overrides.map(endedWithSample)};
  const before = state?.status === 'actual' ? state.assessments : {};
  return overridesAfter(overrides, {before, after: judgement.assessments});
}

/** Without a reading, there must be a real feed whose levels can stand, or one a person has changed. */
function isToBeLeft(judgement: Decision, {feed}: CurrentFeed): boolean {
  if (judgement.verdict === 'publish') return false;
  const maySettle = feed?.status === 'actual' || Boolean(feed?.overrides?.length);
  return judgement.because === 'newer' || !maySettle;
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
    const said = before && last ? reportsIn(before, last.assessments) : {};
    return [describeReading(reading, {last: before, said, published: assessments, now})];
  });
  return {
    status: isSample ? 'sample' : 'actual',
    checkedAt: formatInstant(now),
    validUntil: formatInstant(new Date(now.getTime() + setup.validityMs)),
    assessments,
    // A sample was read from nobody.
    sources: isSample ? [] : withoutRepeats(sources),
    history: withoutReturned(historyUntil(now, last?.history), returned, assessments),
  };
}
