/**
 * What platforms do to the HTML that people paste, imitated after what demo/builder/platforms/platforms.ts cites. The
 * filters run in a browser's page.
 */
import type {Page} from 'puppeteer-core';
import type {Filter} from '../../../demo/builder/platforms/filters.js';

/** The elements and attributes that Drupal's text format Basic HTML keeps. */
const BASIC_HTML: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    ['br', 'p', 'cite', 'dl', 'dt', 'dd', 'strong', 'em', 'code', 'li'].map(name => [name, []]),
  ),
  ...Object.fromEntries(['h2', 'h3', 'h4', 'h5', 'h6'].map(name => [name, ['id']])),
  a: ['hreflang', 'href'],
  blockquote: ['cite'],
  ul: ['type'],
  ol: ['start', 'type'],
  img: ['src', 'alt', 'height', 'width'],
};

/** Those of Umbraco 13's rich text editor that matter here: any attribute of an iframe, and no script. */
const UMBRACO: Readonly<Record<string, readonly string[]>> = {
  ...BASIC_HTML,
  p: ['id', 'style', 'dir', 'class', 'align'],
  a: ['id', 'style', 'href', 'lang', 'title', 'class'],
  span: ['class', 'align', 'style'],
  iframe: ['*'],
};

/** Google Sites and Wix put the code into a page of another host, the stricter of them in a sandbox. */
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

type Imitation = (page: Page, snippet: string) => Promise<string>;

/** The HTML of the page that a platform makes of a snippet, by what it does. */
export const IMITATIONS: Readonly<Record<Exclude<Filter, 'plugin' | 'unknown'>, Imitation>> = {
  'keeps-all': (_, snippet) => Promise.resolve(snippet),
  'removes-scripts': (page, snippet) => keepOnly(page, snippet, UMBRACO),
  'removes-embeds': (page, snippet) => keepOnly(page, snippet, BASIC_HTML),
  'iframe-only': (page, snippet) => page.evaluate(takeOneIframe, snippet),
  'own-frame': (_, snippet) =>
    Promise.resolve(
      `<iframe sandbox="${SANDBOX}" width="400" height="460" srcdoc="${escape(`<!doctype html><body>${snippet}`)}"></iframe>`,
    ),
  'new-scripts': (_, snippet) =>
    Promise.resolve(
      `<div id="place"></div><script>(${insertWithNewScripts.toString()})(${quote(snippet)})</script>`,
    ),
  'address-only': (_, snippet) =>
    Promise.resolve(
      /^https?:\S+$/.test(snippet)
        ? `<iframe src="${escape(snippet)}" width="100%" height="460" title="Level"></iframe>`
        : '',
    ),
};

/** What a platform of which nobody knows may do. */
export const UNKNOWN = ['keeps-all', 'removes-scripts', 'removes-embeds'] as const;

function keepOnly(
  page: Page,
  snippet: string,
  allowed: Readonly<Record<string, readonly string[]>>,
): Promise<string> {
  return page.evaluate(
    (html, kept) => {
      const {body, head} = new DOMParser().parseFromString(html, 'text/html');
      body.prepend(...head.childNodes);
      const all = [...body.querySelectorAll('*')];
      // What is in a script is no text. What is in any other element that goes stays.
      for (const script of all.filter(({localName}) => localName === 'script')) script.remove();
      for (const element of all.filter(({localName}) => !kept[localName])) {
        element.replaceWith(...element.childNodes);
      }
      const attributes = [...body.querySelectorAll('*')].flatMap(({attributes}) => [...attributes]);
      for (const {ownerElement, name} of attributes) {
        const names = kept[ownerElement?.localName ?? ''] ?? [];
        if (!names.includes('*') && !names.includes(name)) ownerElement?.removeAttribute(name);
      }
      return body.innerHTML;
    },
    snippet,
    allowed,
  );
}

/** Runs in the page: SharePoint's web part takes the code of one iframe, and keeps its address, title and size. */
function takeOneIframe(html: string): string {
  const {body, head} = new DOMParser().parseFromString(html, 'text/html');
  const all = [...head.children, ...body.children];
  const [frame] = all;
  if (all.length !== 1 || frame?.localName !== 'iframe') return '';
  for (const {name} of [...frame.attributes]) {
    if (!['src', 'title', 'width', 'height'].includes(name)) frame.removeAttribute(name);
  }
  return frame.outerHTML;
}

/** Runs in the page: a tag manager makes each script anew, of the usual type and without other attributes. */
function insertWithNewScripts(html: string): void {
  const place = document.getElementById('place');
  if (!place) return;
  place.innerHTML = html;
  for (const inert of place.querySelectorAll('script')) {
    const script = document.createElement('script');
    script.type = 'text/javascript';
    if (inert.src) script.src = inert.src;
    else script.text = inert.text;
    inert.replaceWith(script);
  }
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

/** A text for a script in a page. */
function quote(text: string): string {
  return JSON.stringify(text).replaceAll('</', '<\\/');
}
