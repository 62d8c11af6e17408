/**
 * What `data-debug` does: says once, in the console, what was found, what is shown and why, and what
 * stands in the way. Loaded only where the attribute stands; it asks for the feed once more.
 */
import type {Freshness} from '../../feed/freshness.js';
import type {Feed} from '../../feed/feed.js';
import type {Problem} from '../../feed/problem.js';
import {THEMES, VARIANTS} from '../choices.js';
import {troublesIn} from './attribute-trouble.js';
import {formatReport, type DebugFacts} from './debug-report.js';
import {probeFeed} from './probe-feed.js';

/** What stands on every element, written or not. */
const REFLECTED: Readonly<Record<string, string>> = {variant: VARIANTS[0], theme: THEMES[0]};

/** The banner as the report sees it. */
export interface DebuggedBanner extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
  readonly freshness: Freshness | undefined;
  readonly feedDocument: Feed | undefined;
  refresh(): Promise<void>;
}

/** What only the script knows. It is handed over, so that this file imports nothing of the script's. */
export interface DebugContext {
  readonly version: string;
  readonly known: readonly string[];
  readonly languages: readonly string[];
  readonly feedAddress: string;
  readonly region: 'uk' | 'ni';
  readonly now: () => Date;
}

export async function explain(banner: DebuggedBanner, context: () => DebugContext): Promise<void> {
  const problems = new Map<string, Problem>();
  banner.addEventListener('threat-level-error', event => {
    for (const problem of event.problems) problems.set(JSON.stringify(problem), problem);
  });
  // An element that is not on the page yet is drawn when it is.
  await banner.updateComplete;
  await banner.refresh();
  await banner.updateComplete;
  console.info(formatReport(await gather(banner, context(), [...problems.values()])));
}

async function gather(
  banner: DebuggedBanner,
  context: DebugContext,
  problems: readonly Problem[],
): Promise<DebugFacts> {
  const tag = tagOf(banner);
  const attributes = attributesOf(banner, tag, context.known);
  const unreachable = problems.find(({code}) => code === 'feed-unreachable');
  return {
    ...context,
    page: location.origin + location.pathname,
    browser: navigator.userAgent,
    tag: tag?.src,
    bannersOnPage: document.querySelectorAll(banner.localName).length,
    attributes,
    language: {
      asked: banner.getAttribute('lang') ?? '',
      spoken: banner.shadowRoot?.querySelector('[lang]')?.getAttribute('lang') ?? 'none',
    },
    feed: banner.feedDocument,
    freshness: banner.freshness,
    now: context.now(),
    problems,
    obstacle: unreachable && (await probeFeed(unreachable.path)),
    troubles: [
      ...troublesIn({
        ...context,
        attributes: Object.fromEntries(
          [...banner.attributes].map(({name, value}) => [name, value]),
        ),
        tagNames: tag?.getAttributeNames().filter(name => name.startsWith('data-')) ?? [],
      }),
      ...areaTrouble(banner),
      ...placeTroubles(banner, tag),
      ...keyTrouble(banner),
      ...storageTrouble(banner),
    ],
  };
}

/** The tag that placed it: a banner of a tag's bears the address of its script. */
function tagOf(banner: HTMLElement): HTMLScriptElement | undefined {
  const script = banner.dataset['script'];
  if (!script) return undefined;
  const tags = [...document.scripts].filter(({type, src}) => type === 'module' && src !== '');
  const own = tags.filter(({dataset}) => dataset['debug'] !== undefined);
  return own.find(({src}) => src === script) ?? own[0];
}

/** What somebody wrote: on the tag, or on an element, which reflects two attributes of itself. */
function attributesOf(
  banner: HTMLElement,
  tag: HTMLElement | undefined,
  known: readonly string[],
): Record<string, string> {
  const read = (name: string): string | null =>
    tag ? tag.getAttribute(`data-${name}`) : banner.getAttribute(name);
  const written = known.map(name => [name, read(name)] as const);
  return Object.fromEntries(
    written.flatMap(([name, value]) =>
      value === null || name === 'data-debug' || REFLECTED[name] === value ? [] : [[name, value]],
    ),
  );
}

function areaTrouble(banner: DebuggedBanner): readonly string[] {
  const area = banner.getAttribute('area');
  const feed = banner.feedDocument;
  if (!area || !feed || feed.areasAt) return [];
  const areas = Object.keys(feed.areas ?? {});
  if (areas.includes(area)) return [];
  const there = areas.length ? `It has: ${areas.join(', ')}.` : 'It has none.';
  return [`The feed has no area “${area}”, so nothing of an area is shown. ${there}`];
}

function placeTroubles(banner: HTMLElement, tag: HTMLScriptElement | undefined): readonly string[] {
  const {width, height} = banner.getBoundingClientRect();
  const isDrawn = Boolean(banner.shadowRoot?.querySelector('[lang]'));
  return [
    ...targetTrouble(banner, tag?.dataset['target']),
    ...(banner.isConnected && !isDrawn
      ? ['The banner could not be drawn, and its own words stand in its place.']
      : []),
    ...(banner.isConnected && (width < 1 || height < 1)
      ? [
          'The banner takes up no room: a style rule of the page, or a blocker’s, hides it or what it stands in.',
        ]
      : []),
  ];
}

function targetTrouble(banner: HTMLElement, target: string | undefined): readonly string[] {
  if (!target || banner.parentElement?.matches(safely(target))) return [];
  return [`data-target="${target}" matches nothing, so the banner stands where its tag stands.`];
}

/** A selector that is not one matches nothing. */
function safely(selector: string): string {
  return CSS.supports(`selector(${selector})`) ? selector : ':not(*)';
}

function keyTrouble(banner: HTMLElement): readonly string[] {
  if (!banner.hasAttribute('public-key') || isSecureContext) return [];
  return [
    'public-key needs a page that came over https: without it nothing can be checked, and no level shows.',
  ];
}

function storageTrouble(banner: HTMLElement): readonly string[] {
  if (banner.hasAttribute('no-storage')) return [];
  try {
    localStorage.getItem('threat-level-banner:');
    return [];
  } catch {
    return [
      'The browser lets the page keep nothing (blocked cookies, or a sandboxed frame): the banner works without.',
    ];
  }
}
