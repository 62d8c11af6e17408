/** The builder's snippets for the files that host-page.ts serves. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {readChoice} from '../../../demo/builder/choice.js';
import {snippetFor, type Site} from '../../../demo/builder/snippet/snippet.js';
import {version} from '../../../src/generated/version.js';
import {folder, scripts} from './host-page.js';

export function builtSite(): Site {
  const list = readFileSync(join(folder, version, 'integrity.json'), 'utf8');
  return {
    address: scripts.address,
    version,
    integrity: JSON.parse(list) as Record<string, string>,
  };
}

/** The snippet for the choice in such an address. */
export function builtSnippet(search: string): string {
  return snippetFor(readChoice(search), builtSite());
}
