import {formatDate, formatDay} from '../../feed/i18n/dates.js';
import type {Assessment, Feed} from '../../feed/schema/feed.js';
import type {Freshness} from '../../feed/rules/freshness.js';
import {rankOf, type Level, type Region} from '../../feed/schema/level.js';
import * as words from '../../feed/i18n/messages/index.js';

/** What may be claimed of what is shown: a feed's freshness, or that its answer is awaited. */
export type Claim = Freshness | 'loading';

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

interface Circumstances {
  readonly claim: Claim;
  readonly feed: Feed | undefined;
  readonly language: string;
  /** Whether there is room for one short line only. */
  readonly isShort: boolean;
}

/** What to say of the level of a region. A feed without it is, for that region, no feed. */
export function levelViewOf(region: Region, circumstances: Circumstances): LevelView {
  const {claim, feed, language} = circumstances;
  const assessment = feed?.assessments[region];
  if (claim === 'loading')
    return {...noLevel(region, circumstances), headline: looking(circumstances)};
  if (!feed || !assessment) return noLevel(region, circumstances);
  switch (claim) {
    case 'current':
      return {
        ...levelNamed(region, assessment, circumstances),
        detail: describeHistory(assessment, language),
      };
    case 'exercise':
      return levelNamed(region, assessment, circumstances);
    case 'stale':
      return {
        ...noLevel(region, circumstances),
        detail: words.lastConfirmed(
          assessment.level,
          formatDay(new Date(feed.checkedAt), language),
        ),
        officialDetail: words.officialName(assessment.level),
      };
    default:
      return noLevel(region, circumstances);
  }
}

/** Every field is always there: see `View`. */
function noLevel(region: Region, {isShort}: Circumstances): LevelView {
  return {
    title: titleOf(region, isShort),
    headline: isShort ? words.cannotConfirmShort() : words.cannotConfirm(),
    official: undefined,
    meaning: undefined,
    scale: undefined,
    detail: undefined,
    officialDetail: undefined,
  };
}

function levelNamed(region: Region, {level}: Assessment, circumstances: Circumstances): LevelView {
  const rank = rankOf(level);
  return {
    ...noLevel(region, circumstances),
    headline: words.levelName(level),
    official: words.officialName(level),
    meaning: words.levelMeaning(level),
    scale: {rank, text: words.stepOfFive(rank)},
  };
}

function looking({isShort}: Circumstances): string {
  return isShort ? words.checkingShort() : words.checkingLevel();
}

function titleOf(region: Region, isShort: boolean): string {
  if (region === 'uk') return isShort ? words.threatLevelShortTitle() : words.threatLevelTitle();
  return isShort ? words.northernIrelandShortTitle() : words.northernIrelandTitle();
}

function describeHistory({since, previous}: Assessment, language: string): string | undefined {
  if (!since) return undefined;
  const sentence = words.sinceDate(formatDate(since, language));
  return previous ? `${sentence} ${words.beforeThat(previous)}` : sentence;
}
