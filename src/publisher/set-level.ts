/** A person's word over the sources', and its end. */
import {join} from 'node:path';
import type {Feed, Override} from '../feed/feed.js';
import {formatInstant} from '../feed/instant.js';
import type {Level, Region} from '../feed/level.js';
import type {Problem} from '../feed/problem.js';
import {EXIT} from './exit-code.js';
import {officialStateOf} from './official.js';
import type {PublishReport} from './publish.js';
import {FEED} from './render-files.js';
import {readSetup} from './setup.js';
import {overridesInForce, readStanding, settle, wordsOf, type Standing} from './standing.js';
import type {World} from './world.js';

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
  readonly now: Date;
}

/** Puts a level over what the sources say, until an instant, or until they say the same. */
export async function setLevel(options: SetOptions, world: World): Promise<PublishReport> {
  const {level, region, reason, since, now} = options;
  const until = options.until ?? new Date(now.getTime() + USUAL_TERM_MS);
  if (until <= now) return refuse(endIsOver(until, now));
  return change(options, world, ({feed}) => {
    const before = officialStateOf(feed)?.assessments[region]?.level;
    const override: Override = {
      region,
      level,
      reason,
      setAt: formatInstant(now),
      until: formatInstant(until),
      ...(since && {since}),
      ...(before && before !== level && {previous: before}),
    };
    return [...overridesInForce(feed, now).filter(one => one.region !== region), override];
  });
}

/** Ends a person's word before its time. */
export async function unsetLevel(
  options: Omit<SetOptions, 'level' | 'reason'>,
  world: World,
): Promise<PublishReport> {
  return change(options, world, ({feed}) =>
    overridesInForce(feed, options.now).filter(({region}) => region !== options.region),
  );
}

async function change(
  {out, config, now}: {out: string; config?: string; now: Date},
  world: World,
  overridesAfter: (standing: Standing) => readonly Override[],
): Promise<PublishReport> {
  const setup = await readSetup({out, config}, world);
  if (!setup.ok) return refuse(...setup.problems);
  return world.lock(out, async () => {
    const standing = await readStanding(out, world);
    if (standing.problems.length) return refuse(...standing.problems);
    const settled = await settle(
      {
        official: officialStateOf(standing.feed),
        overrides: overridesAfter(standing),
        words: setup.value.hasConfig || !standing.feed ? setup.value.words : wordsOf(standing.feed),
        now,
      },
      {out, standing, setup: setup.value, isNewReading: false},
      world,
    );
    if (!settled.ok) return refuse(...settled.problems);
    const {feed, isChanged} = settled.value;
    const problems = [...settled.value.problems, ...setup.value.warnings];
    if (!isChanged) return refuse(nothingToChange(out, feed));
    const exitCode = problems.length ? EXIT.needsPerson : EXIT.done;
    return {exitCode, isPublished: true, feed, problems};
  });
}

function refuse(...problems: Problem[]): PublishReport {
  return {exitCode: EXIT.misused, isPublished: false, problems};
}

function endIsOver(until: Date, now: Date): Problem {
  return {
    code: 'end-is-over',
    path: '--until',
    expected: `an instant after ${formatInstant(now)}`,
    received: formatInstant(until),
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
