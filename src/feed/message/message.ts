/**
 * The reassurance message as plain text, for WhatsApp, SMS, e-mail and community alert systems, in any
 * registered locale. It uses the banner's sentences and follows the same rule: a level is stated only as the
 * feed's freshness allows, and the phone numbers are always included.
 */
import {ANTI_TERRORIST_HOTLINE, builtInContacts, EMERGENCY} from '../rules/contacts.js';
import {formatCheckedOn} from '../i18n/checked.js';
import {formatDate, formatDay} from '../i18n/dates.js';
import type {Area, Assessment, Feed, Incident, Statement} from '../schema/feed.js';
import {freshness} from '../rules/freshness.js';
import {isActive, isOperatorContentShown} from '../rules/is-active.js';
import {textIn} from '../i18n/language-map.js';
import {fullStop} from '../i18n/full-stop.js';
import {directionOf} from '../i18n/language.js';
import {OFFICIAL_PAGE} from '../govuk/official-pages.js';
import {regionsOf, type Level, type Region, type RegionChoice} from '../schema/level.js';
import {operatorContacts} from '../rules/operator-contacts.js';
import {withLocale} from '../i18n/active-locale.js';
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
  const link = `${messages.checkOfficially()}: ${OFFICIAL_PAGE}`;
  if (options.isShort) return plainQuotes([describeLevels(feed, options), calm, link].join('\n'));
  const said =
    feed && isOperatorContentShown(feed, options.now, options.receivedAt) ? feed : undefined;
  const area = said && options.area;
  return [
    describeLevels(feed, options),
    calm,
    ...(said ? describeOperatorContent(said, options) : []),
    messages.reassurance().join('\n'),
    describeContacts(said, area, options),
    ...describeFollow(area),
    link,
    messages.pleaseShare(),
  ].join('\n\n');
}

function describeLevels(feed: Feed | undefined, options: MessageOptions): string {
  const regions = regionsOf(options.region);
  const levels = regions.map(region => describeLevel(region, feed, options)).join('\n');
  if (!feed || feed.status === 'actual') return levels;
  return `${feed.status === 'sample' ? messages.sampleLabel() : messages.exerciseLabel()} ${levels}`;
}

function describeLevel(region: Region, feed: Feed | undefined, options: MessageOptions): string {
  const {now, receivedAt, language, isDatedFirst} = options;
  const title = region === 'uk' ? messages.threatLevelTitle() : messages.northernIrelandTitle();
  const state = feed ? freshness(feed, now, receivedAt) : 'unknown';
  const assessment = feed?.assessments[region];
  const stop = fullStop(language);
  const cannotConfirm = `${title}: ${messages.cannotConfirm()}${stop}`;
  if (!feed || !assessment || state === 'unknown') return cannotConfirm;
  const checkedAt = new Date(feed.checkedAt);
  if (state === 'stale')
    return `${cannotConfirm} ${messages.lastConfirmed(assessment.level, formatDay(checkedAt))}${inOfficialWords(assessment.level)}`;
  const told = `${title}: ${describeAssessment(assessment, language)}`;
  if (state !== 'current') return told;
  const checked = `${formatCheckedOn(checkedAt)}${stop}`;
  return isDatedFirst ? `${checked} ${told}` : `${told} ${checked}`;
}

function describeAssessment({level, since}: Assessment, language: string): string {
  const told = `${messages.levelName(level)}${inOfficialWords(level)} – ${messages.levelMeaning(level)}${fullStop(language)}`;
  return since ? `${told} ${messages.sinceDate(formatDate(since))}` : told;
}

function inOfficialWords(level: Level): string {
  const official = messages.officialName(level);
  return official ? ` (${official})` : '';
}

/** The incident and the statements that have not expired, each with its author. */
function describeOperatorContent(
  feed: Feed,
  {language, area, now}: MessageOptions,
): readonly string[] {
  const publisher = feed.publisher?.name.trim() || messages.addedByUnnamed();
  const {incident, statements = []} = feed;
  return [
    ...(incident && isActive(incident, now)
      ? [`${describeIncident(incident, language)}\n– ${publisher}`]
      : []),
    ...statements
      .filter(statement => isActive(statement, now))
      .map(statement => describeStatement(statement, publisher, language)),
    ...(area?.statement
      ? [
          `${textIn(area.name, language).text}: ${textIn(area.statement, language).text} – ${publisher}`,
        ]
      : []),
  ];
}

function describeIncident({title, summary, support = []}: Incident, language: string): string {
  const links = support.map(({label, url}) => `${textIn(label, language).text}: ${url}`);
  return [textIn(title, language).text, textIn(summary, language).text, ...links].join('\n');
}

function describeStatement(
  {text, attribution}: Statement,
  publisher: string,
  language: string,
): string {
  return `${textIn(text, language).text} – ${attribution?.name ?? publisher}`;
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
    .map(({name, phone, url, notes}) => {
      const limits = notes.map(({text}) => text).join('; ');
      return `${name}: ${describeWays(phone, url, options)}${limits ? ` (${limits})` : ''}`;
    })
    .join('\n');
}

function describeWays(
  phone: string | undefined,
  url: string | undefined,
  options: MessageOptions,
): string {
  return [phone, url].flatMap(way => (way ? [isolated(way, options)] : [])).join(', ');
}

/**
 * In a right-to-left line the groups of a number change places unless it is isolated: Unicode's LEFT-TO-RIGHT
 * ISOLATE and POP DIRECTIONAL ISOLATE, which are invisible.
 */
function isolated(number: string, {language, isIsolated}: MessageOptions): string {
  return isIsolated || directionOf(language) === 'rtl' ? `\u2066${number}\u2069` : number;
}

function describeFollow(area: Area | undefined): readonly string[] {
  const links = (area?.follow ?? []).map(({label, url}) => `${label}: ${url}`);
  return links.length ? [[messages.followThePolice(), ...links].join('\n')] : [];
}

/** A curly quote makes a text message cost twice: it takes the whole message out of the GSM alphabet. */
function plainQuotes(text: string): string {
  return text.replaceAll('’', "'").replaceAll('–', '-');
}
