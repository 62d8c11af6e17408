/** The snippets to paste, as text. Pure. */
import {translations} from '../../../src/generated/translations.js';
import {attributesOf, formOf, type Choice} from '../choice.js';
import type {Form} from '../platforms/forms.js';
import {fallbackLanguage, fallbackOf, hasOwnFallback} from './fallbacks.js';
import {fixedHeight, reserve} from './heights.js';
import {opening, type Attribute, type Attributes} from './markup.js';

/** The host of the files that a snippet names. */
export interface Site {
  /** The folder's address, with a trailing slash. */
  readonly address: string;
  readonly version: string;
  /** The hash of each file in the folder of the version, by name; undefined until it is known. */
  readonly integrity: Readonly<Record<string, string | undefined>> | undefined;
}

/** Keeps the page's address from the host, whatever referrer policy the page has. */
const NO_REFERRER: Attribute = ['referrerpolicy', 'no-referrer'];

const SNIPPETS: Readonly<Record<Form, (choice: Choice, site: Site) => string>> = {
  tag: (choice, site) => scriptTag(choice, [['src', tagAddress(choice, site)], NO_REFERRER]),
  element: elementForm,
  pinned: (choice, site) => scriptTag(choice, pinned(choice, site)),
  frame: frameForm,
  iframe: (choice, site) => iframe(choice, site),
  address: frameAddress,
  loader: loaderForm,
  shortcode: shortcode,
  link: choice => `${opening('p', fallbackLanguage(choice))}${fallbackOf(choice).html}</p>`,
};

/** The snippet for the choice. */
export function snippetFor(choice: Choice, site: Site): string {
  return SNIPPETS[formOf(choice)](choice, site);
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
  return withOptions(`${address}frame.html`, attributesOf(choice));
}

/** The region comes first: after an `&`, HTML that is read as text makes `®ion` of it. */
function withOptions(address: string, options: Attributes): string {
  const [first, rest] = [options.filter(isRegion), options.filter(option => !isRegion(option))];
  const query = new URLSearchParams(Object.fromEntries([...first, ...rest])).toString();
  return `${address}${query && `?${query}`}`;
}

const isRegion = ([name]: Attribute): boolean => name === 'region';

export function scriptOf({address}: Site): string {
  return `${address}threat-level-banner.js`;
}

/** The address of the tag's script for the choice, with the options that the tag has as `data-` attributes too. */
export function tagAddress(choice: Choice, site: Site): string {
  const address =
    formOf(choice) === 'pinned'
      ? `${site.address}${site.version}/${pinnedFile(choice)}`
      : scriptOf(site);
  return isKeptWhole(choice) ? address : withOptions(address, tagOptions(choice));
}

/** Some sites remove `data-` attributes. Where we know that everything is kept, the options are written once. */
function isKeptWhole({platform}: Choice): boolean {
  return platform === 'html' || platform === 'frameworks';
}

/** A pinned file has its language. */
function tagOptions(choice: Choice): Attributes {
  const isPinned = formOf(choice) === 'pinned';
  return attributesOf(choice).filter(([name]) => !(isPinned && name === 'lang'));
}

function pinned(choice: Choice, site: Site): Attributes {
  const hash = site.integrity?.[pinnedFile(choice)];
  return [
    ['src', tagAddress(choice, site)],
    ...(hash ? [['integrity', hash] as const] : []),
    ['crossorigin', 'anonymous'],
    NO_REFERRER,
  ];
}

function scriptTag(choice: Choice, source: Attributes): string {
  const attributes: Attributes = [
    ['type', 'module'],
    ...source,
    ...tagOptions(choice).map(([name, value]) => [`data-${name}`, value] as const),
    ...fallbackLanguage(choice),
    ['style', reserve(choice, ' !important')],
  ];
  return `${opening('script', attributes)}\n  ${fallbackOf(choice).text}\n</script>`;
}

function elementForm(choice: Choice, site: Site): string {
  // Some caches serve a copy of the script from the site, where the feed is not beside it.
  const feed = isKeptWhole(choice) ? [] : [['feed', `${site.address}feed.json`] as const];
  const attributes = [...feed, ...attributesOf(choice), ['style', reserve(choice)] as const];
  // Where an editor removes elements that it does not know, the script inserts the banner, with the same options.
  const source = ['src', tagAddress(choice, site)] as const;
  const script = opening('script', [['type', 'module'], source, NO_REFERRER]);
  const [tag, fallback] = ['threat-level-banner', fallbackOf(choice).html];
  // Inline, because editors wrap a snippet in a paragraph, and a block element in it would end both.
  const language = hasOwnFallback(choice) ? [] : fallbackLanguage(choice);
  const content = language.length ? `${opening('span', language)}${fallback}</span>` : fallback;
  return `${opening(tag, attributes)}\n  ${content}\n</${tag}>\n${script}</script>`;
}

function iframe(choice: Choice, site: Site): string {
  const attributes: Attributes = [
    ['src', frameAddress(choice, site)],
    ['title', translations[choice.lang]?.title ?? 'UK terrorism threat level'],
    ...(translations[choice.lang] ? [['lang', choice.lang] as const] : []),
    ['width', '100%'],
    ['height', String(fixedHeight(choice))],
    ['style', reserve(choice)],
    ['allow', 'web-share; clipboard-write'],
    NO_REFERRER,
  ];
  return `${opening('iframe', attributes)}</iframe>`;
}

function frameForm(choice: Choice, site: Site): string {
  const helper = opening('script', [
    ['type', 'module'],
    ['src', `${site.address}frame-height.js`],
    NO_REFERRER,
  ]);
  const words = opening('p', [['class', 'threat-level-words'], ...fallbackLanguage(choice)]);
  return `${iframe(choice, site)}\n${words}${fallbackOf(choice).html}</p>\n${helper}</script>`;
}

/**
 * For tag managers, which may make a script anew without its attributes, and some of which take only the JavaScript of
 * 2009. The tag goes into the head, so the banner comes first on the page.
 */
function loaderForm(choice: Choice, site: Site): string {
  const attributes: Attributes = [
    ['type', 'module'],
    ['src', scriptOf(site)],
    NO_REFERRER,
    ...attributesOf(choice).map(([name, value]) => [`data-${name}`, value] as const),
  ];
  const lines = attributes.map(
    ([name, value]) => `    tag.setAttribute(${js(name)}, ${js(value)});`,
  );
  return [
    '<script>',
    '  (function () {',
    "    var tag = document.createElement('script');",
    ...lines,
    '    document.head.appendChild(tag);',
    '  })();',
    '</script>',
  ].join('\n');
}

/** A text as JavaScript that may stand in a script element. */
function js(text: string): string {
  const inner = JSON.stringify(text).slice(1, -1).replaceAll('<', '\\u003c');
  return `'${inner.replaceAll("'", "\\'").replaceAll('\\"', '"')}'`;
}

/** The plugin has its own script, and an address of the feed that is set for the whole site. */
function shortcode(choice: Choice): string {
  const attributes = attributesOf(choice).map(([name, value]) => {
    const key = name.replaceAll('-', '_');
    return value ? `${key}="${value}"` : key;
  });
  return `[${['threat_level_banner', ...attributes].join(' ')}]`;
}
