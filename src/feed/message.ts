/**
 * The words of reassurance as plain text, for WhatsApp, SMS, e-mail and community alert systems, in
 * any language whose words are known. The same sentences as the banner's, and the same rule: a level is
 * told only as far as the feed's freshness allows; the numbers always.
 */
import {ANTI_TERRORIST_HOTLINE, builtInContacts, EMERGENCY} from './contacts.js';
import {formatDay, formatTime} from './dates.js';
import type {Area, Contact, Feed, Incident, Statement} from './feed.js';
import {freshness} from './freshness.js';
import {textIn} from './language-map.js';
import {inLanguage} from './speech.js';
import * as words from './words.js';

export const OFFICIAL_PAGE = 'https://www.gov.uk/terrorism-national-emergency';

export interface MessageOptions {
  readonly now: Date;
  /** One whose words were learnt; the feed's own texts fall back to English as a whole. */
  readonly language: string;
  readonly area?: Area | undefined;
  /** Only what fits into two or three text messages: the level, the calm words, the official page. */
  readonly isShort?: boolean | undefined;
}

/**
 * The message, its paragraphs apart by an empty line. Without a feed it tells no level. Throws if
 * the words of the language were not learnt.
 */
export function formatMessage(feed: Feed | undefined, options: MessageOptions): string {
  return inLanguage(options.language, () => composeMessage(feed, options));
}

function composeMessage(feed: Feed | undefined, options: MessageOptions): string {
  const calm = words.calmSentence(ANTI_TERRORIST_HOTLINE, EMERGENCY);
  const link = `${words.checkOfficially()}: ${OFFICIAL_PAGE}`;
  if (options.isShort) return plainQuotes([describeLevel(feed, options), calm, link].join('\n'));
  return [
    describeLevel(feed, options),
    calm,
    ...describeOperatorWords(feed, options),
    words.reassurance().join('\n'),
    describeContacts(feed, options),
    ...describeFollow(options.area),
    link,
    words.pleaseShare(),
  ].join('\n\n');
}

function describeLevel(feed: Feed | undefined, {now, language}: MessageOptions): string {
  const title = words.threatLevelTitle();
  const state = feed ? freshness(feed, now) : 'unknown';
  const cannotConfirm = `${title}: ${words.cannotConfirm()}.`;
  if (!feed || state === 'unknown') return cannotConfirm;
  const {level, since} = feed.assessments.uk;
  const checkedAt = new Date(feed.checkedAt);
  if (state === 'stale') {
    return `${cannotConfirm} ${words.lastConfirmed(level, formatDay(checkedAt, language))}`;
  }
  const notReal = {sample: words.sampleLabel(), exercise: words.exerciseLabel(), actual: ''};
  const started = since ? words.sinceDate(formatDay(new Date(`${since}T12:00:00Z`), language)) : '';
  const checked = words.checkedOn(formatDay(checkedAt, language), formatTime(checkedAt));
  return [
    notReal[feed.status],
    `${title}: ${words.levelName(level)} – ${words.levelMeaning(level)}.`,
    started,
    state === 'current' ? `${checked}.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

function describeOperatorWords(
  feed: Feed | undefined,
  {language, area, now}: MessageOptions,
): readonly string[] {
  const {incident, statements = []} = feed ?? {};
  return [
    ...(incident && !isOver(incident, now) ? [describeIncident(incident, language)] : []),
    ...statements
      .filter(statement => !isOver(statement, now))
      .map(statement => describeStatement(statement, language)),
    ...(area?.statement
      ? [`${textIn(area.name, language).text}: ${textIn(area.statement, language).text}`]
      : []),
  ];
}

function describeIncident({title, summary, support = []}: Incident, language: string): string {
  const links = support.map(({label, url}) => `${textIn(label, language).text}: ${url}`);
  return [textIn(title, language).text, textIn(summary, language).text, ...links].join('\n');
}

/** Whose words they are is said with them. */
function describeStatement({text, attribution}: Statement, language: string): string {
  return `${textIn(text, language).text}${attribution ? ` – ${attribution.name}` : ''}`;
}

function isOver({expiresAt}: {readonly expiresAt?: string}, now: Date): boolean {
  return expiresAt !== undefined && Date.parse(expiresAt) <= now.getTime();
}

function describeContacts(feed: Feed | undefined, {language, area}: MessageOptions): string {
  const lines = builtInContacts().map(({name, phone, url, notes}) => {
    const limits = notes.map(({text}) => text).join('; ');
    return `${name}: ${[phone, url].filter(Boolean).join(', ')}${limits ? ` (${limits})` : ''}`;
  });
  const own = [...(feed?.contacts ?? []), ...(area?.contacts ?? [])];
  return [...lines, ...own.map(contact => describeContact(contact, language))].join('\n');
}

function describeContact({name, phone, url, hours}: Contact, language: string): string {
  const limits = hours ? ` (${textIn(hours, language).text})` : '';
  return `${textIn(name, language).text}: ${[phone, url].filter(Boolean).join(', ')}${limits}`;
}

function describeFollow(area: Area | undefined): readonly string[] {
  const links = (area?.follow ?? []).map(({label, url}) => `${label}: ${url}`);
  return links.length ? [[words.followThePolice(), ...links].join('\n')] : [];
}

/** A curly quote makes a text message cost twice: it takes the whole of it out of the short alphabet. */
function plainQuotes(text: string): string {
  return text.replaceAll('’', "'").replaceAll('–', '-');
}
