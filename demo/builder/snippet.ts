/** The snippets, as text to paste. Pure. */
import {RESERVED_HEIGHTS, type Variant} from '../../src/banner/view/choices.js';
import {ANTI_TERRORIST_HOTLINE, EMERGENCY} from '../../src/feed/rules/contacts.js';
import {OFFICIAL_PAGE} from '../../src/feed/govuk/official-pages.js';
import {translations} from '../../src/generated/translations.js';
import {attributesOf, type Choice} from './choice.js';

/** Where the files are that a snippet names. */
export interface Site {
  /** The folder's address, with a slash at its end. */
  readonly address: string;
  readonly version: string;
  /** The hash of each file in the folder of the version, by name; nothing while it is not known. */
  readonly integrity: Readonly<Record<string, string | undefined>> | undefined;
}

type Attributes = readonly Attribute[];
type Attribute = readonly [name: string, value: string];

/** No host is to learn which page was read, whatever policy the page has for its other requests. */
const NO_REFERRER: Attribute = ['referrerpolicy', 'no-referrer'];

/** What stands until the script has come, and where it never does. */
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

/** About as high as the words below a frame, which go once it has shown itself: what follows stays in its place. */
const WORDS_HEIGHT = '4rem';

/** How high a frame is where a site strips the style as well, in CSS pixels: then it scrolls. */
const FRAME_HEIGHTS: Readonly<Record<Variant, number>> = {banner: 460, strip: 72, card: 900};

/** What to paste for the choice. */
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

/** The pinned form's language: a file speaks one, so the page's own or the visitor's is English. */
function pinnedLanguage({lang}: Choice): string {
  return lang === '' || lang === 'auto' ? 'en' : lang;
}

/** The name of the pinned form's file. */
export function pinnedFile(choice: Choice): string {
  return `threat-level-banner.${pinnedLanguage(choice)}.js`;
}

/** The address of the frame's page with the choice in it. */
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
  const [tag, words] = ['threat-level-banner', fallbackOf(choice).html];
  // Inline, for editors put a snippet into a paragraph, and a block in it would end both.
  const language = FALLBACKS[choice.lang] ? [] : fallbackLanguage(choice);
  const content = language.length ? `${opening('span', language)}${words}</span>` : words;
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

/** Room kept free, so that the page does not jump when the banner comes. */
export function reserve({form, variant}: Choice): string {
  const height = RESERVED_HEIGHTS[variant];
  return form === 'frame'
    ? `border: 0; height: ${variant === 'strip' ? height : `calc(${height} - ${WORDS_HEIGHT})`}`
    : `display: block; min-height: ${height}`;
}

function fallbackOf({lang}: Choice): Fallback {
  return FALLBACKS[lang] ?? ENGLISH;
}

/** The banner's own language comes from `data-lang`; this one is that of the words in the tag. */
function fallbackLanguage({lang}: Choice): Attributes {
  return [['lang', FALLBACKS[lang] ? lang : 'en']];
}

function opening(name: string, attributes: Attributes): string {
  const all = attributes.map(([key, value]) => (value ? `${key}="${escape(value)}"` : key));
  const line = `<${[name, ...all].join(' ')}>`;
  return line.length <= 80 ? line : `<${name}\n  ${all.join('\n  ')}\n>`;
}

/** For a double-quoted attribute: https://html.spec.whatwg.org/multipage/parsing.html. */
function escape(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

function bare(address: string): string {
  return address.replace(/^https:\/\/(www\.)?/, '');
}
