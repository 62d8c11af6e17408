/**
 * The page inside the frame: a banner with the attributes that the frame's address gives, which tells
 * the page around it how high it is. It is drawn in a sandbox that allows scripts and nothing else; its
 * links, phone numbers too, need `allow-popups` and `allow-popups-to-escape-sandbox`.
 */
import type {HeightMessage, HeightRequest} from './messages.js';

const TAG_NAME = 'threat-level-banner';
const REQUEST: HeightRequest = 'threat-level-banner-height-wanted';

showBanner()
  .catch(() => {
    // What could not be loaded has said so itself, and the page's own words stand.
  })
  .finally(tellHeights);

async function showBanner(): Promise<void> {
  // Beside this file whatever the build does: the same script as on any page.
  const script = './threat-level-banner.js';
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

/** The parameters that are attributes, but for a feed from elsewhere. */
function attributesIn(address: string, known: readonly string[]): readonly [string, string][] {
  const parameters = [...new URL(address).searchParams].filter(([name]) => known.includes(name));
  const feeds = parameters.filter(([name]) => name === 'feed');
  if (!feeds.length) return parameters;
  if (feeds.every(([, feed]) => isTrusted(feed))) {
    refuseRedirects();
    // Another page of this host may have kept what that address led to.
    return [...parameters, ['no-storage', '']];
  }
  console.warn(
    'threat-level-banner: a frame takes only a feed in or under its own folder, or GOV.UK’s. The address names another, so the folder’s own feed is shown.',
  );
  return parameters.filter(([name]) => name !== 'feed');
}

/**
 * Anyone can write an address that shows somebody else's words under this host's name, also words that
 * somebody has uploaded elsewhere on this host: so a feed is in or under the folder of this page, by
 * a path that no server could read as leading out of it.
 */
function isTrusted(feed: string): boolean {
  const folder = new URL('.', location.href);
  try {
    const {origin, protocol, pathname} = new URL(feed, folder);
    const isIn = (path: string): boolean =>
      /^[\w./-]*$/.test(pathname) && pathname.startsWith(path);
    const isFile = protocol === folder.protocol && origin === folder.origin;
    return (isFile && isIn(folder.pathname)) || (origin === GOVUK && isIn('/api/content/'));
  } catch {
    return false;
  }
}

const GOVUK = 'https://www.gov.uk';

/** A host may send a request for a file of the folder on to one elsewhere. */
function refuseRedirects(): void {
  const plainFetch = window.fetch.bind(window);
  window.fetch = async (...request) => {
    const response = await plainFetch(...request);
    if (isTrusted(response.url)) return response;
    throw new TypeError('The feed was redirected out of the frame’s own folder.');
  };
}

/** The document speaks the language that the banner speaks; the visitor may change it. */
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

function tellHeight(): void {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  const message: HeightMessage = {type: 'threat-level-banner-height', height};
  // To whoever stands around: it is a number that they can measure.
  parent.postMessage(message, '*');
}

/**
 * From the first drawing on: before it the frame's own words stand, and a page that gave them no more room
 * than they need would jump when the banner came.
 */
function tellHeights(): void {
  new ResizeObserver(tellHeight).observe(document.body);
  // The page around may have begun to listen later than this one began to tell.
  addEventListener('message', ({data}: MessageEvent<unknown>) => {
    if (data === REQUEST) tellHeight();
  });
}

// A page that is shown in the frame's place would be refused by its host, and the banner be gone.
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
