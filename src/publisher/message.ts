import {join} from 'node:path';
import {checkShape} from '../feed/shape.js';
import {areaFileShape, parseFeed, type Area, type Feed} from '../feed/feed.js';
import {learnLanguage} from '../feed/learn-language.js';
import {formatMessage} from '../feed/message.js';
import {failure, success, type Problem, type Result} from '../feed/problem.js';
import {EXIT, type ExitCode} from './exit-code.js';
import {isUrl, readDocument} from './read-document.js';
import type {World} from './world.js';

export interface MessageCommand {
  readonly feed: string;
  readonly lang: string;
  readonly area?: string;
  readonly short?: true;
  readonly now: Date;
}

export interface MessageReport {
  readonly exitCode: ExitCode;
  /** There is always one: without a usable feed it tells no level and all the numbers. */
  readonly message: string;
  readonly language: string;
  readonly problems: readonly Problem[];
}

/** The message in the shipped language nearest to the one asked for. */
export async function composeMessage(
  command: MessageCommand,
  world: World,
): Promise<MessageReport> {
  const language = await learnLanguage([command.lang]);
  const document = await readDocument(command.feed, world);
  const feed = document.ok ? parseFeed(document.value) : document;
  const area = await readArea(feed.ok ? feed.value : undefined, command, world);
  const message = formatMessage(feed.ok ? feed.value : undefined, {
    now: command.now,
    language,
    area: area.ok ? area.value : undefined,
    isShort: command.short,
  });
  const problems = [feed, area].flatMap(result => (result.ok ? [] : result.problems));
  return {exitCode: exitCodeOf(feed, area), message, language, problems};
}

function exitCodeOf(feed: Result<Feed>, area: Result<Area | undefined>): ExitCode {
  if (!feed.ok) return EXIT.refused;
  return area.ok ? EXIT.done : EXIT.misused;
}

/** An area stands in the feed, or in a file of its own beside it. */
async function readArea(
  feed: Feed | undefined,
  {feed: address, area: id}: MessageCommand,
  world: World,
): Promise<Result<Area | undefined>> {
  if (!id || !feed) return success(undefined);
  const known = Object.entries(feed.areas ?? {});
  const area = known.find(([name]) => name === id)?.[1];
  if (area) return success(area);
  const isName = /^[a-z0-9-]+$/.test(id);
  if (!feed.areasAt || !isName)
    return failure(
      unknownArea(
        id,
        known.map(([name]) => name),
      ),
    );
  return readAreaFile(beside(address, feed.areasAt.replace('{area}', id)), id, world);
}

async function readAreaFile(address: string, id: string, world: World): Promise<Result<Area>> {
  const document = await readDocument(address, world);
  if (!document.ok) return failure(unknownArea(id, []));
  const problems: Problem[] = [];
  const file = checkShape(areaFileShape, parseJson(document.value), problems);
  return problems.length ? failure(...problems) : success(file.area);
}

function beside(address: string, relative: string): string {
  return isUrl(address) ? new URL(relative, address).href : join(address, '..', relative);
}

function parseJson(document: string): unknown {
  try {
    return JSON.parse(document);
  } catch {
    return document;
  }
}

function unknownArea(received: string, known: readonly string[]): Problem {
  const expected = known.length ? `one of ${known.join(', ')}` : 'an area of this feed';
  return {code: 'area-unknown', path: '/areas', expected, received};
}
