/**
 * The view of the details: what is shown below the calm sentence, in the active locale. Pure. It shows no
 * level that is not in the summary's view.
 */
import {formatChecked, formatCheckedOn} from '../../feed/i18n/checked.js';
import {checkedAtOf} from '../../feed/rules/checked-at.js';
import type {ContactCard} from '../../feed/rules/contacts.js';
import type {Feed} from '../../feed/schema/feed.js';
import {isOperatorContentShown} from '../../feed/rules/is-active.js';
import {regionsOf, type Region} from '../../feed/schema/level.js';
import {LICENCE_PAGE, MI5_PAGE, OFFICIAL_PAGE} from '../../feed/govuk/official-pages.js';
import {operatorContacts} from '../../feed/rules/operator-contacts.js';
import * as messages from '../../feed/i18n/messages/index.js';
import {buildOperatorContent, type OperatorContent} from './operator.js';
import {freshnessOf, type ViewInput, type View} from './summary.js';

export interface DetailsView {
  readonly operatorContent: readonly OperatorContent[];
  /** The built-in ones, then those that the feed adds. */
  readonly contacts: readonly ContactCard[];
  readonly reassuranceTitle: string;
  readonly reassurance: readonly string[];
  /** When the level was read at its source, or set by a person: as a time, as a date, and as an instant. */
  readonly checked:
    {readonly text: string; readonly date: string; readonly instant: string} | undefined;
  /** The official source, named only if the feed says that it was read. */
  readonly source: OfficialSource | undefined;
  readonly independent: string;
  readonly controls: Controls;
}

/** The labels of the controls and their answers. */
export interface Controls {
  readonly language: string;
  readonly share: string;
  readonly copied: string;
  readonly shareByHand: string;
  readonly email: string;
  readonly print: string;
  readonly collapse: string;
  readonly scan: string;
  /** Their names for screen readers: “Share” alone says little to those who move from button to button. */
  readonly names: Readonly<Record<'share' | 'print' | 'collapse', string>>;
}

export interface OfficialSource {
  readonly name: string;
  readonly url: string;
  /** The attribution that the source's licence requires. */
  readonly licence: {readonly text: string; readonly url: string} | undefined;
}

/** Everything that is shown. */
export type FullView = View & DetailsView;

/** The view of the details that belongs to that view of the summary, from the same input. */
export function buildDetailsView(input: ViewInput, view: View): DetailsView {
  return {
    ...operatorPart(input, view),
    reassuranceTitle: messages.forEveryone(),
    reassurance: messages.reassurance(),
    ...provenance(input, view),
    independent: messages.independent(),
    controls: controlLabels(view.levels[0].title),
  };
}

function operatorPart(
  input: ViewInput,
  view: View,
): Pick<DetailsView, 'operatorContent' | 'contacts'> {
  const {area, language, now} = input;
  const feed = feedWithOperatorContent(input);
  const added = feed ? [...(feed.contacts ?? []), ...(area?.contacts ?? [])] : [];
  return {
    operatorContent: feed ? buildOperatorContent(feed, area, {language, now}) : [],
    contacts: [...view.contacts, ...operatorContacts(added, feed?.publisher, language)],
  };
}

/**
 * The feed whose operator content is shown. It ends with the feed, and waits while an aged feed may be
 * replaced.
 */
function feedWithOperatorContent(input: ViewInput): Feed | undefined {
  const {received, now} = input;
  if (!received || freshnessOf(input) === 'loading') return undefined;
  return isOperatorContentShown(received.feed, now, received.receivedAt)
    ? received.feed
    : undefined;
}

function provenance(input: ViewInput, {freshness}: View): Pick<DetailsView, 'checked' | 'source'> {
  const {received, region} = input;
  if (!received || freshness !== 'current') return {checked: undefined, source: undefined};
  return {
    checked: checkedText(received, input),
    source: sourceOf(received.feed, regionsOf(region)),
  };
}

/** For two levels, when the first was checked. No check was later than the feed's receipt, whatever clock dated it. */
function checkedText(
  {feed, receivedAt}: NonNullable<ViewInput['received']>,
  {region, now}: ViewInput,
): DetailsView['checked'] {
  const [first] = regionsOf(region);
  const instant = new Date(Math.min(Date.parse(checkedAtOf(feed, first)), receivedAt.getTime()));
  return {
    text: formatChecked(instant, now),
    date: formatCheckedOn(instant),
    instant: instant.toISOString(),
  };
}

/** The source of the levels shown; undefined if a person has overridden one of them. */
function sourceOf(
  {sources = [], overrides = []}: Feed,
  shown: readonly Region[],
): OfficialSource | undefined {
  if (overrides.some(({region}) => shown.includes(region))) return undefined;
  const wasRead = (name: string): boolean =>
    sources.some(({id, outcome}) => id === name && outcome === 'read');
  if (wasRead('mi5')) return {name: messages.sourceMi5(), url: MI5_PAGE, licence: undefined};
  if (!wasRead('govuk')) return undefined;
  const licence = {text: messages.openGovernmentLicence(), url: LICENCE_PAGE};
  return {name: messages.sourceGovuk(), url: OFFICIAL_PAGE, licence};
}

function controlLabels(title: string): Controls {
  const name = (label: string): string => messages.label(label, title);
  return {
    language: messages.language(),
    share: messages.share(),
    copied: messages.copied(),
    shareByHand: messages.shareByHand(),
    email: messages.email(),
    print: messages.print(),
    collapse: messages.collapse(),
    scan: messages.scanToCheck(),
    names: {
      share: name(messages.share()),
      print: name(messages.print()),
      collapse: name(messages.collapse()),
    },
  };
}
