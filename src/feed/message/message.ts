/**
 * The reassurance message as plain text, for WhatsApp, SMS, e-mail and community alert systems, in any
 * registered locale. It uses the banner's sentences and follows the same rule: a level is stated only as the
 * feed's freshness allows, and the phone numbers are always included.
 */
import {
  ANTI_TERRORIST_HOTLINE,
  builtInContacts,
  EMERGENCY,
  type ContactCard,
} from '../rules/contacts.js';
import {formatCheckedOn} from '../i18n/checked.js';
import {formatDate, formatDay} from '../i18n/dates.js';
import type {Area, Assessment, Feed, Incident, LanguageMap, Statement} from '../schema/feed.js';
import {checkedAtOf} from '../rules/checked-at.js';
import {freshness} from '../rules/freshness.js';
import {activeIncidents} from '../rules/incidents.js';
import {isActive, isOperatorContentShown} from '../rules/is-active.js';
import {textIn} from '../i18n/language-map.js';
import {directionOf} from '../i18n/language.js';
import {isolate} from '../i18n/isolate.js';
import {sentence} from '../i18n/sentence.js';
import {splitStop} from '../i18n/split-stop.js';
import {OFFICIAL_PAGE} from '../govuk/official-pages.js';
import {regionsOf, type Level, type Region, type RegionChoice} from '../schema/level.js';
import {operatorContacts} from '../rules/operator-contacts.js';
import {withLocale} from '../i18n/active-locale.js';
import {inGsmAlphabet} from './gsm.js';
import {withWays} from './ways.js';
import * as messages from '../i18n/messages/index.js';

export interface MessageOptions {
  readonly now: Date;
  /** When the feed was received, by the clock that `now` comes from: see `freshness`. */
  readonly receivedAt?: Date | undefined;
  /** Whose level to state: by default the national one. */
  readonly region?: RegionChoice | undefined;
  /** A registered locale. A text of the feed that lacks it falls back to English as a whole. */
  readonly language: string;
  readonly area?: Area | undefined;
  /** Only what fits into a few text messages: the level, the reassurance and the official page. */
  readonly isShort?: boolean | undefined;
  /**
   * Whether numbers and addresses are isolated from the line's direction in every language, so that code can
   * find them.
   */
  readonly isIsolated?: boolean | undefined;
  /** Whether a current level comes after the time at which it was checked, because the text cannot end with it. */
  readonly isDatedFirst?: boolean | undefined;
}

/**
 * The message, with an empty line between paragraphs. Without a feed it states no level. Throws if the locale
 * is not registered.
 */
export function formatMessage(feed: Feed | undefined, options: MessageOptions): string {
  return withLocale(options.language, () => composeMessage(feed, options));
}

function composeMessage(feed: Feed | undefined, options: MessageOptions): string {
  const calm = messages.calmSentence(
    isolated(ANTI_TERRORIST_HOTLINE, options),
    isolated(EMERGENCY, options),
  );
  const link = messages.label(messages.checkOfficially(), OFFICIAL_PAGE);
  const {language, isShort} = options;
  if (isShort) {
    return directed(
      inGsmAlphabet([describeLevels(feed, options), calm, link].join('\n')),
      language,
    );
  }
  const said =
    feed && isOperatorContentShown(feed, options.now, options.receivedAt) ? feed : undefined;
  const area = said && options.area;
  const paragraphs = [
    describeLevels(feed, options),
    calm,
    ...(said ? describeOperatorContent(said, options) : []),
    messages.reassurance().join('\n'),
    describeContacts(said, area, options),
    ...describeFollow(area, language),
    link,
    // Nobody is asked to spread a level that is not the real one.
    ...(feed && feed.status !== 'actual' ? [] : [messages.pleaseShare()]),
  ];
  return directed(paragraphs.join('\n\n'), language);
}

function describeLevels(feed: Feed | undefined, options: MessageOptions): string {
  const regions = regionsOf(options.region);
  const levels = regions.map(region => describeLevel(region, feed, options)).join('\n');
  if (!feed || feed.status === 'actual') return levels;
  const notReal = feed.status === 'sample' ? messages.sampleLabel() : messages.exerciseLabel();
  return messages.joinSentences(notReal, levels);
}

function describeLevel(
  region: Region,
  feed: Feed | undefined,
  {now, receivedAt, isDatedFirst}: MessageOptions,
): string {
  const title = region === 'uk' ? messages.threatLevelTitle() : messages.northernIrelandTitle();
  const state = feed ? freshness(feed, now, receivedAt) : 'unknown';
  const assessment = feed?.assessments[region];
  const cannotConfirm = sentence(messages.label(title, messages.cannotConfirm()));
  if (!feed || !assessment || state === 'unknown') return cannotConfirm;
  const checkedAt = new Date(checkedAtOf(feed, region));
  if (state === 'stale') {
    return messages.joinSentences(cannotConfirm, describeLast(assessment.level, checkedAt));
  }
  const told = messages.label(title, describeAssessment(assessment));
  if (state !== 'current') return told;
  const checked = sentence(formatCheckedOn(checkedAt));
  return messages.joinSentences(...(isDatedFirst ? [checked, told] : [told, checked]));
}

function describeAssessment({level, since}: Assessment): string {
  const name = inOfficialWords(messages.levelName(level), level);
  const told = sentence(messages.withMeaning(name, messages.levelMeaning(level)));
  return since ? messages.joinSentences(told, messages.sinceDate(formatDate(since))) : told;
}

function describeLast(level: Level, checkedAt: Date): string {
  const [text, stop = ''] = splitStop(messages.lastConfirmed(level, formatDay(checkedAt)));
  return inOfficialWords(text, level) + stop;
}

function inOfficialWords(text: string, level: Level): string {
  const official = messages.officialName(level);
  return official ? messages.withOfficialWord(text, official) : text;
}

/** The incidents and the statements that have not expired, each with its author. */
function describeOperatorContent(
  feed: Feed,
  {language, area, now}: MessageOptions,
): readonly string[] {
  const name = feed.publisher?.name.trim();
  const publisher = name ? isolate(name, '', language) : messages.addedByUnnamed();
  const {statements = []} = feed;
  return [
    ...activeIncidents(feed, area, now).map(
      incident => `${describeIncident(incident, language)}\n${messages.author(publisher)}`,
    ),
    ...statements
      .filter(statement => isActive(statement, now))
      .map(statement => describeStatement(statement, publisher, language)),
    ...(area?.statement
      ? [
          messages.label(
            operatorText(area.name, language),
            signed(operatorText(area.statement, language), publisher),
          ),
        ]
      : []),
  ];
}

function describeIncident({title, summary, support = []}: Incident, language: string): string {
  const links = support.map(({label, ...ways}) => withWays(operatorText(label, language), ways));
  return [operatorText(title, language), operatorText(summary, language), ...links].join('\n');
}

function describeStatement(
  {text, attribution}: Statement,
  publisher: string,
  language: string,
): string {
  const name = attribution && isolate(attribution.name, '', language);
  return signed(operatorText(text, language), name ?? publisher);
}

function signed(text: string, name: string): string {
  return messages.joinSentences(text, messages.author(name));
}

function operatorText(map: LanguageMap, language: string): string {
  const found = textIn(map, language);
  return isolate(found.text, found.language, language);
}

/** The built-in contacts, then those of the operator. */
function describeContacts(
  feed: Feed | undefined,
  area: Area | undefined,
  options: MessageOptions,
): string {
  const {language} = options;
  const added = [...(feed?.contacts ?? []), ...(area?.contacts ?? [])];
  return [...builtInContacts(), ...operatorContacts(added, feed?.publisher, language)]
    .map(contact => describeContact(contact, options))
    .join('\n');
}

function describeContact(
  {name, language: own, phone, url, notes}: ContactCard,
  options: MessageOptions,
): string {
  const {language} = options;
  const ways = [phone, url].flatMap(way => (way ? [isolated(way, options)] : []));
  const limits = notes.map(note => isolate(note.text, note.language ?? language, language));
  const text = messages.label(isolate(name, own ?? language, language), messages.list(ways));
  return limits.length ? messages.withNote(text, messages.listNotes(limits)) : text;
}

/**
 * In a right-to-left line the groups of a number change places unless it is isolated: Unicode's LEFT-TO-RIGHT
 * ISOLATE and POP DIRECTIONAL ISOLATE, which are invisible.
 */
function isolated(number: string, {language, isIsolated}: MessageOptions): string {
  return isIsolated || directionOf(language) === 'rtl' ? `\u2066${number}\u2069` : number;
}

function describeFollow(area: Area | undefined, language: string): readonly string[] {
  const links = (area?.follow ?? []).map(({label, url}) =>
    messages.label(isolate(label, '', language), url),
  );
  return links.length ? [[messages.followThePolice(), ...links].join('\n')] : [];
}

/**
 * WhatsApp and mail programs give a line the direction of its first letter. Unicode's RIGHT-TO-LEFT MARK, which is
 * invisible, makes it that of the language also for a line that begins with “Crimestoppers”.
 */
function directed(text: string, language: string): string {
  return directionOf(language) === 'rtl' ? text.replace(/^./gm, '\u200f$&') : text;
}
