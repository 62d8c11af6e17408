/**
 * The feed for news readers, as Atom 1.0 (RFC 4287). Each entry reports a change with its date. News readers keep
 * entries for a long time, so no entry says that a level applies now.
 */
import {ANTI_TERRORIST_HOTLINE, EMERGENCY} from '../../feed/rules/contacts.js';
import {formatDate} from '../../feed/i18n/dates.js';
import {sentence} from '../../feed/i18n/sentence.js';
import type {Feed, LanguageMap} from '../../feed/schema/feed.js';
import {REGIONS, type Level, type Region} from '../../feed/schema/level.js';
import {OFFICIAL_PAGE} from '../../feed/govuk/official-pages.js';
import * as messages from '../../feed/i18n/messages/index.js';
import {withWays} from '../../feed/message/ways.js';
import {shownOverride} from '../decide/overrides.js';
import {xml, type Markup} from './xml-template.js';

interface Entry {
  /** Identifies the entry. It is the same each time the document is written. */
  readonly key: string;
  /** RFC 3339. */
  readonly updated: string;
  readonly title: string;
  readonly content: string;
  readonly author?: string | undefined;
  /** The language of the title and the content. */
  readonly language: string;
}

/** The Atom document. `language` must be the active locale when this is called. */
export async function formatAtom(feed: Feed, {language}: {language: string}): Promise<string> {
  const entries = entriesOf(feed, language).sort(
    (one, other) => Date.parse(other.updated) - Date.parse(one.updated),
  );
  const publisher = feed.publisher?.name ?? 'threat-level-feed';
  // The locale may be another one after the first `await`, so everything localised comes before it.
  const title = testLabel(feed) + messages.threatLevelTitle();
  const rights = messages.openGovernmentLicence();
  const id = await identify(publisher, language);
  const formatted = await Promise.all(entries.map(entry => formatEntry(entry, publisher)));
  const {text} = xml`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${id}</id>
<title>${title}</title>
<updated>${entries[0]?.updated ?? feed.publishedAt}</updated>
<author><name>${publisher}</name></author>
<link rel="alternate" href="${OFFICIAL_PAGE}"/>
<rights>${rights}</rights>
${formatted}</feed>
`;
  return `<?xml version="1.0" encoding="utf-8"?>\n${text}`;
}

async function formatEntry(
  {key, updated, title, content, author, language}: Entry,
  publisher: string,
): Promise<Markup> {
  const id = await identify(publisher, language, key);
  return xml`<entry xml:lang="${language}">
<id>${id}</id>
<title>${title}</title>
<updated>${updated}</updated>${
    author &&
    xml`
<author><name>${author}</name></author>`
  }
<link rel="alternate" href="${OFFICIAL_PAGE}"/>
<content type="text">${content}</content>
</entry>
`;
}

function entriesOf(feed: Feed, language: string): Entry[] {
  return [...changes(feed, language), ...statements(feed, language), ...incident(feed, language)];
}

/**
 * Entries for the changes whose day is known, for current levels without a known day, and for active overrides. The
 * entry of an override is removed when the override ends.
 */
function changes(feed: Feed, language: string): Entry[] {
  const official = feed.status === 'sample' ? testLabel(feed) : '';
  const known = (feed.history ?? []).map(change =>
    levelEntry({...change, updated: `${change.since}T00:00:00Z`}, {label: official, language}),
  );
  const others = REGIONS.flatMap(region => {
    const override = shownOverride(region, feed.overrides ?? []);
    if (override) {
      return [
        levelEntry({...override, updated: override.setAt}, {label: testLabel(feed), language}),
      ];
    }
    const {level, since, firstReadAt = feed.publishedAt} = feed.assessments[region] ?? {};
    return level && !since
      ? [levelEntry({region, level, updated: firstReadAt}, {label: official, language})]
      : [];
  });
  return [...known, ...others];
}

function levelEntry(
  {region, level, since, updated}: {region: Region; level: Level; since?: string; updated: string},
  {label, language}: {label: string; language: string},
): Entry {
  const title = region === 'uk' ? messages.threatLevelTitle() : messages.northernIrelandTitle();
  const started = since ? messages.sinceDate(formatDate(since)) : '';
  const calm = messages.calmSentence(ANTI_TERRORIST_HOTLINE, EMERGENCY);
  return {
    key: [region, level, updated].join(' '),
    updated,
    title: label + messages.label(title, messages.levelName(level)),
    content: messages.joinSentences(
      ...[
        sentence(messages.withMeaning(messages.levelName(level), messages.levelMeaning(level))),
        started,
        calm,
      ].filter(Boolean),
    ),
    language,
  };
}

function statements({statements: all = []}: Feed, language: string): Entry[] {
  return all.flatMap(({id, text, attribution, publishedAt}) => {
    const content = localise(text, language);
    return publishedAt
      ? [
          {
            key: `statement ${id}`,
            updated: publishedAt,
            title: attribution?.name ?? id,
            content: content.text,
            author: attribution?.name,
            language: content.language,
          },
        ]
      : [];
  });
}

function incident({incident: support}: Feed, language: string): Entry[] {
  if (!support?.publishedAt) return [];
  const title = localise(support.title, language);
  const summary = localise(support.summary, language);
  const links = (support.support ?? []).map(({label, ...ways}) =>
    withWays(localise(label, language).text, ways),
  );
  return [
    {
      key: `incident ${support.publishedAt}`,
      updated: support.publishedAt,
      title: title.text,
      content: [summary.text, ...links].join('\n'),
      language: summary.language,
    },
  ];
}

/** The text in the given language, or in English if it is missing, and the language it is in. */
function localise(map: LanguageMap, language: string): {text: string; language: string} {
  const text = map[language];
  return text === undefined ? {text: map['en'] ?? '', language: 'en'} : {text, language};
}

function testLabel({status}: Feed): string {
  if (status === 'actual') return '';
  return `${status === 'sample' ? messages.sampleLabel() : messages.exerciseLabel()} `;
}

/** A URN made from a hash of the parts, so the same parts always give the same one: a UUID version 8 (RFC 9562). */
async function identify(...parts: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(parts));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hash = [...digest].map(byte => byte.toString(16).padStart(2, '0')).join('');
  const uuid = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ];
  return `urn:uuid:${uuid.join('-')}`;
}
