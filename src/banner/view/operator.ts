import type {Area, Feed, Incident, Statement} from '../../feed/schema/feed.js';
import {activeIncidents} from '../../feed/rules/incidents.js';
import {isActive} from '../../feed/rules/is-active.js';
import {textIn, type LocalText} from '../../feed/i18n/language-map.js';
import * as messages from '../../feed/i18n/messages/index.js';

/** One part of an operator's content, each text in the language it was written in. */
export interface OperatorContent {
  readonly part: 'incident' | 'statement' | 'area';
  /** Unique among those of its part, and the same in every language. */
  readonly id: string;
  readonly title: LocalText | undefined;
  readonly text: LocalText | undefined;
  readonly from: Author | undefined;
  /** In the banner's language, before the links. */
  readonly linksTitle: string | undefined;
  readonly links: readonly OperatorLink[];
}

/** A page, a phone number or both. */
export interface OperatorLink {
  readonly label: LocalText;
  readonly url?: string | undefined;
  readonly phone?: string | undefined;
}

/** Who wrote a text. */
export interface Author {
  /** In the banner's language, before the name; not before a sentence that no name is given. */
  readonly label: string | undefined;
  /** A name, then perhaps a role and an organisation; or a sentence that no name is given. */
  readonly names: readonly LocalText[];
}

export function isIncident({part}: OperatorContent): boolean {
  return part === 'incident';
}

/** The content that has not expired: the incidents, the statements and the area's. */
export function buildOperatorContent(
  feed: Feed,
  area: Area | undefined,
  {language, now}: {readonly language: string; readonly now: Date},
): readonly OperatorContent[] {
  const {statements = []} = feed;
  const publisher = publisherOf(feed, language);
  return [
    ...activeIncidents(feed, area, now).map(incident =>
      incidentContent(incident, publisher, language),
    ),
    ...statements
      .filter(statement => isActive(statement, now))
      .map(statement => statementContent(statement, publisher, language)),
    ...(area?.statement || area?.follow?.length ? [areaContent(area, publisher, language)] : []),
  ];
}

function incidentContent(
  {title, summary, support = []}: Incident,
  from: Author,
  language: string,
): OperatorContent {
  return {
    part: 'incident',
    id: JSON.stringify(title),
    title: textIn(title, language),
    text: textIn(summary, language),
    from,
    linksTitle: support.length ? messages.supportTitle() : undefined,
    links: support.map(({label, url, phone}) => ({label: textIn(label, language), url, phone})),
  };
}

function statementContent(
  {id, text, attribution}: Statement,
  publisher: Author,
  language: string,
): OperatorContent {
  const {name, role, organisation} = attribution ?? {};
  return {
    part: 'statement',
    id,
    title: undefined,
    text: textIn(text, language),
    from: attribution
      ? named([
          ...unmarked(name),
          ...[role, organisation].flatMap(map => (map ? [textIn(map, language)] : [])),
        ])
      : publisher,
    linksTitle: undefined,
    links: [],
  };
}

function areaContent(
  {name, statement, follow = []}: Area,
  publisher: Author,
  language: string,
): OperatorContent {
  return {
    part: 'area',
    id: JSON.stringify(name),
    title: textIn(name, language),
    text: statement && textIn(statement, language),
    from: statement ? publisher : undefined,
    linksTitle: follow.length ? messages.followThePolice() : undefined,
    links: follow.flatMap(({label, url}) => unmarked(label).map(text => ({label: text, url}))),
  };
}

function publisherOf({publisher}: Feed, language: string): Author {
  const name = publisher?.name.trim();
  if (name) return named(unmarked(name));
  return {label: undefined, names: [{text: messages.addedByUnnamed(), language}]};
}

function named(names: readonly LocalText[]): Author {
  return {label: messages.from(), names};
}

/** A name has no known language, which HTML expresses with an empty `lang`. */
function unmarked(name: string | undefined): readonly LocalText[] {
  return name ? [{text: name, language: ''}] : [];
}
