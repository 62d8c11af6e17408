/**
 * The view: the one decision about what the summary shows, in the words of the active language. Pure.
 * What is shown beside it is `restViewOf`'s. A level comes out of here only if it came in with a feed whose freshness allows it.
 */
import {
  ANTI_TERRORIST_HOTLINE,
  EMERGENCY,
  builtInContacts,
  type ContactCard,
} from '../../feed/rules/contacts.js';
import type {Area, Feed} from '../../feed/schema/feed.js';
import {freshness} from '../../feed/rules/freshness.js';
import {regionsOf, type Level, type Region, type RegionChoice} from '../../feed/schema/level.js';
import * as words from '../../feed/i18n/messages/index.js';
import type {Variant} from './choices.js';
import {levelViewOf, type Claim, type LevelsByRegion, type LevelView} from './level.js';
import type {ReceivedFeed} from '../feed-client/reconcile.js';

export interface Situation {
  /** The last good feed, if there is one. */
  readonly received: ReceivedFeed | undefined;
  /** Whether the first answer is still awaited. */
  readonly isLoading: boolean;
  readonly now: Date;
  readonly language: string;
  readonly variant: Variant;
  readonly region: RegionChoice;
  /** The area whose words the page wants, if the feed has it. */
  readonly area?: Area | undefined;
}

/**
 * Every field is always there, if only as `undefined`: one left out would be looked up on
 * `Object.prototype`, where a page may have put anything.
 */
export interface View {
  readonly freshness: Claim;
  /** The level that may be shown as such: only when `current`, or under a label that it is not real. */
  readonly level: Level | undefined;
  /** All that are shown as such. */
  readonly told: LevelsByRegion;
  /** One for each region that is shown, the one that leads first. */
  readonly levels: readonly [LevelView, ...LevelView[]];
  /** That this is not the real level, in words that cannot be missed. */
  readonly notReal: string | undefined;
  /** Whether the reader is sent to the official page. */
  readonly linksOfficially: boolean;
  readonly officialLink: string;
  /** The calm words, and the phone numbers that stand in them. */
  readonly calm: {
    readonly short: string;
    readonly sentence: string;
    readonly phones: readonly string[];
  };
  readonly contactsTitle: string;
  /** Those that are compiled in. */
  readonly contacts: readonly ContactCard[];
  readonly openLabel: string;
}

/** What to show, given everything that may be known. */
export function viewOf(situation: Situation): View {
  const claim = claimOf(situation);
  const level = levelPart(situation, claim);
  return {
    freshness: claim,
    ...level,
    linksOfficially: claim !== 'current' && claim !== 'loading',
    ...standingWords(),
    openLabel: openLabelFor(level.level !== undefined, isShort(situation)),
  };
}

/** The levels, each only as far as it may be claimed. */
function levelPart(
  situation: Situation,
  claim: Claim,
): Pick<View, 'level' | 'told' | 'levels' | 'notReal'> {
  const {received, language} = situation;
  const feed = received?.feed;
  const [leading, ...others] = regionsOf(situation.region);
  const describe = (region: Region): LevelView =>
    levelViewOf(region, {claim, feed, language, isShort: isShort(situation)});
  const tellable = claim === 'current' || claim === 'exercise' ? feed : undefined;
  // Not out of `told`: what it lacks would be looked up on `Object.prototype`.
  const level = levelOf(tellable, leading);
  return {
    level,
    told: tellable ? levelsIn(tellable, [leading, ...others]) : {},
    // A line has no room to say twice that nothing can be said.
    levels: [describe(leading), ...(isShort(situation) && !level ? [] : others).map(describe)],
    // Whatever else it lacks, a feed that is none is called so: its words show as well.
    notReal:
      feed && feed.status !== 'actual' ? notRealLabel(feed.status, isShort(situation)) : undefined,
  };
}

/** The words that need no feed. */
function standingWords(): Pick<View, 'officialLink' | 'calm' | 'contactsTitle' | 'contacts'> {
  return {
    officialLink: words.checkOfficially(),
    calm: {
      short: words.alertNotAlarmed(),
      sentence: words.calmSentence(ANTI_TERRORIST_HOTLINE, EMERGENCY),
      phones: [ANTI_TERRORIST_HOTLINE, EMERGENCY],
    },
    contactsTitle: words.whoToCall(),
    contacts: builtInContacts(),
  };
}

function isShort({variant}: Situation): boolean {
  return variant === 'strip';
}

/** The region whose level leads. */
export function leadingRegion(choice: RegionChoice): Region {
  return regionsOf(choice)[0];
}

/** What may be claimed: a feed that does not have the level that leads cannot vouch for it. */
export function claimOf(situation: Aged & Pick<Situation, 'region'>): Claim {
  const feed = situation.received?.feed;
  const isWithoutLevel = feed && !feed.assessments[leadingRegion(situation.region)];
  return isWithoutLevel ? 'unknown' : ageOf(situation);
}

type Aged = Pick<Situation, 'received' | 'isLoading' | 'now'>;

/** A feed from before that has aged says nothing while a newer one may be on its way. */
export function ageOf({received, isLoading, now}: Aged): Claim {
  const age = received ? freshness(received.feed, now, received.receivedAt) : 'unknown';
  return isLoading && (age === 'stale' || age === 'unknown') ? 'loading' : age;
}

function levelOf(feed: Feed | undefined, region: Region): Level | undefined {
  return feed?.assessments[region]?.level;
}

function levelsIn({assessments}: Feed, regions: readonly Region[]): LevelsByRegion {
  return Object.fromEntries(
    regions.flatMap(region => {
      const level = assessments[region]?.level;
      return level ? [[region, level]] : [];
    }),
  );
}

function openLabelFor(isLevelTold: boolean, isOneLine: boolean): string {
  if (isOneLine) return words.more();
  return isLevelTold ? words.whatToDo() : words.whoToCall();
}

function notRealLabel(status: Feed['status'], isOneLine: boolean): string {
  if (status === 'sample') return isOneLine ? words.sampleShortLabel() : words.sampleLabel();
  return isOneLine ? words.exerciseShortLabel() : words.exerciseLabel();
}
