import {formatDate, formatDay} from '../../feed/i18n/dates.js';
import {splitStop} from '../../feed/i18n/split-stop.js';
import type {Assessment, Feed} from '../../feed/schema/feed.js';
import {checkedAtOf} from '../../feed/rules/checked-at.js';
import type {Freshness} from '../../feed/rules/freshness.js';
import {rankOf, type Level, type Region} from '../../feed/schema/level.js';
import * as messages from '../../feed/i18n/messages/index.js';

/** How a level may be shown: by the feed's freshness, or `loading` while the first answer is awaited. */
export type DisplayState = Freshness | 'loading';

/** The levels that are shown as such, by their region. */
export type LevelsByRegion = Readonly<Partial<Record<Region, Level>>>;

/** What is shown of the level of one region. */
export interface LevelView {
  readonly region: Region;
  readonly title: string;
  /** The text in bold: the level's name, or that it is not known. */
  readonly headline: string;
  /** The official English word, if the level's name is translated. */
  readonly official: string | undefined;
  /** What the level means; after the headline. */
  readonly meaning: string | undefined;
  readonly scale: {readonly rank: number; readonly text: string} | undefined;
  /** Since when it holds and what it was before, or what was last confirmed. */
  readonly detail: string | undefined;
  /** The official English word for the level that was last confirmed, and the full stop after it. */
  readonly officialDetail: string | undefined;
  readonly detailStop: string | undefined;
}

interface LevelContext {
  readonly state: DisplayState;
  readonly feed: Feed | undefined;
  readonly language: string;
  /** Whether there is space for one short line only. */
  readonly isShort: boolean;
}

/** The view of a region's level. A feed without that region counts as no feed. */
export function buildLevelView(region: Region, context: LevelContext): LevelView {
  const {state, feed} = context;
  const assessment = feed?.assessments[region];
  if (state === 'loading') return {...noLevel(region, context), headline: looking(context)};
  if (!feed || !assessment) return noLevel(region, context);
  switch (state) {
    case 'current':
      return {
        ...levelNamed(region, assessment, context),
        detail: describeHistory(assessment),
      };
    case 'exercise':
      return levelNamed(region, assessment, context);
    case 'stale': {
      const day = formatDay(new Date(checkedAtOf(feed, region)));
      const officialDetail = messages.officialName(assessment.level);
      const sentence = messages.lastConfirmed(assessment.level, day);
      const [detail, detailStop] = officialDetail ? splitStop(sentence) : [sentence];
      return {...noLevel(region, context), detail, officialDetail, detailStop};
    }
    default:
      return noLevel(region, context);
  }
}

function noLevel(region: Region, {isShort}: LevelContext): LevelView {
  return {
    region,
    title: titleOf(region, isShort),
    headline: isShort ? messages.cannotConfirmShort() : messages.cannotConfirm(),
    official: undefined,
    meaning: undefined,
    scale: undefined,
    detail: undefined,
    officialDetail: undefined,
    detailStop: undefined,
  };
}

function levelNamed(region: Region, {level}: Assessment, context: LevelContext): LevelView {
  const rank = rankOf(level);
  return {
    ...noLevel(region, context),
    headline: messages.levelName(level),
    official: messages.officialName(level),
    meaning: messages.levelMeaning(level),
    scale: {rank, text: messages.scaleStep(rank)},
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

function describeHistory({since, previous}: Assessment): string | undefined {
  if (!since) return undefined;
  const sentence = messages.sinceDate(formatDate(since));
  return previous ? messages.joinSentences(sentence, messages.beforeThat(previous)) : sentence;
}
