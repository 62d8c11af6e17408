/**
 * The message as HTML, for e-mail: the text of `formatMessage`, escaped, with links, and with `lang` on every text in
 * another language. The operator's texts are represented by tokens while the message is built and inserted
 * afterwards, so that nothing in them is treated as part of our own wording.
 */
import {telephoneLink} from '../../feed/rules/contacts.js';
import type {
  Area,
  Contact,
  Feed,
  Incident,
  LanguageMap,
  Statement,
} from '../../feed/schema/feed.js';
import {directionOf, needsOfficialWord} from '../../feed/i18n/language.js';
import {LEVELS} from '../../feed/schema/level.js';
import {formatMessage, type MessageOptions} from '../../feed/message/message.js';
import {OFFICIAL_PAGE} from '../../feed/govuk/official-pages.js';
import {markup, type Markup} from './xml-template.js';

/** A text, URL or phone number that the operator wrote. */
interface Part {
  readonly text: string;
  /** The language of the text, if it is known. */
  readonly language?: string | undefined;
  /** Whether it is the title of an incident, which has to stand out in a long message. */
  readonly isTitle?: boolean;
}

/** Stands in for the part with that index. Our own wording never contains these private-use characters. */
const TOKEN = /\uE000(\d+)\uE001/;
/** The official page, a text that `formatMessage` wraps in direction isolates, or a token. */
const PIECES = new RegExp(
  `(${OFFICIAL_PAGE}|\u2066[^\u2069]*\u2069|\u2068[^\u2069]*\u2069|\uE000\\d+\uE001)`,
);
const OFFICIAL_WORD = new RegExp(`([(（])(${LEVELS.join('|')})([)）])`, 'i');

/** One `div` with the message's language and direction, and a `p` for each paragraph of the message. */
export function formatHtmlMessage(feed: Feed | undefined, options: MessageOptions): string {
  const parts: Part[] = [];
  const put = (part: Part): string => `\uE000${String(parts.push(part) - 1)}\uE001`;
  const text = formatMessage(feed && withTokens(feed, put), {
    ...options,
    area: options.area && areaWithTokens(options.area, put),
    isIsolated: true,
    isDatedFirst: true,
  });
  const {language} = options;
  // The direction of the lines is that of the `div`.
  const paragraphs = text
    .replaceAll('\u200f', '')
    .split('\n\n')
    .map(
      paragraph => markup`<p>${writeLines(paragraph, line => writeLine(line, {parts, language}))}</p>
`,
    );
  return markup`<div lang="${language}" dir="${directionOf(language)}">
${paragraphs}</div>`.text;
}

type Put = (part: Part) => string;

function withTokens(feed: Feed, put: Put): Feed {
  const {publisher, contacts, statements, incident} = feed;
  return {
    ...feed,
    ...(publisher?.name.trim() && {publisher: {...publisher, name: put({text: publisher.name})}}),
    ...(contacts && {contacts: contacts.map(one => contactWithTokens(one, put))}),
    ...(statements && {statements: statements.map(one => statementWithTokens(one, put))}),
    ...(incident && {incident: incidentWithTokens(incident, put)}),
  };
}

function incidentWithTokens(incident: Incident, put: Put): Incident {
  const {title, summary, support = []} = incident;
  return {
    ...incident,
    title: inTokens(title, part => put({...part, isTitle: true})),
    summary: inTokens(summary, put),
    support: support.map(({label, url, phone}) => ({
      label: inTokens(label, put),
      ...(phone && {phone: put({text: phone})}),
      ...(url && {url: put({text: url})}),
    })),
  };
}

function inTokens(map: LanguageMap, put: Put): LanguageMap {
  const texts = Object.entries(map).map(([language, text]) => [
    language,
    text && put({text, language}),
  ]);
  return Object.fromEntries(texts) as LanguageMap;
}

function contactWithTokens(contact: Contact, put: Put): Contact {
  const {name, phone, url, hours} = contact;
  return {
    ...contact,
    name: inTokens(name, put),
    ...(phone && {phone: put({text: phone})}),
    ...(url && {url: put({text: url})}),
    ...(hours && {hours: inTokens(hours, put)}),
  };
}

function statementWithTokens(statement: Statement, put: Put): Statement {
  const {text, attribution} = statement;
  return {
    ...statement,
    text: inTokens(text, put),
    ...(attribution && {attribution: {...attribution, name: put({text: attribution.name})}}),
  };
}

function areaWithTokens(area: Area, put: Put): Area {
  const {name, statement, contacts = [], follow = [], incident} = area;
  return {
    name: inTokens(name, put),
    ...(statement && {statement: inTokens(statement, put)}),
    ...(incident && {incident: incidentWithTokens(incident, put)}),
    contacts: contacts.map(one => contactWithTokens(one, put)),
    follow: follow.map(({label, url}) => ({label: put({text: label}), url: put({text: url})})),
  };
}

interface Written {
  readonly parts: readonly Part[];
  readonly language: string;
}

function writeLines(text: string, write: (line: string) => Markup): Markup {
  const [first = '', ...others] = text.split('\n');
  const rest = others.map(
    line => markup`<br>
${write(line)}`,
  );
  return markup`${write(first)}${rest}`;
}

function writeLine(line: string, written: Written): Markup {
  const pieces = line.split(PIECES).map(piece => writePiece(piece, written));
  return markup`${pieces}`;
}

/** `split` returns the matches of `PIECES` and, between them, our own wording. */
function writePiece(piece: string, written: Written): Markup {
  const bare = piece.replaceAll(/[\u2066\u2068\u2069]/g, '');
  const part = written.parts[Number(TOKEN.exec(piece)?.[1] ?? -1)];
  if (part && piece.startsWith('\u2068')) return markup`<bdi>${writePart(part, written)}</bdi>`;
  if (part) return writePart(part, written);
  return piece === bare && piece !== OFFICIAL_PAGE
    ? writeOwnText(piece, written)
    : writeLink(bare, written);
}

/** A link for a URL or a phone number, otherwise the text, marked with its language. */
function writePart(part: Part, written: Written): Markup {
  const text = writeText(part, written);
  return part.isTitle ? markup`<strong>${text}</strong>` : text;
}

function writeText({text, language: own}: Part, written: Written): Markup {
  if (!own && /^(?:https:\/\/|[+0-9][0-9 ]+$)/.test(text)) return writeLink(text, written);
  const lines = writeLines(text, line => markup`${line}`);
  if (!own || own === written.language) return lines;
  return markup`<span lang="${own}" dir="${directionOf(own)}">${lines}</span>`;
}

function writeLink(text: string, {language}: Written): Markup {
  const address = text.startsWith('https://') ? text : telephoneLink(text);
  const direction = directionOf(language) === 'rtl' ? markup` dir="ltr"` : undefined;
  return markup`<a href="${address}"${direction}>${text}</a>`;
}

/** Marks the official English word beside a level's translated name as English. */
function writeOwnText(text: string, {language}: Written): Markup {
  const [before = '', open, word, close, after = ''] = needsOfficialWord(language)
    ? text.split(OFFICIAL_WORD)
    : [text];
  if (!word) return markup`${text}`;
  return markup`${before}${open}<span lang="en" dir="ltr">${word}</span>${close}${after}`;
}
