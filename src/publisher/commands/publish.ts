import type {Override} from '../../feed/schema/feed.js';
import {formatInstant} from '../../feed/schema/instant.js';
import {EXIT} from '../problems/exit-code.js';
import {historyUntil, withoutReturned} from '../decide/history.js';
import {judge, type Judgement, type Publication} from '../decide/decide.js';
import {readMemory, writeMemory} from '../store/response-cache.js';
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
import {saidIn, withoutRepeats} from '../decide/source-memory.js';
import {readSetup} from './read-setup.js';
import {
  endedWithSample,
  isExercise,
  overridesAfter,
  overridesInForce,
  overridesSetAhead,
} from '../decide/overrides.js';
import {readStanding, type Standing} from '../store/read-current-feed.js';
import {settle, withLastWords, wordsToPublish} from '../store/write-current-feed.js';
import {withConcerns, type PublishReport} from '../reports/describe-publication.js';
import {reportOf, type Run} from './publish-report.js';
import {notify, ping} from '../notify/notify.js';
import type {World} from '../io/io.js';

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
export async function publish(options: PublishOptions, world: World): Promise<PublishReport> {
  return options.isDryRun ? publishIn(options, withoutWriting(world)) : publishIn(options, world);
}

/** A world in which nothing is written and no other publisher is kept waiting. */
function withoutWriting(world: World): World {
  return {...world, replaceFiles: () => Promise.resolve(), lock: (_folder, work) => work()};
}

async function publishIn(options: PublishOptions, world: World): Promise<PublishReport> {
  const setup = await readSetup(options, world);
  if (!setup.ok) return {exitCode: EXIT.misused, isPublished: false, problems: setup.problems};
  const now = options.now ?? world.now();
  const memory = await readMemory(options.out, world);
  const readings = await Promise.all(
    addressesToRead(options).map(({id, address}) =>
      readSource(id, {address, remembered: memory[id]}, world),
    ),
  );
  const wrong = readings.flatMap(({problems}) => problems).filter(isWrongCall);
  if (wrong.length) return {exitCode: EXIT.misused, isPublished: false, problems: wrong};
  return world.lock(options.out, async () => {
    const {feed: former} = await readStanding(options.out, world);
    const report = await publishReadings(
      {readings, now, setup: setup.value, out: options.out},
      world,
    );
    await writeMemory(options.out, {memory, readings}, world);
    const {warnings, remarks, channels} = setup.value;
    const problems = [...remarks, ...report.problems];
    const minor = [...remarks, ...(report.minor ?? [])];
    const whole = withConcerns({...report, problems, minor}, warnings);
    // A replay is of another time, and a dry run of none.
    if (isReplay(options) || options.isDryRun)
      return {...whole, isDryRun: options.isDryRun ?? false};
    const occasion = {out: options.out, report: whole, former, now};
    return ping(channels, await notify(channels, occasion, world), world);
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

async function publishReadings(asked: Run, world: World): Promise<PublishReport> {
  const {now, out} = asked;
  const standing = await readStanding(out, world);
  const setup = withLastWords(asked.setup, standing);
  const run = {...asked, setup};
  const state = officialStateOf(standing.feed);
  const overrides = overridesInForce(standing.feed, now);
  const judgement = judgeReadings(run, {state, overrides, standing});
  const isNewReading = judgement.verdict === 'publish';
  const clockLost = isNewReading ? undefined : findClockLost(state, now);
  if (clockLost ?? isToBeLeft(judgement, standing)) {
    const left = {feed: standing.feed, isPublished: false, others: clockLost ? [clockLost] : []};
    return reportOf({judgement, run, standing, overrides, ...left});
  }
  const official = isNewReading ? newState(judgement, run, state) : state;
  const {kept, concerns} = isNewReading
    ? keepOverrides(overrides, {judgement, state})
    : {kept: overrides, concerns: []};
  const mayEmpty = standing.feed?.status === 'exercise';
  const settled = await settle(
    {official, overrides: kept, words: wordsToPublish(setup, standing), now},
    {out, standing, setup, isNewReading, mayEmpty},
    world,
  );
  if (!settled.ok) return {exitCode: EXIT.misused, isPublished: false, problems: settled.problems};
  const {feed, isChanged, refused, problems} = settled.value;
  const report = {judgement, run, standing, feed, isPublished: isChanged, overrides: kept};
  const behind = isNewReading ? [] : findClockBehind(state, now);
  const ended = overridesSetAhead(standing.feed, now);
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
    standing,
  }: {
    state: OfficialState | undefined;
    overrides: readonly Override[];
    standing: Standing;
  },
): Judgement {
  const bulletinOf = (id: SourceId) => readings.find(reading => reading.id === id)?.bulletin;
  return judge({
    last: lastReadingOf(state),
    mi5: bulletinOf('mi5'),
    govuk: bulletinOf('govuk'),
    overrides: state?.status === 'sample' ? [] : overrides.filter(one => !isExercise(one)),
    isReal: [standing.feed?.status, state?.status].includes('actual'),
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
function isToBeLeft(judgement: Judgement, {feed}: Standing): boolean {
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
    const said = before && last ? saidIn(before, last.assessments) : {};
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
