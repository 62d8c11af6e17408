/**
 * The page inside the iframe: a banner with the attributes from the frame's address. It posts its height to the
 * parent page. It works in a sandbox that allows scripts only; links, phone numbers included, also need
 * `allow-popups` and `allow-popups-to-escape-sandbox`.
 */
import type {HeightMessage, HeightRequest, WordPressMessage} from './messages.js';
import {parametersIn} from '../banner/embed/parameters.js';
import {isTrusted, refuseRedirects} from './trusted-feed.js';

const TAG_NAME = 'threat-level-banner';
const REQUEST: HeightRequest = 'threat-level-banner-height-wanted';
/** WordPress adds it to the address of a page that it embeds by oEmbed, and expects it in each message. */
const [, wordPressSecret] = /^#\?secret=([A-Za-z0-9]+)$/.exec(location.hash) ?? [];

showBanner()
  .catch(() => {
    // The failed module has already logged an error, and the fallback stays.
  })
  .finally(postHeights);

async function showBanner(): Promise<void> {
  // In a variable, so that the build does not bundle it: it is the same script as on any page. It searches for no tags,
  // which would load the details before the level shows.
  const script = './threat-level-banner.js#define';
  await import(/* @vite-ignore */ script);
  const Banner = customElements.get(TAG_NAME) as {observedAttributes: string[]} | undefined;
  if (!Banner) return;
  const banner = document.createElement(TAG_NAME);
  for (const [name, value] of attributesIn(location.href, Banner.observedAttributes)) {
    banner.setAttribute(name, value);
  }
  banner.append(...document.body.childNodes);
  document.body.append(banner);
  await banner.updateComplete;
  followLanguage(banner);
}

/** The parameters that are attributes, without a feed that is not trusted. */
function attributesIn(address: string, known: readonly string[]): readonly [string, string][] {
  const parameters = [...parametersIn(address)].filter(([name]) => known.includes(name));
  const feeds = parameters.filter(([name]) => name === 'feed');
  if (!feeds.length) return parameters;
  if (feeds.every(([, feed]) => isTrusted(feed))) {
    refuseRedirects();
    // Another page of this host may have cached what that address redirected to.
    return [...parameters, ['no-storage', '']];
  }
  console.warn(
    'threat-level-banner: a frame takes only a feed in or under its own folder, or GOV.UK’s. The address names another, so the folder’s own feed is shown.',
  );
  return parameters.filter(([name]) => name !== 'feed');
}

/** Gives the document the language of the banner, which the visitor may change. */
function followLanguage(banner: HTMLElement): void {
  const root = banner.shadowRoot;
  const follow = (): void => {
    const whole = root?.querySelector<HTMLElement>('[lang]');
    if (!whole) return;
    document.documentElement.lang = whole.lang;
    document.documentElement.dir = whole.dir;
    document.title = root?.getElementById('title')?.textContent.trim() || document.title;
  };
  follow();
  if (root) new MutationObserver(follow).observe(root, {attributeFilter: ['lang'], subtree: true});
}

function postHeight(): void {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  const message: HeightMessage = {type: 'threat-level-banner-height', height};
  // To any parent: it can measure the frame's height anyway.
  parent.postMessage(message, '*');
  // WordPress replaces its sentence with the frame then, whose links its sandbox blocks.
  if (!wordPressSecret || !document.querySelector(TAG_NAME)) return;
  const own: WordPressMessage = {message: 'height', value: height, secret: wordPressSecret};
  parent.postMessage(own, '*');
}

/**
 * Posts the height from the first rendering on. Before it the frame shows its fallback; if the page reserved only the
 * height of that, it would move when the banner appears.
 */
function postHeights(): void {
  new ResizeObserver(postHeight).observe(document.body);
  // The parent may have started to listen after the first message.
  addEventListener('message', ({data}: MessageEvent<unknown>) => {
    if (data === REQUEST || isWordPressReady(data)) postHeight();
  });
}

function isWordPressReady(data: unknown): boolean {
  const {message, secret} = (data ?? {}) as Partial<WordPressMessage>;
  return message === 'ready' && secret !== undefined && secret === wordPressSecret;
}

// Opens links in a new window: the frame itself must not leave the banner's page, and most hosts refuse to be framed.
addEventListener(
  'click',
  event => {
    const link = event.composedPath().find(node => node instanceof HTMLAnchorElement);
    if (link?.protocol !== 'https:') return;
    link.target = '_blank';
    link.rel = 'noopener';
  },
  true,
);
