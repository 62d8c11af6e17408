/** The project's documents, and the code blocks in them. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDERS = ['docs', 'locales', 'recipes'];

/** Each Markdown file for readers, by its path from the root of the project. */
export const DOCUMENTS: readonly string[] = [
  ...readdirSync(ROOT).filter(isMarkdown),
  ...FOLDERS.flatMap(folder =>
    readdirSync(join(ROOT, folder), {recursive: true, encoding: 'utf8'})
      .filter(isMarkdown)
      .map(name => `${folder}/${name.replaceAll('\\', '/')}`),
  ),
];

export interface Snippet {
  readonly page: string;
  readonly language: string;
  readonly code: string;
}

export function readDocument(page: string): string {
  return readFileSync(join(ROOT, page), 'utf8');
}

export function hasFile(path: string): boolean {
  return existsSync(join(ROOT, path));
}

/** Every fenced code block in that language, on one page or on all. */
export function snippetsIn(
  language: string,
  pages: readonly string[] = DOCUMENTS,
): readonly Snippet[] {
  const fence = new RegExp(`^( *)\`\`\`${language}\\n(.*?)^ *\`\`\`$`, 'gms');
  return pages.flatMap(page =>
    [...readDocument(page).matchAll(fence)].map(([, , code = '']) => ({page, language, code})),
  );
}

/** The first code block in that language on a page. */
export function firstSnippet(language: string, page: string): string {
  const [snippet] = snippetsIn(language, [page]);
  if (!snippet) throw new Error(`${page} has no code in ${language}.`);
  return snippet.code;
}

/** The text of a page without its code. */
export function proseOf(page: string): string {
  return readDocument(page)
    .replace(/^( *)```.*?^ *```$/gms, '')
    .replace(/`[^`\n]*`/g, '`code`');
}

function isMarkdown(name: string): boolean {
  return name.endsWith('.md');
}
