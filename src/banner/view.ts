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
import type {Area, Assessment, Feed} from '../feed/feed.js';
import {freshness, type Freshness} from '../feed/freshness.js';
import {textIn, type LocalText} from '../feed/language-map.js';
import {rankOf, type Level} from '../feed/level.js';
import * as words from '../feed/words.js';
import type {ReceivedFeed} from './received-feed.js';

export type Variant = 'banner' | 'strip' | 'card';

export interface Situation {
  /** The last good feed, if there is one. */
  readonly received: ReceivedFeed | undefined;
  /** Whether the first answer is still awaited. */
  readonly isLoading: boolean;
  readonly now: Date;
  readonly language: string;
  readonly variant: Variant;
  /** The area whose words the page wants, if the feed has it. */
  readonly area?: Area | undefined;
}

/** What an operator says to one area: text in whatever language it was written. */
export interface LocalWords {
  readonly name: LocalText;
  readonly statement: LocalText | undefined;
  readonly contacts: readonly {
    readonly name: LocalText;
    readonly phone: string | undefined;
    readonly url: string | undefined;
  }[];
  readonly followTitle: string;
  readonly follow: readonly {readonly label: string; readonly url: string}[];
}

/**
 * Every field is always there, if only as `undefined`: one left out would be looked up on
 * `Object.prototype`, where a page may have put anything.
 */
export interface View {
  readonly freshness: Freshness | 'loading';
  /** The level that may be shown as such: only when `current`, or under a label that it is not real. */
  readonly level: Level | undefined;
  readonly title: string;
  /** What stands in bold: the level's name, or that it cannot be told. */
  readonly headline: string;
  /** What the level means, after the headline. */
  readonly meaning: string | undefined;
  readonly scale: {readonly rank: number; readonly text: string} | undefined;
  /** That this is not the real level, in words that cannot be missed. */
  readonly notReal: string | undefined;
  /** Since when, what before, or what was last confirmed. */
  readonly detail: string | undefined;
  /** Whether the reader is sent to the official page. */
  readonly linksOfficially: boolean;
  readonly officialLink: string;
  /** The calm words, and the phone numbers that stand in them. */
  readonly calm: {
    readonly short: string;
    readonly sentence: string;
    readonly phones: readonly string[];
  };
  readonly contacts: readonly ContactCard[];
  readonly local: LocalWords | undefined;
  readonly openLabel: string;
  /** When the level was read at its source, in words and as an instant. */
  readonly checked: {readonly text: string; readonly instant: string} | undefined;
  /** The official source, named only if the feed says that it was read. */
  readonly source: string | undefined;
  readonly independent: string;
}

/** What to show, given everything that may be known. */
export function viewOf(situation: Situation): View {
  const {received, isLoading, now} = situation;
  const state = received ? freshness(received.feed, now, received.receivedAt) : 'unknown';
  if (received && state === 'current') return currentView(situation, received.feed);
  if (received && state === 'exercise') return exerciseView(situation, received.feed);
  if (received && state === 'stale') return staleView(situation, received.feed);
  return isLoading && !received ? loadingView(situation) : unknownView(situation);
}

function currentView(situation: Situation, feed: Feed): View {
  const {now, language} = situation;
  return {
    ...levelView(situation, feed.assessments.uk.level),
    freshness: 'current',
    detail: describeHistory(feed.assessments.uk, language),
    checked: {
      text: formatChecked(new Date(feed.checkedAt), now, language),
      instant: feed.checkedAt,
    },
    source: wasReadFromMi5(feed) ? words.sourceMi5() : undefined,
  };
}

function exerciseView(situation: Situation, feed: Feed): View {
  return {
    ...levelView(situation, feed.assessments.uk.level),
    freshness: 'exercise',
    notReal: notRealLabel(feed.status, isStrip(situation)),
    linksOfficially: true,
  };
}

function staleView(situation: Situation, feed: Feed): View {
  const day = formatDay(new Date(feed.checkedAt), situation.language);
  return {
    ...unknownView(situation),
    freshness: 'stale',
    detail: words.lastConfirmed(feed.assessments.uk.level, day),
  };
}

function loadingView(situation: Situation): View {
  return {
    ...unknownView(situation),
    freshness: 'loading',
    headline: isStrip(situation) ? words.checkingShort() : words.checkingLevel(),
    linksOfficially: false,
  };
}

function levelView(situation: Situation, level: Level): View {
  const rank = rankOf(level);
  return {
    ...unknownView(situation),
    level,
    headline: words.levelName(level),
    meaning: words.levelMeaning(level),
    scale: {rank, text: words.stepOfFive(rank)},
    linksOfficially: false,
    openLabel: isStrip(situation) ? words.more() : words.whatToDo(),
  };
}

/** No level, all the numbers: what every other view begins with. */
function unknownView(situation: Situation): View {
  const strip = isStrip(situation);
  return {
    freshness: 'unknown',
    level: undefined,
    title: strip ? words.threatLevelShortTitle() : words.threatLevelTitle(),
    headline: strip ? words.cannotConfirmShort() : words.cannotConfirm(),
    meaning: undefined,
    scale: undefined,
    notReal: undefined,
    detail: undefined,
    linksOfficially: true,
    officialLink: words.checkOfficially(),
    calm: {
      short: words.alertNotAlarmed(),
      sentence: words.calmSentence(ANTI_TERRORIST_HOTLINE, EMERGENCY),
      phones: [ANTI_TERRORIST_HOTLINE, EMERGENCY],
    },
    contacts: builtInContacts(),
    local: situation.area && localWords(situation.area, situation.language),
    openLabel: strip ? words.more() : words.whoToCall(),
    checked: undefined,
    source: undefined,
    independent: words.independent(),
  };
}

function localWords(area: Area, language: string): LocalWords {
  return {
    name: textIn(area.name, language),
    statement: area.statement && textIn(area.statement, language),
    contacts: (area.contacts ?? []).map(({name, phone, url}) => ({
      name: textIn(name, language),
      phone,
      url,
    })),
    followTitle: words.followThePolice(),
    follow: area.follow ?? [],
  };
}

function notRealLabel(status: Feed['status'], isShort: boolean): string {
  if (status === 'sample') return isShort ? words.sampleShortLabel() : words.sampleLabel();
  return isShort ? words.exerciseShortLabel() : words.exerciseLabel();
}

function isStrip({variant}: Situation): boolean {
  return variant === 'strip';
}

function describeHistory({since, previous}: Assessment, language: string): string | undefined {
  if (!since) return undefined;
  const sentence = words.sinceDate(formatDay(new Date(`${since}T12:00:00Z`), language));
  return previous ? `${sentence} ${words.beforeThat(previous)}` : sentence;
}

/** What a person put over the source is not the source's. */
function wasReadFromMi5({sources = [], overrides = []}: Feed): boolean {
  if (overrides.some(({region}) => region === 'uk')) return false;
  return sources.some(({id, outcome}) => id === 'mi5' && outcome === 'read');
}
