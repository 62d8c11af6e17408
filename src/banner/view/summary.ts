/**
 * The view of the summary: the one decision on what it shows, in the active locale. Pure. `buildDetailsView`
 * decides the rest. A level is shown only if it came with a feed whose freshness allows it.
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
  /** The area that the page asked for, if the feed has it. */
  readonly area?: Area | undefined;
}

export interface View {
  readonly freshness: DisplayState;
  /** The level that may be shown as such: only if `current`, or with a label that it is not real. */
  readonly level: Level | undefined;
  /** All levels that may be shown as such. */
  readonly shownLevels: LevelsByRegion;
  /** One for each region that is shown, the leading one first. */
  readonly levels: readonly [LevelView, ...LevelView[]];
  /** The label that this is not the real level. */
  readonly testLabel: string | undefined;
  /** Whether the official page is linked. */
  readonly linksOfficially: boolean;
  readonly officialLink: string;
  /** The calm sentence, and the phone numbers in it. */
  readonly calm: {
    readonly short: string;
    readonly sentence: string;
    readonly phones: readonly string[];
  };
  readonly contactsTitle: string;
  /** The built-in contacts. */
  readonly contacts: readonly ContactCard[];
  readonly openLabel: string;
  /** Its name for screen readers, if the label says little to those who move from button to button. */
  readonly openName: string | undefined;
}

/** The view of everything that is known. */
export function buildView(input: ViewInput): View {
  const state = displayStateOf(input);
  const level = levelPart(input, state);
  return {
    freshness: state,
    ...level,
    linksOfficially: state !== 'current' && state !== 'loading',
    ...staticText(),
    openLabel: openLabelFor(level.level !== undefined, isShort(input)),
    openName: isShort(input) ? messages.label(messages.more(), level.levels[0].title) : undefined,
  };
}

/** The levels, each shown only as far as its freshness allows. */
function levelPart(
  input: ViewInput,
  state: DisplayState,
): Pick<View, 'level' | 'shownLevels' | 'levels' | 'testLabel'> {
  const {received, language} = input;
  const feed = received?.feed;
  const [leading, ...others] = regionsOf(input.region);
  const describe = (region: Region): LevelView =>
    buildLevelView(region, {state, feed, language, isShort: isShort(input)});
  const shownFeed = state === 'current' || state === 'exercise' ? feed : undefined;
  const level = levelOf(shownFeed, leading);
  return {
    level,
    shownLevels: shownFeed ? levelsIn(shownFeed, [leading, ...others]) : {},
    // A strip has no space to state twice that the level is not known.
    levels: [describe(leading), ...(isShort(input) && !level ? [] : others).map(describe)],
    // A sample or exercise is labelled whatever its freshness, because its other texts are shown too.
    testLabel:
      feed && feed.status !== 'actual' ? notRealLabel(feed.status, isShort(input)) : undefined,
  };
}

/** The texts that need no feed. */
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

/** The state of what is shown: a feed without the leading region's level counts as `unknown`. */
export function displayStateOf(input: Aged & Pick<ViewInput, 'region'>): DisplayState {
  const feed = input.received?.feed;
  const isWithoutLevel = feed && !feed.assessments[leadingRegion(input.region)];
  return isWithoutLevel ? 'unknown' : freshnessOf(input);
}

type Aged = Pick<ViewInput, 'received' | 'isLoading' | 'now'>;

/** An aged feed from the cache counts as `loading` while a newer one may arrive. */
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

function openLabelFor(isLevelShown: boolean, isOneLine: boolean): string {
  if (isOneLine) return messages.more();
  return isLevelShown ? messages.whatToDo() : messages.whoToCall();
}

function notRealLabel(status: Feed['status'], isOneLine: boolean): string {
  if (status === 'sample') return isOneLine ? messages.sampleShortLabel() : messages.sampleLabel();
  return isOneLine ? messages.exerciseShortLabel() : messages.exerciseLabel();
}
