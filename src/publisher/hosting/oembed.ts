/**
 * oEmbed (https://oembed.com), so that an editor of WordPress and others can paste the address of the frame's page and
 * gets the frame. Such a program reads the page, follows its link to a document, and inserts the HTML in there. It
 * does not resolve addresses, so both need the address of the site. The document is a file like any other, and so the
 * same for every address that was pasted: parameters are lost.
 */
import {createHash} from 'node:crypto';

type Files = ReadonlyMap<string, string>;

const PAGE = /^frame(\.[\w-]+)?\.html$/;
const INTEGRITY = 'integrity.json';
/** In CSS pixels. A program that shows the frame without our helper or WordPress's scrolls it. */
const SIZE = {width: 600, height: 460};

/** The files of the site, with a document beside each of the frame's pages, and with links to it. */
export function withOembed(site: Files, address: string): Files {
  const added = [...site].flatMap(([name, page]) => {
    if (!PAGE.test(name)) return [];
    const document = name.replace('frame', 'oembed').replace('.html', '.json');
    return [
      [name, linkedPage(page, {site: address, document: address + document})] as const,
      [document, `${JSON.stringify(oembed(page, {site: address, name}), undefined, 2)}\n`] as const,
    ];
  });
  return withHashes(new Map([...site, ...added]), added);
}

/**
 * The page with the link. Its policy names the site beside `'self'`: a frame in a sandbox has no origin, and then
 * `'self'` is no address in Safari.
 */
function linkedPage(page: string, {site, document}: {site: string; document: string}): string {
  const link = `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(document)}" title="${titleOf(page)}" />`;
  // Both signs end a part of a policy.
  const source = escapeHtml(site.replaceAll(';', '%3B').replaceAll(',', '%2C'));
  return page
    .replace('</title>', () => `</title>\n    ${link}`)
    .replaceAll(/(script-src|style-src|connect-src) 'self'/g, found => `${found} ${source}`);
}

function oembed(page: string, {site, name}: {site: string; name: string}): object {
  const title = titleOf(page);
  const src = escapeHtml(site + name);
  // WordPress takes one quotation and one frame, and shows the quotation until the frame says its height.
  const html = `<blockquote>${fallbackOf(page)}</blockquote><iframe src="${src}" title="${title}" width="100%" height="${String(SIZE.height)}" frameborder="0" allow="web-share; clipboard-write" referrerpolicy="no-referrer"></iframe>`;
  return {version: '1.0', type: 'rich', title, provider_url: site, ...SIZE, html};
}

function titleOf(page: string): string {
  return /<title>(.*?)<\/title>/.exec(page)?.[1] ?? '';
}

function fallbackOf(page: string): string {
  const [, words = ''] = /<p id="fallback">(.*?)<\/p>/s.exec(page) ?? [];
  return words.replaceAll(/\s+/g, ' ').trim();
}

function escapeHtml(address: string): string {
  return address.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

/** The list of hashes has those of the changed files. */
function withHashes(site: Files, changed: readonly (readonly [string, string])[]): Files {
  const list = site.get(INTEGRITY);
  if (list === undefined) return site;
  const hashes = changed.map(([name, text]) => [
    name,
    `sha384-${createHash('sha384').update(text).digest('base64')}`,
  ]);
  const all = {...(JSON.parse(list) as object), ...(Object.fromEntries(hashes) as object)};
  return new Map([...site, [INTEGRITY, `${JSON.stringify(all, undefined, 2)}\n`]]);
}
