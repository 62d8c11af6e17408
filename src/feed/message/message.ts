/**
 * The words of reassurance as plain text, for WhatsApp, SMS, e-mail and community alert systems, in
 * any language whose words are known. The same sentences as the banner's, and the same rule: a level is
 * told only as far as the feed's freshness allows; the numbers always.
 */
import {ANTI_TERRORIST_HOTLINE, builtInContacts, EMERGENCY} from '../rules/contacts.js';
import {formatDate, formatDay, formatTime} from '../i18n/dates.js';
import type {Area, Assessment, Feed, Incident, Statement} from '../schema/feed.js';
import {freshness} from '../rules/freshness.js';
import {isActive, isOperatorContentShown} from '../rules/is-active.js';
import {textIn} from '../i18n/language-map.js';
import {directionOf, fullStop} from '../i18n/language.js';
import {OFFICIAL_PAGE} from '../govuk/official-pages.js';
import {regionsOf, type Level, type Region, type RegionChoice} from '../schema/level.js';
import {operatorContacts} from '../rules/operator-contacts.js';
import {withLocale} from '../i18n/active-locale.js';
import * as messages from '../i18n/messages/index.js';

export interface MessageOptions {
  readonly now: Date;
  /** When the feed was received, by the same clock: see `freshness`. */
  readonly receivedAt?: Date | undefined;
  /** Whose level to tell: the national one, unless told otherwise. */
  readonly region?: RegionChoice | undefined;
  /** One whose words were learnt; the feed's own texts fall back to English as a whole. */
  readonly language: string;
  readonly area?: Area | undefined;
  /** Only what fits into a few text messages: the level, the calm words, the official page. */
  readonly isShort?: boolean | undefined;
  /** Whether numbers and addresses are set apart from the line's direction in every language, to be found. */
  readonly isIsolated?: boolean | undefined;
}

/**
 * The message, its paragraphs apart by an empty line. Without a feed it tells no level. Throws if
 * the words of the language were not learnt.
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
    ...(said ? describeOperatorWords(said, options) : []),
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
  const {now, receivedAt, language} = options;
  const title = region === 'uk' ? messages.threatLevelTitle() : messages.northernIrelandTitle();
  const state = feed ? freshness(feed, now, receivedAt) : 'unknown';
  const assessment = feed?.assessments[region];
  const stop = fullStop(language);
  const cannotConfirm = `${title}: ${messages.cannotConfirm()}${stop}`;
  if (!feed || !assessment || state === 'unknown') return cannotConfirm;
  const checkedAt = new Date(feed.checkedAt);
  const day = formatDay(checkedAt, language);
  if (state === 'stale')
    return `${cannotConfirm} ${messages.lastConfirmed(assessment.level, day)}${inOfficialWords(assessment.level)}`;
  const told = `${title}: ${describeAssessment(assessment, language)}`;
  return state === 'current'
    ? `${told} ${messages.checkedOn(day, formatTime(checkedAt))}${stop}`
    : told;
}

function describeAssessment({level, since}: Assessment, language: string): string {
  const told = `${messages.levelName(level)}${inOfficialWords(level)} – ${messages.levelMeaning(level)}${fullStop(language)}`;
  return since ? `${told} ${messages.sinceDate(formatDate(since, language))}` : told;
}

function inOfficialWords(level: Level): string {
  const official = messages.officialName(level);
  return official ? ` (${official})` : '';
}

/** Whose words they are is said with them. */
function describeOperatorWords(
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

/** Those that are compiled in, then those of the operator. */
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
 * A number's groups change places in a line that runs from right to left, unless it is set apart:
 * Unicode's LEFT-TO-RIGHT ISOLATE and its end, which nobody sees.
 */
function isolated(number: string, {language, isIsolated}: MessageOptions): string {
  return isIsolated || directionOf(language) === 'rtl' ? `\u2066${number}\u2069` : number;
}

function describeFollow(area: Area | undefined): readonly string[] {
  const links = (area?.follow ?? []).map(({label, url}) => `${label}: ${url}`);
  return links.length ? [[messages.followThePolice(), ...links].join('\n')] : [];
}

/** A curly quote makes a text message cost twice: it takes the whole of it out of the short alphabet. */
function plainQuotes(text: string): string {
  return text.replaceAll('’', "'").replaceAll('–', '-');
}
