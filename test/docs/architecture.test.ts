import {readdirSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {forbiddenImports} from '../helpers/arrows.js';
import {readDocument} from '../helpers/documents.js';

const page = readDocument('docs/architecture.md');
const [, section = ''] = /\n## Which folder imports which\n(.*?)\n## /s.exec(page) ?? [];
const [browser = '', node = ''] = section.split('\nIn the publisher:\n');

/** The rows for a folder, by its path, with the folders that it may import. */
const rows = [['src/banner', browser] as const, ['src/publisher', node] as const].flatMap(
  ([part, tables]) =>
    [...tables.matchAll(/^\| (?!from )([a-z][\w-]*) +\| (.*) \|$/gm)].map(
      ([, folder = '', cell = '']) => [`${part}/${folder}`, foldersIn(part, cell)] as const,
    ),
);
/** They list no folders, because they may import every one. */
const EVERY = ['src/publisher/cli', 'src/publisher/commands', 'src/banner/element'];

/** A whole folder by its name, of `src/feed` or of the same part. `feed/schema` is a part of one. */
function foldersIn(part: string, cell: string): readonly string[] {
  const names: readonly string[] = cell.match(/[\w-]+(?:[./][\w-]+)?/g) ?? [];
  return foldersOf(part).filter(path => names.includes(path.replace(`${part}/`, '')));
}

function foldersOf(part: string): readonly string[] {
  return readdirSync(part, {withFileTypes: true})
    .filter(entry => entry.isDirectory())
    .map(({name}) => `${part}/${name}`);
}

function mayImport(from: string, to: string): boolean {
  const source = `import '${'../'.repeat(3)}${to}/any.js';`;
  return forbiddenImports(new Map([[`${from}/any.ts`, source]])).length === 0;
}

describe('the tables of imports in docs/architecture.md', () => {
  it('have every folder of the publisher', () => {
    const folders = rows.map(([folder]) => folder).filter(path => path.startsWith('src/publisher'));
    expect(folders.toSorted()).toEqual(foldersOf('src/publisher').toSorted());
  });

  it.each(rows.filter(([folder]) => !EVERY.includes(folder)))(
    'list what test/helpers/arrows.ts allows for %s',
    (folder, listed) => {
      const part = folder.slice(0, folder.lastIndexOf('/'));
      const others = foldersOf(part).filter(other => other !== folder);
      expect(listed.toSorted()).toEqual(others.filter(to => mayImport(folder, to)).toSorted());
    },
  );
});
