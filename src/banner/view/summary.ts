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
import * as messages from '../../feed/i18n/messages/index.js';
import type {Variant} from './choices.js';
import {buildLevelView, type DisplayState, type LevelsByRegion, type LevelView} from './level.js';
import type {ReceivedFeed} from '../feed-client/reconcile.js';

export interface ViewInput {
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

export interface View {
  readonly freshness: DisplayState;
  /** The level that may be shown as such: only when `current`, or under a label that it is not real. */
  readonly level: Level | undefined;
  /** All that are shown as such. */
  readonly shownLevels: LevelsByRegion;
  /** One for each region that is shown, the one that leads first. */
  readonly levels: readonly [LevelView, ...LevelView[]];
  /** That this is not the real level, in words that cannot be missed. */
  readonly testLabel: string | undefined;
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
export function buildView(input: ViewInput): View {
  const state = displayStateOf(input);
  const level = levelPart(input, state);
  return {
    freshness: state,
    ...level,
    linksOfficially: state !== 'current' && state !== 'loading',
    ...staticText(),
    openLabel: openLabelFor(level.level !== undefined, isShort(input)),
  };
}

/** The levels, each only as far as it may be claimed. */
function levelPart(
  input: ViewInput,
  state: DisplayState,
): Pick<View, 'level' | 'shownLevels' | 'levels' | 'testLabel'> {
  const {received, language} = input;
  const feed = received?.feed;
  const [leading, ...others] = regionsOf(input.region);
  const describe = (region: Region): LevelView =>
    buildLevelView(region, {state, feed, language, isShort: isShort(input)});
  const tellable = state === 'current' || state === 'exercise' ? feed : undefined;
  const level = levelOf(tellable, leading);
  return {
    level,
    shownLevels: tellable ? levelsIn(tellable, [leading, ...others]) : {},
    // A line has no room to say twice that nothing can be said.
    levels: [describe(leading), ...(isShort(input) && !level ? [] : others).map(describe)],
    // Whatever else it lacks, a feed that is none is called so: its words show as well.
    testLabel:
      feed && feed.status !== 'actual' ? notRealLabel(feed.status, isShort(input)) : undefined,
  };
}

/** The words that need no feed. */
function staticText(): Pick<View, 'officialLink' | 'calm' | 'contactsTitle' | 'contacts'> {
  return {
    officialLink: messages.checkOfficially(),
    calm: {
      short: messages.alertNotAlarmed(),
      sentence: messages.calmSentence(ANTI_TERRORIST_HOTLINE, EMERGENCY),
      phones: [ANTI_TERRORIST_HOTLINE, EMERGENCY],
    },
    contactsTitle: messages.whoToCall(),
    contacts: builtInContacts(),
  };
}

function isShort({variant}: ViewInput): boolean {
  return variant === 'strip';
}

/** The region whose level leads. */
export function leadingRegion(choice: RegionChoice): Region {
  return regionsOf(choice)[0];
}

/** What may be claimed: a feed that does not have the level that leads cannot vouch for it. */
export function displayStateOf(input: Aged & Pick<ViewInput, 'region'>): DisplayState {
  const feed = input.received?.feed;
  const isWithoutLevel = feed && !feed.assessments[leadingRegion(input.region)];
  return isWithoutLevel ? 'unknown' : freshnessOf(input);
}

type Aged = Pick<ViewInput, 'received' | 'isLoading' | 'now'>;

/** A feed from before that has aged says nothing while a newer one may be on its way. */
export function freshnessOf({received, isLoading, now}: Aged): DisplayState {
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
  if (isOneLine) return messages.more();
  return isLevelTold ? messages.whatToDo() : messages.whoToCall();
}

function notRealLabel(status: Feed['status'], isOneLine: boolean): string {
  if (status === 'sample') return isOneLine ? messages.sampleShortLabel() : messages.sampleLabel();
  return isOneLine ? messages.exerciseShortLabel() : messages.exerciseLabel();
}
