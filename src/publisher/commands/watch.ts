import {describeFailure} from '../problems/describe-failure.js';
import {describePublication, type PublishReport} from '../reports/describe-publication.js';
import {publish, type PublishOptions} from './publish.js';
import {EXIT, type ExitCode} from '../problems/exit-code.js';
import type {Io} from '../io/io.js';

const MINUTE_MS = 60_000;
/** Up to this share of the interval is added at random, so that publishers started together do not stay in step. */
const JITTER = 0.1;

/** How long to wait between two runs, in milliseconds. `random` is from 0 to 1. */
export function watchIntervalMs(minutes: number, random: number): number {
  return minutes * MINUTE_MS * (1 + JITTER * random);
}

/**
 * Publishes repeatedly until the program is asked to stop, even after errors. Prints a report only if it differs from
 * the previous one in more than its times. Returns exit code 0.
 */
export async function watch(options: PublishOptions, minutes: number, io: Io): Promise<ExitCode> {
  let printedKey = '';
  while (!io.isStopped()) {
    const round = await publishOnce(options, io);
    if (round.key !== printedKey) round.sentences.forEach(io.stderr);
    printedKey = round.key;
    if (!io.isStopped()) await io.wait(watchIntervalMs(minutes, io.random()));
  }
  io.stderr('Stopped. The published feed is unchanged.');
  return EXIT.done;
}

interface Round {
  readonly sentences: readonly string[];
  /** The same for two rounds that differ only in their times. */
  readonly key: string;
}

async function publishOnce(options: PublishOptions, io: Io): Promise<Round> {
  try {
    const report = await publish(options, io);
    return {sentences: describePublication(report), key: keyOf(report)};
  } catch (error) {
    const sentence = describeFailure(error);
    return {sentences: [sentence], key: sentence};
  }
}

function keyOf({exitCode, feed, problems}: PublishReport): string {
  const levels = Object.entries(feed?.assessments ?? {}).map(([region, {level}]) => [
    region,
    level,
  ]);
  return JSON.stringify([exitCode, levels, problems.map(({code, path}) => [code, path])]);
}
