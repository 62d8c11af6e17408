/** The feed as any program can use it: no DOM, no Node, no clock of its own. */
export {
  checkFeed,
  LARGEST_FEED_BYTES,
  parseFeed,
  type Assessment,
  type Contact,
  type Feed,
  type LanguageMap,
  type SourceReading,
} from './feed.js';
export {freshness, STALE_FOR_MS, type Freshness} from './freshness.js';
export {GOVUK_CONTENT, parseGovuk, type HtmlReader} from './govuk.js';
export type {Block} from './html-blocks.js';
export type {Bulletin} from './bulletin.js';
export {learnLanguage} from './learn-language.js';
export {LEVELS, rankOf, REGIONS, type Level, type Region} from './level.js';
export {formatMessage, type MessageOptions} from './message.js';
export type {Problem, Result} from './problem.js';
