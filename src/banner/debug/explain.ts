/**
 * Writes the report of `data-debug` to the console: what was found, what is shown and why, and what is wrong.
 * Loaded only where the attribute is present. It requests the feed once more.
 */
import type {Freshness} from '../../feed/rules/freshness.js';
import type {Feed} from '../../feed/schema/feed.js';
import {isIdentifier} from '../../feed/schema/fields.js';
import {regionsOf, type Region, type RegionChoice} from '../../feed/schema/level.js';
import type {Problem} from '../../feed/schema/problem.js';
import {allLocales} from '../../generated/locale-codes.js';
import {version} from '../../generated/version.js';
import {ATTRIBUTES, attributeEntries, defaultOf, type Attribute} from '../attributes.js';
import {optionOf, tagOf} from '../embed/auto-embed.js';
import {parsePublicKeys} from '../feed-client/shared-stores.js';
import {troublesIn} from './attribute-trouble.js';
import {formatReport, type DebugFacts} from './debug-report.js';
import {placeTroubles} from './place-trouble.js';
import {findStaleCopy, probeFeed} from './probe-feed.js';

/** Attributes that the element sets on itself. */
const REFLECTED: Readonly<Record<string, unknown>> = Object.fromEntries(
  attributeEntries
    .filter(([, {reflects}]) => reflects)
    .map(([name, attribute]) => [name, defaultOf(attribute)]),
);

const AGED: readonly (Freshness | undefined)[] = ['stale', 'unknown'];

/** The name of the unsigned file that belongs to a signed one. */
const plainName = (address: string): string => address.replace(/\.jws\.json(?=$|[?#])/, '.json');

/** The banner as the report sees it. */
export interface DebuggedBanner extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
  readonly freshness: Freshness | undefined;
  readonly feedDocument: Feed | undefined;
  readonly region: RegionChoice;
  readonly publicKey: string | null;
  readonly feedUrl: string;
  readonly environment: {now(): Date};
  refresh(): Promise<void>;
}

interface DebugContext {
  readonly version: string;
  /** The script tag that mounted or upgraded the banner. */
  readonly tag: HTMLScriptElement | undefined;
  readonly known: readonly string[];
  /** The definitions of the attributes, by name. */
  readonly table: Readonly<Record<string, Attribute>>;
  readonly languages: readonly string[];
  readonly feedAddress: string;
  readonly region: Region;
  readonly publicKeys: readonly string[];
  readonly now: Date;
}

/** `known` are the names of the attributes that the element observes. */
export async function explain(banner: DebuggedBanner, known: readonly string[]): Promise<void> {
  const problems = new Map<string, Problem>();
  const note = ({problems: some}: {readonly problems: readonly Problem[]}): void => {
    for (const problem of some) problems.set(JSON.stringify(problem), problem);
  };
  banner.addEventListener('threat-level-error', note);
  // An element that is not in the page yet renders when it is inserted.
  await banner.updateComplete;
  await banner.refresh();
  await banner.updateComplete;
  banner.removeEventListener('threat-level-error', note);
  console.info(
    formatReport(await gather(banner, createContext(banner, known), [...problems.values()])),
  );
}

function createContext(banner: DebuggedBanner, known: readonly string[]): DebugContext {
  return {
    version,
    tag: tagOf(banner),
    known,
    table: ATTRIBUTES,
    languages: allLocales,
    feedAddress: banner.feedUrl,
    region: regionsOf(banner.region)[0],
    publicKeys: parsePublicKeys(banner.publicKey),
    now: banner.environment.now(),
  };
}

async function gather(
  banner: DebuggedBanner,
  context: DebugContext,
  problems: readonly Problem[],
): Promise<DebugFacts> {
  // A tag whose page has an element of its own only upgraded that element.
  const tag = banner.dataset['script'] === undefined ? undefined : context.tag;
  const attributes = attributesOf(banner, tag, context.known);
  const {version, feedAddress, region} = context;
  return {
    version,
    feedAddress,
    region,
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
    now: context.now,
    problems,
    obstacle: await obstacleIn(problems, feedAddress),
    staleCopy: await staleCopyFor(banner, feedAddress),
    troubles: [
      ...troublesIn({
        ...context,
        attributes: Object.fromEntries(
          [...banner.attributes].map(({name, value}) => [name, value]),
        ),
        tagNames: tag?.getAttributeNames(),
      }),
      ...(tag ? [] : idleTag(context)),
      ...areaTrouble(banner),
      ...(await placeTroubles(banner, tag)),
      ...keyTroubles(context),
      ...storageTrouble(banner),
    ],
  };
}

async function obstacleIn(
  problems: readonly Problem[],
  feedAddress: string,
): Promise<DebugFacts['obstacle']> {
  const address = problems.find(({code}) => code === 'feed-unreachable')?.path;
  if (address === undefined) return undefined;
  const isFeed = plainName(address) === plainName(feedAddress);
  return {address, isFeed, ...(await probeFeed(address))};
}

async function staleCopyFor(
  {freshness}: DebuggedBanner,
  feedAddress: string,
): Promise<DebugFacts['staleCopy']> {
  return AGED.includes(freshness) ? findStaleCopy(feedAddress).catch(() => undefined) : undefined;
}

/** The attributes that somebody wrote: on the tag, or on an element, without those that it sets on itself. */
function attributesOf(
  banner: HTMLElement,
  tag: HTMLScriptElement | undefined,
  known: readonly string[],
): Record<string, string> {
  const read = (name: string): string | null =>
    tag ? optionOf(tag, name) : banner.getAttribute(name);
  const written = known.map(name => [name, read(name)] as const);
  return Object.fromEntries(
    written.flatMap(([name, value]) =>
      value === null || name === 'data-debug' || REFLECTED[name] === value ? [] : [[name, value]],
    ),
  );
}

/** Attributes of a tag that have no effect, because its page has an element of its own. */
function idleTag({tag, known}: DebugContext): readonly string[] {
  const idle = known.map(name => `data-${name}`).filter(name => tag?.hasAttribute(name));
  if (!idle.length) return [];
  return [
    `The page has an element of its own, so these attributes of the tag have no effect: ${idle.join(', ')}. Write them on the element, without data-.`,
  ];
}

function areaTrouble(banner: DebuggedBanner): readonly string[] {
  const area = banner.getAttribute('area');
  const feed = banner.feedDocument;
  if (!area || !feed) return [];
  if (feed.areasAt && isIdentifier(area)) return [];
  const areas = Object.keys(feed.areas ?? {});
  if (areas.includes(area)) return [];
  const there = areas.length ? `It has: ${areas.join(', ')}.` : 'Ask its publisher for the ids.';
  return [`The feed has no area “${area}”, so no area is shown. ${there}`];
}

function keyTroubles({publicKeys}: DebugContext): readonly string[] {
  if (!publicKeys.length) return [];
  const wrong = publicKeys.filter(key => !/^[\w-]{43}$/.test(key));
  return [
    ...(isSecureContext
      ? []
      : [
          'public-key needs a page that was loaded over https: on other pages browsers cannot verify signatures, and no level is shown.',
        ]),
    ...wrong.map(
      key =>
        `public-key: “${key}” is not an Ed25519 public key, which has 43 letters, digits, - and _. The publisher gets it from threat-level-feed keygen.`,
    ),
  ];
}

function storageTrouble(banner: HTMLElement): readonly string[] {
  if (banner.hasAttribute('no-storage')) return [];
  try {
    localStorage.getItem('threat-level-banner:');
    return [];
  } catch {
    return [
      'The browser gives the page no storage (blocked cookies, or a sandboxed frame). The banner works without it.',
    ];
  }
}
