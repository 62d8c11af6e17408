/** The public module for reading a feed in any program: no DOM, no Node, no clock of its own. */
export {
  checkFeed,
  parseFeed,
  type Assessment,
  type Contact,
  type Feed,
  type LanguageMap,
  type SourceReading,
} from './schema/feed.js';
export {LARGEST_FEED_BYTES} from './schema/feed-levels.js';
export {freshness, STALE_FOR_MS, type Freshness} from './rules/freshness.js';
export {GOVUK_CONTENT, parseGovuk, type HtmlReader} from './govuk/govuk.js';
export type {Block} from './govuk/html-blocks.js';
export type {Bulletin} from './govuk/bulletin.js';
export {learnLanguage} from './i18n/learn-language.js';
export {LEVELS, rankOf, REGIONS, type Level, type Region} from './schema/level.js';
export {formatMessage, type MessageOptions} from './message/message.js';
export type {Problem, Result} from './schema/problem.js';
