import {describeFailure} from '../problems/describe-failure.js';
import {describePublication, type PublishReport} from '../reports/describe-publication.js';
import {publish, type PublishOptions} from './publish.js';
import {EXIT, type ExitCode} from '../problems/exit-code.js';
import type {Io} from '../io/io.js';

const MINUTE_MS = 60_000;
/** Two publishers that were started together drift apart by up to so much of the interval. */
const JITTER = 0.1;

/** How long to wait between two runs, in milliseconds; `luck`, from 0 to 1, adds to it. */
export function watchIntervalMs(minutes: number, luck: number): number {
  return minutes * MINUTE_MS * (1 + JITTER * luck);
}

/**
 * Publishes again and again until the program is told to stop, whatever happens in between. What has
 * to be said is said once, and again only when it has changed. Answers with 0: it ended as it was told.
 */
export async function watch(options: PublishOptions, minutes: number, io: Io): Promise<ExitCode> {
  let said = '';
  while (!io.isStopped()) {
    const round = await publishOnce(options, io);
    if (round.gist !== said) round.sentences.forEach(io.stderr);
    said = round.gist;
    if (!io.isStopped()) await io.wait(watchIntervalMs(minutes, io.random()));
  }
  io.stderr('Stopped. The published feed is unchanged.');
  return EXIT.done;
}

interface Round {
  readonly sentences: readonly string[];
  /** What matters of it, without the times. */
  readonly gist: string;
}

async function publishOnce(options: PublishOptions, io: Io): Promise<Round> {
  try {
    const report = await publish(options, io);
    return {sentences: describePublication(report), gist: gistOf(report)};
  } catch (error) {
    const sentence = describeFailure(error);
    return {sentences: [sentence], gist: sentence};
  }
}

function gistOf({exitCode, feed, problems}: PublishReport): string {
  const levels = Object.entries(feed?.assessments ?? {}).map(([region, {level}]) => [
    region,
    level,
  ]);
  return JSON.stringify([exitCode, levels, problems.map(({code, path}) => [code, path])]);
}
