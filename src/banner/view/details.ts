/**
 * The view of the rest: what is shown below the calm sentence, in the words of the active language. Pure.
 * No level is told here but what the summary's view tells.
 */
import {formatChecked} from '../../feed/i18n/age.js';
import type {ContactCard} from '../../feed/rules/contacts.js';
import {formatDay, formatTime} from '../../feed/i18n/dates.js';
import type {Feed} from '../../feed/schema/feed.js';
import {mayOperatorSpeak} from '../../feed/rules/is-active.js';
import {fullStop} from '../../feed/i18n/language.js';
import {regionsOf, type Region} from '../../feed/schema/level.js';
import {LICENCE_PAGE, MI5_PAGE, OFFICIAL_PAGE} from '../../feed/govuk/official-pages.js';
import {operatorContacts} from '../../feed/rules/operator-contacts.js';
import * as words from '../../feed/i18n/messages/index.js';
import {operatorWordsIn, type OperatorWords} from './operator.js';
import {ageOf, type Situation, type View} from './summary.js';

/** Every field is always there, if only as `undefined`: see `View`. */
export interface RestView {
  readonly operatorWords: readonly OperatorWords[];
  /** The compiled-in ones, then those that the feed adds. */
  readonly contacts: readonly ContactCard[];
  readonly reassuranceTitle: string;
  readonly reassurance: readonly string[];
  /** When the level was read at its source: as an age, as a date, and as an instant. */
  readonly checked:
    {readonly text: string; readonly date: string; readonly instant: string} | undefined;
  /** The official source, named only if the feed says that it was read. */
  readonly source: OfficialSource | undefined;
  readonly independent: string;
  readonly controls: Controls;
  /** What to tell a screen reader once this has come in the place of something else. */
  readonly announcement: string;
}

/** What the controls are called, and what they answer. */
export interface Controls {
  readonly language: string;
  readonly share: string;
  readonly copied: string;
  readonly shareByHand: string;
  readonly email: string;
  readonly print: string;
  readonly fold: string;
  readonly scan: string;
}

export interface OfficialSource {
  readonly name: string;
  readonly url: string;
  /** What the source's licence asks to be said. */
  readonly licence: {readonly text: string; readonly url: string} | undefined;
}

/** Everything that is shown. */
export type WholeView = View & RestView;

/** What to show beside that view of the same situation. */
export function restViewOf(situation: Situation, view: View): RestView {
  return {
    ...operatorPart(situation, view),
    reassuranceTitle: words.forEveryone(),
    reassurance: words.reassurance(),
    ...provenance(situation, view),
    independent: words.independent(),
    controls: controlWords(),
    announcement: announcementOf(view, situation.language),
  };
}

function operatorPart(
  situation: Situation,
  view: View,
): Pick<RestView, 'operatorWords' | 'contacts'> {
  const {area, language, now} = situation;
  const feed = feedThatSpeaks(situation);
  const added = feed ? [...(feed.contacts ?? []), ...(area?.contacts ?? [])] : [];
  return {
    operatorWords: feed ? operatorWordsIn(feed, area, {language, now}) : [],
    contacts: [...view.contacts, ...operatorContacts(added, feed?.publisher, language)],
  };
}

/** All that an operator says ends with its feed, and waits while an aged one may be replaced. */
function feedThatSpeaks(situation: Situation): Feed | undefined {
  const {received, now} = situation;
  if (!received || ageOf(situation) === 'loading') return undefined;
  return mayOperatorSpeak(received.feed, now, received.receivedAt) ? received.feed : undefined;
}

function provenance(situation: Situation, {freshness}: View): Pick<RestView, 'checked' | 'source'> {
  const feed = freshness === 'current' ? situation.received?.feed : undefined;
  return {
    checked: feed && checkedWords(feed, situation),
    source: feed && sourceOf(feed, regionsOf(situation.region)),
  };
}

function checkedWords({checkedAt}: Feed, {now, language}: Situation): RestView['checked'] {
  const instant = new Date(checkedAt);
  return {
    text: formatChecked(instant, now, language),
    date: words.checkedOn(formatDay(instant, language), formatTime(instant)),
    instant: checkedAt,
  };
}

/** What a person put over the source is not the source's. */
function sourceOf(
  {sources = [], overrides = []}: Feed,
  shown: readonly Region[],
): OfficialSource | undefined {
  if (overrides.some(({region}) => shown.includes(region))) return undefined;
  const wasRead = (name: string): boolean =>
    sources.some(({id, outcome}) => id === name && outcome === 'read');
  if (wasRead('mi5')) return {name: words.sourceMi5(), url: MI5_PAGE, licence: undefined};
  if (!wasRead('govuk')) return undefined;
  const licence = {text: words.openGovernmentLicence(), url: LICENCE_PAGE};
  return {name: words.sourceGovuk(), url: OFFICIAL_PAGE, licence};
}

function controlWords(): Controls {
  return {
    language: words.language(),
    share: words.share(),
    copied: words.copied(),
    shareByHand: words.shareByHand(),
    email: words.email(),
    print: words.print(),
    fold: words.fold(),
    scan: words.scanToCheck(),
  };
}

function announcementOf({notReal, levels}: View, language: string): string {
  const told = levels.map(
    ({title, headline, official, meaning}) =>
      `${title}: ${headline}${official ? ` (${official})` : ''}${meaning ? ` – ${meaning}` : ''}${fullStop(language)}`,
  );
  return [notReal, ...told].filter(Boolean).join(' ');
}
