import {join} from 'node:path';
import {parseAreaOf, unknownArea} from '../../feed/schema/area-file.js';
import {areaFileAddress, areaIn} from '../../feed/rules/areas.js';
import {parseFeed, type Area, type Feed} from '../../feed/schema/feed.js';
import {learnLanguage} from '../../feed/i18n/learn-language.js';
import {formatMessage} from '../../feed/message/message.js';
import type {RegionChoice} from '../../feed/schema/level.js';
import {SOURCE_LANGUAGE} from '../../feed/i18n/language.js';
import {failure, quote, success, type Problem, type Result} from '../../feed/schema/problem.js';
import {languages} from '../../generated/languages.js';
import {EXIT, type ExitCode} from '../problems/exit-code.js';
import {isUrl} from '../sources/address.js';
import {readDocument} from '../sources/read-document.js';
import type {Io} from '../io/io.js';

export interface MessageCommand {
  readonly feed: string;
  readonly lang: string;
  readonly area?: string;
  readonly short?: true;
  readonly region?: RegionChoice;
  readonly format?: 'text' | 'html' | 'eml';
  readonly now: Date;
}

export interface MessageReport {
  readonly exitCode: ExitCode;
  /** Always present. Without a usable feed it has no level but all the phone numbers. */
  readonly message: string;
  readonly language: string;
  readonly problems: readonly Problem[];
}

/** The message in the available language closest to the requested one. */
export async function composeMessage(command: MessageCommand, io: Io): Promise<MessageReport> {
  const language = await learnLanguage([command.lang]);
  const document = await readDocument(command.feed, io);
  const feed = document.ok ? parseFeed(document.value) : document;
  const area = await readArea(feed.ok ? feed.value : undefined, command, io);
  const write = await writerOf(command.format);
  const message = write(feed.ok ? feed.value : undefined, {
    now: command.now,
    language,
    region: command.region,
    area: area.ok ? area.value : undefined,
    isShort: command.short,
  });
  const found = isAvailable(command.lang, language) ? [] : [unknownLanguage(command.lang)];
  const problems = [
    ...found,
    ...[feed, area].flatMap(result => (result.ok ? [] : result.problems)),
  ];
  const exitCode = found.length ? EXIT.usageError : exitCodeOf(feed, area);
  return {exitCode, message, language, problems};
}

async function writerOf(format: MessageCommand['format']): Promise<typeof formatMessage> {
  if (format === undefined || format === 'text') return formatMessage;
  const {formatHtmlMail, formatMail} = await import('../output/mail.js');
  return format === 'html' ? formatHtmlMail : formatMail;
}

/** English is used for every language that is not available, so English must be what was requested. */
function isAvailable(requested: string, language: string): boolean {
  return language !== SOURCE_LANGUAGE || /^en([-_]|$)/i.test(requested.trim());
}

function unknownLanguage(requested: string): Problem {
  const names = new Intl.DisplayNames(['en'], {type: 'language'});
  const meant = languages.find(([code, own]) =>
    [own, names.of(code)].some(name => name?.toLowerCase() === requested.trim().toLowerCase()),
  );
  return {
    code: 'language-unknown',
    path: '--lang',
    expected: `one of ${languages.map(([code]) => code).join(', ')}${meant ? ` (did you mean ${meant[0]}?)` : ''}`,
    received: quote(requested),
  };
}

function exitCodeOf(feed: Result<Feed>, area: Result<Area | undefined>): ExitCode {
  if (!feed.ok) return EXIT.refused;
  return area.ok ? EXIT.done : EXIT.usageError;
}

/** Reads an area from the feed or from its own file beside the feed. */
async function readArea(
  feed: Feed | undefined,
  {feed: address, area: id, now}: MessageCommand,
  io: Io,
): Promise<Result<Area | undefined>> {
  if (!id || !feed) return success(undefined);
  const area = areaIn(feed, id);
  if (area) return success(area);
  const file = areaFileAddress(feed, id);
  if (!file) return failure(unknownArea(id, Object.keys(feed.areas ?? {})));
  const document = await readDocument(beside(address, file), io);
  return document.ok ? parseAreaOf(feed, id, document.value, now) : failure(unknownArea(id, []));
}

function beside(address: string, relative: string): string {
  return isUrl(address) ? new URL(relative, address).href : join(address, '..', relative);
}
