/** Links between documents, as GitHub follows them. */
import {posix} from 'node:path';
import {hasFile, proseOf, readDocument} from './documents.js';

const LINK = /\]\(<?([^)\s>]+)>?\)|\b(?:src|href)="([^"]+)"/g;

/** The broken links of a page: a missing file, or a missing heading. Web addresses are not checked. */
export function brokenLinks(page: string): readonly string[] {
  return [...proseOf(page).matchAll(LINK)]
    .map(([, inMarkdown, inHtml]) => inMarkdown ?? inHtml ?? '')
    .filter(target => !/^(?:https?|mailto|tel):/.test(target))
    .filter(target => !leadsSomewhere(page, target));
}

function leadsSomewhere(page: string, target: string): boolean {
  const [path = '', anchor] = target.split('#');
  const file = path ? posix.join(posix.dirname(page), path) : page;
  if (file.startsWith('..') || !hasFile(file)) return false;
  return !anchor || anchorsOf(file).includes(anchor);
}

/** The anchors that GitHub gives the headings of a page: each name once, then with a number. */
function anchorsOf(page: string): readonly string[] {
  const headings = readDocument(page)
    .replace(/^( *)```.*?^ *```$/gms, '')
    .matchAll(/^#{1,6} (.+)$/gm);
  const slugs = [...headings].map(([, heading = '']) => slugOf(heading));
  return slugs.map((slug, index) => {
    const before = slugs.slice(0, index).filter(other => other === slug).length;
    return before ? `${slug}-${String(before)}` : slug;
  });
}

function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}
