import {formatDate, formatDay} from '../../feed/i18n/dates.js';
import type {Assessment, Feed} from '../../feed/schema/feed.js';
import type {Freshness} from '../../feed/rules/freshness.js';
import {rankOf, type Level, type Region} from '../../feed/schema/level.js';
import * as messages from '../../feed/i18n/messages/index.js';

/** What may be claimed of what is shown: a feed's freshness, or that its answer is awaited. */
export type DisplayState = Freshness | 'loading';

/** Levels that are told as such, by the region they are of. */
export type LevelsByRegion = Readonly<Partial<Record<Region, Level>>>;

/** What is said of the level of one region. */
export interface LevelView {
  readonly title: string;
  /** What stands in bold: the level's name, or that it cannot be told. */
  readonly headline: string;
  /** The official English word, where the level is told in a translation. */
  readonly official: string | undefined;
  /** What the level means, after the headline. */
  readonly meaning: string | undefined;
  readonly scale: {readonly rank: number; readonly text: string} | undefined;
  /** Since when, what before, or what was last confirmed. */
  readonly detail: string | undefined;
  /** The official English word for the level that was last confirmed. */
  readonly officialDetail: string | undefined;
}

interface LevelContext {
  readonly state: DisplayState;
  readonly feed: Feed | undefined;
  readonly language: string;
  /** Whether there is room for one short line only. */
  readonly isShort: boolean;
}

/** What to say of the level of a region. A feed without it is, for that region, no feed. */
export function buildLevelView(region: Region, context: LevelContext): LevelView {
  const {state, feed, language} = context;
  const assessment = feed?.assessments[region];
  if (state === 'loading') return {...noLevel(region, context), headline: looking(context)};
  if (!feed || !assessment) return noLevel(region, context);
  switch (state) {
    case 'current':
      return {
        ...levelNamed(region, assessment, context),
        detail: describeHistory(assessment, language),
      };
    case 'exercise':
      return levelNamed(region, assessment, context);
    case 'stale':
      return {
        ...noLevel(region, context),
        detail: messages.lastConfirmed(
          assessment.level,
          formatDay(new Date(feed.checkedAt), language),
        ),
        officialDetail: messages.officialName(assessment.level),
      };
    default:
      return noLevel(region, context);
  }
}

function noLevel(region: Region, {isShort}: LevelContext): LevelView {
  return {
    title: titleOf(region, isShort),
    headline: isShort ? messages.cannotConfirmShort() : messages.cannotConfirm(),
    official: undefined,
    meaning: undefined,
    scale: undefined,
    detail: undefined,
    officialDetail: undefined,
  };
}

function levelNamed(region: Region, {level}: Assessment, context: LevelContext): LevelView {
  const rank = rankOf(level);
  return {
    ...noLevel(region, context),
    headline: messages.levelName(level),
    official: messages.officialName(level),
    meaning: messages.levelMeaning(level),
    scale: {rank, text: messages.stepOfFive(rank)},
  };
}

function looking({isShort}: LevelContext): string {
  return isShort ? messages.checkingShort() : messages.checkingLevel();
}

function titleOf(region: Region, isShort: boolean): string {
  if (region === 'uk')
    return isShort ? messages.threatLevelShortTitle() : messages.threatLevelTitle();
  return isShort ? messages.northernIrelandShortTitle() : messages.northernIrelandTitle();
}

function describeHistory({since, previous}: Assessment, language: string): string | undefined {
  if (!since) return undefined;
  const sentence = messages.sinceDate(formatDate(since, language));
  return previous ? `${sentence} ${messages.beforeThat(previous)}` : sentence;
}
