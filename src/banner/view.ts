/**
 * The view: the one decision about what is shown, in the words of the active language. Pure.
 * A level comes out of here only if it came in with a feed whose freshness allows it.
 */
import {
  ANTI_TERRORIST_HOTLINE,
  EMERGENCY,
  builtInContacts,
  type ContactCard,
} from '../feed/contacts.js';
import {formatChecked, formatDay} from '../feed/dates.js';
import type {Assessment, Feed} from '../feed/feed.js';
import {freshness, type Freshness} from '../feed/freshness.js';
import {rankOf, type Level} from '../feed/level.js';
import * as words from '../feed/words.js';

export type Variant = 'banner' | 'strip' | 'card';

/** A feed and when this browser received it, by its own clock. */
export interface ReceivedFeed {
  readonly feed: Feed;
  readonly receivedAt: Date;
}

export interface Situation {
  /** The last good feed, if there is one. */
  readonly received: ReceivedFeed | undefined;
  /** Whether the first answer is still awaited. */
  readonly isLoading: boolean;
  readonly now: Date;
  readonly language: string;
  readonly variant: Variant;
}

export interface View {
  readonly freshness: Freshness | 'loading';
  /** The level that may be shown as such; absent unless `current` or `exercise`. */
  readonly level?: Level;
  readonly title: string;
  /** What stands in bold: the level's name, or that it cannot be told. */
  readonly headline: string;
  /** What the level means, after the headline. */
  readonly meaning?: string;
  readonly scale: {readonly rank: number; readonly text: string} | undefined;
  /** That this is not the real level, in words that cannot be missed. */
  readonly notReal?: string;
  /** Since when, what before, or what was last confirmed. */
  readonly detail?: string;
  /** Whether the reader is sent to the official page. */
  readonly linksOfficially: boolean;
  /** The calm words, and the phone numbers that stand in them. */
  readonly calm: {
    readonly short: string;
    readonly sentence: string;
    readonly phones: readonly string[];
  };
  readonly contacts: readonly ContactCard[];
  readonly openLabel: string;
  /** When the level was read at its source, in words and in full, and which source that was. */
  readonly checked?: {readonly text: string; readonly instant: string};
  /** The official source, named only if the feed says that it was read. */
  readonly source?: string;
  readonly independent: string;
  readonly officialLink: string;
}

/** What to show, given everything that may be known. */
export function viewOf(situation: Situation): View {
  const {received, isLoading, now} = situation;
  const state = received ? freshness(received.feed, now, received.receivedAt) : 'unknown';
  if (received && (state === 'current' || state === 'exercise')) {
    return levelView(situation, received.feed, state);
  }
  if (received && state === 'stale') return staleView(situation, received.feed);
  return isLoading && !received ? loadingView(situation) : unknownView(situation, 'unknown');
}

function levelView(situation: Situation, feed: Feed, state: 'current' | 'exercise'): View {
  const {level} = feed.assessments.uk;
  const rank = rankOf(level);
  const detail = state === 'current' && describeHistory(feed.assessments.uk, situation.language);
  return {
    ...commonView(situation, feed),
    freshness: state,
    level,
    headline: words.levelName(level),
    meaning: words.levelMeaning(level),
    scale: {rank, text: words.stepOfFive(rank)},
    linksOfficially: state === 'exercise',
    openLabel: isStrip(situation) ? words.more() : words.whatToDo(),
    ...(detail && {detail}),
    ...(state === 'exercise' && {
      notReal: notRealLabel(feed.status, isStrip(situation)),
    }),
  };
}

function notRealLabel(status: Feed['status'], isShort: boolean): string {
  if (status === 'sample') return isShort ? words.sampleShortLabel() : words.sampleLabel();
  return isShort ? words.exerciseShortLabel() : words.exerciseLabel();
}

function isStrip({variant}: Situation): boolean {
  return variant === 'strip';
}

function staleView(situation: Situation, feed: Feed): View {
  const day = formatDay(new Date(feed.checkedAt), situation.language);
  return {
    ...unknownView(situation, 'stale'),
    detail: words.lastConfirmed(feed.assessments.uk.level, day),
  };
}

function unknownView(situation: Situation, state: 'unknown' | 'stale'): View {
  return {
    ...commonView(situation),
    freshness: state,
    headline: isStrip(situation) ? words.cannotConfirmShort() : words.cannotConfirm(),
    linksOfficially: true,
  };
}

function loadingView(situation: Situation): View {
  return {
    ...commonView(situation),
    freshness: 'loading',
    headline: isStrip(situation) ? words.checkingShort() : words.checkingLevel(),
  };
}

/** What stands in every state: the numbers and the calm words need no feed. */
function commonView(situation: Situation, feed?: Feed): Omit<View, 'freshness' | 'headline'> {
  const {now, language} = situation;
  return {
    title: isStrip(situation) ? words.threatLevelShortTitle() : words.threatLevelTitle(),
    scale: undefined,
    linksOfficially: false,
    calm: {
      short: words.alertNotAlarmed(),
      sentence: words.calmSentence(ANTI_TERRORIST_HOTLINE, EMERGENCY),
      phones: [ANTI_TERRORIST_HOTLINE, EMERGENCY],
    },
    contacts: builtInContacts(),
    openLabel: isStrip(situation) ? words.more() : words.whoToCall(),
    independent: words.independent(),
    officialLink: words.checkOfficially(),
    ...(feed?.status === 'actual' && {
      checked: {
        text: formatChecked(new Date(feed.checkedAt), now, language),
        instant: feed.checkedAt,
      },
      ...(wasReadFromMi5(feed) && {source: words.sourceMi5()}),
    }),
  };
}

function describeHistory({since, previous}: Assessment, language: string): string {
  const sentences = [
    since && words.sinceDate(formatDay(new Date(`${since}T12:00:00Z`), language)),
    since && previous && words.beforeThat(previous),
  ];
  return sentences.filter(Boolean).join(' ');
}

function wasReadFromMi5({sources = []}: Feed): boolean {
  return sources.some(({id, outcome}) => id === 'mi5' && outcome === 'read');
}
