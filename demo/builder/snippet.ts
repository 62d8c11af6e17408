/** The snippets to paste, as text. Pure. */
import {RESERVED_HEIGHTS, type Variant} from '../../src/banner/view/choices.js';
import {ANTI_TERRORIST_HOTLINE, EMERGENCY} from '../../src/feed/rules/contacts.js';
import {OFFICIAL_PAGE} from '../../src/feed/govuk/official-pages.js';
import {translations} from '../../src/generated/translations.js';
import {attributesOf, type Choice} from './choice.js';

/** The host of the files that a snippet names. */
export interface Site {
  /** The folder's address, with a trailing slash. */
  readonly address: string;
  readonly version: string;
  /** The hash of each file in the folder of the version, by name; undefined until it is known. */
  readonly integrity: Readonly<Record<string, string | undefined>> | undefined;
}

type Attributes = readonly Attribute[];
type Attribute = readonly [name: string, value: string];

/** Keeps the page's address from the host, whatever referrer policy the page has. */
const NO_REFERRER: Attribute = ['referrerpolicy', 'no-referrer'];

/** Shown until the script has loaded, or if it never does. */
interface Fallback {
  readonly text: string;
  readonly html: string;
}

const page = (words: string): string => `<a href="${OFFICIAL_PAGE}">${words}</a>`;
const call = (number: string): string =>
  `<a href="tel:${number.replaceAll(' ', '')}">${number}</a>`;

const ENGLISH: Fallback = {
  text: `In an emergency call ${EMERGENCY}. To report something, call ${ANTI_TERRORIST_HOTLINE}. Check the UK threat level at ${bare(OFFICIAL_PAGE)}.`,
  html: `In an emergency call ${call(EMERGENCY)}. To report something, call ${call(ANTI_TERRORIST_HOTLINE)}. ${page('Check the UK threat level')}.`,
};

const FALLBACKS: Readonly<Record<string, Fallback | undefined>> = {
  en: ENGLISH,
  cy: {
    text: `Mewn argyfwng, ffoniwch ${EMERGENCY}. I roi gwybod am rywbeth, ffoniwch ${ANTI_TERRORIST_HOTLINE}. Gwiriwch lefel y bygythiad yn y DU yn ${bare(OFFICIAL_PAGE)}.`,
    html: `Mewn argyfwng, ffoniwch ${call(EMERGENCY)}. I roi gwybod am rywbeth, ffoniwch ${call(ANTI_TERRORIST_HOTLINE)}. ${page('Gwiriwch lefel y bygythiad yn y DU')}.`,
  },
};

/**
 * About the height of the fallback below a frame. The page hides the fallback once the frame is shown, so that what
 * follows stays in its place.
 */
const FALLBACK_HEIGHT = '4rem';

/** The height of a frame in CSS pixels, for sites that remove its style too: then it scrolls. */
const FRAME_HEIGHTS: Readonly<Record<Variant, number>> = {banner: 460, strip: 72, card: 900};

/** The snippet for the choice. */
export function snippetFor(choice: Choice, site: Site): string {
  switch (choice.form) {
    case 'tag':
      return scriptTag(choice, [['src', scriptOf(site)], NO_REFERRER]);
    case 'element':
      return elementForm(choice, site);
    case 'pinned':
      return scriptTag(choice, pinned(choice, site));
    case 'frame':
      return frameForm(choice, site);
  }
}

/** The language of the pinned form. A file has one language, so the page's own or the visitor's becomes English. */
function pinnedLanguage({lang}: Choice): string {
  return lang === '' || lang === 'auto' ? 'en' : lang;
}

/** The file name of the pinned form. */
export function pinnedFile(choice: Choice): string {
  return `threat-level-banner.${pinnedLanguage(choice)}.js`;
}

/** The address of the frame's page for the choice. */
export function frameAddress(choice: Choice, {address}: Site): string {
  const parameters = new URLSearchParams(Object.fromEntries(attributesOf(choice)));
  const query = parameters.toString();
  return `${address}frame.html${query && `?${query}`}`;
}

export function scriptOf({address}: Site): string {
  return `${address}threat-level-banner.js`;
}

function pinned(choice: Choice, {address, version, integrity}: Site): Attributes {
  const file = pinnedFile(choice);
  const hash = integrity?.[file];
  return [
    ['src', `${address}${version}/${file}`],
    ...(hash ? [['integrity', hash] as const] : []),
    ['crossorigin', 'anonymous'],
    NO_REFERRER,
  ];
}

function scriptTag(choice: Choice, source: Attributes): string {
  const isPinned = choice.form === 'pinned';
  const attributes: Attributes = [
    ['type', 'module'],
    ...source,
    ...attributesOf(choice)
      .filter(([name]) => !(isPinned && name === 'lang'))
      .map(([name, value]) => [`data-${name}`, value] as const),
    ...fallbackLanguage(choice),
    ['style', reserve(choice)],
  ];
  return `${opening('script', attributes)}\n  ${fallbackOf(choice).text}\n</script>`;
}

function elementForm(choice: Choice, site: Site): string {
  const attributes: Attributes = [...attributesOf(choice), ['style', reserve(choice)]];
  const script = opening('script', [['type', 'module'], ['src', scriptOf(site)], NO_REFERRER]);
  const [tag, fallback] = ['threat-level-banner', fallbackOf(choice).html];
  // Inline, because editors wrap a snippet in a paragraph, and a block element in it would end both.
  const language = FALLBACKS[choice.lang] ? [] : fallbackLanguage(choice);
  const content = language.length ? `${opening('span', language)}${fallback}</span>` : fallback;
  return `${opening(tag, attributes)}\n  ${content}\n</${tag}>\n${script}</script>`;
}

function frameForm(choice: Choice, site: Site): string {
  const frame = opening('iframe', [
    ['src', frameAddress(choice, site)],
    ['title', translations[choice.lang]?.title ?? 'UK terrorism threat level'],
    ...(translations[choice.lang] ? [['lang', choice.lang] as const] : []),
    ['width', '100%'],
    ['height', String(FRAME_HEIGHTS[choice.variant])],
    ['style', reserve(choice)],
    ['allow', 'web-share; clipboard-write'],
    NO_REFERRER,
  ]);
  const helper = opening('script', [
    ['type', 'module'],
    ['src', `${site.address}frame-height.js`],
    NO_REFERRER,
  ]);
  const words = opening('p', [['class', 'threat-level-words'], ...fallbackLanguage(choice)]);
  return `${frame}</iframe>\n${words}${fallbackOf(choice).html}</p>\n${helper}</script>`;
}

/** The reserved height, so that the page does not move when the banner appears. */
export function reserve({form, variant}: Choice): string {
  const height = RESERVED_HEIGHTS[variant];
  return form === 'frame'
    ? `border: 0; height: ${variant === 'strip' ? height : `calc(${height} - ${FALLBACK_HEIGHT})`}`
    : `display: block; min-height: ${height}`;
}

function fallbackOf({lang}: Choice): Fallback {
  return FALLBACKS[lang] ?? ENGLISH;
}

/** The banner's language comes from `data-lang`; `lang` is that of the fallback in the tag. */
function fallbackLanguage({lang}: Choice): Attributes {
  return [['lang', FALLBACKS[lang] ? lang : 'en']];
}

function opening(name: string, attributes: Attributes): string {
  const all = attributes.map(([key, value]) => (value ? `${key}="${escape(value)}"` : key));
  const line = `<${[name, ...all].join(' ')}>`;
  return line.length <= 80 ? line : `<${name}\n  ${all.join('\n  ')}\n>`;
}

/** Escapes a text for a double-quoted attribute: https://html.spec.whatwg.org/multipage/parsing.html. */
function escape(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

function bare(address: string): string {
  return address.replace(/^https:\/\/(www\.)?/, '');
}
